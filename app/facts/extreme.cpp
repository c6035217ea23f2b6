// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/extreme.h"

namespace tickmark {

namespace {

bool isBeyond(double candidate, double best, ExtremeKind kind)
{
    return kind == ExtremeKind::Highest ? candidate > best : candidate < best;
}

} // namespace

Result<Extreme> extremeClose(
    const Observations &observations, Time asOf, int weeks, ExtremeKind kind)
{
    const auto last = rowAtOrBefore(observations, asOf);
    const auto begin = asOf - std::chrono::weeks(weeks);
    if (!last || observations.times[*last] <= begin)
        return failure("There is no value in the " + std::to_string(weeks) + " weeks to "
            + isoText(asOf) + '.');
    auto row = *last;
    auto best = row;
    while (row > 0 && observations.times[row - 1] > begin) {
        --row;
        if (isBeyond(observations.values[row], observations.values[best], kind))
            best = row;
    }
    return Extreme{.value = observations.values[best],
        .time = observations.times[best],
        .row = best,
        .lastRow = *last,
        .coversWindow = observations.times.front() <= begin};
}

double percentOffExtreme(const Observations &observations, const Extreme &extreme)
{
    return (observations.values[extreme.lastRow] / extreme.value - 1) * 100;
}

} // namespace tickmark
