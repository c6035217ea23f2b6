// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importcommit.h"

#include <SQLiteCpp/Database.h>
#include <utility>

namespace tickmark {

namespace {

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

/// Inserts what `next(row)` gives until it says false. The person can cancel at any row.
template <class Next>
Result<void> insertAll(
    SQLite::Database &database, const std::string &sql, ImportPace &pace, Next next)
{
    bool isCancelled = false;
    insertFrom(database, sql, [&](StoredRow &row) {
        if (!next(row))
            return false;
        isCancelled = !pace.step();
        return !isCancelled;
    });
    return isCancelled ? cancelledImport() : Result<void>();
}

Result<void> writeReplaced(SQLite::Database &database, const SeriesPlan &plan,
    std::int64_t seriesId, std::int64_t importId, ImportPace &pace)
{
    if (plan.replaced.empty())
        return {};
    auto next = plan.replaced.begin();
    return insertAll(database,
        "INSERT INTO revision (series_id, time, import_id, value, open, high, low, volume, "
        "old_import_id, old_line) SELECT "
            + std::to_string(seriesId) + ", row_time(), " + std::to_string(importId)
            + ", row_value(), row_open(), row_high(), row_low(), row_volume(), row_import_id(), "
              "row_line() FROM incoming_row",
        pace, [&](StoredRow &row) {
            if (next == plan.replaced.end())
                return false;
            row = *next++;
            return true;
        });
}

/// The columns of numbers that the series has, and the functions that give them; a comma behind
/// each. Those it has not are not asked of each row.
struct NumberColumns
{
    std::string names = "value, ";
    std::string cells = "row_value(), ";
};

NumberColumns numberColumns(const Observations &observations)
{
    NumberColumns columns;
    for (const auto &[name, column] :
        {std::pair("open", &observations.open), std::pair("high", &observations.high),
            std::pair("low", &observations.low), std::pair("volume", &observations.volume)}) {
        if (column->empty())
            continue;
        columns.names += std::string(name) + ", ";
        columns.cells += "row_" + std::string(name) + "(), ";
    }
    return columns;
}

Result<void> writeRows(SQLite::Database &database, const SeriesPlan &plan, std::int64_t seriesId,
    std::int64_t importId, ImportPace &pace)
{
    auto range = plan.written.begin();
    auto at = range->begin;
    const auto numbers = numberColumns(plan.incoming->observations);
    return insertAll(database,
        "INSERT OR REPLACE INTO observation (series_id, time, " + numbers.names
            + "import_id, line) SELECT " + std::to_string(seriesId) + ", row_time(), "
            + numbers.cells + std::to_string(importId) + ", row_line() FROM incoming_row",
        pace, [&](StoredRow &row) {
            if (at == range->end) {
                if (++range == plan.written.end())
                    return false;
                at = range->begin;
            }
            row = storedRow(*plan.incoming, at++);
            return true;
        });
}

} // namespace

Result<void> applyPlan(
    SQLite::Database &database, const SeriesPlan &plan, std::int64_t importId, ImportPace &pace)
{
    if (plan.written.empty())
        return {};
    if (plan.replacesSample)
        setAside(database, plan.stored->id, importId);
    const bool isNew = !plan.stored || plan.replacesSample;
    const auto seriesId =
        isNew ? insertSeriesRecord(database, plan.incoming->series) : plan.stored->id;
    // Before the rows: a page that SQLite put into its log to make room and that is then changed
    // again has the whole log read and its checksums written anew.
    updateTotals(database, seriesId, plan.totals);
    if (const auto written = writeReplaced(database, plan, seriesId, importId, pace); !written)
        return written;
    return writeRows(database, plan, seriesId, importId, pace);
}

} // namespace tickmark
