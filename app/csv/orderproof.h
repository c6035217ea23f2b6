// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dayorder.h"
#include "csv/grid.h"

#include <optional>
#include <vector>

namespace tickmark::csv {

/// What stands above or beside dates like 02/07/2024 and proves which number is the day: a header
/// that writes the pattern ("JJ/MM/AAAA"), the days of the week or the names of months beside the
/// dates, another column of dates near them, or prices of a market, which has no weekends. Nothing
/// where none of these tells the orders apart.
std::optional<OrderChoice> findOrderProof(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t dateColumn);

} // namespace tickmark::csv
