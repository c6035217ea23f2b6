// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importdifference.h"
#include "cache/importwatch.h"
#include "cache/seriesrecord.h"

#include <optional>
#include <vector>

namespace tickmark {

/// Rows of a SeriesRows from `begin` to before `end`.
struct RowRange
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What one import would do to one series: the rows it writes and what they replace.
struct SeriesPlan
{
    const SeriesRows *incoming = nullptr;
    std::optional<SeriesRecord> stored; ///< the series as it is, where there is one
    bool replacesSample = false;        ///< `stored` is set aside, a new series takes its code
    std::vector<RowRange> written;      ///< new and changed rows
    std::vector<StoredRow> replaced;    ///< the rows as they were before they change
    std::uint64_t checksum = 0;         ///< of the series afterwards
    SeriesDifference difference;
};

/// Compares `rows` with the cache. Fails where they break the invariants of Observations, where two
/// are of one series, where sample data would replace real data, where the stored series is damaged
/// and where the person cancelled.
Result<std::vector<SeriesPlan>> planImport(
    SQLite::Database &database, const std::vector<SeriesRows> &rows, ImportPace &pace);

std::vector<SeriesDifference> differencesOf(const std::vector<SeriesPlan> &plans);

/// One incoming row as it will be stored; its import is not known yet.
StoredRow storedRow(const SeriesRows &rows, std::size_t row);

} // namespace tickmark
