// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/answers.h"

#include "csv/read.h"
#include "imports/answerwords.h"

#include <algorithm>
#include <utility>

namespace tickmark {

namespace {

/// Adds the wanted answers to open questions; whether there were any.
bool takeAnswers(const std::vector<csv::Question> &questions, csv::Answers wanted,
    std::vector<csv::Answer> &answers)
{
    const auto before = answers.size();
    for (const auto &question : questions) {
        const auto *choice = csv::choiceFor(wanted, question.topic);
        const bool isOpen = !csv::choiceFor(answers, question.topic);
        if (choice && *choice < question.choices.size() && isOpen)
            answers.push_back({question.topic, *choice});
    }
    return answers.size() > before;
}

bool isGiven(const Proposal &proposal, const csv::Answer &answer)
{
    return csv::choiceFor(proposal.sources.given.answers, answer.topic) != nullptr;
}

void sayWhatWasAnswered(Proposal &proposal)
{
    auto &evidence = proposal.table.evidence;
    std::erase_if(evidence, [](const csv::Evidence &one) { return one.proof == "answered"; });
    for (const auto &answer : proposal.decisions.answers)
        evidence.push_back({decisionText(answer),
            isGiven(proposal, answer) ? "as answered" : proposal.sources.origin});
}

} // namespace

Result<void> answerQuestions(Proposal &proposal, std::string_view bytes, const csv::Watch &watch)
{
    auto &answers = proposal.decisions.answers;
    const auto wanted = std::exchange(answers, {});
    while (takeAnswers(proposal.table.questions, wanted, answers)) {
        auto table = csv::readTable(bytes, proposal.fileName, answers, watch);
        if (table) {
            proposal.table = std::move(*table);
            continue;
        }
        if (std::ranges::any_of(answers, [&](const auto &one) { return isGiven(proposal, one); }))
            return failure(table.error().message);
        answers.clear();
        return {};
    }
    sayWhatWasAnswered(proposal);
    return {};
}

} // namespace tickmark
