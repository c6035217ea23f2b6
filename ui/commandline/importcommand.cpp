// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/importcommand.h"

#include "cache/writingtogether.h"
#include "commandline/arguments.h"
#include "commandline/chartbook.h"
#include "imports/answerwords.h"
#include "imports/importjson.h"
#include "imports/importtext.h"

#include <QCommandLineParser>
#include <algorithm>
#include <iterator>

namespace tickmark {

namespace {

/// The question of the file or its contradictions, with what can be typed to go on.
std::string waitingText(const ImportReport &report)
{
    const auto &table = report.proposal.table;
    const auto name = "'" + report.proposal.fileName + "'";
    std::string text;
    for (const auto &question : table.questions) {
        text += (text.empty() ? "" : "\n") + name + " does not say: " + question.text;
        for (std::size_t choice = 0; choice < question.choices.size(); ++choice)
            text += "\n  --answer " + answerText({question.topic, choice}) + ": "
                + question.choices[choice];
    }
    if (!table.questions.empty())
        return text;
    text = name + " contradicts what is stored.";
    for (const auto &sentence : report.contradictions)
        text += "\n  " + sentence;
    return text
        + "\n  --accept-changes: store it all the same, the old values are kept in the "
          "ledger";
}

/// The sentences of the files that were refused or wait for an answer; empty where there are none.
/// Two files that contradict each other share one.
std::string refusals(const std::vector<ImportReport> &reports)
{
    std::vector<std::string> sentences;
    for (const auto &report : reports) {
        if (!report.error && !report.needsAnswer())
            continue;
        const auto sentence = report.error ? report.error->message : waitingText(report);
        if (std::find(sentences.begin(), sentences.end(), sentence) == sentences.end())
            sentences.push_back(sentence);
    }
    std::string lines;
    for (const auto &sentence : sentences)
        lines += (lines.empty() ? "" : "\n") + sentence;
    return lines;
}

std::string errors(const std::vector<ImportReport> &reports)
{
    std::vector<ImportReport> refused;
    std::copy_if(reports.begin(), reports.end(), std::back_inserter(refused),
        [](const ImportReport &report) { return report.error.has_value(); });
    return refusals(refused);
}

std::string reportTexts(const std::vector<ImportReport> &reports)
{
    std::string texts;
    for (const auto &report : reports)
        texts +=
            importText(report) + '\n' + (report.needsAnswer() ? waitingText(report) + '\n' : "");
    return texts;
}

} // namespace

CommandDescription ImportCommand::description() const
{
    return {"import", "FILE... [OPTIONS]",
        "Import CSV files and folders of them: all files, or none where one is refused or asks.",
        {
            {"series", "The series the values belong to, whatever the files say.", "CODE"},
            {"answer",
                "What files do not say: day-order=day-first or month-first, decimal-mark=dot or "
                "comma, … (the question says).",
                "TOPIC=CHOICE"},
            {"accept-changes", "Store values that contradict the stored ones."},
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
    return readDecisions(arguments);
}

Result<void> ImportCommand::readDecisions(const QCommandLineParser &arguments)
{
    auto &decisions = m_options.commonDecisions;
    decisions.acceptsContradictions = arguments.isSet("accept-changes");
    for (const auto &text : arguments.values("answer")) {
        const auto answer = answerFromText(bytesOf(text));
        if (!answer)
            return failure("--answer: " + answer.error().message + '.');
        decisions.answers.push_back(*answer);
    }
    return {};
}

Result<void> ImportCommand::run(const CommandContext &context)
{
    m_options.cachePath = context.cachePath;
    const auto reports = m_options.isDryRun ? tryOut(context) : store(context);
    if (!reports)
        return failure(reports.error().message);
    const auto refused = m_options.isDryRun ? errors(*reports) : refusals(*reports);
    if (m_asJson)
        context.output << importReportsToJson(*reports).toStdString() << '\n';
    else if (refused.empty())
        context.output << reportTexts(*reports);
    if (refused.empty())
        return {};
    return failure(reports->size() > 1 ? refused + "\nNothing was stored." : refused);
}

Result<std::vector<ImportReport>> ImportCommand::tryOut(const CommandContext &context) const
{
    auto untouched = UntouchedCache::open(context);
    if (!untouched)
        return failure(untouched.error().message);
    return importFiles(untouched->cache(), m_paths, m_options);
}

/// All files, or none of them.
Result<std::vector<ImportReport>> ImportCommand::store(const CommandContext &context) const
{
    auto cache = openCacheForWriting(context);
    if (!cache)
        return failure(cache.error().message);
    auto together = WritingTogether::begin(**cache);
    if (!together)
        return failure(together.error().message);
    auto reports = importFiles(**cache, m_paths, m_options);
    if (!refusals(reports).empty())
        return reports;
    if (const auto kept = together->keep(); !kept)
        return failure(kept.error().message);
    return reports;
}

} // namespace tickmark
