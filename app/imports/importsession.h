// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importjournal.h"
#include "csv/table.h"

#include <atomic>
#include <optional>
#include <string>
#include <vector>

namespace tickmark {

class Cache;

/// One file on its way in: what was read, or why it was not.
struct Proposal
{
    std::string path;     ///< as given
    std::string fileName; ///< without the folder
    std::string sha256;
    csv::Table table;             ///< its observations and lines are in `rows`
    std::vector<SeriesRows> rows; ///< one for each series of it, under the code it will have
    std::optional<Error> error;   ///< then nothing else of it counts
};

/// What became of one file, for the report panel and the command line.
struct ImportReport
{
    Proposal proposal;
    /// Absent where the file was refused or has an open question. Its id is 0 where nothing was
    /// stored: all rows were there already, or it was a dry run and the counts say what would be.
    std::optional<ImportRecord> record;
    std::optional<Error> error; ///< the sentence for the person
};

struct ImportOptions
{
    std::optional<std::string> code; ///< the series the values belong to, over what the file says
    bool isDryRun = false;
    std::string cachePath;                    ///< refused as input, by device and inode
    const std::atomic_bool *cancel = nullptr; ///< looked at between files and stages
};

/// Reads files and commits them, each as one import. Files of one call that contradict each other
/// about a series are refused together. With `isDryRun` the cache is not touched. Reports come in
/// the order of `paths`. Runs on the thread of `cache`.
std::vector<ImportReport> importFiles(
    Cache &cache, const std::vector<std::string> &paths, const ImportOptions &options);

/// Reads one file: guards (folder, permission, remote, our own cache), parses, and names its
/// series.
Proposal propose(const std::string &path, const ImportOptions &options);

} // namespace tickmark
