// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"
#include "csv/table.h"

#include <optional>
#include <vector>

namespace tickmark::csv {

/// Numbers that stand for missing values because a line above the table says so: "Missing data are
/// indicated by -99.99 or -999." All their digits are nines.
struct MissingCodes
{
    std::vector<double> codes;
    std::size_t line = 0; ///< that says so
};

/// Nothing where no line says so.
std::optional<MissingCodes> findMissingCodes(const Grid &grid);

/// Empties the cells that have one of the codes, and says so in the evidence.
void clearMissing(Grid &grid, const MissingCodes &missing, Table &table);

} // namespace tickmark::csv
