// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/decisionmemory.h"

#include "cache/decisionstore.h"
#include "imports/decisionsjson.h"

#include <algorithm>

namespace tickmark {

namespace {

std::string originOf(const StoredDecision &stored)
{
    constexpr std::size_t lengthOfDate = 10;
    return "as answered for '" + stored.fileName + "' on " + stored.time.substr(0, lengthOfDate);
}

/// Lets the choice count for the series that an earlier choice calls so, or is about as well.
void choose(std::vector<SeriesChoice> &choices, const SeriesChoice &choice)
{
    const auto earlier = std::ranges::find_if(choices, [&](const SeriesChoice &known) {
        return choice.proposedCode == known.proposedCode
            || (!known.isLeftOut && choice.proposedCode == known.code);
    });
    if (earlier == choices.end()) {
        choices.push_back(choice);
    } else {
        earlier->code = choice.code;
        earlier->isLeftOut = choice.isLeftOut;
    }
}

} // namespace

Result<DecisionMemory> DecisionMemory::of(Cache &cache)
{
    const auto stored = DecisionStore(cache).list();
    if (!stored)
        return failure(stored.error().message);
    DecisionMemory memory;
    for (const auto &[shape, decision] : *stored)
        memory.m_decisions[shape] = {decisionsFromJson(decision.decisions), originOf(decision)};
    return memory;
}

RememberedDecision DecisionMemory::find(const std::string &shape) const
{
    const auto found = m_decisions.find(shape);
    return found == m_decisions.end() ? RememberedDecision() : found->second;
}

ImportDecisions combined(const ImportDecisions &remembered, const ImportDecisions &given)
{
    auto decisions = given;
    for (const auto &answer : remembered.answers) {
        if (!csv::choiceFor(given.answers, answer.topic))
            decisions.answers.push_back(answer);
    }
    decisions.series = remembered.series;
    for (const auto &choice : given.series)
        choose(decisions.series, choice);
    return decisions;
}

} // namespace tickmark
