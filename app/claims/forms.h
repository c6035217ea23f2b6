// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/sentence.h"

namespace tickmark {

/// The readers of the forms. Each looks at the atom `at` of a sentence, which is of the kind in its
/// name, and adds the claims whose head it is. What it used is spent; what it does not understand
/// it leaves alone. Each looks only a bounded number of atoms around.

void readMove(Sentence &sentence, std::size_t at);
void readFlat(Sentence &sentence, std::size_t at);
/// An amount that no move has taken: "5% below its record", "compared with 11% for …", a level.
void readLooseAmount(Sentence &sentence, std::size_t at);
void readExtremeClaim(Sentence &sentence, std::size_t at);
void readSuperlativeClaim(Sentence &sentence, std::size_t at);
void readLargestMoveClaim(Sentence &sentence, std::size_t at);
void readStreakClaim(Sentence &sentence, std::size_t at);
void readBeat(Sentence &sentence, std::size_t at);
void readMultipleClaim(Sentence &sentence, std::size_t at);
/// "the rout dragged the S&P 500 down by 12%": something else that moved it.
void readCarried(Sentence &sentence, std::size_t at);
void readCross(Sentence &sentence, std::size_t at);

} // namespace tickmark
