// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importcommit.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>

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

/// Inserts the rows in pieces, so that the person can cancel in between.
Result<void> insertInPieces(SQLite::Database &database, const std::string &insert,
    const std::string &tuple, std::span<const StoredRow> rows, ImportPace &pace)
{
    constexpr std::size_t rowsInAPiece = 5000;
    while (!rows.empty()) {
        const auto piece = rows.first(std::min(rows.size(), rowsInAPiece));
        insertRows(database, insert, tuple, piece);
        if (!pace.step(piece.size()))
            return cancelledImport();
        rows = rows.subspan(piece.size());
    }
    return {};
}

Result<void> writeReplaced(SQLite::Database &database, const SeriesPlan &plan,
    std::int64_t seriesId, std::int64_t importId, ImportPace &pace)
{
    return insertInPieces(database,
        "INSERT INTO revision (series_id, import_id, time, value, open, high, low, volume, "
        "old_import_id, old_line)",
        "(" + std::to_string(seriesId) + "," + std::to_string(importId) + ",?,?,?,?,?,?,?,?)",
        plan.replaced, pace);
}

Result<void> writeRows(SQLite::Database &database, SeriesPlan &plan, std::int64_t seriesId,
    std::int64_t importId, ImportPace &pace)
{
    for (auto &row : plan.written)
        row.importId = importId;
    return insertInPieces(database,
        "INSERT OR REPLACE INTO observation (series_id, time, value, open, high, low, volume, "
        "import_id, line)",
        "(" + std::to_string(seriesId) + ",?,?,?,?,?,?,?,?)", plan.written, pace);
}

} // namespace

Result<void> applyPlan(
    SQLite::Database &database, SeriesPlan &plan, std::int64_t importId, ImportPace &pace)
{
    if (plan.written.empty())
        return {};
    if (plan.replacesSample)
        setAside(database, plan.stored->id, importId);
    const bool isNew = !plan.stored || plan.replacesSample;
    const auto seriesId =
        isNew ? insertSeriesRecord(database, plan.incoming->series) : plan.stored->id;
    if (const auto written = writeReplaced(database, plan, seriesId, importId, pace); !written)
        return written;
    if (const auto written = writeRows(database, plan, seriesId, importId, pace); !written)
        return written;
    updateChecksum(database, seriesId, plan.checksum);
    return {};
}

} // namespace tickmark
