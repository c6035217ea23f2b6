// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importdecisions.h"

#include <string>

namespace tickmark {

/// What is remembered of decisions: answers and series choices, as JSON.
std::string decisionsToJson(const ImportDecisions &decisions);

/// Reads it back; what is no decision of ours is left out.
ImportDecisions decisionsFromJson(const std::string &json);

} // namespace tickmark
