// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/columns.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

/// Counts the cells of the data rows in the columns for which `isWanted` says so.
template <class IsWanted>
void tally(std::vector<Column> &columns, const Grid &grid, const DatedRows &rows,
    const Stage &stage, IsWanted isWanted)
{
    for (std::size_t row = rows.firstRow; row < grid.rowCount(); ++row) {
        stage.atRow(row, grid.rowCount());
        if (rows.kinds[row] != RowKind::Data)
            continue;
        const auto width = std::min(grid.width(row), mostTableColumns);
        if (columns.size() < width)
            columns.resize(width);
        for (std::size_t column = 0; column < width; ++column)
            if (isWanted(column))
                columns[column].tally.add(
                    grid.cell(row, column), grid.isQuoted(row, column), grid.line(row));
    }
}

/// Makes the columns whose cells show a unit or notes anew, with these. False where none do.
bool takeShownRules(std::vector<Column> &columns, std::vector<char> &isAgain)
{
    bool hasAny = false;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        auto rules = columns[column].tally.shownRules();
        if (rules == NumberRules())
            continue;
        isAgain[column] = true;
        columns[column].tally = NumberTally{.rules = std::move(rules)};
        hasAny = true;
    }
    return hasAny;
}

} // namespace

std::vector<Column> tallyColumns(
    const Grid &grid, const DateColumn &dates, const DatedRows &rows, const Stage &stage)
{
    std::vector<Column> columns;
    tally(columns, grid, rows, stage, [&](std::size_t column) { return dates.canDate(column); });
    std::vector<char> isAgain(columns.size());
    if (takeShownRules(columns, isAgain))
        tally(columns, grid, rows, stage, [&](std::size_t column) { return isAgain[column] != 0; });
    return columns;
}

} // namespace tickmark::csv
