// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tickmark {

/// Something to know about a file that was read: a line of it that was not stored, a bar that
/// cannot be, or a decision with its evidence.
struct ImportNote
{
    enum class Kind { Refused, OddBar, Decision };

    Kind kind = Kind::Refused;
    std::size_t line = 0;   ///< 0: the whole file
    std::size_t column = 0; ///< 0: the whole line
    std::string text;       ///< the offending text; of a decision what was decided
    std::string reason;     ///< or the evidence
};

/// Refused lines, then odd bars, then decisions.
std::vector<ImportNote> notesOf(const ImportReport &report);

/// The row of a note in a CSV file, and the row above them. A cell that a spreadsheet would take
/// for a formula gets an apostrophe before it.
std::string csvRow(const std::string &fileName, const ImportNote &note);
std::string csvHeader();

} // namespace tickmark
