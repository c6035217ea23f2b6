// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"

#include <string>
#include <vector>

namespace tickmark::csv {

/// The columns whose words tell apart series that stand below each other ("tidy" or "long" files):
/// with them no date occurs twice in one series. Empty where dates do not repeat much or no such
/// columns are there. Of columns that divide the rows alike, the one with the longer words; letters
/// count before digits.
std::vector<std::size_t> findKeyColumns(const std::vector<Column> &columns, const Grid &grid,
    const DateColumn &dates, const DatedRows &rows);

/// The words of the key columns in a row, joined with " · ".
std::string keyOf(const Grid &grid, std::size_t row, const std::vector<std::size_t> &keyColumns);

} // namespace tickmark::csv
