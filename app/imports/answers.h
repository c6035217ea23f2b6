// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <functional>

namespace tickmark {

/// Reads the table of a file under answers to its questions.
using TableReader = std::function<Result<csv::Table>(csv::Answers answers)>;

/// Reads the table of `proposal` again with those of its decisions' answers that its questions ask
/// for, until there are none left that help; only these stay among the decisions, with what they
/// answered. Fails where the person's own answers do not fit; remembered ones that do not are not
/// used.
Result<void> answerQuestions(Proposal &proposal, const TableReader &read);

} // namespace tickmark
