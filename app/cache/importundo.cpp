// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importundo.h"

#include "cache/decisionstore.h"
#include "cache/importhistory.h"
#include "cache/seriesrecord.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <bit>

namespace tickmark {

namespace {

/// Replaces {s} and {x}: the series and the import that is undone.
std::string filled(std::string sql, std::int64_t series, std::int64_t import)
{
    for (std::size_t at = 0; (at = sql.find('{', at)) != std::string::npos;)
        sql.replace(at, 3, std::to_string(sql[at + 1] == 's' ? series : import));
    return sql;
}

/// What lay under the import's row is now under the row that covered it.
constexpr auto closeGapBelowLaterRows = R"(
    UPDATE revision SET (value, open, high, low, volume, old_import_id, old_line) = (
        SELECT below.value, below.open, below.high, below.low, below.volume,
               below.old_import_id, below.old_line
        FROM revision AS below
        WHERE below.series_id = {s} AND below.time = revision.time AND below.import_id = {x})
    WHERE series_id = {s} AND old_import_id = {x} AND EXISTS (
        SELECT 1 FROM revision AS below
        WHERE below.series_id = {s} AND below.time = revision.time AND below.import_id = {x});
    DELETE FROM revision WHERE series_id = {s} AND old_import_id = {x};
)";

/// Where the import's row is on top, what lay under it comes to light.
constexpr auto uncoverRowsBelow = R"(
    UPDATE observation SET (value, open, high, low, volume, import_id, line) = (
        SELECT below.value, below.open, below.high, below.low, below.volume,
               below.old_import_id, below.old_line
        FROM revision AS below
        WHERE below.series_id = {s} AND below.time = observation.time AND below.import_id = {x})
    WHERE series_id = {s} AND import_id = {x} AND EXISTS (
        SELECT 1 FROM revision AS below
        WHERE below.series_id = {s} AND below.time = observation.time AND below.import_id = {x});
)";

constexpr auto deleteRows = "DELETE FROM observation WHERE series_id = {s} AND import_id = {x}";

constexpr auto forgetRevisions = "DELETE FROM revision WHERE series_id = {s} AND import_id = {x}";

constexpr auto bringBackSample = R"(
    INSERT INTO series SELECT id, code, name, publisher, unit, decimals, frequency, is_sample,
        is_history_complete, checksum,
        (SELECT count(*) FROM revision WHERE series_id = {s} AND import_id = {x})
        FROM series_revision WHERE id = {s};
    INSERT INTO observation SELECT series_id, time, value, open, high, low, volume,
        old_import_id, old_line FROM revision WHERE series_id = {s} AND import_id = {x};
    DELETE FROM revision WHERE series_id = {s} AND import_id = {x};
    DELETE FROM series_revision WHERE id = {s};
)";

/// A sample series that gave way, and the import it gave way to.
struct SetAside
{
    std::int64_t id = 0;
    std::int64_t importId = 0;
    std::uint64_t checksum = 0;

    std::string rows() const
    {
        return filled("revision WHERE series_id = {s} AND import_id = {x}", id, importId);
    }
};

std::optional<SetAside> findSetAside(SQLite::Database &database, const std::string &code)
{
    SQLite::Statement statement(
        database, "SELECT id, import_id, checksum FROM series_revision WHERE code = ?");
    statement.bind(1, code);
    if (!statement.executeStep())
        return std::nullopt;
    return SetAside{.id = statement.getColumn(0).getInt64(),
        .importId = statement.getColumn(1).getInt64(),
        .checksum = std::bit_cast<std::uint64_t>(statement.getColumn(2).getInt64())};
}

/// Nothing where the series has no rows.
std::optional<std::int64_t> firstImportOf(SQLite::Database &database, std::int64_t seriesId)
{
    SQLite::Statement statement(
        database, "SELECT min(import_id) FROM observation WHERE series_id = ?");
    statement.bind(1, seriesId);
    statement.executeStep();
    const auto id = statement.getColumn(0);
    return id.isNull() ? std::nullopt : std::optional(id.getInt64());
}

