// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/importcommand.h"

#include "cache/importjournal.h"
#include "commandline/arguments.h"
#include "commandline/chartbook.h"
#include "imports/importjson.h"
#include "imports/importtext.h"

#include <QCommandLineParser>
#include <algorithm>

namespace tickmark {

namespace {

/// The sentences of the files that were refused, a line each; empty where none was. Two files that
/// contradict each other share one.
std::string refusals(const std::vector<ImportReport> &reports)
{
    std::vector<std::string> sentences;
    for (const auto &report : reports) {
        const auto isNew = report.error
            && std::find(sentences.begin(), sentences.end(), report.error->message)
                == sentences.end();
        if (isNew)
            sentences.push_back(report.error->message);
    }
    std::string lines;
    for (const auto &sentence : sentences)
        lines += (lines.empty() ? "" : "\n") + sentence;
    return lines;
}

/// A trial leaves questions open; what it precedes cannot.
void refuseQuestions(std::vector<ImportReport> &reports)
{
    for (auto &report : reports) {
        if (!report.error && !report.record)
            report.error = Error{importText(report)};
    }
}

std::string reportTexts(const std::vector<ImportReport> &reports)
{
    std::string texts;
    for (const auto &report : reports)
        texts += importText(report) + '\n';
    return texts;
}

/// The latest first, so that each finds the cache as it left it.
void takeBack(Cache &cache, const std::vector<ImportReport> &reports)
{
    ImportJournal journal(cache);
    for (auto report = reports.rbegin(); report != reports.rend(); ++report) {
        if (report->record && report->record->id != 0)
            (void)journal.undo(report->record->id);
    }
}

} // namespace

CommandDescription ImportCommand::description() const
{
    return {"import", "FILE... [--series CODE] [--dry-run] [--json]",
        "Import CSV files: all of them, or none where one is refused.",
        {
            {"series", "The series the values belong to, whatever the files say.", "CODE"},
            {"dry-run", "Say what would be stored and store nothing."},
            {"json", "Print a JSON document: what each file was understood to hold."},
        }};
}

Result<void> ImportCommand::read(const QCommandLineParser &arguments)
{
    for (const auto &path : arguments.positionalArguments())
        m_paths.push_back(bytesOf(path));
    if (m_paths.empty())
        return failure("Which files should be imported?");
    m_asJson = arguments.isSet("json");
    m_options.isDryRun = arguments.isSet("dry-run");
    if (arguments.isSet("series"))
        m_options.code = bytesOf(arguments.value("series"));
    if (m_options.code && m_options.code->empty())
        return failure("--series needs the code of a series.");
    return {};
}

Result<void> ImportCommand::run(const CommandContext &context)
{
    m_options.cachePath = context.cachePath;
    const auto reports = importAll(context);
    if (!reports)
        return failure(reports.error().message);
    const auto refused = refusals(*reports);
    if (m_asJson)
        context.output << importReportsToJson(*reports).toStdString() << '\n';
    else if (refused.empty())
        context.output << reportTexts(*reports);
    if (refused.empty())
        return {};
    return failure(m_paths.size() > 1 ? refused + "\nNothing was stored." : refused);
}

/// One file cannot contradict another, so it is stored at once; several are tried out before.
Result<std::vector<ImportReport>> ImportCommand::importAll(const CommandContext &context) const
{
    if (m_options.isDryRun || m_paths.size() > 1) {
        auto tried = tryOut(context);
        if (m_options.isDryRun || !tried || !refusals(*tried).empty())
            return tried;
    }
    return store(context);
}

Result<std::vector<ImportReport>> ImportCommand::tryOut(const CommandContext &context) const
{
    auto untouched = UntouchedCache::open(context);
    if (!untouched)
        return failure(untouched.error().message);
    auto options = m_options;
    options.isDryRun = true;
    auto reports = importFiles(untouched->cache(), m_paths, options);
    if (!m_options.isDryRun)
        refuseQuestions(reports);
    return reports;
}

Result<std::vector<ImportReport>> ImportCommand::store(const CommandContext &context) const
{
    auto cache = openCacheForWriting(context);
    if (!cache)
        return failure(cache.error().message);
    auto reports = importFiles(**cache, m_paths, m_options);
    if (!refusals(reports).empty())
        takeBack(**cache, reports);
    return reports;
}

} // namespace tickmark
