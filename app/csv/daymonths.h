// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/daymonthshape.h"
#include "csv/table.h"
#include "series/result.h"

namespace tickmark::csv {

/// Reads a table of days by months into one daily series. A year that only a title or the file's
/// name gives is asked about. A number on a day that its month does not have is refused. Sets all
/// of `table` but the encoding and the delimiter; its `missing` counts the empty days. Fails where
/// nothing says which year it is, or no cell is a number.
Result<Table> readDayMonths(
    const Grid &grid, const DayMonthShape &shape, Answers answers, Table table);

} // namespace tickmark::csv
