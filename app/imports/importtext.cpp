// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importtext.h"

#include "csv/unicode.h"
#include "imports/numbertext.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr std::size_t shownRefusals = 3;
constexpr std::size_t shownCodes = 4;

/// "RUT", or "41 series (USD, JPY, BGN, CZK, …)"
std::string codesText(const std::vector<SeriesRows> &rows)
{
    if (rows.size() == 1)
        return rows.front().series.code;
    std::string codes;
    for (std::size_t i = 0; i < std::min(rows.size(), shownCodes); ++i)
        codes += (i == 0 ? "" : ", ") + rows[i].series.code;
    return grouped(rows.size()) + " series (" + codes + (rows.size() > shownCodes ? ", …)" : ")");
}

std::string spanText(const std::vector<csv::ReadSeries> &series)
{
    std::optional<Time> first;
    std::optional<Time> last;
    for (const auto &one : series) {
        if (one.extent.rows == 0)
            continue;
        first = std::min(first.value_or(Time::max()), one.extent.first);
        last = std::max(last.value_or(Time::min()), one.extent.last);
    }
    return first ? ", " + isoText(*first) + " to " + isoText(*last) : std::string();
}

std::string storedText(const ImportRecord &record, const Proposal &proposal)
{
    const auto &rows = proposal.rows;
    const auto &counts = record.counts;
    const auto stored = counts.added + counts.changed;
    if (stored == 0)
        return "nothing new: all of " + codesText(rows) + " was there already";
    const auto *verb = record.id == 0 ? " would be stored in " : " stored in ";
    auto text = grouped(stored) + verb + codesText(rows) + spanText(proposal.table.series);
    if (counts.changed > 0)
        text += ", " + grouped(counts.changed) + " of them in place of another value";
    if (counts.same > 0)
        text += ", " + grouped(counts.same) + " there already";
    if (counts.sampleRemoved > 0)
        text += ", in place of " + counted(counts.sampleRemoved, "sample row");
    return text;
}

std::string refusalsText(const std::vector<csv::Refusal> &refusals)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(refusals.size(), shownRefusals); ++i)
        text += " Line " + grouped(refusals[i].line) + ": " + refusals[i].reason + '.';
    if (refusals.size() > shownRefusals)
        text += " And " + grouped(refusals.size() - shownRefusals) + " more.";
    return text;
}

/// The columns that are not in the cache, a few of them by name.
std::string columnsText(const std::vector<csv::ColumnUse> &columns)
{
    std::string text;
    std::size_t count = 0;
    for (const auto &column : columns) {
        if (column.reason.empty() || ++count > shownRefusals)
            continue;
        const auto name = column.header.empty() ? "column " + grouped(column.column)
                                                : "'" + csv::shortened(column.header, 40) + "'";
        text += (count == 1 ? " Not stored: " : "; ") + name + ", " + column.reason;
    }
    if (count > shownRefusals)
        text += "; and " + counted(count - shownRefusals, "more column");
    return text.empty() ? text : text + '.';
}

/// What nobody was asked about because it was answered before.
std::string rememberedText(const Proposal &proposal)
{
    const auto &origin = proposal.sources.origin;
    std::string decisions;
    for (const auto &evidence : proposal.table.evidence) {
        if (!origin.empty() && evidence.proof == origin)
            decisions += (decisions.empty() ? " Read with " : ", ") + evidence.decision;
    }
    return decisions.empty() ? decisions : decisions + ", " + origin + '.';
}

std::string oddBarsText(const OddBars &odd)
{
    if (odd.count == 0)
        return {};
    auto text = ' ' + counted(odd.count, "bar") + " kept though high and low do not enclose open "
        + "and close:";
    for (std::size_t i = 0; i < std::min(odd.first.size(), shownRefusals); ++i)
        text += (i == 0 ? " line " : "; line ") + grouped(odd.first[i].line) + ", "
            + odd.first[i].reason;
    return text + (odd.count > shownRefusals ? "; …" : ".");
}

std::string questionText(const csv::Question &question)
{
    std::string text = "it does not say: " + question.text;
    for (const auto &choice : question.choices)
        text += (&choice == &question.choices.front() ? " (" : " or ") + choice;
    return text + (question.choices.empty() ? "" : ")");
}

std::string contradictionsText(const std::vector<std::string> &contradictions)
{
    std::string text = "not stored until someone says that this is right";
    for (const auto &sentence : contradictions)
        text += (&sentence == &contradictions.front() ? ": " : "; ") + sentence;
    return text;
}

} // namespace

std::string importText(const ImportReport &report)
{
    if (report.error)
        return report.error->message;
    const auto &table = report.proposal.table;
    auto text = report.proposal.fileName + ": " + counted(table.rowsRead, "row") + " read, ";
    if (report.record)
        text += storedText(*report.record, report.proposal);
    else if (!table.questions.empty())
        text += questionText(table.questions.front());
    else
        text += contradictionsText(report.contradictions);
    text += "; " + grouped(table.missing) + " missing, ";
    if (table.duplicates > 0)
        text += grouped(table.duplicates) + " there twice, ";
    text += grouped(table.refusals.size()) + " refused.";
    return text + refusalsText(table.refusals) + columnsText(table.columns)
        + oddBarsText(report.proposal.oddBars) + rememberedText(report.proposal);
}

} // namespace tickmark
