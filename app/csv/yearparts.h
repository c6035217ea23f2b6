// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// The columns that say which part of the year a row is of, where the column of dates has only
/// years: "2024" beside "M07", "Q03", "S01" or "July", or beside 7 under a header "Month" or
/// "Week"; and the day beside the month.
struct YearParts
{
    enum class Kind { Month, Quarter, Half, Week, DayOfYear };

    Kind kind = Kind::Month;
    std::size_t column = 0;
    std::optional<std::size_t> dayColumn;
    std::vector<std::string> words; ///< the parts in their order, where only the file knows them
};

/// The columns of parts beside a column of years; nothing where there are none, or where all years
/// are different. Bare numbers are parts under a header that says of what. Without one they are
/// where the rows run through the parts of one year after the other: of quarters if there is no
/// other header, of months under any. Unknown words are parts under a header that says of what,
/// where they come once in each year in the same order; that has to be asked.
std::optional<YearParts> findYearParts(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t yearColumn);

/// The first day of the part of a year; `day` goes up to 366 where no month is said.
struct PartOfYear
{
    unsigned month = 1;
    unsigned day = 1;
    unsigned week = 0; ///< of the ISO calendar, in place of month and day
};

/// Nothing where a cell is no part: "M13" is the whole year.
std::optional<PartOfYear> partOfRow(const Grid &grid, std::size_t row, const YearParts &parts);

/// The row that has the year of a row: itself, or the nearest above it where a year is written once
/// for all of its parts.
std::size_t yearRowOf(
    const Grid &grid, std::size_t row, std::size_t yearColumn, const YearParts &parts);

/// "YYYY and month", as the form of such dates.
std::string formatName(const YearParts &parts);

} // namespace tickmark::csv
