// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/claimvalue.h"

#include "series/words.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

bool isYield(const Series &series)
{
    return series.unit == Unit::Percent;
}

std::string_view moveUnit(const Claim &claim, const Series &series)
{
    if (isYield(series))
        return claim.amount.measure == Measure::BasisPoints ? "basis points" : "percentage points";
    return claim.amount.measure == Measure::Points ? "points" : "percent";
}

std::string_view streakUnit(TimeUnit unit)
{
    static constexpr std::array<std::string_view, 6> names{
        "sessions", "days", "weeks", "months", "quarters", "years"};
    return names[static_cast<std::size_t>(unit)];
}

std::string textIn(std::string_view unit, double value)
{
    if (unit == "percent")
        return signedText(value, 1) + '%';
    if (unit == "basis points")
        return signedText(value, 0) + " basis points";
    if (unit == "times")
        return numberText(value, 2) + " times";
    if (unit == "percentage points" || unit == "points")
        return signedText(value, 2) + ' ' + std::string(unit);
    return numberText(value, 0) + ' ' + std::string(unit);
}

bool isLevel(ClaimForm form)
{
    return form == ClaimForm::Level || form == ClaimForm::Extreme
        || form == ClaimForm::HighestSince;
}

std::string countOf(std::ptrdiff_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::ptrdiff_t countOf(const CheckedText &checked, ClaimForm form)
{
    return std::ranges::count_if(
        checked.claims, [&](const CheckedClaim &one) { return one.claim.form == form; });
}

} // namespace

std::string_view unitOfClaim(const Claim &claim, const Series &series)
{
    switch (claim.form) {
    case ClaimForm::Change:
    case ClaimForm::Direction:
    case ClaimForm::Flat:
    case ClaimForm::OffExtreme:
        return moveUnit(claim, series);
    case ClaimForm::LargestMove:
        return isYield(series) ? "percentage points" : "percent";
    case ClaimForm::Level:
    case ClaimForm::Extreme:
    case ClaimForm::HighestSince:
        return unitName(series.unit);
    case ClaimForm::Streak:
        return streakUnit(claim.unit);
    case ClaimForm::Ratio:
        return "times";
    case ClaimForm::Outperformance:
        return "percentage points";
    case ClaimForm::Opinion:
    case ClaimForm::NotUnderstood:
        break;
    }
    return {};
}

std::string readingText(const Reading &reading, const Claim &claim, const Series &series)
{
    if (isLevel(claim.form))
        return valueText(reading.value, series.unit, series.decimals);
    return textIn(unitOfClaim(claim, series), reading.value);
}

std::optional<double> claimedValue(const Claim &claim)
{
    switch (claim.form) {
    case ClaimForm::Change:
    case ClaimForm::OffExtreme:
        return claim.amount.value * (claim.direction < 0 ? -1 : 1);
    case ClaimForm::Level:
    case ClaimForm::Ratio:
        return claim.amount.value;
    case ClaimForm::Streak:
        return claim.count * (claim.direction < 0 ? -1 : 1);
    case ClaimForm::Extreme:
    case ClaimForm::HighestSince:
        return claim.hasExtremeLevel ? std::optional(claim.extremeLevel.value) : std::nullopt;
    case ClaimForm::Outperformance:
        if (claim.amount.measure != Measure::None)
            return claim.amount.value * (claim.direction < 0 ? -1 : 1);
        break;
    case ClaimForm::Direction:
    case ClaimForm::Flat:
    case ClaimForm::LargestMove:
    case ClaimForm::Opinion:
    case ClaimForm::NotUnderstood:
        break;
    }
    return std::nullopt;
}

std::string_view verdictMark(Verdict verdict)
{
    static constexpr std::array<std::string_view, 5> marks{"✓", "✗", "≈", "?", "–"};
    return marks[static_cast<std::size_t>(verdict)];
}

std::string summaryText(const CheckedText &checked)
{
    std::array<std::ptrdiff_t, 5> counts{};
    for (const auto &claim : checked.claims)
        ++counts[static_cast<std::size_t>(claim.verdict)];
    const auto claims = std::ssize(checked.claims) - counts.back();
    auto text = countOf(claims, "claim", "claims");
    for (const auto verdict :
        {Verdict::Supported, Verdict::Contradicted, Verdict::Depends, Verdict::Unsupported}) {
        const auto count = counts[static_cast<std::size_t>(verdict)];
        if (count > 0)
            text += (text.find(':') == std::string::npos ? ": " : ", ") + std::to_string(count)
                + ' ' + std::string(verdictName(verdict));
    }
    text += '.';
    if (const auto unread = countOf(checked, ClaimForm::NotUnderstood); unread > 0)
        text += ' ' + countOf(unread, "statement", "statements") + " with numbers "
            + (unread == 1 ? "was" : "were") + " not understood.";
    return text;
}

} // namespace tickmark
