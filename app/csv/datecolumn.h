// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/clockcolumn.h"
#include "csv/datetally.h"
#include "csv/grid.h"
#include "csv/watch.h"
#include "csv/yearparts.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace tickmark::csv {

/// Which column of a grid holds the dates, and how they are read.
struct DateColumn
{
    std::size_t column = 0;
    std::optional<ClockColumn> clock; ///< time of day in a column of its own
    std::optional<YearParts> parts;   ///< month or quarter in a column of its own
    DateDecision decision;
    bool isFilledDown = false;   ///< a date stands for the rows below it that have none as well
    std::size_t firstColumn = 0; ///< of the table; others may stand beside it
    std::size_t endColumn = std::numeric_limits<std::size_t>::max();

    /// Whether a column of the grid can have values of these dates: it is in their table and no
    /// part of them.
    bool canDate(std::size_t other) const;
    /// The end of the table's columns in a row so wide.
    std::size_t endIn(std::size_t width) const { return std::min(width, endColumn); }
};

/// The column with the most cells that can only be dates, of several the axis of time; else one of
/// years, YYYYMM, YYYY.MM or Unix times whose header says so, or that is the first column and goes
/// one way; else years with parts beside them, or numbers that run as Unix times do. Nothing where
/// there is none.
std::optional<DateColumn> findDateColumn(
    const Grid &grid, Answers answers, const Stage &stage = {});

/// The time of a row, or nothing where its date cell is none under the rules.
std::optional<Time> timeOfRow(const Grid &grid, std::size_t row, const DateColumn &dates);

} // namespace tickmark::csv
