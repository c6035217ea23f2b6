// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecolumn.h"
#include "csv/grid.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tickmark::csv {

/// What a row of a grid is to the table.
enum class RowKind : std::uint8_t {
    Head,      ///< above the data: titles, notes, headers, blank lines
    Blank,     ///< a blank line among or below the data
    Data,      ///< has a date; its time is in DatedRows
    Undated,   ///< among or below the data and without a readable date
    OtherTable ///< belongs to a second table below the first
};

/// All rows of a grid with their kinds, and the times of the data rows.
struct DatedRows
{
    std::vector<RowKind> kinds;
    std::vector<Time> times; ///< as long as kinds; meaningless where the kind is not Data
    std::vector<std::size_t> headerRows; ///< those directly above the data that name its columns
    std::size_t firstRow = 0;            ///< the first that is not Head
    std::size_t dataCount = 0;
    std::size_t otherTableLine = 0; ///< where the second table begins, 0 where there is none
};

/// Tells the rows apart. Above the first dated row, rows of two and more cells up to a blank line
/// or a title are headers; a row of numbers below a header is data without a date. A second table
/// begins where, after a gap or with a word for dates, a row of words stands that is not the header
/// again.
DatedRows tellRows(const Grid &grid, const DateColumn &dates, const Stage &stage = {});

/// Tells the rows of a grid that is the middle or the end of a table: none is Head.
DatedRows tellRowsBelow(const Grid &grid, const DateColumn &dates);

/// Whether the cell is a number under either decimal mark.
bool looksLikeNumber(std::string_view cell);

} // namespace tickmark::csv
