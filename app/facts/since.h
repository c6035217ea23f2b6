// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/extreme.h"

#include <optional>
#include <span>

namespace tickmark {

/// The latest row before `row` whose value is at least as extreme (for Highest: ≥): what "highest
/// since" names. Nothing where this value beats all that came before it.
std::optional<std::size_t> lastAsExtreme(
    std::span<const double> values, std::size_t row, ExtremeKind kind);

/// The latest row before `row` whose value is more extreme (for Highest: >): what ends an "N-month
/// high", in which a tie is still a high.
std::optional<std::size_t> lastMoreExtreme(
    std::span<const double> values, std::size_t row, ExtremeKind kind);

/// The record among rows 0 to `last`: the first row that no other row beats. A later tie is not a
/// record. `values` must not be shorter than `last` + 1.
std::size_t recordRow(std::span<const double> values, std::size_t last, ExtremeKind kind);

} // namespace tickmark
