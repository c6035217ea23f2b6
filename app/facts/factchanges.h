// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.h"

#include <optional>
#include <vector>

namespace tickmark {

/// A fact that other rows made another. Nothing on one side: it could not be computed then, or
/// cannot be now.
struct FactChange
{
    std::optional<Fact> before;
    std::optional<Fact> now;

    friend bool operator==(const FactChange &, const FactChange &) = default;
};

/// The facts of one series whose sentence is another `now` than `before`, in the order a desk reads
/// facts. A change too small to be written is none.
std::vector<FactChange> changedFacts(const std::vector<Fact> &before, const std::vector<Fact> &now);

} // namespace tickmark
