// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/bulk.h"
#include "series/result.h"
#include "series/series.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace tickmark {

/// What the rows of a series amount to.
struct SeriesTotals
{
    std::uint64_t checksum = 0; ///< the sum of the hashes of the rows
    std::size_t rows = 0;
};

/// A row of `series`: what is known about a series, its key and its totals.
struct SeriesRecord
{
    std::int64_t id = 0;
    Series series;
    SeriesTotals totals;
};

/// All throw SQLite::Exception where the database fails.
std::vector<SeriesRecord> allSeriesRecords(SQLite::Database &database);
std::optional<SeriesRecord> findSeriesRecord(SQLite::Database &database, const std::string &code);
std::int64_t insertSeriesRecord(SQLite::Database &database, const Series &series);
void updateTotals(SQLite::Database &database, std::int64_t seriesId, const SeriesTotals &totals);

/// The rows of a series, as readRows() takes it.
std::string rowsOf(std::int64_t seriesId);

/// Of rows, given as for readRows(): all are read.
SeriesTotals totalsOf(SQLite::Database &database, const std::string &from);

/// "The numbers of RUT in the cache are damaged …"
tl::unexpected<Error> damagedSeries(const std::string &code);

} // namespace tickmark
