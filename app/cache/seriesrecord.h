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

/// A row of `series`: what is known about a series, its key and its checksum.
struct SeriesRecord
{
    std::int64_t id = 0;
    Series series;
    std::uint64_t checksum = 0;
};

/// All throw SQLite::Exception where the database fails.
std::vector<SeriesRecord> allSeriesRecords(SQLite::Database &database);
std::optional<SeriesRecord> findSeriesRecord(SQLite::Database &database, const std::string &code);
std::int64_t insertSeriesRecord(SQLite::Database &database, const Series &series);
void updateChecksum(SQLite::Database &database, std::int64_t seriesId, std::uint64_t checksum);

/// The rows of a series, as readRows() takes it.
std::string rowsOf(std::int64_t seriesId);

/// The sum of the hashes of rows, given as for readRows().
std::uint64_t checksumOf(SQLite::Database &database, const std::string &from);

/// "The numbers of RUT in the cache are damaged …"
tl::unexpected<Error> damagedSeries(const std::string &code);

} // namespace tickmark
