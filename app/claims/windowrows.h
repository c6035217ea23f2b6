// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/claim.h"
#include "series/observations.h"
#include "series/result.h"

namespace tickmark {

/// One reading of a window as rows of a series.
struct WindowRows
{
    std::size_t base = 0;
    std::size_t last = 0;
};

/// The readings of the window of a claim, the first the likeliest: since an event, from the close
/// before and from the close after; over years, to the anniversary and in calendar years. No row
/// after `asOf` is read. An Error where the rows do not reach.
Result<std::vector<WindowRows>> windowsOf(
    const Claim &claim, const Observations &observations, Time asOf);

/// The rows a claim may be about: the session of its day, or every session of "late November".
Result<std::vector<std::size_t>> daysOf(
    const Claim &claim, const Observations &observations, Time asOf, int recentDays);

/// The moment `count` units before a time, by the calendar.
Time timeBefore(Time time, int count, TimeUnit unit);

} // namespace tickmark
