// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/plainrows.h"

#include "csv/barenumber.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"

#include <limits>
#include <utility>

namespace tickmark::csv {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Characters at the end of a word that may be a blank which is no part of the cell.
bool mayBeBlank(char c)
{
    return c <= ' ' || (c & 0x80) != 0;
}

bool looksLikeWords(std::string_view cell)
{
    return cell.empty() || !(cell[0] >= '+' && cell[0] <= '9');
}

} // namespace

PlainRows::PlainRows(std::string_view text, std::size_t line, PlainForm form, Time last)
    : m_begin(text.data())
    , m_row(m_begin)
    , m_at(m_begin)
    , m_end(m_begin + text.size())
    , m_line(line - 1)
    , m_form(std::move(form))
    , m_time(last)
    , m_cells(m_form.columns.size(), none)
{}

double PlainRows::done() const
{
    return m_begin == m_end ? 1 : double(m_at - m_begin) / double(m_end - m_begin);
}

std::size_t PlainRows::expectedCount() const
{
    return static_cast<std::size_t>(m_end - m_begin) / m_form.bytesPerRow;
}

std::string_view PlainRows::rest() const
{
    return {m_row, static_cast<std::size_t>(m_end - m_row)};
}

bool PlainRows::next()
{
    if (isAtEnd())
        return false;
    for (std::size_t column = 0; column < m_form.columns.size(); ++column)
        if ((column > 0 && !skipDelimiter()) || !readCell(column))
            return false;
    const auto time = m_day + m_clock;
    if (!isInOrder(time) || !skipLineEnd())
        return false;
    m_time = time;
    m_row = m_at;
    ++m_line;
    return true;
}

bool PlainRows::readCell(std::size_t column)
{
    std::string_view words;
    switch (m_form.columns[column]) {
    case PlainCell::Unsigned:
        return readNumber(column, false);
    case PlainCell::Number:
        return readNumber(column, true);
    case PlainCell::Date:
        return readDate();
    case PlainCell::Clock:
        return readClock();
    case PlainCell::Key:
        return readWords(m_key) && !m_key.empty();
    case PlainCell::Words:
        return readWords(words) && looksLikeWords(words);
    case PlainCell::SameWord:
        return readWords(words) && words == m_form.sameWord;
    }
    return false;
}

std::string_view PlainRows::takeCell()
{
    const auto *const begin = m_at;
    while (!isAtCellEnd())
        ++m_at;
    return {begin, static_cast<std::size_t>(m_at - begin)};
}

bool PlainRows::readDate()
{
    const auto cell = readDateCell(takeCell());
    const bool isPlain = cell && !cell->hasShortYear && cell->remarks.none();
    const auto day = isPlain ? timeOf(*cell, m_form.dates) : std::optional<Time>();
    m_day = day.value_or(m_day);
    return day.has_value();
}

bool PlainRows::readClock()
{
    const auto text = takeCell();
    auto clock = csv::readClock(text);
    if (!clock)
        clock = readCompactClock(text);
    m_clock = std::chrono::seconds(clock.value_or(0));
    return clock.has_value();
}

bool PlainRows::isInOrder(Time time) const
{
    if (!m_form.isAscending)
        return true;
    return *m_form.isAscending ? time > m_time : time < m_time;
}

bool PlainRows::readNumber(std::size_t column, bool maySign)
{
    auto &value = m_cells[column];
    const auto *const begin = m_at;
    if (isAtCellEnd()) {
        value = none;
        return true;
    }
    const bool isNegative = maySign && *m_at == '-';
    m_at += isNegative;
    const auto number = takeBareNumber(m_at, m_end);
    if (!number || !isAtCellEnd())
        return readOddNumber(begin, value);
    if ((bitOf(number->form) & m_form.numberForms[column]) == 0)
        return false;
    value = isNegative ? -number->value : number->value;
    return true;
}

/// More digits than a bare number may have, or a missing mark.
bool PlainRows::readOddNumber(const char *begin, double &value)
{
    m_at = begin;
    const auto cell = takeCell();
    value = none;
    if (isMissingMark(cell))
        return true;
    const auto number = cell[0] >= '0' && cell[0] <= '9'
            && cell.find_first_not_of("0123456789.") == std::string_view::npos
        ? csv::readNumber(cell, {'.'})
        : std::nullopt;
    if (number)
        value = number->value;
    return number.has_value();
}

/// A cell of words, perhaps in quotes, without anything in it that the tokenizer would change.
bool PlainRows::readWords(std::string_view &words)
{
    const bool isQuoted = m_at != m_end && *m_at == '"';
    m_at += isQuoted;
    const auto *const begin = m_at;
    while (m_at != m_end && *m_at != '"'
        && (isQuoted ? *m_at != '\n' && *m_at != '\r' : !isAtCellEnd()))
        ++m_at;
    words = {begin, static_cast<std::size_t>(m_at - begin)};
    if (isQuoted != (m_at != m_end && *m_at == '"'))
        return false;
    m_at += isQuoted;
    if (words.empty())
        return isAtCellEnd();
    const bool mayBePadded = mayBeBlank(words.front()) || mayBeBlank(words.back());
    return isAtCellEnd() && (!mayBePadded || trimmed(words).size() == words.size());
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
    const bool isReturn = *m_at == '\r';
    m_at += isReturn && m_at + 1 != m_end && m_at[1] == '\n';
    const bool isThere = isReturn || *m_at == '\n';
    m_at += isThere;
    return isThere;
}

} // namespace tickmark::csv
