// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/check.h"
#include "facts/facts.h"
#include "series/event.h"

#include <QJsonArray>
#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace tickmark {

class Cache;

/// Series with their rows, and the calendar of events, as the engines of facts and claims take
/// them. Stays where it is: the engines are given pointers into it.
class MarketData
{
public:
    /// The rows are read of those series alone that `isWanted` says; of the others only the name is
    /// known. A series that is damaged is an Error.
    static Result<MarketData> load(
        Cache &cache, const std::function<bool(const Series &)> &isWanted);

    /// nullptr where there is no such series.
    const Series *find(std::string_view code) const;
    const Observations &rowsOf(std::string_view code) const;

    std::vector<ClaimSeries> claimSeries() const;
    const std::vector<Event> &events() const { return m_events; }
    const std::deque<Series> &series() const { return m_series; }

private:
    std::deque<Series> m_series;
    std::deque<Observations> m_rows;
    std::vector<Event> m_events;
};

/// Rows of a series with the file, line and import each came from:
/// `{"date","value","file","line","import","sha256"}`. What the cache does not know is left out.
QJsonArray rowsToJson(Cache &cache, const std::string &code, const Observations &observations,
    const std::vector<std::size_t> &rows);

/// The same as lines for a person: "2025-01-23  6,118.71  gspc.csv, line 6558 (import 2)".
std::string rowsToText(Cache &cache, const Series &series, const Observations &observations,
    const std::vector<std::size_t> &rows, const std::string &indent);

} // namespace tickmark
