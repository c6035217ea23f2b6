// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/timing.h"

namespace tickmark {

namespace {

bool isDayOf(const Anchor &anchor)
{
    return anchor.kind == AnchorKind::End || anchor.kind == AnchorKind::Recently;
}

/// An anchor that says something of its neighbour only: the day of "from 4.60% on Wednesday", the
/// window of "its best day since November".
bool belongsToNeighbour(const Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    if (!left || sentence.isWord(at, AtomKind::Anchor, "of"))
        return left.has_value();
    const auto kind = sentence[*left].kind;
    const bool isWindow =
        !isDayOf(sentence[at].anchor) && sentence[at].anchor.kind != AnchorKind::OneDay;
    if (kind == AtomKind::LargestMove || kind == AtomKind::Superlative)
        return isWindow;
    return kind == AtomKind::Amount && *left > 0
        && sentence.isWord(*left - 1, AtomKind::Preposition, "from");
}

/// "in 2023 and 2024 combined": neither of the two.
bool joinsAnother(const Sentence &sentence, std::size_t at)
{
    return sentence[at].anchor.kind == AnchorKind::Period
        && sentence.isWord(at + 1, AtomKind::Conjunction, "and")
        && ((sentence.isKind(at + 2, AtomKind::Anchor)
                && sentence[at + 2].anchor.kind == AnchorKind::Period)
            || (sentence.isKind(at + 2, AtomKind::Amount)
                && sentence[at + 2].amount.measure == Measure::None));
}

void noteAssumptions(Claim &claim, const DateRange &range, std::string_view text)
{
    if (range.isYearAssumed)
        claim.assumed.push_back("The year of a date was not written: " + std::string(text)
            + isoText(range.first) + " was taken.");
}

void noteYears(Claim &claim)
{
    if (claim.hasAnchor)
        noteAssumptions(claim, claim.anchor.from, "");
    if (claim.hasAt)
        noteAssumptions(claim, claim.at.from, "");
}

/// "the next day": after the day that was spoken of before.
Anchor dayAfter(const Sentence &sentence)
{
    auto day = sentence.anchor ? sentence.anchor : sentence.memory.day;
    if (!day || day->kind != AnchorKind::OneDay)
        return {.kind = AnchorKind::Unresolved};
    day->kind = AnchorKind::DayAfter;
    return *day;
}

} // namespace

Timing timingOf(const Sentence &sentence, std::size_t head, std::size_t from, std::size_t tailEnd)
{
    Timing timing;
    const auto take = [&](std::size_t at) {
        const auto anchor = joinsAnother(sentence, at) ? Anchor() : sentence[at].anchor;
        if (at >= from)
            timing.end = at + 1;
        if (anchor.kind == AnchorKind::Unresolved && (at >= from || !timing.hasOwnWindow)) {
            timing.window = anchor;
        } else if (isDayOf(anchor)) {
            if (!timing.at)
                timing.at = anchor;
        } else if (!timing.window) {
            timing.window = anchor;
        } else if (anchor.kind == AnchorKind::OneDay && timing.window->kind != AnchorKind::OneDay
            && !timing.at) {
            timing.at = anchor;
        } else if (timing.window->kind == AnchorKind::OneDay && at < head
            && anchor.kind != AnchorKind::OneDay) {
            return; // a window spoken of earlier in the sentence
        }
    };
    for (auto at = from; at < tailEnd; ++at) {
        if (sentence.isKind(at, AtomKind::Anchor) && !belongsToNeighbour(sentence, at))
            take(at);
    }
    const bool hadWindow = timing.hasOwnWindow = timing.window.has_value();
    for (auto at = std::min(head, from); at-- > sentence.leadBegin;) {
        if (!sentence.isKind(at, AtomKind::Anchor) || belongsToNeighbour(sentence, at))
            continue;
        // "On Thursday, it was up 4% this year": the day says as of when
        const auto &lead = sentence[at].anchor;
        if (!hadWindow && timing.window && timing.window->kind == AnchorKind::OneDay
            && lead.kind != AnchorKind::OneDay && !isDayOf(lead)) {
            if (!timing.at)
                timing.at = timing.window;
            timing.window = lead;
            continue;
        }
        take(at);
    }
    return timing;
}

bool place(Claim &claim, Sentence &sentence, const Timing &timing)
{
    if (timing.at) {
        claim.at = *timing.at;
        claim.hasAt = true;
    }
    auto window = timing.window;
    if (!window && sentence.anchor)
        window = sentence.anchor;
    if (!window && sentence.memory.heading)
        window = sentence.memory.heading;
    if (window && window->kind == AnchorKind::NextDay)
        window = dayAfter(sentence);
    if (window) {
        claim.anchor = *window;
        claim.hasAnchor = true;
    }
    noteYears(claim);
    return !window || window->kind != AnchorKind::Unresolved;
}

} // namespace tickmark
