// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/daymonthlabels.h"
#include "csv/grid.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// A table of the days of the month by months: the days down the rows and months across the
/// columns, or the other way round. And what says of which year the months are.
struct DayMonthShape
{
    std::size_t headerRow = 0;
    std::size_t labelColumn = 0; ///< of the days, or of the months, down the rows
    bool hasMonthsDown = false;
    std::vector<DatePart> columns; ///< by column of the header; empty for those of something else
    std::vector<DatePart> rows;    ///< by row of the grid; the same; a year alone: a heading
    std::string title;             ///< what stands above the header, without the year
    std::string yearProof;         ///< empty where nothing says which year it is
    bool isYearProven = false;     ///< the table says it, not just a title or the file's name
    bool areDaysProven = true;     ///< not just numbers from 1 to 31
    std::string noValue; ///< "-99.9" where that stands on the days that months do not have

    /// Of the cell, as far as its row and column say; without month or day it is no value.
    DatePart dateOf(std::size_t row, std::size_t column) const;
    /// The rows or columns that are months, and these months.
    std::vector<std::size_t> monthLines() const;
    std::vector<DatePart> months() const;
};

/// The shape, with a year in each of its months where any is found: in the table, else in the one
/// year that the lines above name, else in the one of the file's name. Nothing where no row names
/// at least three months beside a column that counts the days to the 28th or further, or the days
/// beside a column of months, or where neither a label says that they are days nor the days that
/// months do not have are empty.
std::optional<DayMonthShape> findDayMonths(const Grid &grid, std::string_view fileName);

/// "line 2 has '2024'"
std::string placeText(const Grid &grid, std::size_t row, std::size_t column);

} // namespace tickmark::csv
