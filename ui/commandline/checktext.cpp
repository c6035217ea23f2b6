// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/claimvalue.h"
#include "commandline/checkedarticle.h"

namespace tickmark {

namespace {

constexpr auto indent = "    ";

std::string line(std::string_view words)
{
    return words.empty() ? std::string() : indent + std::string(words) + '\n';
}

std::string line(std::string_view label, std::string_view words)
{
    return words.empty() ? std::string() : line(std::string(label) + ": " + std::string(words));
}

std::string readingLine(const CheckedClaim &claim, const Reading &reading, const Series &series)
{
    auto words = readingText(reading, claim.claim, series) + " (" + reading.window + ", "
        + std::string(basisName(reading.basis)) + ")";
    if (claim.readings.size() > 1)
        words += ": " + std::string(verdictName(reading.verdict));
    return line(words);
}

std::string rowLine(const EvidenceRow &row)
{
    auto words = row.code + "  " + isoText(row.date) + "  " + row.value;
    if (!row.file.empty())
        words += "  " + row.file + ", line " + std::to_string(row.line) + " (import "
            + std::to_string(row.import) + ")";
    return line("  " + words);
}

std::string paragraph(const CheckedArticle &article, const CheckedClaim &claim)
{
    std::string text = std::string(verdictMark(claim.verdict)) + "  "
        + std::string(verdictName(claim.verdict)) + ": \"" + article.textOf(claim) + "\"\n";
    text += line((claim.claim.seriesName.empty() ? "" : claim.claim.seriesName + ", ")
        + std::string(formName(claim.claim)));
    if (const auto *series = article.seriesOf(claim)) {
        for (const auto &reading : claim.readings)
            text += readingLine(claim, reading, *series);
    }
    text += line("Why", claim.reason) + line("Note", claim.remark);
    text += line(claim.verdict == Verdict::Supported ? "Shown by" : "True", claim.sentence);
    for (const auto &assumed : claim.claim.assumed)
        text += line("Assumed", assumed);
    for (const auto &row : article.rowsOf(claim))
        text += rowLine(row);
    return text + '\n';
}

} // namespace

std::string checkText(const CheckedArticle &article)
{
    auto text = article.asOfText() + "\n\n";
    for (const auto &claim : article.checked.claims)
        text += paragraph(article, claim);
    return text + summaryText(article.checked) + '\n';
}

} // namespace tickmark
