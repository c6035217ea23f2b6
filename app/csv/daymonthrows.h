// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/daymonthshape.h"

#include <optional>

namespace tickmark::csv {

/// Rows in which a header of days or months is looked for, and columns in front of it.
inline constexpr std::size_t daymonthDepth = 30;
inline constexpr std::size_t mostDayMonthLabels = 8;
inline constexpr std::size_t enoughMonths = 3;
inline constexpr unsigned lateDay = 28; ///< every month has it

/// A header that counts days to the 28th or further, with months down the rows below it: by name,
/// with or without a year ("Jan", "2024-01"), or by number beside a column of years or under a word
/// like "Month". Years may stand in a column of their own, also in the first of their rows alone,
/// or above their months. Each month is later than the one before, or each is earlier. With all of
/// 31 days one month is enough, else three. Nothing is said about whether these numbers are days.
std::optional<DayMonthShape> findMonthRows(const Grid &grid);

/// Whether the header counts all days from 1 to 31.
bool countsAllDays(const DayMonthShape &shape);

} // namespace tickmark::csv
