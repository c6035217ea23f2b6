// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/cut.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

using CutCells = std::vector<std::string>;

/// Who takes what a text holds, from the top.
struct CutReader
{
    std::function<void(const CutCells &)> takeTitle; ///< a line above the table, not part of it
    std::function<void(const CutCells &)> takeRow;   ///< the names, where there are any, and a row
};

/// Reads a text as a table of any kind. Lines of few texts above the names, or above a blank row
/// and a full one, are titles. The names of several header rows are one row, joined by blanks from
/// the top. Rows of the wrong width are mended where CutMender can; nothing else is left out but
/// blank lines.
void readCutTable(std::string_view text, const Cut &cut, const CutReader &reader);

} // namespace tickmark::csv
