// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/atom.h"

namespace tickmark {

/// The atom of a fixed word or phrase at a token: the longest that the dictionary holds.
std::optional<Read<Atom>> readWords(Tokens tokens, std::size_t at);

/// Composed phrases.
std::optional<Read<Atom>> readExtreme(Tokens tokens, std::size_t at, const DateContext &dates);
std::optional<Read<Atom>> readLargestMove(Tokens tokens, std::size_t at);
std::optional<Read<Atom>> readStreak(Tokens tokens, std::size_t at);
std::optional<Read<Atom>> readMultiple(Tokens tokens, std::size_t at);

} // namespace tickmark
