// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datetally.h"
#include "csv/grid.h"

#include <optional>
#include <vector>

namespace tickmark::csv {

/// The row of a grid in which dates stand side by side, and the time of each of its columns.
struct TurnedHeader
{
    std::size_t row = 0;
    std::size_t firstColumn = 0;            ///< of a date; the columns before it name the rows
    std::size_t endColumn = 0;              ///< behind the last date; others are no values
    std::vector<std::optional<Time>> times; ///< by column
    DateDecision decision;
};

/// The first row near the top with at least three dates, all in a row but for the labels in front
/// and a few words behind, each later than the one before it or each earlier.
std::optional<TurnedHeader> findTurnedHeader(const Grid &grid, Answers answers);

} // namespace tickmark::csv
