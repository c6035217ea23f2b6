// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/judge.h"
#include "claims/windowrows.h"
#include "facts/extreme.h"
#include "facts/move.h"
#include "facts/phrases.h"
#include "facts/since.h"
#include "series/words.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

std::string_view kindName(ExtremeKind kind)
{
    return kind == ExtremeKind::Highest ? "high" : "low";
}

bool isBeyond(double value, double other, ExtremeKind kind)
{
    return kind == ExtremeKind::Highest ? value > other : value < other;
}

std::string unitText(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Sessions:
        return "session";
    case TimeUnit::Days:
        return "day";
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

std::string nameOf(const ExtremeWords &words)
{
    if (words.scope == ExtremeWords::Scope::Record)
        return std::string("record ") + std::string(kindName(words.kind));
    if (words.scope == ExtremeWords::Scope::Trailing)
        return std::to_string(words.count) + '-' + unitText(words.unit) + ' '
            + std::string(kindName(words.kind));
    return std::string(kindName(words.kind));
}

/// The rows in which an extreme is looked for, [first, last], and whether the data covers them.
struct Stretch
{
    std::size_t first = 0;
    std::size_t last = 0;
    bool isCovered = true;
};

std::size_t firstRowAfter(const Observations &rows, Time time)
{
    return rowAfter(rows, time).value_or(rows.size());
}

Result<Stretch> stretchOf(const Claim &claim, const Evidence &evidence, std::size_t now)
{
    const auto &words = claim.extreme;
    const auto &rows = evidence.rows;
    Stretch stretch{.first = 0, .last = now};
    if (words.scope == ExtremeWords::Scope::Trailing) {
        const auto begin = timeBefore(rows.times[now], words.count, words.unit);
        stretch.first = firstRowAfter(rows, begin);
        stretch.isCovered = rows.times.front() <= begin;
        return stretch;
    }
    const bool isDated = words.scope == ExtremeWords::Scope::Dated;
    if (!isDated && words.scope != ExtremeWords::Scope::Unstated)
        return stretch;
    const auto &range = isDated ? words.range : claim.extremeDate;
    stretch.first = firstRowAfter(rows, range.first - std::chrono::seconds(1));
    const auto last =
        rowAtOrBefore(rows, range.last + std::chrono::days(1) - std::chrono::seconds(1));
    if (!last || stretch.first > std::min(*last, now))
        return failure("There is no row from " + dateText(range.first) + " on.");
    stretch.last = std::min(*last, now);
    return stretch;
}

std::size_t extremeRow(const Observations &rows, const Stretch &stretch, ExtremeKind kind)
{
    auto best = stretch.last;
    for (auto row = stretch.last; row-- > stretch.first;) {
        if (isBeyond(rows.values[row], rows.values[best], kind))
            best = row;
    }
    return best;
}

bool isInRange(Time time, const DateRange &range)
{
    return dayOf(time) >= dayOf(range.first) && dayOf(time) <= dayOf(range.last);
}

/// "reached on Nov. 25", "of 2,442.03": what is said of the high beside the distance from it.
bool detailsHold(CheckedClaim &checked, const Evidence &evidence, std::size_t high)
{
    const auto &claim = checked.claim;
    const auto time = evidence.rows.times[high];
    bool holds = true;
    if (claim.hasExtremeDate && !isInRange(time, claim.extremeDate)) {
        addRemark(checked.remark, "the " + nameOf(claim.extreme) + " was on " + dateText(time));
        holds = false;
    }
    const double value = evidence.rows.values[high];
    if (claim.hasExtremeLevel && !intervalOf(claim.extremeLevel).contains(value)) {
        addRemark(checked.remark,
            "the " + nameOf(claim.extreme) + " was "
                + valueText(value, evidence.series.unit, evidence.series.decimals));
        holds = false;
    }
    return holds;
}

double distance(const Evidence &evidence, Measure measure, double high, double now)
{
    if (evidence.isYield())
        return (now - high) * (measure == Measure::BasisPoints ? 100 : 1);
    return measure == Measure::Points ? now - high : moveBetween(high, now, Unit::Points);
}

/// Is the value of a row the extreme that the words say? Nothing where the data is too short.
std::optional<bool> isExtremeAt(
    const CheckedClaim &checked, const Evidence &evidence, std::size_t row)
{
    const auto &words = checked.claim.extreme;
    if (words.scope == ExtremeWords::Scope::Record)
        return recordRow(evidence.rows.values, row, words.kind) == row;
    auto stretch = stretchOf(checked.claim, evidence, row);
    if (!stretch)
        return false;
    if (words.scope == ExtremeWords::Scope::Dated) {
        if (row < stretch->first || row > stretch->last)
            return false;
        const auto asOf = rowAtOrBefore(evidence.rows, evidence.asOf);
        stretch = stretchOf(checked.claim, evidence, asOf.value_or(row));
    }
    const auto best = extremeRow(evidence.rows, *stretch, words.kind);
    if (isBeyond(evidence.rows.values[best], evidence.rows.values[row], words.kind))
        return false;
    return stretch->isCovered ? std::optional(true) : std::nullopt;
}

/// What was in force instead: the record, or the high of the window.
std::size_t trueExtreme(const CheckedClaim &checked, const Evidence &evidence, std::size_t row)
{
    const auto &words = checked.claim.extreme;
    if (words.scope == ExtremeWords::Scope::Record)
        return recordRow(evidence.rows.values, row, words.kind);
    const auto stretch = stretchOf(checked.claim, evidence, row);
    return stretch ? extremeRow(evidence.rows, *stretch, words.kind) : row;
}

std::string extremeSentence(
    const CheckedClaim &checked, const Evidence &evidence, std::size_t row, bool holds)
{
    const auto &series = evidence.series;
    const auto value = [&](std::size_t at) {
        return valueText(evidence.rows.values[at], series.unit, series.decimals);
    };
    auto sentence = subjectText(series) + ' ' + closeText(series, evidence.rows.values[row])
        + " on " + dateText(evidence.rows.times[row]) + ", ";
    if (holds)
        return sentence + "a " + nameOf(checked.claim.extreme) + '.';
    const auto best = trueExtreme(checked, evidence, row);
    sentence += (checked.claim.extreme.kind == ExtremeKind::Highest ? "below " : "above ")
        + std::string("the ") + nameOf(checked.claim.extreme) + " of " + value(best) + " on "
        + dateText(evidence.rows.times[best]) + '.';
    return sentence;
}

} // namespace

