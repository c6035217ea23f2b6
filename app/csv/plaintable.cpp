// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/plaintable.h"

#include <algorithm>
#include <functional>
#include <span>

namespace tickmark::csv {

namespace {

bool isPlain(const Column &column)
{
    const auto &tally = column.tally;
    return tally.texts == 0 && tally.numbers > 0 && tally.percents == 0 && tally.quoted == 0
        && !tally.isConstant && column.mark.rules.decimal == '.';
}

bool areCertain(const DateColumn &dates)
{
    DateRules full;
    full.accept(DateForm::Full);
    return !dates.clockColumn && dates.decision.rules.epoch == Epoch::None
        && dates.decision.rules.forms == full.forms;
}

/// Whether one header stands above, and every row below it is data and as wide as it.
bool isRegular(const Grid &grid, const DatedRows &rows, std::size_t width)
{
    if (rows.headerRows.empty() || grid.width(rows.headerRows.back()) != width)
        return false;
    for (auto row = rows.firstRow; row < grid.rowCount(); ++row)
        if (rows.kinds[row] != RowKind::Data || grid.width(row) != width)
            return false;
    return rows.dataCount > 1;
}

std::string_view withoutLastLineEnds(std::string_view text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::optional<PlainRows> plainRows(const Rest &rest, const Grid &grid, const DateColumn &dates,
    const DatedRows &rows, const std::vector<Column> &columns)
{
    if (!areCertain(dates) || !isRegular(grid, rows, columns.size()))
        return std::nullopt;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (column != dates.column && !isPlain(columns[column]))
            return std::nullopt;
    const auto times = std::span(rows.times).subspan(rows.firstRow);
    const bool isAscending = times[0] < times[1];
    const bool isOrdered = isAscending
        ? std::ranges::adjacent_find(times, std::greater_equal()) == times.end()
        : std::ranges::adjacent_find(times, std::less_equal()) == times.end();
    if (!isOrdered)
        return std::nullopt;
    PlainForm form{.delimiter = rest.delimiter,
        .width = columns.size(),
        .dateColumn = dates.column,
        .dates = dates.decision.rules,
        .isAscending = isAscending,
        .bytesPerRow = rest.bytesPerRow};
    return PlainRows(withoutLastLineEnds(rest.text), rest.line, std::move(form), times.back());
}

} // namespace tickmark::csv
