// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/cuttable.h"

#include "csv/cutmend.h"
#include "csv/tokenizer.h"

namespace tickmark::csv {

namespace {

constexpr std::size_t mostNameRows = 6;
constexpr std::size_t mostTitles = 50;

struct Rows
{
    std::size_t begin, end;
};

std::size_t filled(const Grid &grid, std::size_t row)
{
    std::size_t count = 0;
    for (std::size_t column = 0; column < grid.width(row); ++column)
        count += !grid.cell(row, column).empty();
    return count;
}

CutCells cellsOf(const Grid &grid, std::size_t row)
{
    CutCells cells;
    for (std::size_t column = 0; column < grid.width(row); ++column)
        cells.emplace_back(grid.cell(row, column));
    return cells;
}

/// The first row behind single texts and a blank row, where it is a full one.
std::size_t rowBehindBlank(const Grid &grid, std::size_t width)
{
    std::size_t row = 0;
    bool isBehindBlank = false;
    for (; row < grid.rowCount() && row < mostTitles && filled(grid, row) < 2; ++row)
        isBehindBlank = filled(grid, row) == 0;
    const bool isFull = row < grid.rowCount() && 2 * filled(grid, row) > width;
    return isBehindBlank && isFull && width > 2 ? row : 0;
}

/// The rows of names from `begin` on, without the titles above them: rows that are half empty. None
/// where the names go on for so long that they can be anything.
Rows nameRows(const Grid &grid, const CutColumns &columns, std::size_t begin)
{
    auto end = begin;
    while (end < grid.rowCount() && end - begin < mostNameRows && columns.areNames(grid, end))
        ++end;
    if (end - begin == mostNameRows)
        return {begin, begin};
    auto first = begin;
    while (first < end && 2 * filled(grid, first) <= columns.width())
        ++first;
    return {first < end ? first : begin, end};
}

CutCells joinedNames(const Grid &grid, Rows rows)
{
    auto names = cellsOf(grid, rows.begin);
    for (auto row = rows.begin + 1; row < rows.end; ++row)
        for (std::size_t column = 0; column < names.size(); ++column) {
            const auto more = grid.cell(row, column);
            names[column] += names[column].empty() || more.empty() ? "" : " ";
            names[column] += more;
        }
    return names;
}

} // namespace

void readCutTable(std::string_view text, const Cut &cut, const CutReader &reader)
{
    const auto grid = Tokenizer(text, cut).rows();
    const CutColumns columns(grid, cut.width);
    CutMender mender(text, cut.quote, grid, columns);
    const auto names = nameRows(grid, columns, rowBehindBlank(grid, cut.width));
    for (std::size_t row = 0; row < names.begin; ++row)
        if (filled(grid, row) > 0)
            reader.takeTitle(cellsOf(grid, row));
    if (names.end > names.begin)
        reader.takeRow(joinedNames(grid, names));
    for (auto row = names.end; row < grid.rowCount(); ++row)
        if (grid.width(row) > 1 || !grid.isBlank(row))
            reader.takeRow(mender.mended(row, row == names.begin).value_or(cellsOf(grid, row)));
}

} // namespace tickmark::csv
