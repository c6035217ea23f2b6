// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/sentence.h"

namespace tickmark {

/// When a statement is made of: over which window, and as of which day.
struct Timing
{
    std::optional<Anchor> window;
    std::optional<Anchor> at;
    bool hasOwnWindow = false; ///< behind the head, not before it
    std::size_t end = 0;       ///< after the last atom that was used
};

/// The anchors that belong to a head: those behind it up to `tailEnd` first, then those before it
/// back to the statement before. Of a window and a day, the day says as of when.
Timing timingOf(const Sentence &sentence, std::size_t head, std::size_t from, std::size_t tailEnd);

/// Puts window and day into a claim whose head is at `head`; where none was written, what the
/// sentence, the heading or the sentence before says. False where a time was written, or would have
/// to be shared, and is not understood.
bool place(Claim &claim, Sentence &sentence, const Timing &timing, std::size_t head);

/// A day, and no window.
bool isDay(const Anchor &anchor);

/// "had earlier been down": at a moment before, and which is not said.
bool isPluperfect(const Sentence &sentence, std::size_t head);

/// "rose 0.5% to 6,100": what stands behind is the close of a day.
bool leadsToLevel(const Sentence &sentence, std::size_t head);

Tense tenseOf(const Sentence &sentence, std::size_t head);

} // namespace tickmark
