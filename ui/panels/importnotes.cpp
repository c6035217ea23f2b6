// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importnotes.h"

#include "csv/csvtext.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tickmark {

namespace {

void addOddBars(std::vector<ImportNote> &notes, const OddBars &bars)
{
    for (const OddBar &bar : bars.first) {
        notes.push_back({ImportNote::Kind::OddBar, bar.line, 0, bar.code + ", " + isoText(bar.time),
            bar.reason + "; stored as read"});
    }
    if (bars.count > bars.first.size()) {
        notes.push_back({ImportNote::Kind::OddBar, 0, 0, {},
            "and " + std::to_string(bars.count - bars.first.size()) + " more of this kind"});
    }
}

std::string kindName(ImportNote::Kind kind)
{
    switch (kind) {
    case ImportNote::Kind::Refused:
        return "refused";
    case ImportNote::Kind::OddBar:
        return "odd bar";
    case ImportNote::Kind::Decision:
        return "decision";
    }
    return {};
}

std::string placeText(std::size_t place)
{
    return place == 0 ? std::string() : std::to_string(place);
}

std::string harmless(std::string text)
{
    constexpr std::string_view formulaStarts = "=+-@\t\r";
    const bool isFormula =
        !text.empty() && formulaStarts.find(text.front()) != std::string_view::npos;
    return isFormula ? "'" + text : text;
}

} // namespace

std::vector<ImportNote> notesOf(const ImportReport &report)
{
    std::vector<ImportNote> notes;
    const csv::Table &table = report.proposal.table;
    for (const csv::Refusal &refusal : table.refusals) {
        notes.push_back({ImportNote::Kind::Refused, refusal.line, refusal.column, refusal.text,
            refusal.reason});
    }
    addOddBars(notes, report.proposal.oddBars);
    for (const csv::Evidence &evidence : table.evidence)
        notes.push_back({ImportNote::Kind::Decision, 0, 0, evidence.decision, evidence.proof});
    return notes;
}

std::string csvHeader()
{
    return "file,kind,line,column,text,reason\r\n";
}

std::string csvRow(const std::string &fileName, const ImportNote &note)
{
    const std::array cells{harmless(fileName), kindName(note.kind), placeText(note.line),
        placeText(note.column), harmless(note.text), harmless(note.reason)};
    std::array<std::string_view, cells.size()> views;
    std::copy(cells.begin(), cells.end(), views.begin());
    return csv::rowText(views, {.lineEnd = "\r\n"});
}

} // namespace tickmark
