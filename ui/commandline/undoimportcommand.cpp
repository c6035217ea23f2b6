// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/undoimportcommand.h"

#include "cache/importjournal.h"
#include "commandline/arguments.h"
#include "commandline/chartbook.h"
#include "series/words.h"

#include <QCommandLineParser>
#include <algorithm>
#include <charconv>

namespace tickmark {

namespace {

/// What a new cache begins with. The name of a file that was imported has no folder.
bool isOfSampleChartbook(const ImportRecord &record)
{
    return record.file.fileName.find('/') != std::string::npos;
}

/// The latest import that a person made.
Result<std::int64_t> latestImport(const ImportJournal &journal)
{
    const auto imports = journal.list();
    if (!imports)
        return failure(imports.error().message);
    const auto found = std::find_if_not(imports->begin(), imports->end(), isOfSampleChartbook);
    if (found == imports->end())
        return failure("There is no import that could be undone.");
    return found->id;
}

std::string sentence(const ImportRecord &record)
{
    std::string codes;
    for (const auto &code : record.codes)
        codes += (codes.empty() ? "" : ", ") + code;
    return "Import " + std::to_string(record.id) + " of " + record.file.fileName + " into " + codes
        + " is undone.\n";
}

} // namespace

CommandDescription UndoImportCommand::description() const
{
    return {"undo-import", "[ID]",
        "Take back an import, the latest one where no ID is given: what it replaced is there "
        "again.",
        {}};
}

Result<void> UndoImportCommand::read(const QCommandLineParser &arguments)
{
    const auto given = arguments.positionalArguments();
    if (given.isEmpty())
        return {};
    if (given.size() > 1)
        return failure("Only one import can be undone at a time.");
    const auto text = bytesOf(given.constFirst());
    std::int64_t id = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (problem != std::errc() || end != text.data() + text.size() || id <= 0)
        return failure("'" + text + "' is not the number of an import.");
    m_id = id;
    return {};
}

Result<void> UndoImportCommand::run(const CommandContext &context)
{
    auto cache = openCacheForWriting(context);
    if (!cache)
        return failure(cache.error().message);
    ImportJournal journal(**cache);
    const auto id = m_id ? Result<std::int64_t>(*m_id) : latestImport(journal);
    if (!id)
        return failure(id.error().message);
    const auto record = journal.undo(*id);
    if (!record)
        return failure(record.error().message);
    context.output << sentence(*record);
    return {};
}

} // namespace tickmark
