// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/factsnewspanel.h"

#include <map>
#include <string>
#include <utility>

namespace tickmark {

class Cache;

/// The facts that the chartbook and the articles rest on, at one moment: for each series that a
/// figure shows or an article speaks of, and each as-of date that figures have for it, with the
/// events and the other series of those figures.
struct FactsSnapshot
{
    struct Entry
    {
        Series series;
        std::vector<Fact> facts;
        QStringList figures;
        QStringList articles;
    };
    std::map<std::pair<std::string, std::optional<Time>>, Entry> entries; ///< by code and as-of
    std::vector<Event> events;
};

/// Reads figures, articles, events and series; on the thread of the cache. What cannot be read is
/// left out: whoever shows it says so.
FactsSnapshot factsSnapshot(Cache &cache);

/// What changed from one to the other. Series whose facts are the same are left out, and those that
/// had none: what was not there has not changed.
std::vector<FactsNews> newsBetween(const FactsSnapshot &before, const FactsSnapshot &now);

} // namespace tickmark
