// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecolumn.h"
#include "csv/grid.h"
#include "csv/table.h"

#include <optional>

namespace tickmark::csv {

/// Reads a grid whose dates run across the columns, with one series a row: a row of dates above the
/// numbers, or a row of months under a row of years of which only the first month's is filled.
/// Nothing where there is no such row. Whether to turn the table is asked, with all series read.
/// Sets all of `table` but the encoding and the delimiter; its `missing` counts the dates without a
/// value in the first series.
bool readTurned(const Grid &grid, Answers answers, Table &table);

/// Whether the only date of a column is one of those that run across above the numbers.
bool isDateOfHeader(const Grid &grid, const DateColumn &dates, Answers answers);

} // namespace tickmark::csv
