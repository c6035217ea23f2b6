// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reimport.h"

#include "cache/importjournal.h"
#include "cache/writingtogether.h"

namespace tickmark {

namespace {

ImportReport refused(const std::string &path, const Error &error)
{
    ImportReport report{.error = error};
    report.proposal.path = path;
    report.proposal.fileName = path.substr(path.find_last_of('/') + 1);
    return report;
}

} // namespace

ImportReport importInPlaceOf(
    Cache &cache, std::int64_t replaced, const std::string &path, const ImportOptions &options)
{
    auto together = WritingTogether::begin(cache);
    if (!together)
        return refused(path, together.error());
    if (const auto undone = ImportJournal(cache).undo(replaced); !undone)
        return refused(path, undone.error());
    auto reports = importFiles(cache, {path}, options);
    if (reports.size() != 1)
        return refused(path, {"'" + path + "' is not one file"});
    if (options.isDryRun || !reports.front().record)
        return std::move(reports.front());
    if (const auto kept = together->keep(); !kept)
        return refused(path, kept.error());
    return std::move(reports.front());
}

} // namespace tickmark
