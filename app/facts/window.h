// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"

namespace tickmark {

/// The first day of the calendar period that holds `time`. A week begins on Monday.
Time startOfWeek(Time time);
Time startOfMonth(Time time);
Time startOfQuarter(Time time);
Time startOfYear(Time time);

/// The row of the last observation strictly before `begin`: the base of a period, which is not its
/// first session. Nothing where the data begins later.
std::optional<std::size_t> rowBefore(const Observations &observations, Time begin);

/// The largest whole number of months (years) that fit between the two days, never rounded up:
/// Nov. 8, 2021, to Nov. 25, 2024, is 36 months and 3 years.
int wholeMonthsBetween(Time earlier, Time later);
int wholeYearsBetween(Time earlier, Time later);

} // namespace tickmark
