// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"

#include "cache/access.h"
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

bool changesNothing(const ImportCounts &counts)
{
    return counts.added == 0 && counts.changed == 0;
}

} // namespace

ImportJournal::ImportJournal(Cache &cache)
    : m_cache(cache)
{}

Result<ImportCounts> ImportJournal::compare(const std::vector<SeriesRows> &rows) const
{
    return reading(m_cache, [&]() -> Result<ImportCounts> {
        const auto plans = planImport(m_cache.database(), rows);
        if (!plans)
            return failure(plans.error().message);
        return totalOf(*plans);
    });
}

Result<ImportRecord> ImportJournal::commit(
    const ImportedFile &file, const std::vector<SeriesRows> &rows)
{
    return writing(m_cache, [&]() -> Result<ImportRecord> {
        auto plans = planImport(m_cache.database(), rows);
        if (!plans)
            return failure(plans.error().message);
        ImportRecord record;
        record.file = file;
        record.counts = totalOf(*plans);
        record.codes = codesOf(rows);
        if (changesNothing(record.counts))
            return record;
        insertImportRecord(m_cache.database(), record);
        for (auto &plan : *plans)
            applyPlan(m_cache.database(), plan, record.id);
        return record;
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
