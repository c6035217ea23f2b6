// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/serieschoices.h"

#include "imports/seriesnaming.h"

#include <algorithm>

namespace tickmark {

namespace {

void addEvidence(Proposal &proposal, const SeriesChoice &choice)
{
    const auto &remembered = proposal.sources.remembered.series;
    const bool isRemembered = std::ranges::find(remembered, choice) != remembered.end();
    proposal.table.evidence.push_back(
        {choice.proposedCode + (choice.isLeftOut ? " is left out" : " is called " + choice.code),
            isRemembered ? proposal.sources.origin : "as answered"});
}

FoundSeries foundSeries(const Proposal &proposal, std::size_t index)
{
    const auto &rows = proposal.rows[index];
    const auto &extent = proposal.table.series[index].extent;
    return {.code = rows.series.code,
        .name = proposal.table.series[index].name,
        .rowCount = extent.rows,
        .first = extent.first,
        .last = extent.last,
        .place = index};
}

/// Out of the rows and out of the table beside them.
void leaveOut(Proposal &proposal, std::size_t index)
{
    const auto at = static_cast<std::ptrdiff_t>(index);
    proposal.rows.erase(proposal.rows.begin() + at);
    proposal.table.series.erase(proposal.table.series.begin() + at);
}

} // namespace

Result<void> applySeriesChoices(Proposal &proposal, const std::vector<Series> &stored)
{
    for (std::size_t i = 0; i < proposal.rows.size();) {
        auto &found = proposal.found.emplace_back(foundSeries(proposal, i));
        const auto *choice = choiceFor(proposal.decisions.series, found.code);
        const bool isRenamed = choice && !choice->isLeftOut && choice->code != choice->proposedCode;
        if (choice && (choice->isLeftOut || isRenamed))
            addEvidence(proposal, *choice);
        if (isRenamed)
            renameSeries(proposal.rows[i], choice->code, stored);
        if (!choice || !choice->isLeftOut) {
            ++i;
            continue;
        }
        found.place.reset();
        leaveOut(proposal, i);
    }
    if (proposal.rows.empty())
        return failure("All series of '" + proposal.fileName + "' are left out, as answered");
    return {};
}

} // namespace tickmark
