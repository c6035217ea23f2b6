// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"
#include "series/result.h"
#include "series/series.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace tickmark {

class Cache;

/// A series and how much of it there is.
struct SeriesSummary
{
    Series series;
    std::size_t rows = 0;
    std::optional<std::pair<Time, double>> first;
    std::optional<std::pair<Time, double>> last;
};

/// Where one observation came from.
struct SourceRow
{
    std::int64_t importId = 0;
    std::string fileName;
    std::string sha256;
    std::size_t line = 0;
};

/// Reads series from the cache. Writing them is the ImportJournal's.
class SeriesStore
{
public:
    explicit SeriesStore(Cache &cache);

    Result<std::vector<SeriesSummary>> list() const;
    /// What is known about all series, without a look at their rows; in the order of list().
    Result<std::vector<Series>> all() const;
    Result<Series> find(const std::string &code) const;

    /// The whole series. An Error where its checksum does not match: a damaged number is never
    /// shown.
    Result<Observations> load(const std::string &code) const;

    Result<SourceRow> sourceOf(const std::string &code, Time time) const;

private:
    Cache &m_cache;
};

} // namespace tickmark
