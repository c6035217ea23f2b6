// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/turnedheader.h"

#include "csv/columns.h"
#include "csv/vocabulary.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

constexpr std::size_t depth = 30; ///< rows in which the dates are looked for
constexpr std::size_t enoughDates = 3;
constexpr std::size_t mostWordsBehind = 4;

using Cells = std::vector<std::optional<DateCell>>;

/// The dates of a row, cell by cell.
Cells datesOf(const Grid &grid, std::size_t row)
{
    Cells cells(std::min(grid.width(row), mostTableColumns));
    for (std::size_t column = 0; column < cells.size(); ++column)
        cells[column] = readDateCell(grid.cell(row, column));
    return cells;
}

/// 1, 4, 7 or 10 for "Q1" to "Q4".
std::optional<unsigned> quarterOf(std::string_view cell)
{
    const bool isQuarter =
        cell.size() == 2 && (cell[0] == 'Q' || cell[0] == 'q') && cell[1] >= '1' && cell[1] <= '4';
    return isQuarter ? std::optional(static_cast<unsigned>(cell[1] - '1') * 3 + 1) : std::nullopt;
}

/// Months by name, or quarters, under years of which each is written once or above each.
Cells monthsUnderYears(const Grid &grid, std::size_t row)
{
    Cells cells(std::min(grid.width(row), mostTableColumns));
    if (row == 0)
        return cells;
    std::optional<int> year;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto above = readDateCell(grid.cell(row - 1, column));
        if (above && above->form == DateForm::Year)
            year = above->year;
        const auto month = monthOf(grid.cell(row, column));
        const auto quarter = quarterOf(grid.cell(row, column));
        if (month && year)
            cells[column] = DateCell{.form = DateForm::Month, .year = *year, .month = *month};
        else if (quarter && year)
            cells[column] = DateCell{.form = DateForm::Quarter, .year = *year, .month = *quarter};
    }
    return cells;
}

/// Whether the dates stand side by side, with empty cells and a few words behind them.
bool areSideBySide(const Cells &cells, const Grid &grid, std::size_t row)
{
    const auto isDate = [](const auto &cell) { return cell.has_value(); };
    const auto first = std::ranges::find_if(cells, isDate);
    const auto end = std::ranges::find_if_not(first, cells.end(), isDate);
    if (static_cast<std::size_t>(end - first) < enoughDates)
        return false;
    std::size_t words = 0;
    for (auto column = static_cast<std::size_t>(end - cells.begin()); column < cells.size();
         ++column) {
        const auto cell = grid.cell(row, column);
        if (readDateCell(cell) || looksLikeNumber(cell))
            return false;
        words += !cell.empty();
    }
    return words <= mostWordsBehind && words < static_cast<std::size_t>(end - first);
}

bool areInOrder(const std::vector<std::optional<Time>> &times)
{
    bool rises = false, falls = false, repeats = false;
    std::optional<Time> last;
    for (const auto &time : times) {
        if (time && last) {
            rises = rises || *time > *last;
            falls = falls || *time < *last;
            repeats = repeats || *time == *last;
        }
        if (time)
            last = time;
    }
    return !(rises && falls) && !repeats;
}

std::optional<TurnedHeader> headerOf(
    const Cells &cells, const Grid &grid, std::size_t row, Answers answers)
{
    if (!areSideBySide(cells, grid, row))
        return std::nullopt;
    DateTally tally;
    TurnedHeader header;
    header.row = row;
    for (std::size_t column = 0; column < cells.size(); ++column)
        if (cells[column])
            tally.add(*cells[column], grid.cell(row, column), grid.line(row));
    header.decision = tally.decide(answers);
    for (const auto &cell : cells)
        header.times.push_back(cell ? timeOf(*cell, header.decision.rules) : std::nullopt);
    const auto first =
        std::ranges::find_if(header.times, [](const auto &t) { return t.has_value(); });
    header.firstColumn = static_cast<std::size_t>(first - header.times.begin());
    const auto last = std::find_if(
        cells.rbegin(), cells.rend(), [](const auto &cell) { return cell.has_value(); });
    header.endColumn = static_cast<std::size_t>(cells.rend() - last);
    const auto dates =
        std::ranges::count_if(header.times, [](const auto &t) { return t.has_value(); });
    if (static_cast<std::size_t>(dates) < enoughDates || !areInOrder(header.times))
        return std::nullopt;
    return header;
}

} // namespace

std::optional<TurnedHeader> findTurnedHeader(const Grid &grid, Answers answers)
{
    for (std::size_t row = 0; row < std::min(grid.rowCount(), depth); ++row) {
        if (auto header = headerOf(datesOf(grid, row), grid, row, answers))
            return header;
        if (auto header = headerOf(monthsUnderYears(grid, row), grid, row, answers))
            return header;
    }
    return std::nullopt;
}

} // namespace tickmark::csv
