// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"

#include <span>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// How rows are written. Quotes inside quotes are doubled, or stand behind the escape.
struct CsvStyle
{
    std::string delimiter = ",";
    char quote = '"';
    char escape = '\0'; ///< NUL: doubled
    std::string lineEnd = "\n";
    bool quotesAll = false;
};

/// A row as text with its line end: quotes stand around the cells that need them, which are those
/// with a delimiter, quote, escape, line break or blank at an end, and a single empty one.
std::string rowText(std::span<const std::string_view> cells, const CsvStyle &style);
std::string rowText(const Grid &grid, std::size_t row, const CsvStyle &style);

} // namespace tickmark::csv
