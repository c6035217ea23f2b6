// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importcommit.h"

#include "cache/rowchecksum.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace tickmark {

namespace {

bool hasLengthOfTimes(const SeriesRows &rows)
{
    const auto &data = rows.observations;
    const auto fits = [&](const auto *column) {
        return column->empty() || column->size() == data.size();
    };
    return data.values.size() == data.size() && rows.lines.size() == data.size()
        && std::ranges::all_of(std::array{&data.open, &data.high, &data.low, &data.volume}, fits);
}

Result<void> checkRows(const SeriesRows &rows)
{
    const auto &data = rows.observations;
    const auto &code = rows.series.code;
    if (code.empty())
        return failure("A series without a code cannot be stored");
    if (!hasLengthOfTimes(rows))
        return failure("The columns of " + code + " differ in length");
    if (std::ranges::adjacent_find(data.times, std::greater_equal()) != data.times.end())
        return failure("The rows of " + code + " are not in ascending order of time");
    const auto isFinite = [](double value) { return std::isfinite(value); };
    if (!std::ranges::all_of(data.values, isFinite))
        return failure(code + " has a value that is not a finite number");
    return {};
}

Result<void> checkAll(const std::vector<SeriesRows> &rows)
{
    std::vector<std::string> codes;
    for (const auto &one : rows) {
        if (const auto checked = checkRows(one); !checked)
            return checked;
        if (std::ranges::find(codes, one.series.code) != codes.end())
            return failure("Two series of one import have the code " + one.series.code);
        codes.push_back(one.series.code);
    }
    return {};
}

double cellOr(const std::vector<double> &column, std::size_t row)
{
    return column.empty() ? std::numeric_limits<double>::quiet_NaN() : column[row];
}

StoredRow rowOf(const SeriesRows &rows, std::size_t row)
{
    const auto &data = rows.observations;
    return {.time = data.times[row].time_since_epoch().count(),
        .value = data.values[row],
        .open = cellOr(data.open, row),
        .high = cellOr(data.high, row),
        .low = cellOr(data.low, row),
        .volume = cellOr(data.volume, row),
        .importId = 0,
        .line = static_cast<std::int64_t>(rows.lines[row])};
}

/// A file that has no number for a cell says nothing against the stored one.
bool agrees(double incoming, double stored)
{
    return incoming == stored || std::isnan(incoming);
}

bool agrees(const StoredRow &incoming, const StoredRow &stored)
{
    return incoming.value == stored.value && agrees(incoming.open, stored.open)
        && agrees(incoming.high, stored.high) && agrees(incoming.low, stored.low)
        && agrees(incoming.volume, stored.volume);
}

/// A changed row is replaced whole, so that each stored row is one line of one file.
void planRow(SeriesPlan &plan, const StoredRow &row, const StoredRow *stored)
{
    if (stored && agrees(row, *stored)) {
        ++plan.counts.same;
        return;
    }
    if (!stored) {
        ++plan.counts.added;
    } else {
        ++plan.counts.changed;
        plan.replaced.push_back(*stored);
        plan.checksum -= rowHash(*stored);
    }
    plan.written.push_back(row);
    plan.checksum += rowHash(row);
}

/// Walks the stored rows and the incoming ones side by side, both in order of time. Returns whether
/// the stored ones match their checksum.
bool planRows(SQLite::Database &database, SeriesPlan &plan)
{
    const auto &incoming = *plan.incoming;
    const auto size = incoming.observations.size();
    plan.checksum = plan.stored->checksum;
    std::uint64_t checksum = 0;
    std::size_t next = 0;
    RowReader reader(database, rowsWithSourceQuery(plan.stored->id));
    for (StoredRow stored; reader.next(stored);) {
        checksum += rowHash(stored);
        const auto timeAt = [&](std::size_t row) {
            return incoming.observations.times[row].time_since_epoch().count();
        };
        for (; next < size && timeAt(next) < stored.time; ++next)
            planRow(plan, rowOf(incoming, next), nullptr);
        if (next < size && timeAt(next) == stored.time)
            planRow(plan, rowOf(incoming, next++), &stored);
    }
    for (; next < size; ++next)
        planRow(plan, rowOf(incoming, next), nullptr);
    return checksum == plan.stored->checksum;
}

void planAllNew(SeriesPlan &plan)
{
    for (std::size_t row = 0; row < plan.incoming->observations.size(); ++row)
        planRow(plan, rowOf(*plan.incoming, row), nullptr);
}

std::size_t rowCount(SQLite::Database &database, std::int64_t seriesId)
{
    const auto sql =
        "SELECT count(*) FROM observation WHERE series_id = " + std::to_string(seriesId);
    return static_cast<std::size_t>(database.execAndGet(sql).getInt64());
}

Result<SeriesPlan> planSeries(SQLite::Database &database, const SeriesRows &rows)
{
    SeriesPlan plan;
    plan.incoming = &rows;
    plan.stored = findSeriesRecord(database, rows.series.code);
    const bool isSampleStored = plan.stored && plan.stored->series.isSample;
    if (plan.stored && !isSampleStored && rows.series.isSample)
        return failure("Sample data never replaces the real data of " + rows.series.code);
    plan.replacesSample = isSampleStored && !rows.series.isSample && !rows.observations.isEmpty();
    if (plan.replacesSample)
        plan.counts.sampleRemoved = rowCount(database, plan.stored->id);
    if (!plan.stored || plan.replacesSample)
        planAllNew(plan);
    else if (!planRows(database, plan))
        return damagedSeries(rows.series.code);
    return plan;
}

/// Moves the sample series and its rows into the ledger, whole, so that undo can bring it back.
void setAside(SQLite::Database &database, std::int64_t seriesId, std::int64_t importId)
{
    const auto series = std::to_string(seriesId);
    const auto import = std::to_string(importId);
    database.exec("INSERT INTO series_revision SELECT id, " + import
        + ", code, name, publisher, unit, decimals, frequency, is_sample, is_history_complete, "
          "checksum FROM series WHERE id = "
        + series);
    database.exec("INSERT INTO revision SELECT series_id, time, " + import
        + ", value, open, high, low, volume, import_id, line FROM observation WHERE series_id = "
        + series);
    database.exec("DELETE FROM observation WHERE series_id = " + series);
    database.exec("DELETE FROM series WHERE id = " + series);
}

void writeReplaced(SQLite::Database &database, const SeriesPlan &plan, std::int64_t seriesId,
    std::int64_t importId)
{
    insertRows(database,
        "INSERT INTO revision (series_id, import_id, time, value, open, high, low, volume, "
        "old_import_id, old_line)",
        "(" + std::to_string(seriesId) + "," + std::to_string(importId) + ",?,?,?,?,?,?,?,?)",
        plan.replaced);
}

void writeRows(
    SQLite::Database &database, SeriesPlan &plan, std::int64_t seriesId, std::int64_t importId)
{
    for (auto &row : plan.written)
        row.importId = importId;
    insertRows(database,
        "INSERT OR REPLACE INTO observation (series_id, time, value, open, high, low, volume, "
        "import_id, line)",
        "(" + std::to_string(seriesId) + ",?,?,?,?,?,?,?,?)", plan.written);
}

} // namespace

