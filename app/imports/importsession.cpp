// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importsession.h"

#include "cache/cache.h"
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "imports/contradiction.h"
#include "imports/proposal.h"
#include "imports/seriesnaming.h"

namespace tickmark {

namespace {

bool isCancelled(const ImportOptions &options)
{
    return options.cancel && options.cancel->load();
}

Error cancelled(const Proposal &proposal)
{
    return {"The import was cancelled; nothing of '" + proposal.fileName + "' was stored"};
}

ImportReport reportOn(const std::string &path, const ImportOptions &options)
{
    ImportReport report{.proposal = propose(path, options)};
    report.error = report.proposal.error;
    if (isCancelled(options))
        report.error = cancelled(report.proposal);
    return report;
}

Result<std::vector<Series>> storedSeries(Cache &cache)
{
    const auto summaries = SeriesStore(cache).list();
    if (!summaries)
        return failure(summaries.error().message);
    std::vector<Series> series;
    for (const auto &summary : *summaries)
        series.push_back(summary.series);
    return series;
}

void adopt(std::vector<ImportReport> &reports, const Result<std::vector<Series>> &stored)
{
    for (auto &report : reports) {
        if (!stored)
            report.error = stored.error();
        else if (!report.error)
            adoptStoredSeries(report.proposal.rows, *stored);
    }
}

/// Whether its numbers are what the file says, not the likeliest reading of it.
bool isUnderstood(const ImportReport &report)
{
    return !report.error && report.proposal.table.questions.empty();
}

void refuseContradictions(std::vector<ImportReport> &reports)
{
    std::vector<std::optional<Error>> found(reports.size());
    for (std::size_t i = 0; i < reports.size(); ++i) {
        for (std::size_t j = i + 1; j < reports.size(); ++j) {
            if (!isUnderstood(reports[i]) || !isUnderstood(reports[j]))
                continue;
            const auto sentence = contradictionOf(reports[i].proposal, reports[j].proposal);
            for (auto *place : {&found[i], &found[j]}) {
                if (sentence && !*place)
                    *place = Error{*sentence + "; neither file was stored"};
            }
        }
    }
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (found[i])
            reports[i].error = found[i];
    }
}

ImportRecord trialRecord(const ImportReport &report)
{
    ImportRecord record{
        .file = importedFile(report.proposal), .counts = totalOf(report.differences)};
    for (const auto &rows : report.proposal.rows)
        record.codes.push_back(rows.series.code);
    return record;
}

/// Takes over what an import does or would do. False where a person has to be asked before.
bool mayBeStored(ImportReport &report, const std::vector<SeriesDifference> &differences)
{
    report.differences = differences;
    report.contradictions = contradictionsIn(differences);
    return report.proposal.table.questions.empty()
        && (report.contradictions.empty() || report.proposal.decisions.acceptsContradictions);
}

void tryOut(Cache &cache, ImportReport &report)
{
    const auto differences = ImportJournal(cache).compare(report.proposal.rows);
    if (!differences)
        report.error = differences.error();
    else if (mayBeStored(report, *differences))
        report.record = trialRecord(report);
}

void store(Cache &cache, ImportReport &report)
{
    const auto consents = [&](const auto &differences) { return mayBeStored(report, differences); };
    auto outcome = ImportJournal(cache).commitIf(
        consents, importedFile(report.proposal), report.proposal.rows);
    if (outcome)
        report.record = std::move(outcome->record);
    else
        report.error = outcome.error();
}

void finish(Cache &cache, ImportReport &report, const ImportOptions &options)
{
    if (report.error)
        return;
    if (isCancelled(options))
        report.error = cancelled(report.proposal);
    else if (options.isDryRun)
        tryOut(cache, report);
    else
        store(cache, report);
}

} // namespace

std::vector<ImportReport> importFiles(
    Cache &cache, const std::vector<std::string> &paths, const ImportOptions &options)
{
    auto guarded = options;
    if (guarded.cachePath.empty())
        guarded.cachePath = cache.path();
    std::vector<ImportReport> reports;
    for (const auto &path : paths)
        reports.push_back(reportOn(path, guarded));
    adopt(reports, storedSeries(cache));
    refuseContradictions(reports);
    for (auto &report : reports)
        finish(cache, report, options);
    return reports;
}

} // namespace tickmark
