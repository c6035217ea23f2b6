// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importdecisions.h"
#include "series/result.h"

#include <map>
#include <string>

namespace tickmark {

class Cache;

/// What was decided about an earlier file.
struct RememberedDecision
{
    ImportDecisions decisions;
    std::string origin; ///< "as answered for 'rates.csv' on 2024-11-25"
};

/// The decisions about earlier files, by the shape of the file.
class DecisionMemory
{
public:
    static Result<DecisionMemory> of(Cache &cache);

    bool isEmpty() const { return m_decisions.empty(); }
    /// An empty one where none is remembered.
    RememberedDecision find(const std::string &shape) const;

private:
    std::map<std::string, RememberedDecision> m_decisions;
};

/// What counts where a person decides about a file of a shape that was decided about before: the
/// `given` decisions, and, where these are not complete, the `remembered` ones that they say
/// nothing of.
ImportDecisions combined(const ImportDecisions &remembered, const ImportDecisions &given);

} // namespace tickmark
