// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/judge.h"
#include "claims/windowrows.h"
#include "facts/move.h"
#include "facts/phrases.h"
#include "series/words.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

/// The move of a window in the unit that the claim is in.
double moveIn(const Evidence &evidence, Measure measure, double base, double value)
{
    if (!evidence.isYield())
        return measure == Measure::Points ? value - base : moveBetween(base, value, Unit::Points);
    return (value - base) * (measure == Measure::BasisPoints ? 100 : 1);
}

Unit unitOf(const Evidence &evidence)
{
    return evidence.isYield() ? Unit::Percent : Unit::Points;
}

std::string endText(const Evidence &evidence, const WindowRows &window)
{
    return windowText(evidence.rows.times[window.base], evidence.rows.times[window.last]);
}

/// "The S&P 500 rose 52.2% from 4,019.81 on Jan. 23, 2023, to 6,118.71 on Jan. 23, 2025."
std::string moveSentence(const Evidence &evidence, const WindowRows &window, Measure measure)
{
    const auto &series = evidence.series;
    const double base = evidence.rows.values[window.base];
    const double last = evidence.rows.values[window.last];
    const auto value = [&](double number) {
        return valueText(number, series.unit, series.decimals);
    };
    const double move = moveBetween(base, last, unitOf(evidence));
    auto moved = movedText(move, unitOf(evidence));
    if (measure == Measure::Points && !evidence.isYield() && base != last)
        moved = std::string(last > base ? "rose " : "fell ")
            + numberText(std::abs(last - base), series.decimals) + " points";
    return subjectText(series) + ' ' + moved + " from " + value(base) + " on "
        + dateText(evidence.rows.times[window.base]) + ", to " + value(last) + " on "
        + dateText(evidence.rows.times[window.last]) + '.';
}

std::string correctedText(const Evidence &evidence, const WindowRows &window, Measure measure)
{
    const double base = evidence.rows.values[window.base];
    const double last = evidence.rows.values[window.last];
    if (measure == Measure::Points && !evidence.isYield())
        return std::string(last < base ? "down " : "up ")
            + numberText(std::abs(last - base), evidence.series.decimals) + " points";
    return directedText(moveBetween(base, last, unitOf(evidence)), unitOf(evidence));
}

bool isTrue(const CheckedClaim &checked, const Evidence &evidence, double value)
{
    const auto &claim = checked.claim;
    if (claim.form == ClaimForm::Direction)
        return value * claim.direction > 0;
    if (claim.form == ClaimForm::Flat)
        return std::abs(value) < (evidence.isYield() ? evidence.settings.flatBasisPoints / 100
                                                     : evidence.settings.flatPercent)
            - 1e-9;
    return checked.interval.contains(value * claim.direction);
}

Reading readingOf(CheckedClaim &checked, const Evidence &evidence, const WindowRows &window)
{
    const auto &claim = checked.claim;
    const double base = evidence.rows.values[window.base];
    Reading reading{.window = endText(evidence, window),
        .base = evidence.rows.times[window.base],
        .date = evidence.rows.times[window.last],
        .basis = evidence.basis()};
    reading.value = moveIn(evidence, claim.amount.measure, base, evidence.rows.values[window.last]);
    reading.rows = {window.last, window.base};
    reading.verdict = verdictOf(isTrue(checked, evidence, reading.value));
    if (claim.form == ClaimForm::Change)
        reading.remark = remarkOn(claim.amount, reading.value * claim.direction);
    return reading;
}

void remarkOnUnit(CheckedClaim &checked, const Evidence &evidence)
{
    const auto measure = checked.claim.amount.measure;
    if (checked.claim.form == ClaimForm::Change && evidence.isYield()
        && measure == Measure::Percent)
        addRemark(checked.remark,
            "a change of a yield is in percentage points or basis points, not percent: read as "
            "percentage points");
    if (checked.claim.form == ClaimForm::Flat)
        addRemark(checked.remark,
            "flat is less than "
                + (evidence.isYield()
                        ? numberText(evidence.settings.flatBasisPoints, 0) + " basis points"
                        : numberText(evidence.settings.flatPercent, 1) + '%'));
}

