// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/sentence.h"

namespace tickmark {

/// Amounts whose verb, and mostly whose time too, is that of the statement before. Each returns
/// true where it took the amount at `at`.

/// "compared with 11% for the Russell 2000", "against a 0.7% gain for the Russell 2000".
bool readCompared(Sentence &sentence, std::size_t at);
/// "24.2% in 2023 and 23.3% in 2024": the same move over another time.
bool readRepeated(Sentence &sentence, std::size_t at);
/// "dropped 17.5% and the Russell 2000 24%": the same move of another series.
bool readGapped(Sentence &sentence, std::size_t at);
/// "more than eight times the Russell 2000's 1.5%".
bool readPossessed(Sentence &sentence, std::size_t at);

/// "The S&P 500 and the Russell 2000 rose 1% and 2%, respectively": one claim for each. True where
/// that word stands in the sentence, of which then nothing else is read.
bool readRespectively(Sentence &sentence);

} // namespace tickmark
