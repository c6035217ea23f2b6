// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/watch.h"
#include "imports/importsession.h"

#include <string_view>

namespace tickmark {

/// Reads the table of `proposal` again with those of its decisions' answers that its questions ask
/// for, until there are none left that help; only these stay among the decisions, with what they
/// answered. Fails where the person's own answers do not fit; remembered ones that do not are not
/// used.
Result<void> answerQuestions(Proposal &proposal, std::string_view bytes, const csv::Watch &watch);

} // namespace tickmark
