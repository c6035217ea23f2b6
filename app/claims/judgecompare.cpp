// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/judge.h"
#include "claims/windowrows.h"
#include "facts/move.h"
#include "facts/phrases.h"
#include "series/words.h"

#include <cmath>

namespace tickmark {

namespace {

struct Pair
{
    double first = 0;
    double second = 0;

    double gap() const { return first - second; }
    double ratio() const { return first / second; }
    bool haveOneSign() const { return first * second > 0; }
};

double moveOver(const Observations &rows, const WindowRows &window)
{
    return moveBetween(rows.values[window.base], rows.values[window.last], Unit::Points);
}

constexpr double nearThreshold = 0.05;

void judgeRatio(const CheckedClaim &checked, const Pair &moves, Reading &reading)
{
    const auto &amount = checked.claim.amount;
    reading.value = moves.ratio();
    reading.verdict = verdictOf(moves.haveOneSign() && checked.interval.contains(reading.value));
    if (std::abs(reading.value - amount.value) < nearThreshold)
        reading.remark = "near the threshold: " + numberText(reading.value, 3) + " times";
}

void judgeGap(const CheckedClaim &checked, const Pair &moves, Reading &reading)
{
    const auto &claim = checked.claim;
    const bool hasAmount = claim.amount.measure != Measure::None;
    const double lead = moves.gap() * claim.direction;
    reading.value = moves.gap();
    reading.verdict = verdictOf(hasAmount ? checked.interval.contains(lead) : lead > 0);
}

std::string pairSentence(const Evidence &evidence, const Pair &moves, const Reading &reading)
{
    return subjectText(evidence.series) + ' ' + movedText(moves.first, Unit::Points) + " and "
        + nameText(*evidence.otherSeries) + ' ' + movedText(moves.second, Unit::Points) + " from "
        + reading.window + '.';
}

std::string correctedText(const Claim &claim, const Pair &moves)
{
    if (claim.form == ClaimForm::Ratio)
        return numberText(moves.ratio(), 2) + " times";
    return numberText(std::abs(moves.gap()), 1) + " percentage points "
        + (moves.gap() < 0 ? "behind" : "ahead");
}

} // namespace

Readings judgeComparison(CheckedClaim &checked, const Evidence &evidence)
{
    const auto &claim = checked.claim;
    if (evidence.isYield() || !evidence.otherSeries || evidence.otherSeries->unit == Unit::Percent)
        return failure("The change of a yield is not compared with that of a price.");
    const auto first = windowsOf(claim, evidence.rows, evidence.asOf);
    if (!first)
        return failure(first.error().message);
    const auto second = windowsOf(claim, *evidence.otherRows, evidence.asOf);
    if (!second)
        return failure(second.error().message);
    std::vector<Reading> readings;
    for (std::size_t at = 0; at < std::min(first->size(), second->size()); ++at) {
        const auto &one = (*first)[at];
        const auto &two = (*second)[at];
        const Pair moves{moveOver(evidence.rows, one), moveOver(*evidence.otherRows, two)};
        if (!std::isfinite(moves.first) || !std::isfinite(moves.second) || moves.second == 0)
            return failure("One of the series did not move.");
        Reading reading{
            .window = windowText(evidence.rows.times[one.base], evidence.rows.times[one.last]),
            .base = evidence.rows.times[one.base],
            .date = evidence.rows.times[one.last],
            .basis = evidence.basis(),
            .rows = {one.last, one.base},
            .otherRows = {two.last, two.base}};
        if (claim.form == ClaimForm::Ratio)
            judgeRatio(checked, moves, reading);
        else
            judgeGap(checked, moves, reading);
        if (readings.empty()) {
            checked.sentence = pairSentence(evidence, moves, reading);
            checked.corrected = correctedText(claim, moves);
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

} // namespace tickmark
