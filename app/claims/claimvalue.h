// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/check.h"

namespace tickmark {

/// What the value of a reading is measured in: "percent", "percentage points", "basis points",
/// "points", "times", "sessions", "weeks", "number". `series` is the one the claim is about.
std::string_view unitOfClaim(const Claim &claim, const Series &series);

/// The value of a reading as a newsroom writes it: "−5.2%", "6,118.71", "2.33 times".
std::string readingText(const Reading &reading, const Claim &claim, const Series &series);

/// What the writer wrote, with its sign, in the unit of the readings; nothing where the claim has
/// no number.
std::optional<double> claimedValue(const Claim &claim);

/// A mark that does not rely on colour: "✓", "✗", "≈" for what depends, "?" for what the data
/// cannot decide, "–" for what is no claim.
std::string_view verdictMark(Verdict verdict);

/// "9 claims: 6 supported, 2 contradicted, 1 depends. 1 statement with numbers was not understood."
std::string summaryText(const CheckedText &checked);

} // namespace tickmark
