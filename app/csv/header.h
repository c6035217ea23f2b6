// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"

#include <vector>

namespace tickmark::csv {

/// Names the columns by the header rows: `name`, `role`, `group`, `others` and `isPercent`.
///
/// Of several header rows the one with roles (Open, High, …) gives the roles and the row of tickers
/// the groups; else the lowest row with a different word for each column gives the names, and the
/// other rows `others`. "SPY.Open" and "SPY: Open" have the group SPY. Returns the header row that
/// gave the names, or `headerRows.size()` where there is none.
std::size_t nameColumns(
    std::vector<Column> &columns, const Grid &grid, const DateColumn &dates, const DatedRows &rows);

/// Whether a header row has a name for every column but the first: some programs write no header
/// above row names, so that all names stand one too far to the left.
bool isOneShort(
    const Grid &grid, std::size_t headerRow, const DateColumn &dates, std::size_t columnCount);

/// How many cells a data row may have by its header; 0 where no header says so.
std::size_t widthOfHeader(
    const Grid &grid, const DatedRows &rows, const DateColumn &dates, std::size_t columnCount);

} // namespace tickmark::csv
