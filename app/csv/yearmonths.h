// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"

namespace tickmark::csv {

/// Reads a table with a year a row and a month a column ("Year, Jan, Feb, …") as one monthly
/// series, and says in `table.evidence` which other columns it left out. False, and nothing done,
/// where the table is no such one.
bool readYearMonths(const Grid &grid, const DateColumn &dates, const DatedRows &rows,
    const std::vector<Column> &columns, Table &table);

} // namespace tickmark::csv
