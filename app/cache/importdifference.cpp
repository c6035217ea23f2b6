// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importdifference.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

bool SeriesDifference::isContradiction() const
{
    constexpr std::size_t tooFewToTell = 3;
    constexpr std::size_t oneIn = 20; // 5%
    const auto overlap = counts.same + counts.changed;
    return shifted > 0 || (contradicting >= tooFewToTell && contradicting * oneIn > overlap);
}

ImportCounts totalOf(const std::vector<SeriesDifference> &differences)
{
    ImportCounts total;
    for (const auto &difference : differences) {
        total.added += difference.counts.added;
        total.changed += difference.counts.changed;
        total.same += difference.counts.same;
        total.sampleRemoved += difference.counts.sampleRemoved;
    }
    return total;
}

bool agreesInSinglePrecision(double a, double b)
{
    constexpr double halfAStep = 1.2e-7; // of single precision, with a little room
    return std::abs(a - b) <= halfAStep * std::max(std::abs(a), std::abs(b));
}

std::optional<double> powerApart(double incoming, double stored)
{
    constexpr double room = 0.005;
    for (const double power : {0.001, 0.01, 0.1, 10.0, 100.0, 1000.0}) {
        if (stored != 0 && std::abs(incoming / stored / power - 1) <= room)
            return power;
    }
    return std::nullopt;
}

} // namespace tickmark
