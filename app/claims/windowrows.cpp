// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/windowrows.h"

#include "claims/calendar.h"
#include "facts/window.h"
#include "series/words.h"

#include <algorithm>

namespace tickmark {

using namespace std::chrono;

namespace {

using Rows = Result<std::vector<WindowRows>>;

Time endOfDay(Time day)
{
    return dayOf(day) + days(1) - seconds(1);
}

tl::unexpected<Error> beginsLater(const Observations &observations)
{
    if (observations.isEmpty())
        return failure("The series has no rows.");
    return failure("The data begins on " + dateText(observations.times.front()) + '.');
}

/// The day as of which a window ends.
Result<Time> endOf(const Claim &claim, Time asOf)
{
    if (!claim.hasAt || claim.at.kind == AnchorKind::Recently)
        return asOf;
    if (claim.at.kind == AnchorKind::DayBefore)
        return dayOf(claim.at.from.first) - seconds(1);
    if (claim.at.from.first > asOf)
        return failure(dateText(claim.at.from.first) + " is after the as-of date.");
    return std::min(endOfDay(claim.at.from.last), asOf);
}

std::optional<std::size_t> sessionOf(const Observations &observations, Time day)
{
    const auto row = rowAtOrBefore(observations, endOfDay(day));
    return row && dayOf(observations.times[*row]) == dayOf(day) ? row : std::nullopt;
}

Result<std::size_t> sessionOn(const Observations &observations, Time day, Time asOf)
{
    if (day > asOf)
        return failure(dateText(day) + " is after the as-of date.");
    const auto row = sessionOf(observations, day);
    if (!row)
        return failure("There is no session on " + dateText(day) + " in the data.");
    return *row;
}

Rows oneSession(const Observations &observations, std::size_t row)
{
    if (row == 0)
        return beginsLater(observations);
    return std::vector{WindowRows{row - 1, row}};
}

Rows dayWindow(const Claim &claim, const Observations &observations, Time asOf)
{
    const auto row = sessionOn(observations, claim.anchor.from.last, asOf);
    return row ? oneSession(observations, *row) : Rows(failure(row.error().message));
}

Result<std::size_t> sessionBefore(const Observations &observations, Time day)
{
    const auto row = rowBefore(observations, dayOf(day));
    if (!row)
        return beginsLater(observations);
    return *row;
}

Rows dayBeforeWindow(const Claim &claim, const Observations &observations)
{
    const auto row = sessionBefore(observations, claim.anchor.from.first);
    return row ? oneSession(observations, *row) : Rows(failure(row.error().message));
}

Rows dayAfterWindow(const Claim &claim, const Observations &observations, Time asOf)
{
    const auto base = rowAtOrBefore(observations, endOfDay(claim.anchor.from.last));
    if (!base)
        return beginsLater(observations);
    const auto next = *base + 1;
    if (next >= observations.size() || observations.times[next] > asOf)
        return failure("There is no session after " + dateText(claim.anchor.from.last)
            + " by the as-of date.");
    return std::vector{WindowRows{*base, next}};
}

/// "since November": from the close before it, or from the one at its end.
Rows sinceWindow(const Claim &claim, const Observations &observations, Time end)
{
    const auto &from = claim.anchor.from;
    const auto last = rowAtOrBefore(observations, end);
    const auto first = from.isDay() ? rowAtOrBefore(observations, endOfDay(from.last))
                                    : rowBefore(observations, from.first);
    if (!first || !last)
        return beginsLater(observations);
    if (observations.times[*last] < from.first)
        return failure(dateText(from.first) + " is after the last row by the as-of date.");
    std::vector readings{WindowRows{*first, *last}};
    if (from.precision == DatePrecision::OfEvent && *first + 1 < *last) {
        readings.push_back({*first + 1, *last});
    } else if (!from.isDay() && endOfDay(from.last) < end) {
        const auto later = rowAtOrBefore(observations, endOfDay(from.last));
        if (later && *later > *first && *later < *last)
            readings.push_back({*later, *last});
    }
    return readings;
}

Rows periodWindow(const Claim &claim, const Observations &observations, Time end)
{
    const auto &from = claim.anchor.from;
    const auto base = rowBefore(observations, from.first);
    const auto last = rowAtOrBefore(observations, std::min(endOfDay(from.last), end));
    if (!base || !last)
        return beginsLater(observations);
    if (observations.times[*last] < from.first)
        return failure("There is no row from " + dateText(from.first) + " to the as-of date.");
    return std::vector{WindowRows{*base, *last}};
}

Rows betweenWindow(const Claim &claim, const Observations &observations, Time end)
{
    const auto &from = claim.anchor.from;
    const auto &to = claim.anchor.to;
    if (to.first > end)
        return failure(dateText(to.first) + " is after the as-of date.");
    const auto base = from.isDay() ? rowAtOrBefore(observations, endOfDay(from.last))
                                   : rowBefore(observations, from.first);
    const auto last = rowAtOrBefore(observations, std::min(endOfDay(to.last), end));
    if (!base || !last)
        return beginsLater(observations);
    return std::vector{WindowRows{*base, *last}};
}

Rows trailingWindow(const Claim &claim, const Observations &observations, Time end)
{
    const auto &anchor = claim.anchor;
    const auto last = rowAtOrBefore(observations, end);
    if (!last)
        return beginsLater(observations);
    const auto count = static_cast<std::size_t>(anchor.count);
    const bool hasSessions = anchor.unit == TimeUnit::Sessions || anchor.unit == TimeUnit::Days;
    std::vector<WindowRows> readings;
    if (hasSessions && *last >= count)
        readings.push_back({*last - count, *last});
    constexpr int fewDays = 10; // "in four days" are four sessions
    const bool isCounted = anchor.unit == TimeUnit::Sessions
        || (anchor.unit == TimeUnit::Days && anchor.count <= fewDays);
    if (!isCounted) {
        const auto base = rowAtOrBefore(
            observations, endOfDay(timeBefore(dayOf(end), anchor.count, anchor.unit)));
        if (!base)
            return beginsLater(observations);
        readings.push_back({*base, *last});
    }
    // "the past two years" may be calendar years while the last of them is fresh
    const int year = yearOf(end);
    const auto fresh = days(anchor.count > 1 ? 45 : 15);
    if (anchor.isCalendarToo && dayOf(end) - timeOf(year, 1, 1) < fresh) {
        const auto base = rowBefore(observations, timeOf(year - anchor.count, 1, 1));
        const auto close = rowBefore(observations, timeOf(year, 1, 1));
        if (base && close && *close > *base)
            readings.push_back({*base, *close});
    }
    if (readings.empty())
        return beginsLater(observations);
    return readings;
}

/// "a year ago" is not said to the day: that day, and those up to two days from it.
Result<std::vector<std::size_t>> daysAround(const Observations &observations, Time day, Time asOf)
{
    const auto first = rowAtOrBefore(observations, endOfDay(day - days(2)));
    const auto last = rowAtOrBefore(observations, std::min(endOfDay(day + days(2)), asOf));
    if (!first || !last)
        return beginsLater(observations);
    std::vector<std::size_t> rows;
    for (auto row = *first; row <= *last; ++row)
        rows.push_back(row);
    return rows;
}

} // namespace

Time timeBefore(Time time, int count, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Sessions:
    case TimeUnit::Days:
        return time - days(count);
    case TimeUnit::Weeks:
        return time - weeks(count);
    case TimeUnit::Months:
        return addMonths(time, -count);
    case TimeUnit::Quarters:
        return addMonths(time, -3 * count);
    case TimeUnit::Years:
        return addMonths(time, -12 * count);
    }
    return time;
}

