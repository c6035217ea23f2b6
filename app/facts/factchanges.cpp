// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/factchanges.h"

#include <algorithm>

namespace tickmark {

namespace {

const Fact *findSame(const std::vector<Fact> &facts, const Fact &wanted)
{
    const auto found = std::ranges::find_if(facts,
        [&](const Fact &one) { return one.kind == wanted.kind && one.about == wanted.about; });
    return found == facts.end() ? nullptr : &*found;
}

} // namespace

std::vector<FactChange> changedFacts(const std::vector<Fact> &before, const std::vector<Fact> &now)
{
    std::vector<FactChange> changes;
    for (const Fact &fact : now) {
        const Fact *old = findSame(before, fact);
        if (!old)
            changes.push_back({std::nullopt, fact});
        else if (old->sentence != fact.sentence)
            changes.push_back({*old, fact});
    }
    for (const Fact &fact : before) {
        if (!findSame(now, fact))
            changes.push_back({fact, std::nullopt});
    }
    std::ranges::stable_sort(changes, {}, [](const FactChange &change) {
        return change.now ? change.now->kind : change.before->kind;
    });
    return changes;
}

} // namespace tickmark
