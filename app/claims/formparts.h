// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/timing.h"

namespace tickmark {

/// Parts that several readers of forms share.

/// A claim of a form about a subject, from atom `first` to before `end`.
Claim claimAbout(const Sentence &sentence, ClaimForm form, const Subject &subject,
    std::size_t first, std::size_t end);

/// Adds a claim and spends its atoms; a denied or hoped-for one becomes an opinion.
void submit(Sentence &sentence, Claim claim, std::size_t head, std::size_t first, std::size_t end);

bool isYieldSubject(const Subject &subject);
/// True for the amount of a level: a bare number for an index, percent for a yield.
bool isLevelOf(const Subject &subject, const Amount &amount);

/// "from", "off", "below", "above", … and then a high or low: index of that Extreme atom.
std::optional<std::size_t> extremeBehind(const Sentence &sentence, std::size_t at);

/// "From its Oct. 12 low it has recovered …": the high or low that the sentence begins with.
std::optional<std::size_t> extremeAhead(const Sentence &sentence, std::size_t head);

/// "5% below its record high of 6,118.71 reached on Jan. 23": the claim whose amount is at
/// `amount`. `direction` is that of the move before, or 0. Returns the index after it.
std::optional<std::size_t> readOffExtreme(
    Sentence &sentence, std::size_t head, std::size_t amount, std::size_t extreme, int direction);

/// "…, its highest since May, from 4.40% on Tuesday": the base of the level before the apposition.
bool readBaseBehindApposition(Sentence &sentence, std::size_t at);

/// "to 6,118.71", "from 4.61% on Wednesday" behind a move: the claims of the levels.
void readLevelsBehind(
    Sentence &sentence, const Claim &move, const Subject &subject, std::size_t from);

} // namespace tickmark
