// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/rowsbelow.h"

#include "csv/plaintable.h"
#include "csv/tokenizer.h"
#include "csv/unicode.h"

namespace tickmark::csv {

namespace {

/// Whether the cell is a date that the rules cannot read, but would with day and month the other
/// way round.
bool provesOtherOrder(std::string_view text, const DateRules &rules)
{
    const auto cell = readDateCell(text);
    if (!cell || cell->form != DateForm::Triple || timeOf(*cell, rules))
        return false;
    auto other = rules;
    other.setOrder(cell->separator,
        rules.orderFor(cell->separator) == DayOrder::DayFirst ? DayOrder::MonthFirst
                                                              : DayOrder::DayFirst);
    return timeOf(*cell, other).has_value();
}

} // namespace

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
    if (const auto checked = checkOrder(grid, rows); !checked)
        return checked;
    if (const auto checked = checkColumns(grid, rows); !checked)
        return checked;
    builder.add(grid, rows, stage);
    for (std::size_t row = 0; row < grid.rowCount(); ++row)
        if (rows.kinds[row] == RowKind::Data)
            m_last = rows.times[row];
    return checkRefusals();
}

/// Where one date has day and month the other way round, nobody knows of the others.
Result<void> RowsBelow::checkOrder(const Grid &grid, const DatedRows &rows) const
{
    const auto &dates = m_understood.dates;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        const auto text = grid.cell(row, dates.column);
        if (rows.kinds[row] == RowKind::Undated && provesOtherOrder(text, dates.decision.rules))
            return failure("has the date '" + shortened(text) + "' in line "
                + std::to_string(grid.line(row))
                + ", which is no date in the order of day and month of the rows above it");
    }
    return {};
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
