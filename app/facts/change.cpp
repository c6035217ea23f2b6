// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/change.h"

#include "facts/window.h"

namespace tickmark {

namespace {

Change changeBetween(const Observations &observations, std::size_t base, std::size_t last)
{
    const double from = observations.values[base];
    const double to = observations.values[last];
    return {.baseRow = base,
        .lastRow = last,
        .baseTime = observations.times[base],
        .lastTime = observations.times[last],
        .percent = (to / from - 1) * 100,
        .difference = to - from};
}

} // namespace

Result<Change> changeSince(const Observations &observations, Time date, Time asOf)
{
    if (date > asOf)
        return failure(isoText(date) + " is after the as-of date, " + isoText(asOf) + '.');
    const auto base = rowAtOrBefore(observations, date);
    if (!base)
        return failure("There is no close on or before " + isoText(date) + '.');
    return changeBetween(observations, *base, *rowAtOrBefore(observations, asOf));
}

Result<Change> dayAfter(const Observations &observations, Time date, Time asOf)
{
    const auto base = rowAtOrBefore(observations, date);
    const auto next = rowAfter(observations, date);
    if (!base)
        return failure("There is no close on or before " + isoText(date) + '.');
    if (!next || observations.times[*next] > asOf)
        return failure("There is no close after " + isoText(date) + " by " + isoText(asOf) + '.');
    return changeBetween(observations, *base, *next);
}

Result<Change> changeOfSession(const Observations &observations, Time asOf)
{
    const auto last = rowAtOrBefore(observations, asOf);
    if (!last || *last == 0)
        return failure("There are no two closes by " + isoText(asOf) + '.');
    return changeBetween(observations, *last - 1, *last);
}

Result<Change> changeOfPeriod(const Observations &observations, Time begin, Time asOf)
{
    const auto base = rowBefore(observations, begin);
    const auto last = rowAtOrBefore(observations, asOf);
    if (!base)
        return failure("There is no close before " + isoText(begin) + '.');
    if (observations.times[*last] < begin)
        return failure("There is no close from " + isoText(begin) + " to " + isoText(asOf) + '.');
    return changeBetween(observations, *base, *last);
}

} // namespace tickmark
