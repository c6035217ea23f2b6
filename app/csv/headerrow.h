// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"

#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// One header row: its label in the column of the dates, the cells above the values, and what they
/// can be. Line breaks in cells are blanks, and the marks of a tuple are gone: "('Close', 'AAPL')"
/// is "Close AAPL".
struct HeaderRow
{
    std::string label;
    std::vector<std::string> cells; ///< one a column of the table
    std::size_t filled = 0;
    std::size_t roles = 0;
    bool isUnit = false;
    bool hasOnlyDates = false; ///< "last update", "series start"
    bool mayName = false;      ///< its label is empty, "Date", "Ticker" or the like
    bool isDistinct = false;   ///< a different word for each column
    bool isUniform = false;    ///< the same word for all

    bool hasDateLabel() const { return isDateWord(label); }
};

/// The header rows of a table from above. A row of units ("%", "Points", "EUR bn") is one only
/// where another row names the columns.
std::vector<HeaderRow> readHeaderRows(
    const Grid &grid, const DateColumn &dates, const DatedRows &rows, std::size_t columnCount);

/// The row with its cells carried to the right over blanks, as merged cells of spreadsheets are
/// meant. Empty where that does not tell apart what stands twice in `names`.
std::vector<std::string> carriedGroups(
    const HeaderRow &groups, const std::vector<std::string> &names);

} // namespace tickmark::csv
