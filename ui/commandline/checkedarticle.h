// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/check.h"
#include "commandline/marketdata.h"

#include <string>
#include <vector>

namespace tickmark {

/// A row that a reading was computed from, and where it came from; `file` is empty where the cache
/// does not know.
struct EvidenceRow
{
    std::string code;
    Time date;
    std::string value; ///< with its unit
    std::string file;
    std::size_t line = 0;
    std::int64_t import = 0;
    std::string sha256; ///< of the file
};

/// An article with its verdicts and what they rest on: what the printers of the check command are
/// given.
struct CheckedArticle
{
    std::string name;   ///< of the file
    std::string source; ///< its bytes
    CheckedText checked;
    MarketData data;
    Cache &cache;

    /// The words of a claim without markup, on one line.
    std::string textOf(const CheckedClaim &claim) const;
    /// Nothing of what the data lacks.
    const Series *seriesOf(const CheckedClaim &claim) const;
    /// Of all readings, each row once.
    std::vector<EvidenceRow> rowsOf(const CheckedClaim &claim) const;
    /// "As of Jan. 23, 2025, the date in the text: …".
    std::string asOfText() const;
    bool isSample() const; ///< a claim was held against sample data
};

/// Reads the article and checks it; only the series that it speaks of are loaded.
Result<CheckedArticle> checkArticle(
    Cache &cache, std::string name, std::string source, std::optional<Time> asOf);

/// One JSON array, an object for each claim.
std::string checkJson(const CheckedArticle &article);
/// For a terminal: a paragraph for each claim, then the summary.
std::string checkText(const CheckedArticle &article);
/// A page that needs no other file: the article with its claims marked, then the evidence.
std::string checkHtml(const CheckedArticle &article);

} // namespace tickmark
