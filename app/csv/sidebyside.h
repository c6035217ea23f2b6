// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecolumn.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// The tables of a grid that stand side by side, each with a column of dates of its own, as sheets
/// of data terminals have them: behind an empty column, under the same word as the first dates, or
/// under a word for dates and different from the first. Each DateColumn ends where the next begins.
/// What the dates of one do not prove, those of all may. Nothing where there is one table.
std::vector<DateColumn> findTablesBeside(const Grid &grid, Answers answers);

/// Adds the series of a table to those of the tables to its left, and what was said about it.
void addBeside(Table &all, Table table);

/// The row with a text above the dates of each table: the tickers.
std::optional<std::size_t> rowOfTickers(const Grid &grid, const std::vector<DateColumn> &tables);

/// Names the series of a table by its ticker.
void nameByTicker(Table &table, std::string_view ticker);

} // namespace tickmark::csv
