// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"
#include "csv/plainrows.h"

#include <optional>

namespace tickmark::csv {

/// The first rows of a big file were cut into a grid; this is what follows them.
struct Rest
{
    std::string_view text;
    std::size_t line = 1;        ///< of its first row
    std::size_t bytesPerRow = 1; ///< of the rows in the grid
    char delimiter = ',';
};

/// The rows of the rest, where those in the grid prove that a row like them can be read in one way
/// only: one header, then certain dates in strict order and columns of numbers, none of them
/// constant, with a decimal dot. Nothing where they are otherwise; no question may be open.
std::optional<PlainRows> plainRows(const Rest &rest, const Grid &grid, const DateColumn &dates,
    const DatedRows &rows, const std::vector<Column> &columns);

} // namespace tickmark::csv
