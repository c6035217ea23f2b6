// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"

#include <cstddef>
#include <vector>

namespace tickmark::csv {

/// Whether a date stands for the rows below it as well, as merged cells of a sheet are written: the
/// rows without one have all that the others have, and a word that tells those of one date apart.
bool areFilledDown(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t dateColumn);

/// The row with the date of a row: itself, or the nearest above it.
std::size_t rowOfDate(const Grid &grid, std::size_t row, std::size_t dateColumn);

} // namespace tickmark::csv
