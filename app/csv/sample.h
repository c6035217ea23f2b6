// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"

#include <vector>

namespace tickmark::csv {

/// The first rows of a grid and rows spread over the rest, at most a few hundred: enough to see
/// what its columns are.
std::vector<std::size_t> sampleRows(const Grid &grid);

} // namespace tickmark::csv