Result<std::vector<WindowRows>> windowsOf(
    const Claim &claim, const Observations &observations, Time asOf)
{
    const auto end = endOf(claim, asOf);
    if (!end)
        return failure(end.error().message);
    if (!claim.hasAnchor) {
        const auto row = rowAtOrBefore(observations, *end);
        return row ? oneSession(observations, *row) : Rows(beginsLater(observations));
    }
    switch (claim.anchor.kind) {
    case AnchorKind::OneDay:
        return dayWindow(claim, observations, asOf);
    case AnchorKind::DayAfter:
        return dayAfterWindow(claim, observations, asOf);
    case AnchorKind::DayBefore:
        return dayBeforeWindow(claim, observations);
    case AnchorKind::Since:
        return sinceWindow(claim, observations, *end);
    case AnchorKind::Period:
        return periodWindow(claim, observations, *end);
    case AnchorKind::Trailing:
        return trailingWindow(claim, observations, *end);
    case AnchorKind::Between:
        return betweenWindow(claim, observations, *end);
    case AnchorKind::NextDay:
    case AnchorKind::SameTime:
    case AnchorKind::SinceThen:
    case AnchorKind::End:
    case AnchorKind::Recently:
    case AnchorKind::Unresolved:
        break;
    }
    return failure("The time was not understood.");
}

Result<std::vector<std::size_t>> daysOf(
    const Claim &claim, const Observations &observations, Time asOf, int recentDays)
{
    const auto last = rowAtOrBefore(observations, asOf);
    if (!last)
        return beginsLater(observations);
    if (!claim.hasAt)
        return std::vector{*last};
    const auto &range = claim.at.from;
    if (claim.at.kind == AnchorKind::DayAfter) {
        const auto row = rowAfter(observations, endOfDay(range.last));
        if (!row || observations.times[*row] > asOf)
            return failure("There is no session after " + dateText(range.last) + '.');
        return std::vector{*row};
    }
    if (claim.at.kind == AnchorKind::DayBefore) {
        const auto row = sessionBefore(observations, range.first);
        if (!row)
            return failure(row.error().message);
        return std::vector{*row};
    }
    if (claim.at.kind == AnchorKind::Trailing)
        return daysAround(
            observations, timeBefore(dayOf(asOf), claim.at.count, claim.at.unit), asOf);
    if (claim.at.kind == AnchorKind::End && range.isDay()) {
        const auto row = rowAtOrBefore(observations, std::min(endOfDay(range.last), asOf));
        return row ? Result<std::vector<std::size_t>>(std::vector{*row})
                   : Result<std::vector<std::size_t>>(beginsLater(observations));
    }
    if (range.isDay() && claim.at.kind != AnchorKind::Recently) {
        const auto row = sessionOn(observations, range.last, asOf);
        if (!row)
            return failure(row.error().message);
        return std::vector{*row};
    }
    const bool isRecent = claim.at.kind == AnchorKind::Recently;
    const auto from = isRecent ? asOf - days(recentDays) : range.first;
    const auto to = isRecent ? asOf : std::min(endOfDay(range.last), asOf);
    std::vector<std::size_t> rows;
    for (auto row = rowAtOrBefore(observations, to); row && observations.times[*row] >= from;) {
        rows.insert(rows.begin(), *row);
        row = *row > 0 ? std::optional(*row - 1) : std::nullopt;
    }
    if (rows.empty())
        return failure("There is no session from " + dateText(from) + " on.");
    return rows;
}

} // namespace tickmark