/// Whether the import covers rows of the series, or later ones cover its own. Nearly none does, and
/// to look for each row would take as long as its deletion.
bool hasReplacedRows(SQLite::Database &database, std::int64_t series, std::int64_t import)
{
    const auto sql = filled("SELECT EXISTS (SELECT 1 FROM revision WHERE series_id = {s} AND "
                            "(import_id = {x} OR old_import_id = {x}))",
        series, import);
    return database.execAndGet(sql).getInt() != 0;
}

/// Takes the import out of the current series of `code`; a series without rows is gone.
Result<void> undoInSeries(SQLite::Database &database, const std::string &code, std::int64_t import)
{
    const auto record = findSeriesRecord(database, code);
    if (!record)
        return {};
    if (totalsOf(database, rowsOf(record->id)).checksum != record->totals.checksum)
        return damagedSeries(code);
    if (hasReplacedRows(database, record->id, import)) {
        database.exec(filled(closeGapBelowLaterRows, record->id, import));
        database.exec(filled(uncoverRowsBelow, record->id, import));
        database.exec(filled(forgetRevisions, record->id, import));
    }
    database.exec(filled(deleteRows, record->id, import));
    if (firstImportOf(database, record->id))
        updateTotals(database, record->id, totalsOf(database, rowsOf(record->id)));
    else
        database.exec(filled("DELETE FROM series WHERE id = {s}", record->id, import));
    return {};
}

/// Takes a sample import out of the sample series that was set aside.
Result<void> undoInSetAside(SQLite::Database &database, const SetAside &sample,
    const std::string &code, std::int64_t import)
{
    if (totalsOf(database, sample.rows()).checksum != sample.checksum)
        return damagedSeries(code);
    database.exec(filled(closeGapBelowLaterRows, sample.id, import));
    database.exec(filled(forgetRevisions, sample.id, import));
    SQLite::Statement update(database, "UPDATE series_revision SET checksum = ? WHERE id = ?");
    update.bind(1, std::bit_cast<std::int64_t>(totalsOf(database, sample.rows()).checksum));
    update.bind(2, sample.id);
    update.exec();
    database.exec(filled("DELETE FROM series_revision WHERE id = {s} AND NOT EXISTS "
                         "(SELECT 1 FROM revision WHERE series_id = {s})",
        sample.id, import));
    return {};
}

/// Another import of real data keeps the sample away; without one the sample comes back.
void keepAsideOrBringBack(
    SQLite::Database &database, const SetAside &sample, const std::string &code)
{
    const auto real = findSeriesRecord(database, code);
    if (!real) {
        database.exec(filled(bringBackSample, sample.id, sample.importId));
        return;
    }
    const auto heir = " SET import_id = " + std::to_string(*firstImportOf(database, real->id));
    database.exec(filled("UPDATE revision" + heir + " WHERE series_id = {s} AND import_id = {x}",
        sample.id, sample.importId));
    database.exec(filled("UPDATE series_revision" + heir + " WHERE id = {s}", sample.id, 0));
}

Result<void> undoOneCode(SQLite::Database &database, const std::string &code, std::int64_t import)
{
    if (const auto undone = undoInSeries(database, code, import); !undone)
        return undone;
    const auto sample = findSetAside(database, code);
    if (!sample)
        return {};
    if (sample->importId != import)
        return undoInSetAside(database, *sample, code, import);
    keepAsideOrBringBack(database, *sample, code);
    return {};
}

} // namespace

Result<void> undoImport(SQLite::Database &database, const ImportRecord &record)
{
    for (const auto &code : record.codes) {
        if (const auto undone = undoOneCode(database, code, record.id); !undone)
            return undone;
    }
    deleteDecision(database, record.id);
    deleteImportRecord(database, record.id);
    return {};
}

} // namespace tickmark
