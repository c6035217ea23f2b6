// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/judge.h"
#include "claims/periodcloses.h"
#include "claims/windowrows.h"
#include "facts/move.h"
#include "facts/phrases.h"
#include "facts/since.h"
#include "facts/window.h"
#include "series/words.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace tickmark {

namespace {

using namespace std::chrono;

/// Two answers to "since when": the latest row at least as extreme, and the latest more extreme.
struct Earlier
{
    std::optional<std::size_t> asExtreme;
    std::optional<std::size_t> moreExtreme;
};

/// The verdicts of "since" or "in": one, or two where the words can be taken two ways.
struct SinceVerdict
{
    std::vector<bool> readings;
    std::string remark;
};

bool isBefore(const Observations &rows, std::optional<std::size_t> row, Time time)
{
    return !row || rows.times[*row] < time;
}

/// "since the election": a floor; nothing more extreme came after it.
bool isFloor(const DateRange &from)
{
    return from.precision == DatePrecision::OfEvent || from.isEdge;
}

SinceVerdict judgeDate(const Observations &rows, const Earlier &earlier, const DateRange &from)
{
    const auto end = dayOf(from.last) + days(1);
    if (isFloor(from))
        return {{isBefore(rows, earlier.moreExtreme, end)}, {}};
    const auto isWithin = [&](std::optional<std::size_t> row) {
        return row && rows.times[*row] >= from.first && rows.times[*row] < end;
    };
    if (isWithin(earlier.asExtreme) || isWithin(earlier.moreExtreme))
        return {{true}, {}};
    if (!isBefore(rows, earlier.asExtreme, from.first))
        return {{false}, {}};
    return {{true, false}, "nothing surpassed it since, but it was not matched then either"};
}

/// The row was reached before a time that lies `count` units back.
SinceVerdict judgeTrailing(
    const Observations &rows, std::size_t row, const Earlier &earlier, const Anchor &anchor)
{
    const auto back = [&](int count) { return timeBefore(rows.times[row], count, anchor.unit); };
    const auto isWithin = [&](int count) {
        return earlier.moreExtreme && rows.times[*earlier.moreExtreme] > back(count);
    };
    if (anchor.wording == Wording::Nearly)
        return {{!isWithin(anchor.count - 1) && isWithin(anchor.count)}, {}};
    if (anchor.wording == Wording::About)
        return {{!isWithin(anchor.count - 1) && isWithin(anchor.count + 1)}, {}};
    SinceVerdict verdict{{!isWithin(anchor.count)}, {}};
    if (verdict.readings.front() && !isWithin(anchor.count + 1) && anchor.unit != TimeUnit::Weeks)
        verdict.remark = "understated";
    return verdict;
}

/// The value that is compared: of a row, larger is more extreme.
using Score = std::function<double(std::size_t)>;

SinceVerdict judgePeriod(const Evidence &evidence, std::size_t row, const Score &score,
    std::size_t firstScored, const DateRange &range)
{
    const auto &rows = evidence.rows;
    const auto end = std::min<Time>(dayOf(range.last) + days(1) - seconds(1), evidence.asOf);
    const double value = score(row);
    auto at = std::max(rowAfter(rows, range.first - seconds(1)).value_or(rows.size()), firstScored);
    bool isBest = rows.times[row] >= range.first && rows.times[row] <= end;
    for (; at < rows.size() && rows.times[at] <= end; ++at)
        isBest = isBest && score(at) <= value;
    return {{isBest}, {}};
}

SinceVerdict judge(const Evidence &evidence, const Claim &claim, std::size_t row,
    const Earlier &earlier, const Score &score, std::size_t firstScored)
{
    if (claim.anchor.kind == AnchorKind::Period)
        return judgePeriod(evidence, row, score, firstScored, claim.anchor.from);
    if (claim.anchor.kind == AnchorKind::Since)
        return judgeDate(evidence.rows, earlier, claim.anchor.from);
    return judgeTrailing(evidence.rows, row, earlier, claim.anchor);
}

/// The data must reach back as far as the words do, unless something nearer has decided already.
bool isCovered(const Evidence &evidence, const Claim &claim, std::size_t row)
{
    const auto first = evidence.rows.times.front();
    switch (claim.anchor.kind) {
    case AnchorKind::Trailing:
        return first <= timeBefore(evidence.rows.times[row], claim.anchor.count, claim.anchor.unit);
    case AnchorKind::Since:
    case AnchorKind::Period:
        return first <= claim.anchor.from.last;
    default:
        return true;
    }
}

std::string sinceText(const Evidence &evidence, std::optional<std::size_t> earlier)
{
    return earlier ? "since " + dateText(evidence.rows.times[*earlier])
                   : "in data since " + dateText(evidence.rows.times.front());
}

std::vector<Reading> readingsOf(const Evidence &evidence, std::size_t row, double value,
    const Earlier &earlier, const SinceVerdict &verdict)
{
    std::vector<Reading> readings;
    for (const bool holds : verdict.readings) {
        Reading reading{.window = dateText(evidence.rows.times[row]),
            .date = evidence.rows.times[row],
            .basis = evidence.basis(),
            .value = value,
            .rows = {row},
            .verdict = verdictOf(holds),
            .remark = verdict.remark};
        if (earlier.asExtreme) {
            reading.base = evidence.rows.times[*earlier.asExtreme];
            reading.rows.push_back(*earlier.asExtreme);
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

bool isAnyTrue(const SinceVerdict &verdict)
{
    return std::ranges::find(verdict.readings, true) != verdict.readings.end();
}

/// The row of the period that holds a time.
std::size_t periodOf(const PeriodCloses &periods, Time time, TimeUnit unit)
{
    const auto begin = periodStart(time, unit);
    const auto after = std::ranges::lower_bound(periods.closes.times, begin);
    const auto row = static_cast<std::size_t>(after - periods.closes.times.begin());
    return std::min(row, periods.rows.size() - 1);
}

std::string largestSentence(const Evidence &evidence, const Claim &claim, std::size_t row,
    double move, std::optional<std::size_t> earlier)
{
    const bool isDaily = claim.unit == TimeUnit::Sessions;
    const std::string period(periodText(claim.unit));
    return subjectText(evidence.series) + ' '
        + movedText(move, evidence.isYield() ? Unit::Percent : Unit::Points)
        + (isDaily ? " on " : " in the " + period + " to ") + dateText(evidence.rows.times[row])
        + ", its largest " + (isDaily ? "one-day " : "one-" + period + ' ')
        + (move > 0 ? "gain " : "loss ") + sinceText(evidence, earlier) + '.';
}

constexpr std::string_view tooShort = "The data does not reach back as far as the words do.";

} // namespace

Readings judgeHighestSince(CheckedClaim &checked, const Evidence &evidence)
{
    const auto &claim = checked.claim;
    if (claim.extreme.isIntraday)
        return failure("The data has closes only; the claim is about a level during the session.");
    const auto days = daysOf(claim, evidence.rows, evidence.asOf, evidence.settings.recentDays);
    if (!days)
        return failure(days.error().message);
    const auto kind = claim.extreme.kind;
    const double sign = kind == ExtremeKind::Highest ? 1 : -1;
    const auto &values = evidence.rows.values;
    const Score score = [&](std::size_t row) { return sign * values[row]; };
    auto row = days->back();
    for (const auto day : *days) {
        if (score(day) >= score(row))
            row = day; // of several days the most extreme is meant
    }
    const Earlier earlier{lastAsExtreme(values, row, kind), lastMoreExtreme(values, row, kind)};
    auto verdict = judge(evidence, claim, row, earlier, score, 0);
    if (isAnyTrue(verdict) && !isCovered(evidence, claim, row))
        return failure(std::string(tooShort));
    if (claim.hasExtremeLevel && !intervalOf(claim.extremeLevel).contains(values[row]))
        verdict.readings = {false};
    checked.corrected = sinceText(evidence, earlier.asExtreme);
    checked.sentence = subjectText(evidence.series) + ' ' + closeText(evidence.series, values[row])
        + " on " + dateText(evidence.rows.times[row]) + ", its "
        + (sign > 0 ? "highest " : "lowest ") + (evidence.isYield() ? "level " : "close ")
        + sinceText(evidence, earlier.asExtreme) + '.';
    return readingsOf(evidence, row, values[row], earlier, verdict);
}

Readings judgeLargestMove(CheckedClaim &checked, const Evidence &evidence)
{
    const auto &claim = checked.claim;
    const auto days = daysOf(claim, evidence.rows, evidence.asOf, evidence.settings.recentDays);
    if (!days)
        return failure(days.error().message);
    const bool isInPeriod = claim.anchor.kind == AnchorKind::Period;
    const auto periods = periodClosesOf(
        evidence.rows, claim.unit, isInPeriod ? evidence.asOf : evidence.rows.times[days->back()]);
    const Evidence sampled{
        evidence.series, periods.closes, nullptr, nullptr, evidence.asOf, evidence.settings};
    const auto &values = periods.closes.values;
    const auto unit = evidence.isYield() ? Unit::Percent : Unit::Points;
    const Score score = [&](std::size_t row) {
        return row == 0 ? -1e300
                        : claim.direction * moveBetween(values[row - 1], values[row], unit);
    };
    std::optional<std::size_t> best;
    for (const auto day : *days) {
        const auto row = periodOf(periods, evidence.rows.times[day], claim.unit);
        if (!best || score(row) >= score(*best))
            best = row; // of several days the largest move is meant
    }
    const auto row = *best;
    if (row == 0)
        return failure(std::string(tooShort));
    const auto last = lastMoveAsLarge(periods.closes, row, unit);
    const Earlier earlier{last, last};
    const double move = moveBetween(values[row - 1], values[row], unit);
    auto verdict = judge(sampled, claim, row, earlier, score, 1);
    if (move * claim.direction <= 0)
        verdict.readings = {false};
    if (isAnyTrue(verdict) && !isCovered(sampled, claim, row))
        return failure(std::string(tooShort));
    checked.corrected = sinceText(sampled, last);
    checked.sentence = largestSentence(sampled, claim, row, move, last);
    auto readings = readingsOf(sampled, row, move, earlier, verdict);
    for (auto &reading : readings) {
        for (auto &used : reading.rows)
            used = periods.rows[used];
    }
    return readings;
}

} // namespace tickmark