Result<std::vector<SeriesPlan>> planImport(
    SQLite::Database &database, const std::vector<SeriesRows> &rows)
{
    if (const auto checked = checkAll(rows); !checked)
        return failure(checked.error().message);
    std::vector<SeriesPlan> plans;
    for (const auto &one : rows) {
        auto plan = planSeries(database, one);
        if (!plan)
            return failure(plan.error().message);
        plans.push_back(std::move(*plan));
    }
    return plans;
}

ImportCounts totalOf(const std::vector<SeriesPlan> &plans)
{
    ImportCounts total;
    for (const auto &plan : plans) {
        total.added += plan.counts.added;
        total.changed += plan.counts.changed;
        total.same += plan.counts.same;
        total.sampleRemoved += plan.counts.sampleRemoved;
    }
    return total;
}

void applyPlan(SQLite::Database &database, SeriesPlan &plan, std::int64_t importId)
{
    if (plan.written.empty())
        return;
    if (plan.replacesSample)
        setAside(database, plan.stored->id, importId);
    const bool isNew = !plan.stored || plan.replacesSample;
    const auto seriesId =
        isNew ? insertSeriesRecord(database, plan.incoming->series) : plan.stored->id;
    writeReplaced(database, plan, seriesId, importId);
    writeRows(database, plan, seriesId, importId);
    updateChecksum(database, seriesId, plan.checksum);
}

} // namespace tickmark
