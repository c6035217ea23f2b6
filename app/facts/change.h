// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"
#include "series/result.h"

#include <cstddef>

namespace tickmark {

/// A close against an earlier one. Rows index the observations it was computed from.
struct Change
{
    std::size_t baseRow = 0;
    std::size_t lastRow = 0;
    Time baseTime;
    Time lastTime;
    double percent = 0;    ///< (last / base − 1) × 100; meaningless for a yield
    double difference = 0; ///< last − base, in the unit of the series: points, percentage points
};

/// From the last close on or before `date` to the last close on or before `asOf`. For an event this
/// is the close before the news: an event after the close has that day's close as its base. An
/// Error where the series has no close that early, or `date` is after `asOf`.
Result<Change> changeSince(const Observations &observations, Time date, Time asOf);

/// The close of the first session after `date` against the last one on or before it: the day after
/// an event. An Error where either is missing by `asOf`.
Result<Change> dayAfter(const Observations &observations, Time date, Time asOf);

/// The last close on or before `asOf` against the one of the session before.
Result<Change> changeOfSession(const Observations &observations, Time asOf);

/// The change of a calendar period that begins at `begin`: from the last close strictly before it,
/// which is not its first session. An Error where the period has no close by `asOf`.
Result<Change> changeOfPeriod(const Observations &observations, Time begin, Time asOf);

} // namespace tickmark
