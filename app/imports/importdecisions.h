// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/question.h"

#include <string>
#include <vector>

namespace tickmark {

/// What a person made of one series of a file.
struct SeriesChoice
{
    std::string proposedCode; ///< what the file's series was going to be called
    std::string code;         ///< what it shall be called; the same where only `isLeftOut` counts
    bool isLeftOut = false;

    friend bool operator==(const SeriesChoice &, const SeriesChoice &) = default;
};

/// The choice made for the series that was going to be called `code`, or nullptr.
const SeriesChoice *choiceFor(const std::vector<SeriesChoice> &choices, const std::string &code);

/// What a person decided about one file. Answers and choices are remembered for files of the same
/// shape; the consent to a contradiction holds this once.
struct ImportDecisions
{
    std::vector<csv::Answer> answers;
    std::vector<SeriesChoice> series;   ///< those that differ from the proposal
    bool acceptsContradictions = false; ///< store values that contradict the cache all the same
    bool isComplete = false; ///< the person saw all of it: nothing remembered counts beside

    friend bool operator==(const ImportDecisions &, const ImportDecisions &) = default;
};

/// Where the decisions about one file come from.
struct DecisionSources
{
    std::string shape;          ///< of the file; given decisions are remembered under it
    ImportDecisions given;      ///< by the person, for this import
    ImportDecisions remembered; ///< of the latest import of the shape
    std::string origin;         ///< of these: "as answered for 'rates.csv' on 2024-11-25"
};

} // namespace tickmark