/// An index does not move in percentage points.
bool isOddUnit(const Claim &claim, const Evidence &evidence)
{
    return claim.form == ClaimForm::Change && !evidence.isYield()
        && (claim.amount.measure == Measure::PercentagePoints
            || claim.amount.measure == Measure::BasisPoints);
}

bool isLevelTrue(const CheckedClaim &checked, double value)
{
    return checked.interval.contains(value);
}

/// "hit 6,100" may be true of a moment that the closes do not show.
bool mayBeOfTheMoment(const CheckedClaim &checked, const Evidence &evidence, std::size_t row)
{
    const auto bar = evidence.rows.barAt(row);
    if (!bar.high || !bar.low)
        return checked.claim.mayBeIntraday;
    const auto &interval = checked.interval;
    return checked.claim.mayBeIntraday && *bar.high >= interval.low && *bar.low <= interval.high;
}

} // namespace

Readings judgeChange(CheckedClaim &checked, const Evidence &evidence)
{
    if (isOddUnit(checked.claim, evidence))
        return failure("An index does not move in percentage points: a percentage was meant, or "
                       "a yield.");
    const auto windows = windowsOf(checked.claim, evidence.rows, evidence.asOf);
    if (!windows)
        return failure(windows.error().message);
    std::vector<Reading> readings;
    for (const auto &window : *windows) {
        if (!evidence.isYield() && evidence.rows.values[window.base] <= 0)
            return failure("A percentage of nothing means nothing.");
        readings.push_back(readingOf(checked, evidence, window));
    }
    const bool isAnyTrue = std::ranges::any_of(
        readings, [](const Reading &one) { return one.verdict == Verdict::Supported; });
    if (checked.claim.mayHoldDividends && !isAnyTrue)
        return failure("A return may include dividends; the data has prices only.");
    const auto measure = checked.claim.amount.measure;
    checked.sentence = moveSentence(evidence, windows->front(), measure);
    checked.corrected = correctedText(evidence, windows->front(), measure);
    remarkOnUnit(checked, evidence);
    return readings;
}

Readings judgeLevel(CheckedClaim &checked, const Evidence &evidence)
{
    const auto &claim = checked.claim;
    auto window = windowsOf(claim, evidence.rows, evidence.asOf);
    if (!claim.hasAnchor || claim.anchor.kind == AnchorKind::OneDay) {
        // the level of a day needs no day before it
        auto dated = claim;
        if (claim.hasAnchor) {
            dated.at = claim.anchor;
            dated.hasAt = true;
        }
        auto days = daysOf(dated, evidence.rows, evidence.asOf, evidence.settings.recentDays);
        if (!days)
            return failure(days.error().message);
        // "at the start of April": the last close before, or the first in it
        const auto next = days->back() + 1;
        if (dated.hasAt && dated.at.from.isStart && next < evidence.rows.size()
            && evidence.rows.times[next] <= evidence.asOf)
            days->push_back(next);
        auto row = days->back();
        for (const auto day : *days) {
            if (isLevelTrue(checked, evidence.rows.values[day]))
                row = day;
        }
        if (!claim.isOfBase)
            window = std::vector{WindowRows{row, row}};
    }
    if (!window)
        return failure(window.error().message);
    std::vector<Reading> readings;
    for (const auto &rows : *window) {
        const auto row = claim.isOfBase ? rows.base : rows.last;
        if (!readings.empty() && readings.back().rows.front() == row)
            continue;
        const double value = evidence.rows.values[row];
        const bool holds = isLevelTrue(checked, value);
        if (!holds && mayBeOfTheMoment(checked, evidence, row))
            return failure("The close was "
                + valueText(value, evidence.series.unit, evidence.series.decimals)
                + "; a level during the session is not in the data.");
        readings.push_back({.window = dateText(evidence.rows.times[row]),
            .date = evidence.rows.times[row],
            .basis = evidence.basis(),
            .value = value,
            .rows = {row},
            .verdict = verdictOf(holds)});
    }
    const auto &first = readings.front();
    checked.corrected = valueText(first.value, evidence.series.unit, evidence.series.decimals);
    checked.sentence = subjectText(evidence.series) + ' ' + closeText(evidence.series, first.value)
        + " on " + dateText(first.date) + '.';
    return readings;
}

} // namespace tickmark
