// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/rowsbelow.h"

#include "csv/plaintable.h"
#include "csv/tokenizer.h"

namespace tickmark::csv {

RowsBelow::RowsBelow(const Understanding &understood, const Layout &layout, const Grid &grid,
    std::size_t line, Table &table)
    : m_understood(understood)
    , m_firstColumns(understood.columns, layout)
    , m_form(plainForm(grid, table.dialect.delimiter, understood.dates, understood.rows,
          understood.columns, layout))
    , m_line(line)
    , m_last(understood.rows.times.back())
    , m_table(table)
{}

Result<void> RowsBelow::add(std::string_view text, TableBuilder &builder, const Stage &stage)
{
    if (m_form) {
        PlainRows rows(text, m_line, *m_form, m_last);
        builder.add(rows, stage);
        m_last = rows.time();
        m_line = rows.nextLine();
        text = rows.rest();
    }
    if (text.empty())
        return {};
    Tokenizer tokenizer(text, m_table.dialect.delimiter, m_line);
    const auto grid = tokenizer.rows();
    m_line = tokenizer.line();
    return addGrid(grid, builder, stage);
}

Result<void> RowsBelow::addGrid(const Grid &grid, TableBuilder &builder, const Stage &stage)
{
    const auto rows = tellRowsBelow(grid, m_understood.dates);
    if (const auto checked = checkColumns(grid, rows); !checked)
        return checked;
    builder.add(grid, rows, stage);
    for (std::size_t row = 0; row < grid.rowCount(); ++row)
        if (rows.kinds[row] == RowKind::Data)
            m_last = rows.times[row];
    return checkRefusals();
}

Result<void> RowsBelow::checkColumns(const Grid &grid, const DatedRows &rows) const
{
    const auto below = tallyColumns(grid, m_understood.dates, rows);
    for (std::size_t column = 0; column < below.size(); ++column) {
        const auto reason = m_firstColumns.contradictionOf(column, below[column].tally);
        if (!reason.empty())
            return failure("has " + reason + " below line " + std::to_string(grid.line(0))
                + ", but not above it; a file of this size must be the same throughout");
    }
    return {};
}

Result<void> RowsBelow::checkRefusals() const
{
    constexpr std::size_t most = 100'000;
    if (m_table.refusals.size() <= most)
        return {};
    const auto &first = m_table.refusals.front();
    return failure("has more than " + std::to_string(most)
        + " lines that cannot be read; the first is line " + std::to_string(first.line) + ": "
        + first.reason);
}

} // namespace tickmark::csv
