// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importsession.h"

#include "cache/cache.h"
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

void refuseContradictions(std::vector<ImportReport> &reports)
{
    std::vector<std::optional<Error>> found(reports.size());
    for (std::size_t i = 0; i < reports.size(); ++i) {
        for (std::size_t j = i + 1; j < reports.size(); ++j) {
            if (reports[i].error || reports[j].error)
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

/// Until questions can be answered, a file that raises one is not stored.
void refuseQuestions(std::vector<ImportReport> &reports)
{
    for (auto &report : reports) {
        const auto &questions = report.proposal.table.questions;
        if (!report.error && !questions.empty())
            report.error =
                Error{"'" + report.proposal.fileName + "' does not say: " + questions.front().text};
    }
}

void tryOut(Cache &cache, ImportReport &report)
{
    if (!report.proposal.table.questions.empty())
        return;
    const auto counts = ImportJournal(cache).compare(report.proposal.rows);
    if (!counts) {
        report.error = counts.error();
        return;
    }
    ImportRecord record{.file = importedFile(report.proposal), .counts = *counts};
    for (const auto &rows : report.proposal.rows)
        record.codes.push_back(rows.series.code);
    report.record = std::move(record);
}

void store(Cache &cache, ImportReport &report)
{
    auto record = ImportJournal(cache).commit(importedFile(report.proposal), report.proposal.rows);
    if (record)
        report.record = std::move(*record);
    else
        report.error = record.error();
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
    if (!options.isDryRun)
        refuseQuestions(reports);
    refuseContradictions(reports);
    for (auto &report : reports)
        finish(cache, report, options);
    return reports;
}

} // namespace tickmark
