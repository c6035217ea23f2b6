// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/seriesrecord.h"

#include "cache/rowchecksum.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <bit>

namespace tickmark {

namespace {

/// A cache of before version 4 that may not be written has no counts: its rows are counted.
std::string selectSeries(SQLite::Database &database)
{
    constexpr int firstVersionWithCounts = 4;
    const bool hasCounts =
        database.execAndGet("PRAGMA user_version").getInt() >= firstVersionWithCounts;
    const std::string rows =
        hasCounts ? "row_count" : "(SELECT count(*) FROM observation WHERE series_id = series.id)";
    return "SELECT id, code, name, publisher, unit, decimals, frequency, is_sample, "
           "is_history_complete, checksum, "
        + rows + " FROM series ";
}

SeriesRecord recordAt(const SQLite::Statement &statement)
{
    SeriesRecord record;
    auto &series = record.series;
    record.id = statement.getColumn(0).getInt64();
    series.code = statement.getColumn(1).getString();
    series.name = statement.getColumn(2).getString();
    series.publisher = statement.getColumn(3).getString();
    series.unit = unitFromName(statement.getColumn(4).getString()).value_or(Unit::Number);
    series.decimals = statement.getColumn(5).getInt();
    series.frequency =
        frequencyFromName(statement.getColumn(6).getString()).value_or(Frequency::Irregular);
    series.isSample = statement.getColumn(7).getInt() != 0;
    series.isHistoryComplete = statement.getColumn(8).getInt() != 0;
    record.totals.checksum = std::bit_cast<std::uint64_t>(statement.getColumn(9).getInt64());
    record.totals.rows = static_cast<std::size_t>(statement.getColumn(10).getInt64());
    return record;
}

} // namespace

std::vector<SeriesRecord> allSeriesRecords(SQLite::Database &database)
{
    SQLite::Statement statement(database, selectSeries(database) + "ORDER BY id");
    std::vector<SeriesRecord> records;
    while (statement.executeStep())
        records.push_back(recordAt(statement));
    return records;
}

std::optional<SeriesRecord> findSeriesRecord(SQLite::Database &database, const std::string &code)
{
    SQLite::Statement statement(database, selectSeries(database) + "WHERE code = ?");
    statement.bind(1, code);
    return statement.executeStep() ? std::optional(recordAt(statement)) : std::nullopt;
}

std::int64_t insertSeriesRecord(SQLite::Database &database, const Series &series)
{
    SQLite::Statement statement(database,
        "INSERT INTO series (code, name, publisher, unit, decimals, frequency, is_sample, "
        "is_history_complete, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)");
    statement.bind(1, series.code);
    statement.bind(2, series.name);
    statement.bind(3, series.publisher);
    statement.bind(4, std::string(unitName(series.unit)));
    statement.bind(5, series.decimals);
    statement.bind(6, std::string(frequencyName(series.frequency)));
    statement.bind(7, series.isSample ? 1 : 0);
    statement.bind(8, series.isHistoryComplete ? 1 : 0);
    statement.exec();
    return database.getLastInsertRowid();
}

void updateTotals(SQLite::Database &database, std::int64_t seriesId, const SeriesTotals &totals)
{
    SQLite::Statement statement(
        database, "UPDATE series SET checksum = ?, row_count = ? WHERE id = ?");
    statement.bind(1, std::bit_cast<std::int64_t>(totals.checksum));
    statement.bind(2, static_cast<std::int64_t>(totals.rows));
    statement.bind(3, seriesId);
    statement.exec();
}

std::string rowsOf(std::int64_t seriesId)
{
    return "observation WHERE series_id = " + std::to_string(seriesId);
}

SeriesTotals totalsOf(SQLite::Database &database, const std::string &from)
{
    SeriesTotals totals;
    readRows(database, from, RowParts::Numbers, [&totals](const StoredRow &row) {
        totals.checksum += rowHash(row);
        ++totals.rows;
        return true;
    });
    return totals;
}

tl::unexpected<Error> damagedSeries(const std::string &code)
{
    return failure("The numbers of " + code
        + " in the cache are damaged: they do not match their "
          "checksum");
}

} // namespace tickmark
