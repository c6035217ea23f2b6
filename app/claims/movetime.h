// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/timing.h"

namespace tickmark {

/// When a move happened whose time was not written with it, and whether that can be known.

/// "a rally", "its gains": the same word as a verb, with an article or a number before it.
bool isNoun(const Sentence &sentence, std::size_t at);

/// Where a statement about a move stands: its head, its first atom, the end of its tail.
struct MovePlace
{
    std::size_t head = 0;
    std::size_t first = 0;
    std::size_t tail = 0;
};

/// False where the time that a claim has been given, or the day it would be given, may well not be
/// the one that was meant.
bool isTimeCertain(
    const Sentence &sentence, const Claim &claim, const Timing &timing, const MovePlace &place);

/// False where the words say that some other time than the day is meant.
bool mayBeOfDay(const Sentence &sentence, std::size_t head, std::size_t tail);

/// No time was written for a move: the day of the sentence before, or the day as of.
/// At `head`; doubtful where the talk was of another time.
void assumeDay(Claim &claim, const Sentence &sentence, std::size_t head);

/// "peaked on Jan. 13 and has since fallen": since the day spoken of before.
void resolveSince(const Sentence &sentence, std::size_t at, Timing &timing);

/// A later or an earlier time than that of the statement before, and not which.
bool followsAnother(const Sentence &sentence, std::size_t at);

} // namespace tickmark
