// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/judge.h"
#include "claims/windowrows.h"
#include "facts/move.h"
#include "facts/phrases.h"
#include "facts/window.h"
#include "series/words.h"

#include <cmath>

namespace tickmark {

namespace {

Time periodStart(Time time, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Sessions:
    case TimeUnit::Days:
        return dayOf(time);
    case TimeUnit::Weeks:
        return startOfWeek(time);
    case TimeUnit::Months:
        return startOfMonth(time);
    case TimeUnit::Quarters:
        return startOfQuarter(time);
    case TimeUnit::Years:
        return startOfYear(time);
    }
    return time;
}

/// The last row of the period before that of a row.
std::optional<std::size_t> closeBefore(const Observations &rows, std::size_t row, TimeUnit unit)
{
    return rowBefore(rows, periodStart(rows.times[row], unit));
}

int signOf(double difference)
{
    return (difference > 0) - (difference < 0);
}

/// How many periods in a row ended higher (positive) or lower (negative), up to that of a row.
int streakOf(const Observations &rows, std::size_t row, TimeUnit unit)
{
    int direction = 0;
    int count = 0;
    for (auto base = closeBefore(rows, row, unit); base; base = closeBefore(rows, row, unit)) {
        const int sign = signOf(rows.values[row] - rows.values[*base]);
        if (sign == 0 || (count > 0 && sign != direction))
            break;
        direction = sign;
        ++count;
        row = *base;
    }
    return direction * count;
}

std::string periodText(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Sessions:
    case TimeUnit::Days:
        return "session";
    case TimeUnit::Weeks:
        return "week";
    case TimeUnit::Months:
        return "month";
    case TimeUnit::Quarters:
        return "quarter";
    case TimeUnit::Years:
        return "year";
    }
    return {};
}

} // namespace

Readings judgeStreak(CheckedClaim &checked, const Evidence &evidence)
{
    const auto &claim = checked.claim;
    const auto days = daysOf(claim, evidence.rows, evidence.asOf, evidence.settings.recentDays);
    if (!days)
        return failure(days.error().message);
    const auto row = days->back();
    const auto before = closeBefore(evidence.rows, row, claim.unit);
    if (!before)
        return failure("The data begins on " + dateText(evidence.rows.times.front()) + '.');
    const int now = streakOf(evidence.rows, row, claim.unit);
    const int then = streakOf(evidence.rows, *before, claim.unit);
    const int claimed = claim.count * claim.direction;
    const bool holds =
        claim.isBroken ? then == claimed && signOf(now) != claim.direction : now == claimed;
    const int count = claim.isBroken ? then : now;
    checked.corrected = std::to_string(std::abs(count));
    checked.sentence = subjectText(evidence.series)
        + (now == 0       ? " was unchanged"
                : now > 0 ? " rose"
                          : " fell")
        + " on " + dateText(evidence.rows.times[row]) + ", "
        + (claim.isBroken ? "after " + cardinalText(std::abs(then)) + " straight "
                    + periodText(claim.unit) + (then > 0 ? " gains." : " losses.")
                          : "its " + ordinalText(std::abs(now)) + " straight "
                    + periodText(claim.unit) + (now > 0 ? " gain." : " loss."));
    return std::vector{Reading{.window = dateText(evidence.rows.times[row]),
        .base = evidence.rows.times[*before],
        .date = evidence.rows.times[row],
        .basis = evidence.basis(),
        .value = double(count),
        .rows = {row, *before},
        .verdict = verdictOf(holds)}};
}

} // namespace tickmark
