// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/comparison.h"

#include "facts/change.h"
#include "facts/move.h"

#include <cmath>

namespace tickmark {

namespace {

constexpr int fewestSessions = 20;

/// Sums for Pearson's correlation.
struct Moments
{
    int count = 0;
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;

    void add(double left, double right)
    {
        ++count;
        x += left;
        y += right;
        xx += left * left;
        yy += right * right;
        xy += left * right;
    }

    double spread(double sum, double squares) const { return squares - sum * sum / count; }
    double correlation() const
    {
        return (xy - x * y / count) / std::sqrt(spread(x, xx) * spread(y, yy));
    }
};

Unit unitOf(bool isYield)
{
    return isYield ? Unit::Percent : Unit::Points;
}

/// Walks both series back from the as-of date and adds the moves between sessions that both have.
Moments momentsOf(const Observations &first, Unit firstUnit, const Observations &second,
    Unit secondUnit, Time begin, Time asOf)
{
    Moments moments;
    auto left = rowAtOrBefore(first, asOf).value_or(0);
    auto right = rowAtOrBefore(second, asOf).value_or(0);
    std::size_t laterLeft = 0, laterRight = 0;
    bool hasLater = false;
    while (left > 0 && right > 0 && first.times[left] >= begin) {
        if (first.times[left] > second.times[right]) {
            --left;
        } else if (first.times[left] < second.times[right]) {
            --right;
        } else {
            if (hasLater)
                moments.add(moveBetween(first.values[left], first.values[laterLeft], firstUnit),
                    moveBetween(second.values[right], second.values[laterRight], secondUnit));
            laterLeft = left--;
            laterRight = right--;
            hasLater = true;
        }
    }
    return moments;
}

} // namespace

Result<Comparison> compareSince(
    const Observations &first, const Observations &second, Time date, Time asOf)
{
    const auto one = changeSince(first, date, asOf);
    if (!one)
        return failure(one.error().message);
    const auto two = changeSince(second, date, asOf);
    if (!two)
        return failure(two.error().message);
    return Comparison{.change = one->percent,
        .other = two->percent,
        .baseRow = one->baseRow,
        .lastRow = one->lastRow,
        .otherBaseRow = two->baseRow,
        .otherLastRow = two->lastRow};
}

Result<double> correlation(const Observations &first, bool firstIsYield, const Observations &second,
    bool secondIsYield, Time begin, Time asOf)
{
    const auto moments =
        momentsOf(first, unitOf(firstIsYield), second, unitOf(secondIsYield), begin, asOf);
    if (moments.count < fewestSessions)
        return failure("The two series share too few sessions since " + isoText(begin) + '.');
    const double value = moments.correlation();
    if (!std::isfinite(value))
        return failure("One of the series does not move after " + isoText(begin) + '.');
    return value;
}

} // namespace tickmark
