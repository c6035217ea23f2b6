// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/answers.h"

#include "imports/answerwords.h"

#include <algorithm>
#include <utility>

namespace tickmark {

namespace {

/// Adds the wanted answers to open questions; whether there were any.
bool takeAnswers(Proposal &proposal, csv::Answers wanted)
{
    auto &answers = proposal.decisions.answers;
    const auto before = answers.size();
    for (const auto &question : proposal.table.questions) {
        const auto *choice = csv::choiceFor(wanted, question.topic);
        const bool isOpen = !csv::choiceFor(answers, question.topic);
        if (!choice || *choice >= question.choices.size() || !isOpen)
            continue;
        answers.push_back({question.topic, *choice});
        proposal.answered.push_back(question);
    }
    return answers.size() > before;
}

bool isGiven(const Proposal &proposal, const csv::Answer &answer)
{
    return csv::choiceFor(proposal.sources.given.answers, answer.topic) != nullptr;
}

bool isRemembered(const Proposal &proposal, const csv::Answer &answer)
{
    const auto &answers = proposal.sources.remembered.answers;
    return std::ranges::find(answers, answer) != answers.end();
}

void sayWhatWasAnswered(Proposal &proposal)
{
    auto &evidence = proposal.table.evidence;
    std::erase_if(evidence, [](const csv::Evidence &one) { return one.proof == "answered"; });
    for (const auto &answer : proposal.decisions.answers)
        evidence.push_back({decisionText(answer),
            isRemembered(proposal, answer) ? proposal.sources.origin : "as answered"});
}

} // namespace

Result<void> answerQuestions(Proposal &proposal, const TableReader &read)
{
    auto &answers = proposal.decisions.answers;
    const auto wanted = std::exchange(answers, {});
    while (takeAnswers(proposal, wanted)) {
        auto table = read(answers);
        if (table) {
            proposal.table = std::move(*table);
            continue;
        }
        if (std::ranges::any_of(answers, [&](const auto &one) { return isGiven(proposal, one); }))
            return failure(table.error().message);
        answers.clear();
        proposal.answered.clear();
        return {};
    }
    sayWhatWasAnswered(proposal);
    return {};
}

} // namespace tickmark
