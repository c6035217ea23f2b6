// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/decisionmemory.h"

#include "cache/decisionstore.h"
#include "imports/decisionsjson.h"

namespace tickmark {

namespace {

std::string originOf(const StoredDecision &stored)
{
    constexpr std::size_t lengthOfDate = 10;
    return "as answered for '" + stored.fileName + "' on " + stored.time.substr(0, lengthOfDate);
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
    if (given.isComplete)
        return decisions;
    for (const auto &answer : remembered.answers) {
        if (!csv::choiceFor(given.answers, answer.topic))
            decisions.answers.push_back(answer);
    }
    for (const auto &choice : remembered.series) {
        if (!choiceFor(given.series, choice.proposedCode))
            decisions.series.push_back(choice);
    }
    return decisions;
}

} // namespace tickmark
