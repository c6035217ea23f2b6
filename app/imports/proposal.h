// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/watch.h"
#include "imports/decisionmemory.h"
#include "imports/importsession.h"

#include <string_view>

namespace tickmark {

/// What reading a file needs beside its bytes.
struct FileReading
{
    const ImportOptions &options;
    const DecisionMemory &memory;
    csv::Watch watch;
};

/// Reads one file: guards (folder, permission, remote, our own cache), parses, and names its
/// series.
Proposal propose(const std::string &path, const FileReading &reading);

/// Reads `bytes` as the content of the file that `proposal` names, into its table and rows.
Result<void> proposeBytes(Proposal &proposal, std::string_view bytes, const FileReading &reading);

/// What the history of imports keeps of the file.
ImportedFile importedFile(const Proposal &proposal);

} // namespace tickmark
