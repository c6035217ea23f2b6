// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/judge.h"
#include "claims/periodcloses.h"
#include "claims/windowrows.h"
#include "facts/move.h"
#include "facts/phrases.h"
#include "series/words.h"

#include <cmath>

namespace tickmark {

namespace {

int signOf(int number)
{
    return (number > 0) - (number < 0);
}

/// "The S&P 500 rose on Jan. 23, 2025, its fourth straight session of gains."
std::string streakSentence(
    const CheckedClaim &checked, const Evidence &evidence, Time day, int now, int then)
{
    const std::string period(periodText(checked.claim.unit));
    auto sentence = subjectText(evidence.series)
        + (now == 0       ? " was unchanged"
                : now > 0 ? " rose"
                          : " fell")
        + " on " + dateText(day);
    if (checked.claim.isBroken)
        return sentence + ", after " + cardinalText(std::abs(then)) + " straight " + period
            + (std::abs(then) == 1 ? "" : "s") + (then > 0 ? " of gains." : " of losses.");
    if (now == 0)
        return sentence + '.';
    return sentence + ", its " + ordinalText(std::abs(now)) + " straight " + period
        + (now > 0 ? " of gains." : " of losses.");
}

} // namespace

Readings judgeStreak(CheckedClaim &checked, const Evidence &evidence)
{
    const auto &claim = checked.claim;
    const auto days = daysOf(claim, evidence.rows, evidence.asOf, evidence.settings.recentDays);
    if (!days)
        return failure(days.error().message);
    const auto row = days->back();
    const auto periods = periodClosesOf(evidence.rows, claim.unit, evidence.rows.times[row]);
    if (periods.rows.size() < 2)
        return failure("The data begins on " + dateText(evidence.rows.times.front()) + '.');
    const auto last = periods.rows.size() - 1;
    const int now = streakAt(periods.closes, last);
    const int then = streakAt(periods.closes, last - 1);
    const int claimed = claim.count * claim.direction;
    const bool holds =
        claim.isBroken ? then == claimed && signOf(now) != claim.direction : now == claimed;
    const int count = claim.isBroken ? then : now;
    checked.corrected = std::to_string(std::abs(count));
    checked.sentence = streakSentence(checked, evidence, evidence.rows.times[row], now, then);
    return std::vector{Reading{.window = dateText(evidence.rows.times[row]),
        .base = periods.closes.times[last - 1],
        .date = evidence.rows.times[row],
        .basis = evidence.basis(),
        .value = double(count),
        .rows = {row, periods.rows[last - 1]},
        .verdict = verdictOf(holds)}};
}

} // namespace tickmark
