// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/question.h"
#include "series/result.h"

#include <string>
#include <string_view>

namespace tickmark {

/// Answers as words that a person can type and a cache can keep: "day-order=day-first".
std::string answerText(const csv::Answer &answer);

/// Reads them; the Error says which words there are.
Result<csv::Answer> answerFromText(std::string_view text);

/// What was decided, for a report: "day first".
std::string decisionText(const csv::Answer &answer);

} // namespace tickmark
