// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"

#include "cache/access.h"
#include "cache/decisionstore.h"
#include "cache/importcommit.h"
#include "cache/importhistory.h"
#include "cache/importundo.h"
#include "cache/keychecks.h"

#include <sqlite3.h>

namespace tickmark {

namespace {

std::vector<std::string> codesOf(const std::vector<SeriesRows> &rows)
{
    std::vector<std::string> codes;
    for (const auto &one : rows)
        codes.push_back(one.series.code);
    return codes;
}

std::size_t rowCount(const std::vector<SeriesRows> &rows)
{
    std::size_t count = 0;
    for (const auto &one : rows)
        count += one.observations.size();
    return count;
}

bool changesNothing(const ImportCounts &counts)
{
    return counts.added == 0 && counts.changed == 0;
}

Result<void> applyAll(SQLite::Database &database, const std::vector<SeriesPlan> &plans,
    std::int64_t importId, ImportPace &pace)
{
    for (const auto &plan : plans) {
        if (const auto applied = applyPlan(database, plan, importId, pace); !applied)
            return applied;
    }
    return {};
}

/// Lets a person cancel statements that take long, while it stands.
class Interruption
{
public:
    Interruption(Cache &cache, const ImportWatch &watch)
        : m_handle(cache.database().getHandle())
        , m_watch(watch)
    {
        constexpr int stepsBetween = 100'000; // some milliseconds
        if (m_watch)
            sqlite3_progress_handler(m_handle, stepsBetween, ask, this);
    }
    ~Interruption() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    bool isCancelled() const { return m_isCancelled; }

private:
    static int ask(void *self)
    {
        auto &interruption = *static_cast<Interruption *>(self);
        interruption.m_isCancelled = !interruption.m_watch(0, 0);
        return interruption.m_isCancelled;
    }

    sqlite3 *m_handle;
    const ImportWatch &m_watch;
    bool m_isCancelled = false;
};

/// Records an import that is agreed to, and has its rows written by `write`.
template <class Write>
Result<ImportOutcome> commitCompared(SQLite::Database &database, const ImportConsent &consents,
    ImportRecord record, std::vector<SeriesDifference> differences, Write write)
{
    ImportOutcome outcome{.differences = std::move(differences)};
    if (!consents(outcome.differences))
        return outcome;
    record.counts = totalOf(outcome.differences);
    outcome.record = std::move(record);
    if (changesNothing(outcome.record->counts))
        return outcome;
    insertImportRecord(database, *outcome.record);
    insertDecision(database, *outcome.record);
    if (const auto written = write(outcome.record->id); !written)
        return failure(written.error().message);
    return outcome;
}

} // namespace

ImportJournal::ImportJournal(Cache &cache)
    : m_cache(cache)
{}

Result<std::vector<SeriesDifference>> ImportJournal::compare(
    const std::vector<SeriesRows> &rows, const ImportWatch &watch) const
{
    return reading(m_cache, [&]() -> Result<std::vector<SeriesDifference>> {
        ImportPace pace(watch, rowCount(rows));
        const auto plans = planImport(m_cache.database(), rows, pace);
        if (!plans)
            return failure(plans.error().message);
        return differencesOf(*plans);
    });
}

Result<ImportRecord> ImportJournal::commit(
    const ImportedFile &file, const std::vector<SeriesRows> &rows)
{
    auto outcome = commitIf([](const auto &) { return true; }, file, rows);
    if (!outcome)
        return failure(outcome.error().message);
    return std::move(*outcome->record);
}

Result<ImportOutcome> ImportJournal::commitIf(const ImportConsent &consents,
    const ImportedFile &file, const std::vector<SeriesRows> &rows, const ImportWatch &watch)
{
    const WithoutKeyChecks unchecked(m_cache);
    return writing(m_cache, [&]() -> Result<ImportOutcome> {
        auto &database = m_cache.database();
        ImportPace pace(watch, rowCount(rows));
        const auto plans = planImport(database, rows, pace);
        if (!plans)
            return failure(plans.error().message);
        return commitCompared(database, consents, {.file = file, .codes = codesOf(rows)},
            differencesOf(*plans), [&](std::int64_t importId) {
                pace.beginWriting();
                return applyAll(database, *plans, importId, pace);
            });
    });
}

Result<std::vector<SeriesDifference>> ImportJournal::compare(
    const ImportPieces &pieces, const ImportWatch &watch) const
{
    return reading(m_cache, [&] {
        ImportPace pace(watch, pieces.rowCount());
        return comparePieces(m_cache.database(), pieces, pace);
    });
}

Result<ImportOutcome> ImportJournal::commitIf(const ImportConsent &consents,
    const ImportedFile &file, const ImportPieces &pieces, const ImportWatch &watch)
{
    const WithoutKeyChecks unchecked(m_cache);
    return writing(m_cache, [&]() -> Result<ImportOutcome> {
        auto &database = m_cache.database();
        ImportPace pace(watch, pieces.rowCount());
        auto differences = comparePieces(database, pieces, pace);
        if (!differences)
            return failure(differences.error().message);
        return commitCompared(database, consents, {.file = file, .codes = pieces.codes()},
            std::move(*differences), [&](std::int64_t importId) {
                pace.beginWriting();
                return writePieces(database, pieces, importId, pace);
            });
    });
}

Result<ImportRecord> ImportJournal::undo(std::int64_t id, const ImportWatch &watch)
{
    const Interruption interruption(m_cache, watch);
    auto undone = writing(m_cache, [&]() -> Result<ImportRecord> {
        const auto record = findImportRecord(m_cache.database(), id);
        if (!record)
            return failure("There is no import " + std::to_string(id) + " in the cache");
        if (const auto done = undoImport(m_cache.database(), *record); !done)
            return failure(done.error().message);
        return *record;
    });
    if (!undone && interruption.isCancelled())
        return failure("The undoing was cancelled; the import is still there");
    return undone;
}

Result<std::vector<ImportRecord>> ImportJournal::list() const
{
    return reading(m_cache, [&]() -> Result<std::vector<ImportRecord>> {
        return allImportRecords(m_cache.database());
    });
}

} // namespace tickmark
