// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"

#include "cache/access.h"
#include "cache/decisionstore.h"
#include "cache/importcommit.h"
#include "cache/importhistory.h"
#include "cache/importundo.h"

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

Result<void> write(SQLite::Database &database, const std::vector<SeriesPlan> &plans,
    ImportRecord &record, ImportPace &pace)
{
    insertImportRecord(database, record);
    insertDecision(database, record);
    pace.beginWriting();
    for (const auto &plan : plans) {
        if (const auto applied = applyPlan(database, plan, record.id, pace); !applied)
            return applied;
    }
    return {};
}

/// An import writes its own record and series before the rows that point at them, so the keys hold
/// by construction; looking them up for each row would cost a quarter of its time. To be made
/// outside a transaction.
class WithoutKeyChecks
{
public:
    explicit WithoutKeyChecks(Cache &cache)
        : m_cache(cache)
    {
        m_cache.database().tryExec("PRAGMA foreign_keys = OFF");
    }
    ~WithoutKeyChecks() { m_cache.database().tryExec("PRAGMA foreign_keys = ON"); }
    WithoutKeyChecks(const WithoutKeyChecks &) = delete;
    WithoutKeyChecks &operator=(const WithoutKeyChecks &) = delete;

private:
    Cache &m_cache;
};

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
        ImportPace pace(watch, rowCount(rows));
        auto plans = planImport(m_cache.database(), rows, pace);
        if (!plans)
            return failure(plans.error().message);
        ImportOutcome outcome{.differences = differencesOf(*plans)};
        if (!consents(outcome.differences))
            return outcome;
        outcome.record = {
            .file = file, .counts = totalOf(outcome.differences), .codes = codesOf(rows)};
        if (changesNothing(outcome.record->counts))
            return outcome;
        const auto written = write(m_cache.database(), *plans, *outcome.record, pace);
        return written ? Result<ImportOutcome>(std::move(outcome))
                       : failure(written.error().message);
    });
}

Result<ImportRecord> ImportJournal::undo(std::int64_t id)
{
    return writing(m_cache, [&]() -> Result<ImportRecord> {
        const auto record = findImportRecord(m_cache.database(), id);
        if (!record)
            return failure("There is no import " + std::to_string(id) + " in the cache");
        if (const auto undone = undoImport(m_cache.database(), *record); !undone)
            return failure(undone.error().message);
        return *record;
    });
}

Result<std::vector<ImportRecord>> ImportJournal::list() const
{
    return reading(m_cache, [&]() -> Result<std::vector<ImportRecord>> {
        return allImportRecords(m_cache.database());
    });
}

} // namespace tickmark
