// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"
#include "series/series.h"

#include <optional>

namespace tickmark {

/// How far one row lies from another, as it is spoken of: percent of the earlier value for a price,
/// percentage points for a yield (never percent of a percent). `base` may not be zero.
double moveBetween(double base, double value, Unit unit);

/// The latest row before `row` with a move from the session before it in the same direction and at
/// least as large: what "largest one-day gain since" names. Nothing where this move beats all
/// before it. An unchanged close, or the first row, has no such row either.
std::optional<std::size_t> lastMoveAsLarge(
    const Observations &observations, std::size_t row, Unit unit);

/// How many sessions in a row up to `row` closed higher (positive) or lower (negative) than the one
/// before; an unchanged close ends a streak, and is a streak of 0.
int streakAt(const Observations &observations, std::size_t row);

} // namespace tickmark
