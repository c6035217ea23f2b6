// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"

namespace tickmark::csv {

/// Reads a table with a year a row and a month, quarter or week a column ("Year, Jan, Feb, …") as
/// one series, and says in `table.evidence` which other columns it left out. What the headers do
/// not prove, and of which year the months are where they do not begin with January, is asked.
/// False, and nothing done, where the table is no such one.
bool readYearMonths(const Grid &grid, const DateColumn &dates, const DatedRows &rows,
    const std::vector<Column> &columns, Table &table);

} // namespace tickmark::csv
