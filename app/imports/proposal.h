// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <string_view>

namespace tickmark {

/// Reads `bytes` as the content of the file that `proposal` names, into its table and rows.
Result<void> proposeBytes(Proposal &proposal, std::string_view bytes, const ImportOptions &options);

/// What the history of imports keeps of the file.
ImportedFile importedFile(const Proposal &proposal);

} // namespace tickmark
