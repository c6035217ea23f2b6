// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/layout.h"
#include "csv/plainrows.h"
#include "csv/watch.h"

namespace tickmark::csv {

/// Reads the data rows of a grid, and those of `more` below it, into the series of a table, by the
/// layout: the last stage. Adds the refusals of cells, rows and repeated dates and the counts to
/// `table`. Of `more` it reads as far as the rows are plain.
void buildSeries(const Grid &grid, const DateColumn &dates, const DatedRows &rows,
    const std::vector<Column> &columns, const Layout &layout, Table &table,
    PlainRows *more = nullptr, const Stage &stage = {});

} // namespace tickmark::csv
