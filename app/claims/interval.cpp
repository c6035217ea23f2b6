// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/interval.h"

#include "series/words.h"

#include <cmath>

namespace tickmark {

namespace {

/// Sums of decimal fractions miss by less than this: 4.65 − 4.60 is not quite 0.05.
constexpr double noise = 1e-9;

std::string boundText(double bound)
{
    auto text = numberText(bound, 3);
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

} // namespace

bool Interval::contains(double value) const
{
    const bool isAbove = hasLow ? value >= low - noise : value > low + noise;
    const bool isBelow = hasHigh ? value <= high + noise : value < high - noise;
    return isAbove && isBelow;
}

Interval intervalOf(const Amount &amount)
{
    const double x = amount.value;
    const double u = amount.unit;
    Interval interval;
    switch (amount.wording) {
    case Wording::Exact:
        return {.low = x - u / 2, .high = x + u / 2, .hasHigh = false};
    case Wording::Nearly:
        return {.low = x - u, .high = x, .hasHigh = false};
    case Wording::About:
        return {.low = x - u, .high = x + u};
    case Wording::JustOver:
        return {.low = x, .high = x + u, .hasLow = false};
    case Wording::MoreThan:
        interval.low = x;
        interval.hasLow = false;
        return interval;
    case Wording::AtLeast:
        interval.low = x;
        return interval;
    case Wording::LessThan:
        interval.high = x;
        interval.hasHigh = false;
        return interval;
    case Wording::AtMost:
    case Wording::UpTo:
        interval.high = x;
        return interval;
    }
    return interval;
}

std::string remarkOn(const Amount &amount, double value)
{
    const bool isFloor = amount.wording == Wording::MoreThan || amount.wording == Wording::AtLeast;
    if (isFloor && value > amount.value + amount.unit + noise)
        return "understated";
    if (amount.wording == Wording::Nearly && value >= amount.value - noise)
        return "understated";
    if (amount.wording == Wording::LessThan && value < amount.value - amount.unit - noise)
        return "overstated";
    return {};
}

std::string intervalText(const Interval &interval)
{
    if (std::isinf(interval.high))
        return (interval.hasLow ? "at least " : "more than ") + boundText(interval.low);
    if (std::isinf(interval.low))
        return (interval.hasHigh ? "at most " : "less than ") + boundText(interval.high);
    return boundText(interval.low) + " to " + boundText(interval.high);
}

} // namespace tickmark
