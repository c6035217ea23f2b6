// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/anchor.h"

namespace tickmark {

/// A time that is told from another one: "a year ago" from the day as of which; "the next day",
/// "the previous session", "over the same stretch" and "since then" from what was spoken of before.
std::optional<Read<Anchor>> readBackReference(
    Tokens tokens, std::size_t at, const DateContext &context);

} // namespace tickmark
