// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/differencetally.h"
#include "cache/importdifference.h"
#include "cache/importwatch.h"
#include "cache/seriesrecord.h"

#include <map>
#include <optional>
#include <string>
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
    SeriesTotals totals;                ///< of the series afterwards
    SeriesDifference difference;
};

/// Compares `rows` with the cache. Fails where they break the invariants of Observations, where two
/// are of one series, where sample data would replace real data, where the stored series is damaged
/// and where the person cancelled.
Result<std::vector<SeriesPlan>> planImport(
    SQLite::Database &database, const std::vector<SeriesRows> &rows, ImportPace &pace);

/// The same for one piece of an import: of the stored rows only those between its first and its
/// last one are looked at, and not whether the series is damaged. The plans have no differences;
/// `tallies` go on counting, by the codes of the series.
Result<std::vector<SeriesPlan>> planPiece(SQLite::Database &database,
    const std::vector<SeriesRows> &piece, ImportPace &pace,
    std::map<std::string, DifferenceTally> &tallies);

std::vector<SeriesDifference> differencesOf(const std::vector<SeriesPlan> &plans);

/// One incoming row as it will be stored; its import is not known yet.
StoredRow storedRow(const SeriesRows &rows, std::size_t row);

} // namespace tickmark
