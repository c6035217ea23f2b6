// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/check.h"

#include "claims/judge.h"
#include "claims/reader.h"
#include "series/words.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

const ClaimSeries *findSeries(std::span<const ClaimSeries> series, std::string_view code)
{
    const auto found = std::ranges::find_if(
        series, [&](const ClaimSeries &one) { return one.series->code == code; });
    return code.empty() || found == series.end() ? nullptr : &*found;
}

Readings judge(CheckedClaim &checked, const Evidence &evidence)
{
    switch (checked.claim.form) {
    case ClaimForm::Change:
    case ClaimForm::Direction:
    case ClaimForm::Flat:
        return judgeChange(checked, evidence);
    case ClaimForm::Level:
        return judgeLevel(checked, evidence);
    case ClaimForm::OffExtreme:
        return judgeOffExtreme(checked, evidence);
    case ClaimForm::Extreme:
        return judgeExtreme(checked, evidence);
    case ClaimForm::HighestSince:
        return judgeHighestSince(checked, evidence);
    case ClaimForm::LargestMove:
        return judgeLargestMove(checked, evidence);
    case ClaimForm::Streak:
        return judgeStreak(checked, evidence);
    case ClaimForm::Ratio:
    case ClaimForm::Outperformance:
        return judgeComparison(checked, evidence);
    case ClaimForm::Opinion:
    case ClaimForm::NotUnderstood:
        break;
    }
    return failure("This is no claim about data.");
}

/// All readings agree, or it depends.
Verdict joined(const std::vector<Reading> &readings)
{
    const auto isTrue = [](const Reading &one) { return one.verdict == Verdict::Supported; };
    if (std::ranges::all_of(readings, isTrue))
        return Verdict::Supported;
    return std::ranges::none_of(readings, isTrue) ? Verdict::Contradicted : Verdict::Depends;
}

void remarkOnReadings(CheckedClaim &checked)
{
    for (const auto &reading : checked.readings) {
        if (checked.remark.find(reading.remark) == std::string::npos)
            addRemark(checked.remark, reading.remark);
    }
    const auto isUp = [](const Reading &one) { return one.value > 0; };
    const auto count = std::ranges::count_if(checked.readings, isUp);
    const bool isMove = checked.claim.form == ClaimForm::Change
        || checked.claim.form == ClaimForm::Flat || checked.claim.form == ClaimForm::Direction;
    if (isMove && count > 0 && count < std::ssize(checked.readings))
        addRemark(checked.remark, "the readings differ in sign");
}

std::string missing(const std::string &code, const std::string &name)
{
    return "The data has no " + (name.empty() ? code : name) + ": import "
        + (code.empty() ? "that series" : code) + " to settle this.";
}

/// The time that was assumed does not fit, so it was not the one that was meant.
CheckedClaim notUnderstood(const Claim &claim)
{
    return {.claim = {.form = ClaimForm::NotUnderstood, .span = claim.span}};
}

/// A number that is false of a time taken from before, and true of the day as of, is of that day.
bool isTrueOfDay(const Claim &claim, const Evidence &evidence)
{
    const bool isMove = claim.form == ClaimForm::Change || claim.form == ClaimForm::Level;
    if (!isMove || !claim.isTimeTaken || (!claim.hasAnchor && !claim.hasAt))
        return false;
    CheckedClaim ofDay{.claim = claim, .interval = intervalOf(claim.amount)};
    ofDay.claim.hasAnchor = ofDay.claim.hasAt = false;
    const auto readings = judge(ofDay, evidence);
    return readings && joined(*readings) == Verdict::Supported;
}

CheckedClaim checkOne(Claim claim, const ClaimData &data, std::optional<Time> asOf)
{
    CheckedClaim checked{.claim = std::move(claim)};
    const auto form = checked.claim.form;
    if (form == ClaimForm::Opinion || form == ClaimForm::NotUnderstood)
        return checked;
    checked.verdict = Verdict::Unsupported;
    checked.interval = intervalOf(checked.claim.amount);
    if (!asOf) {
        checked.reason = "An as-of date is needed: the text gives none.";
        return checked;
    }
    const auto *series = findSeries(data.series, checked.claim.series);
    if (!series || series->observations->isEmpty()) {
        checked.reason = missing(checked.claim.series, checked.claim.seriesName);
        return checked;
    }
    const bool compares = form == ClaimForm::Ratio || form == ClaimForm::Outperformance;
    const auto *other = findSeries(data.series, checked.claim.other);
    if (compares && (!other || other->observations->isEmpty())) {
        checked.reason = missing(checked.claim.other, checked.claim.otherName);
        return checked;
    }
    const Evidence evidence{*series->series, *series->observations, other ? other->series : nullptr,
        other ? other->observations : nullptr, *asOf, data.settings};
    auto readings = judge(checked, evidence);
    if (!readings && checked.claim.isTimeDoubtful)
        return notUnderstood(checked.claim);
    if (!readings) {
        checked.reason = readings.error().message;
        return checked;
    }
    checked.readings = std::move(*readings);
    checked.verdict = joined(checked.readings);
    if (checked.verdict == Verdict::Contradicted
        && (checked.claim.isTimeDoubtful || isTrueOfDay(checked.claim, evidence)))
        return notUnderstood(checked.claim);
    remarkOnReadings(checked);
    return checked;
}

} // namespace

std::string_view verdictName(Verdict verdict)
{
    static constexpr std::array<std::string_view, 5> names{
        "supported", "contradicted", "depends", "unsupported", "not checkable"};
    return names[static_cast<std::size_t>(verdict)];
}

std::string windowText(Time base, Time last)
{
    return dateText(base) + ", to " + dateText(last);
}

Verdict verdictOf(bool isTrue)
{
    return isTrue ? Verdict::Supported : Verdict::Contradicted;
}

void addRemark(std::string &remarks, std::string_view remark)
{
    if (remark.empty())
        return;
    if (!remarks.empty())
        remarks += "; ";
    remarks += remark;
}

std::string coverageRemark(const Evidence &evidence)
{
    if (evidence.series.isHistoryComplete)
        return {};
    return "in data since " + dateText(evidence.rows.times.front());
}

CheckedText checkClaims(std::string_view text, const ClaimData &data)
{
    CheckedText result{.asOf = data.asOf};
    if (!result.asOf) {
        if (const auto written = findWrittenDay(text)) {
            result.asOf = written->day;
            result.isAsOfAssumed = true;
            result.asOfSpan = written->span;
        }
    }
    std::vector<Series> series;
    for (const auto &one : data.series)
        series.push_back(*one.series);
    const ReadContext context{result.asOf.value_or(timeOf(2000, 1, 1)), data.events, series};
    for (auto &claim : readClaims(text, context))
        result.claims.push_back(checkOne(std::move(claim), data, result.asOf));
    return result;
}

} // namespace tickmark
