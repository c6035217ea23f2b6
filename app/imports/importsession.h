// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importdifference.h"
#include "csv/readpieces.h"
#include "csv/table.h"
#include "imports/foundseries.h"
#include "imports/importdecisions.h"
#include "imports/oddbars.h"
#include "series/result.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tickmark {

class BigFile;
class Cache;

/// One file on its way in: what was read, or why it was not.
struct Proposal
{
    std::string path;     ///< as given, or as found in a folder that was given
    std::string fileName; ///< without the folder
    std::string sha256;
    csv::Table table; ///< its observations and lines are in `rows`
    /// One for each series of it, under the code it will have; of a big file only the first rows.
    std::vector<SeriesRows> rows;
    std::shared_ptr<BigFile> bigFile; ///< has the rows, until importFiles() returns
    std::vector<FoundSeries> found;   ///< all series of the file, those that were left out as well
    OddBars oddBars;                  ///< of the rows; they are stored all the same
    ImportDecisions decisions;        ///< that counted for it, given or remembered
    std::vector<csv::Question> answered; ///< by them, in the order they came up
    DecisionSources sources;
    std::optional<Error> error; ///< then nothing else of it counts
};

/// What became of one file, for the report panel and the command line. A file with neither record
/// nor error waits for an answer: to a question of its table, or to a contradiction.
struct ImportReport
{
    Proposal proposal;
    /// One for each of the proposal's rows; with an open question under the likeliest reading.
    std::vector<SeriesDifference> differences;
    /// Sentences about the differences that need a person's consent: "The values of DGS10 are 100
    /// times those in the cache".
    std::vector<std::string> contradictions;
    /// Absent where the file was refused or has an open question. Its id is 0 where nothing was
    /// stored: all rows were there already, or it was a dry run and the counts say what would be.
    std::optional<ImportRecord> record;
    std::optional<Error> error; ///< the sentence for the person

    bool needsAnswer() const { return !record && !error; }
};

/// How far an import is, told from the thread that works.
struct ImportProgress
{
    std::size_t file = 0; ///< index into the paths
    std::size_t files = 0;
    std::size_t rows = 0; ///< read or written so far, of this file
    double done = 0;      ///< 0 to 1, of this file: the first half is reading
    double overall = 0;   ///< 0 to 1, of all files; never goes back
};

struct ImportOptions
{
    std::optional<std::string> code; ///< the series the values belong to, over what the file says
    bool isDryRun = false;
    std::string cachePath;                                ///< refused as input, by device and inode
    const std::atomic_bool *cancel = nullptr;             ///< looked at every few thousand rows
    std::map<std::string, ImportDecisions> decisions;     ///< by the path of the proposal
    ImportDecisions commonDecisions;                      ///< about files without some of their own
    std::function<void(const ImportProgress &)> progress; ///< at most ten times a second
    std::size_t largestHeld = std::size_t{64} << 20; ///< bytes; larger files are read in pieces
    csv::PieceSizes pieces;
};

/// Reads files and commits them, each as one import. Files of one call that contradict each other
/// about a series are refused together. A folder counts as the files in it that look like tables.
/// With `isDryRun` the cache is not touched, and the reports say what would be: the dialog's
/// preview. Reports come in the order of `paths`. Runs on the thread of `cache`.
std::vector<ImportReport> importFiles(
    Cache &cache, const std::vector<std::string> &paths, const ImportOptions &options);

} // namespace tickmark
