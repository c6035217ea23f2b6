// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// A table with the days of the month down the rows and months across the columns, and what says
/// of which year they are.
struct DayMonthShape
{
    /// A month of the header; its year is 0 where the header names the month alone.
    struct MonthColumn
    {
        std::size_t column = 0;
        int year = 0;
        unsigned month = 1;
    };

    std::size_t headerRow = 0;
    std::size_t dayColumn = 0;
    std::vector<MonthColumn> months; ///< side by side, each later than the one before
    std::vector<unsigned> days;      ///< by row of the grid, 0 for rows of something else
    std::string title;               ///< what stands above the header, without the year
    std::string yearProof;           ///< empty where nothing says which year it is
    bool isYearProven = false;       ///< the header says it, not just a title or the file's name
};

/// The shape, with a year in each of its months where any is found: in the header, else in the one
/// year that the lines above name, else in the one of the file's name. Nothing where no row names
/// at least three months beside a column that counts the days to the 28th or further, or where
/// neither that column is headed as days nor the days that months do not have are empty.
std::optional<DayMonthShape> findDayMonths(const Grid &grid, std::string_view fileName);

} // namespace tickmark::csv
