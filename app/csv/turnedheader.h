// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datetally.h"
#include "csv/grid.h"

#include <optional>
#include <string>
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
    std::vector<std::string> contents; ///< what is measured, where header cells say it: a row has a
                                       ///< series for each; at least one
    std::vector<std::size_t> contentOf; ///< by column, an index of `contents`
    std::vector<char> isLeftOut; ///< by column: a period of another length, or a flag of the period
    std::string leftOut;         ///< "3 years and 12 quarters", for a person

    bool isLeft(std::size_t column) const
    {
        return column < isLeftOut.size() && isLeftOut[column] != 0;
    }
};

/// The first row near the top with at least three dates, all in a row but for the labels in front
/// and a few words behind. Dates may have marks behind them, and words around them. Where there are
/// years, quarters and months, the shortest are taken. Two dates, or dates in no order, are enough
/// in the first row of a table with numbers below.
std::optional<TurnedHeader> findTurnedHeader(const Grid &grid, Answers answers);

} // namespace tickmark::csv
