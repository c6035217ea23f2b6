// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importsession.h"

#include "cache/cache.h"
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "cache/writingtogether.h"
#include "imports/bigfile.h"
#include "imports/contradiction.h"
#include "imports/inputfolder.h"
#include "imports/progressteller.h"
#include "imports/proposal.h"
#include "imports/serieschoices.h"
#include "imports/seriesnaming.h"

namespace tickmark {

namespace {

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

OddBars oddBarsOf(const Proposal &proposal)
{
    if (!proposal.bigFile)
        return findOddBars(proposal.rows);
    OddBars all;
    for (std::size_t i = 0; i < proposal.rows.size(); ++i) {
        auto odd = proposal.bigFile->oddBars(proposal.table.series[i].number);
        for (auto &bar : odd.first)
            bar.code = proposal.rows[i].series.code;
        all.add(odd);
    }
    return all;
}

/// The rows of a big file, under the codes they will have. While they are read, `watch` is asked
/// whether the person cancelled.
ImportPieces piecesUnder(const Proposal &proposal, csv::Watch watch)
{
    ImportPieces pieces;
    std::map<std::size_t, Series> wanted;
    for (std::size_t i = 0; i < proposal.rows.size(); ++i) {
        const auto &read = proposal.table.series[i];
        const auto &series = proposal.rows[i].series;
        wanted.emplace(read.number, series);
        pieces.series.push_back({series, read.extent.rows});
    }
    pieces.feed = [file = proposal.bigFile, wanted = std::move(wanted), watch = std::move(watch)](
                      const PieceTaker &taker) { return file->feed(wanted, taker, watch); };
    return pieces;
}

/// The files of one call on their way into the cache.
class Session
{
public:
    Session(Cache &cache, const ImportOptions &options, std::vector<InputPath> inputs)
        : m_cache(cache)
        , m_options(options)
        , m_inputs(std::move(inputs))
        , m_teller(m_options, m_inputs.size())
    {
        if (m_options.cachePath.empty())
            m_options.cachePath = cache.path();
    }

    std::vector<ImportReport> run()
    {
        read();
        name();
        refuseContradictions(m_reports);
        m_options.isDryRun ? finishAll() : storeTogether();
        forgetBigFiles();
        return std::move(m_reports);
    }

private:
    void read()
    {
        const auto memory = DecisionMemory::of(m_cache);
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            auto &report = m_reports.emplace_back(ImportReport{
                .proposal = memory ? readOne(i, *memory) : refused(i, memory.error())});
            report.error = report.proposal.error;
            heedCancel(report);
        }
    }

    Proposal readOne(std::size_t index, const DecisionMemory &memory)
    {
        const auto &input = m_inputs[index];
        return input.error ? refused(index, *input.error)
                           : propose(input.path, {m_options, memory, m_teller.reading(index)});
    }

    Proposal refused(std::size_t index, const Error &error) const
    {
        const auto &path = m_inputs[index].path;
        return {.path = path, .fileName = path.substr(path.find_last_of('/') + 1), .error = error};
    }

    /// What a person cancelled failed for no other reason.
    void heedCancel(ImportReport &report) const
    {
        if (m_teller.isCancelled())
            report.error = Error{"The import was cancelled; nothing of '" + report.proposal.fileName
                + "' was stored"};
    }

    /// Gives the series their names in the cache, and what was decided about them.
    void name()
    {
        const auto stored = SeriesStore(m_cache).all();
        for (auto &report : m_reports) {
            if (!report.error && stored)
                nameOne(report, *stored);
            else if (!report.error)
                report.error = stored.error();
        }
    }

    static void nameOne(ImportReport &report, const std::vector<Series> &stored)
    {
        auto &proposal = report.proposal;
        adoptStoredSeries(proposal.rows, stored);
        if (const auto applied = applySeriesChoices(proposal, stored); !applied)
            report.error = applied.error();
        proposal.oddBars = oddBarsOf(proposal);
    }

    void finishAll()
    {
        for (std::size_t i = 0; i < m_reports.size(); ++i)
            finish(i);
    }

    /// Each file is an import of its own, but a person who cancels finds none of them stored.
    void storeTogether()
    {
        auto together = WritingTogether::begin(m_cache);
        if (together)
            finishAll();
        const auto kept = !together  ? Result<void>(failure(together.error().message))
            : m_teller.isCancelled() ? Result<void>()
                                     : together->keep();
        for (auto &report : m_reports) {
            if (!report.error && !kept)
                report.error = kept.error();
            else if (report.record)
                heedCancel(report);
            if (report.error)
                report.record.reset();
        }
    }

    void forgetBigFiles()
    {
        for (auto &report : m_reports)
            if (std::exchange(report.proposal.bigFile, nullptr))
                m_cache.shortenLog();
    }

    void finish(std::size_t index)
    {
        auto &report = m_reports[index];
        if (report.error)
            return;
        heedCancel(report);
        if (report.error)
            return;
        if (m_options.isDryRun || !isUnderstood(report))
            tryOut(report, m_teller.storing(index));
        else
            store(report, m_teller.storing(index));
        if (report.error)
            heedCancel(report);
    }

    /// Of a big file, read once more.
    ImportPieces piecesOf(const Proposal &proposal) const
    {
        return piecesUnder(
            proposal, [this](std::size_t, double) { return !m_teller.isCancelled(); });
    }

    void tryOut(ImportReport &report, const ImportWatch &watch)
    {
        const ImportJournal journal(m_cache);
        const auto &proposal = report.proposal;
        const auto differences = proposal.bigFile ? journal.compare(piecesOf(proposal), watch)
                                                  : journal.compare(proposal.rows, watch);
        if (!differences)
            report.error = differences.error();
        else if (mayBeStored(report, *differences))
            report.record = trialRecord(report);
    }

    void store(ImportReport &report, const ImportWatch &watch)
    {
        const auto consents = [&](const auto &differences) {
            return mayBeStored(report, differences);
        };
        ImportJournal journal(m_cache);
        const auto &proposal = report.proposal;
        const auto file = importedFile(proposal);
        auto outcome = proposal.bigFile
            ? journal.commitIf(consents, file, piecesOf(proposal), watch)
            : journal.commitIf(consents, file, proposal.rows, watch);
        if (outcome)
            report.record = std::move(outcome->record);
        else
            report.error = outcome.error();
    }

    Cache &m_cache;
    ImportOptions m_options;
    std::vector<InputPath> m_inputs;
    ProgressTeller m_teller; ///< after the options, which it refers to
    std::vector<ImportReport> m_reports;
};

} // namespace

std::vector<ImportReport> importFiles(
    Cache &cache, const std::vector<std::string> &paths, const ImportOptions &options)
{
    return Session(cache, options, inputPaths(paths, options.cancel)).run();
}

} // namespace tickmark
