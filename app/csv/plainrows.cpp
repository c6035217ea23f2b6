// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/plainrows.h"

#include "csv/barenumber.h"

#include <limits>
#include <utility>

namespace tickmark::csv {

PlainRows::PlainRows(std::string_view text, std::size_t line, PlainForm form, Time last)
    : m_begin(text.data())
    , m_at(text.data())
    , m_end(text.data() + text.size())
    , m_line(line - 1)
    , m_form(std::move(form))
    , m_time(last)
    , m_cells(m_form.width)
{}

double PlainRows::done() const
{
    return m_begin == m_end ? 1 : double(m_at - m_begin) / double(m_end - m_begin);
}

std::size_t PlainRows::expectedCount() const
{
    return static_cast<std::size_t>(m_end - m_begin) / m_form.bytesPerRow;
}

bool PlainRows::next()
{
    if (isAtEnd())
        return false;
    for (std::size_t column = 0; column < m_form.width; ++column) {
        if (column > 0 && !skipDelimiter())
            return false;
        if (column == m_form.dateColumn ? !readDate() : !readNumber(m_cells[column]))
            return false;
    }
    m_cells[m_form.dateColumn] = std::numeric_limits<double>::quiet_NaN();
    ++m_line;
    return skipLineEnd();
}

bool PlainRows::readDate()
{
    const auto *const begin = m_at;
    while (!isAtCellEnd())
        ++m_at;
    const auto cell = readDateCell({begin, static_cast<std::size_t>(m_at - begin)});
    const auto time = cell ? timeOf(*cell, m_form.dates) : std::nullopt;
    if (!time || (m_form.isAscending ? *time <= m_time : *time >= m_time))
        return false;
    m_time = *time;
    return true;
}

bool PlainRows::readNumber(double &value)
{
    if (isAtCellEnd()) {
        value = std::numeric_limits<double>::quiet_NaN();
        return true;
    }
    const auto number = takeBareNumber(m_at, m_end);
    if (!number || !isAtCellEnd())
        return false;
    value = number->value;
    return true;
}

bool PlainRows::skipDelimiter()
{
    const bool isThere = m_at != m_end && *m_at == m_form.delimiter;
    m_at += isThere;
    return isThere;
}

bool PlainRows::skipLineEnd()
{
    if (m_at == m_end)
        return true;
    m_at += *m_at == '\r' && m_at + 1 != m_end && m_at[1] == '\n';
    const bool isThere = *m_at == '\n';
    m_at += isThere;
    return isThere;
}

} // namespace tickmark::csv