Readings judgeOffExtreme(CheckedClaim &checked, const Evidence &evidence)
{
    const auto &claim = checked.claim;
    if (claim.extreme.isIntraday)
        return failure("The data has closes only; the claim is about a level during the session.");
    const auto days = daysOf(claim, evidence.rows, evidence.asOf, evidence.settings.recentDays);
    if (!days)
        return failure(days.error().message);
    const auto now = days->back();
    const auto stretch = stretchOf(claim, evidence, now);
    if (!stretch)
        return failure(stretch.error().message);
    if (!stretch->isCovered)
        return failure(
            "The data begins on " + dateText(evidence.rows.times.front()) + ", too late for that.");
    const auto high = extremeRow(evidence.rows, *stretch, claim.extreme.kind);
    const double value = distance(
        evidence, claim.amount.measure, evidence.rows.values[high], evidence.rows.values[now]);
    const bool holds =
        detailsHold(checked, evidence, high) && checked.interval.contains(value * claim.direction);
    const auto unit = evidence.isYield() ? Unit::Percent : Unit::Points;
    const double move = moveBetween(evidence.rows.values[high], evidence.rows.values[now], unit);
    checked.corrected = directedText(move, unit);
    checked.sentence = subjectText(evidence.series) + ' '
        + closeText(evidence.series, evidence.rows.values[now]) + " on "
        + dateText(evidence.rows.times[now]) + ", " + directedText(move, unit) + " from its "
        + nameOf(claim.extreme) + " of "
        + valueText(evidence.rows.values[high], evidence.series.unit, evidence.series.decimals)
        + " on " + dateText(evidence.rows.times[high]) + '.';
    if (claim.extreme.scope == ExtremeWords::Scope::Record)
        addRemark(checked.remark, coverageRemark(evidence));
    return std::vector{
        Reading{.window = windowText(evidence.rows.times[high], evidence.rows.times[now]),
            .base = evidence.rows.times[high],
            .date = evidence.rows.times[now],
            .basis = evidence.basis(),
            .value = value,
            .rows = {now, high},
            .verdict = verdictOf(holds),
            .remark = remarkOn(claim.amount, value * claim.direction)}};
}

Readings judgeExtreme(CheckedClaim &checked, const Evidence &evidence)
{
    const auto &claim = checked.claim;
    if (claim.extreme.isIntraday)
        return failure("The data has closes only; the claim is about a level during the session.");
    const auto days = daysOf(claim, evidence.rows, evidence.asOf, evidence.settings.recentDays);
    if (!days)
        return failure(days.error().message);
    auto chosen = days->back();
    std::optional<bool> holds = false;
    for (const auto row : *days) {
        const auto here = isExtremeAt(checked, evidence, row);
        if (here.value_or(true)) {
            chosen = row;
            holds = here;
        }
    }
    if (!holds)
        return failure(
            "The data begins on " + dateText(evidence.rows.times.front()) + ", too late for that.");
    const double value = evidence.rows.values[chosen];
    const bool isLevelRight =
        !claim.hasExtremeLevel || intervalOf(claim.extremeLevel).contains(value);
    if (!isLevelRight && claim.mayBeIntraday)
        return failure("A level during the session is not in the data.");
    if (claim.extreme.scope == ExtremeWords::Scope::Record)
        addRemark(checked.remark, coverageRemark(evidence));
    checked.sentence = extremeSentence(checked, evidence, chosen, *holds);
    checked.corrected = valueText(value, evidence.series.unit, evidence.series.decimals);
    const auto best = trueExtreme(checked, evidence, chosen);
    return std::vector{Reading{.window = dateText(evidence.rows.times[chosen]),
        .base = evidence.rows.times[best],
        .date = evidence.rows.times[chosen],
        .basis = evidence.basis(),
        .value = value,
        .rows = {chosen, best},
        .verdict = verdictOf(*holds && isLevelRight)}};
}

} // namespace tickmark
