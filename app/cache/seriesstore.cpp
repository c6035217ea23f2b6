// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/seriesstore.h"

#include "cache/access.h"
#include "cache/rowchecksum.h"
#include "cache/seriescolumns.h"
#include "cache/seriesrecord.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace tickmark {

namespace {

tl::unexpected<Error> noSuchSeries(const std::string &code)
{
    return failure("There is no series '" + code + "' in the cache");
}

Time timeOf(std::int64_t seconds)
{
    return Time(std::chrono::seconds(seconds));
}

/// The first row in the given order of time.
std::optional<std::pair<Time, double>> endOf(
    SQLite::Database &database, std::int64_t seriesId, const char *order)
{
    SQLite::Statement statement(database,
        std::string("SELECT time, value FROM observation WHERE series_id = ? ORDER BY time ")
            + order + " LIMIT 1");
    statement.bind(1, seriesId);
    if (!statement.executeStep())
        return std::nullopt;
    return std::pair(timeOf(statement.getColumn(0).getInt64()), statement.getColumn(1).getDouble());
}

/// How many rows to make room for: a count that damage made large is not believed.
std::size_t expectedRows(const SeriesRecord &record)
{
    constexpr std::size_t most = 10'000'000;
    return std::min(record.totals.rows, most);
}

SeriesSummary summaryOf(SQLite::Database &database, const SeriesRecord &record)
{
    return {.series = record.series,
        .rows = record.totals.rows,
        .first = endOf(database, record.id, "ASC"),
        .last = endOf(database, record.id, "DESC")};
}

} // namespace

SeriesStore::SeriesStore(Cache &cache)
    : m_cache(cache)
{}

Result<std::vector<SeriesSummary>> SeriesStore::list() const
{
    return reading(m_cache, [&]() -> Result<std::vector<SeriesSummary>> {
        std::vector<SeriesSummary> summaries;
        for (const auto &record : allSeriesRecords(m_cache.database()))
            summaries.push_back(summaryOf(m_cache.database(), record));
        return summaries;
    });
}

Result<std::vector<Series>> SeriesStore::all() const
{
    return reading(m_cache, [&]() -> Result<std::vector<Series>> {
        std::vector<Series> series;
        for (auto &record : allSeriesRecords(m_cache.database()))
            series.push_back(std::move(record.series));
        return series;
    });
}

Result<Series> SeriesStore::find(const std::string &code) const
{
    return reading(m_cache, [&]() -> Result<Series> {
        const auto record = findSeriesRecord(m_cache.database(), code);
        if (!record)
            return noSuchSeries(code);
        return record->series;
    });
}

Result<Observations> SeriesStore::load(const std::string &code) const
{
    return reading(m_cache, [&]() -> Result<Observations> {
        SQLite::Transaction snapshot(m_cache.database());
        const auto record = findSeriesRecord(m_cache.database(), code);
        if (!record)
            return noSuchSeries(code);
        SeriesColumns columns(expectedRows(*record));
        std::uint64_t checksum = 0;
        const auto take = [&](std::span<const StoredRow> rows) {
            checksum += rowHashes(rows);
            columns.append(rows);
            return true;
        };
        readSeries(m_cache.database(), record->id, RowParts::Numbers, take);
        if (checksum != record->totals.checksum)
            return damagedSeries(code);
        return columns.take();
    });
}

Result<SourceRow> SeriesStore::sourceOf(const std::string &code, Time time) const
{
    return reading(m_cache, [&]() -> Result<SourceRow> {
        SQLite::Statement statement(m_cache.database(),
            "SELECT import.id, file_name, sha256, line FROM observation "
            "JOIN series ON series.id = series_id JOIN import ON import.id = import_id "
            "WHERE series.code = ? AND observation.time = ?");
        statement.bind(1, code);
        statement.bind(2, static_cast<std::int64_t>(time.time_since_epoch().count()));
        if (!statement.executeStep())
            return failure(code + " has no observation at " + isoText(time));
        return SourceRow{.importId = statement.getColumn(0).getInt64(),
            .fileName = statement.getColumn(1).getString(),
            .sha256 = statement.getColumn(2).getString(),
            .line = static_cast<std::size_t>(statement.getColumn(3).getInt64())};
    });
}

} // namespace tickmark
