// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"

#include <string>
#include <vector>

namespace tickmark::csv {

/// Columns of numbers that say something about the rows and measure nothing: the number of the row
/// in front of its date, the date again as digits or seconds since 1970, and what is the same in
/// all rows of each series.
///
/// The first rows of a table do not show what is the same in all of a series.
///
/// One entry a column: why it is left out, as the end of a sentence, or nothing.
std::vector<std::string> findAttributes(const std::vector<Column> &columns, const Grid &grid,
    const DateColumn &dates, const DatedRows &rows, const std::vector<std::size_t> &keyColumns,
    TablePart part);

/// Whether numbers that do not change may describe the rows ("Decimals", "Base year", "Latitude")
/// and measure nothing: a price, a number with decimals or one with a unit may well stay the same.
bool mayDescribe(const Column &column);

} // namespace tickmark::csv
