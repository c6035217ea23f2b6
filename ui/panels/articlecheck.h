// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/check.h"
#include "layout/layout.h"

#include <QStringList>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace tickmark {

/// An article as it was checked, with the series its claims were held against. A value that is made
/// on any thread and shown on the GUI thread.
struct ArticleCheck
{
    std::string text; ///< plain, UTF-8; the spans of the claims are bytes of it
    CheckedText checked;
    std::map<std::string, std::shared_ptr<const LoadedSeries>> series; ///< by code

    const LoadedSeries *seriesOf(const std::string &code) const;
};

/// The codes of the series of `library` that an article speaks of; no row is read.
std::set<std::string> seriesIn(const std::string &text, std::optional<Time> asOf,
    const std::vector<Series> &library, const std::vector<Event> &events);

/// Checks an article. `library` are the names that may be written in it, `series` the rows of those
/// that seriesIn() found.
ArticleCheck checkArticle(std::string text, std::optional<Time> asOf,
    const std::vector<Series> &library,
    std::map<std::string, std::shared_ptr<const LoadedSeries>> series,
    const std::vector<Event> &events);

/// What is kept of a check: the words of each claim and its verdict, as JSON.
std::string verdictsOf(const ArticleCheck &check);

/// A sentence for each claim whose verdict is another than what verdictsOf() kept: "“a 14-month
/// high” was supported and is now contradicted."
QStringList changedVerdicts(const std::string &before, const ArticleCheck &now);

/// The words of a claim on one line.
QString textOf(const ArticleCheck &check, const CheckedClaim &claim);

/// Where bytes of UTF-8 stand in a QString, each of `bytes` in turn; takes one pass over the text.
std::vector<int> positionsOf(std::string_view utf8, const std::vector<std::size_t> &bytes);

} // namespace tickmark
