// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/facts.h"

#include "facts/factwriter.h"

namespace tickmark {

std::vector<Fact> factsOf(
    const Series &series, const Observations &observations, const FactContext &context)
{
    FactWriter writer(series, observations, context.asOf);
    if (!writer.hasRows())
        return {};
    writer.addLast();
    writer.addChange();
    writer.addStreak();
    writer.addLargestMove();
    writer.addHighestAndLowest();
    writer.addRecord();
    writer.addFiftyTwoWeeks();
    for (const auto &event : context.events)
        writer.addSinceEvent(event);
    for (const auto &event : context.events)
        writer.addDayAfter(event);
    writer.addToDate();
    writer.addYears();
    for (const auto &other : context.others)
        writer.addComparisons(other);
    return writer.take();
}

} // namespace tickmark
