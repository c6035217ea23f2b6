// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/proposal.h"

#include "csv/read.h"
#include "files/sha256.h"
#include "imports/answers.h"
#include "imports/bigfile.h"
#include "imports/decisionsjson.h"
#include "imports/dialectjson.h"
#include "imports/fileshape.h"
#include "imports/inputfile.h"
#include "imports/seriesnaming.h"
#include "series/knownseries.h"

#include <algorithm>

namespace tickmark {

namespace {

std::string withoutFolder(const std::string &path)
{
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// In pieces, so that the person can cancel in between; then nothing.
std::string sha256Of(std::string_view bytes, const csv::Watch &watch)
{
    constexpr std::size_t piece = std::size_t{1} << 22;
    Sha256 hash;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
        if (watch && !watch(0, 0))
            return {};
        hash.add(bytes.substr(0, piece));
    }
    return hash.hex();
}

/// Finds out what was decided about the file, now or about an earlier one of its shape.
void recall(Proposal &proposal, std::string_view bytes, const FileReading &reading)
{
    auto &sources = proposal.sources;
    const auto &all = reading.options.decisions;
    const auto own = all.find(proposal.path);
    sources.given = own == all.end() ? reading.options.commonDecisions : own->second;
    sources.shape = fileShape(bytes, proposal.table.dialect, proposal.fileName);
    auto remembered = reading.memory.find(sources.shape);
    sources.remembered = std::move(remembered.decisions);
    sources.origin = std::move(remembered.origin);
    proposal.decisions = combined(sources.remembered, sources.given);
}

bool isEmpty(const ImportDecisions &decisions)
{
    return decisions.answers.empty() && decisions.series.empty();
}

/// Whether the person decided something in this import that helps with the next file of the shape;
/// that nothing of what is remembered shall count is such a decision.
bool isWorthRemembering(const Proposal &proposal)
{
    const auto &given = proposal.sources.given;
    return !given.series.empty() || (given.isComplete && !isEmpty(proposal.sources.remembered))
        || std::ranges::any_of(proposal.decisions.answers, [&](const csv::Answer &answer) {
               return csv::choiceFor(given.answers, answer.topic) != nullptr;
           });
}

/// Reads the table, with what was decided about it, and names its series. `head` has its header.
Result<void> proposeTable(
    Proposal &proposal, std::string_view head, const FileReading &reading, const TableReader &read)
{
    auto table = read({});
    if (!table)
        return failure(table.error().message);
    proposal.table = std::move(*table);
    recall(proposal, head, reading);
    if (const auto answered = answerQuestions(proposal, read); !answered)
        return answered;
    auto rows = nameSeries(proposal.table, proposal.fileName, reading.options.code);
    if (!rows)
        return failure(rows.error().message);
    proposal.rows = std::move(*rows);
    return {};
}

/// The first rows do not show how many decimals all of them need.
void takeDecimals(Proposal &proposal)
{
    for (std::size_t i = 0; i < proposal.rows.size(); ++i) {
        auto &series = proposal.rows[i].series;
        if (!findKnownSeries(series.code))
            series.decimals = proposal.bigFile->decimals(proposal.table.series[i].number);
    }
}

/// Leaves the proposal as it was where the file cannot be read in pieces.
Result<void> proposePieces(
    Proposal &proposal, std::unique_ptr<InputFile> file, const FileReading &reading)
{
    auto proposed = proposal;
    proposed.bigFile =
        std::make_shared<BigFile>(std::move(file), proposal.fileName, reading.options.pieces);
    const auto head = proposed.bigFile->head();
    if (!head)
        return failure(head.error().message);
    const auto read = proposeTable(proposed, *head, reading,
        [&](csv::Answers answers) { return proposed.bigFile->scan(answers, reading.watch); });
    if (!read)
        return read;
    proposed.sha256 = proposed.bigFile->sha256();
    takeDecimals(proposed);
    proposal = std::move(proposed);
    return {};
}

bool isCancelled(const FileReading &reading)
{
    return reading.options.cancel && reading.options.cancel->load();
}

/// A file that is too big to be held is read in pieces; if it cannot be, it is held all the same,
/// as long as that is possible at all.
Result<void> readInto(Proposal &proposal, const FileReading &reading)
{
    auto file = InputFile::open(proposal.path, reading.options.cachePath);
    if (!file)
        return failure(file.error().message);
    const auto size = (*file)->size();
    if (size > reading.options.largestHeld) {
        auto inPieces = proposePieces(proposal, std::move(*file), reading);
        if (inPieces || isCancelled(reading) || size > InputFile::mostHeld)
            return inPieces;
        file = InputFile::open(proposal.path, reading.options.cachePath);
        if (!file)
            return failure(file.error().message);
    }
    const auto bytes = (*file)->readAll(reading.watch);
    return bytes ? proposeBytes(proposal, *bytes, reading) : failure(bytes.error().message);
}

} // namespace

Result<void> proposeBytes(Proposal &proposal, std::string_view bytes, const FileReading &reading)
{
    proposal.sha256 = sha256Of(bytes, reading.watch);
    return proposeTable(proposal, bytes, reading, [&](csv::Answers answers) {
        return csv::readTable(bytes, proposal.fileName, answers, reading.watch);
    });
}

Proposal propose(const std::string &path, const FileReading &reading)
{
    Proposal proposal{.path = path, .fileName = withoutFolder(path)};
    if (const auto read = readInto(proposal, reading); !read)
        proposal.error = read.error();
    return proposal;
}

ImportedFile importedFile(const Proposal &proposal)
{
    ImportedFile file{.fileName = proposal.fileName,
        .sha256 = proposal.sha256,
        .dialect = dialectToJson(proposal.table.dialect),
        .rowsRead = proposal.table.rowsRead,
        .missing = proposal.table.missing,
        .refused = proposal.table.refusals.size()};
    if (isWorthRemembering(proposal)) {
        file.shape = proposal.sources.shape;
        file.decisions = decisionsToJson(proposal.decisions);
    }
    return file;
}

} // namespace tickmark
