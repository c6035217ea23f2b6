// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/timing.h"

#include "claims/calendar.h"

namespace tickmark {

namespace {

constexpr std::size_t farthestLead = 60; ///< atoms a time may stand before its verb

bool isDayOf(const Anchor &anchor)
{
    return anchor.kind == AnchorKind::End || anchor.kind == AnchorKind::Recently;
}

/// Words that a level is compared with: "versus 1.97% on Monday".
bool isComparing(const Atom &atom)
{
    return atom.kind == AtomKind::Preposition
        && (atom.is("from") || atom.is("versus") || atom.is("vs") || atom.is("against")
            || atom.is("compared with") || atom.is("compared to"));
}

/// "below its 2021 peak of 1.74% in March": the time of a high that is only measured from.
bool isTimeOfExtreme(const Sentence &sentence, std::size_t at)
{
    const auto &anchor = sentence[at].anchor;
    const auto left = sentence.before(at);
    const bool hasLevel = left && sentence.isKind(*left, AtomKind::Amount); // "of 2.84% on Friday"
    if (!hasLevel && anchor.kind == AnchorKind::OneDay
        && anchor.from.first > sentence.memory.asOf - std::chrono::days(7))
        return false; // "closed 5% below its record on Thursday"
    for (auto place = at; place > 0 && place + 7 > at;) {
        const auto &atom = sentence[--place];
        if (atom.kind == AtomKind::Extreme) {
            auto before = sentence.before(place);
            while (before
                && (sentence.isKind(*before, AtomKind::Possessive)
                    || sentence.isKind(*before, AtomKind::Subject)))
                before = sentence.before(*before);
            return before && sentence.isKind(*before, AtomKind::Preposition)
                && !sentence.isWord(*before, AtomKind::Preposition, "to")
                && !sentence.isWord(*before, AtomKind::Preposition, "at");
        }
        const bool maySkip = atom.kind == AtomKind::Filler || atom.kind == AtomKind::Link
            || atom.kind == AtomKind::Amount || atom.kind == AtomKind::Relative
            || atom.kind == AtomKind::Auxiliary || atom.is("of") || atom.kind == AtomKind::Comma;
        if (!maySkip)
            return false;
    }
    return false;
}

/// "capping a 6.1% weekly gain": behind another head, the time of that noun.
bool isTimeOfNoun(const Sentence &sentence, std::size_t at, std::size_t head)
{
    const auto noun = sentence.skipFillers(at + 1);
    return at > head && sentence.isKind(head, AtomKind::Move)
        && sentence.isKind(noun, AtomKind::Move) && sentence[noun].part == MovePart::Noun;
}

/// "wiping out Thursday's drop", "below its Jan. 16 close": the time of a noun that is no head.
bool isOfPhrase(const Sentence &sentence, std::size_t at, std::size_t left, std::size_t head)
{
    const bool isOwner = sentence.isKind(at + 1, AtomKind::Possessive);
    const bool isOwned = sentence.isKind(left, AtomKind::Possessive)
        || (sentence.isKind(left, AtomKind::Preposition) && !sentence[left].is("of"));
    if (!isOwner && !isOwned)
        return false;
    // "Thursday's 2.5% drop", "its 2024 gain of 23%": unless that noun is the head
    auto noun = at + 1;
    while (noun < head
        && (sentence.isKind(noun, AtomKind::Possessive) || sentence.isKind(noun, AtomKind::Filler)
            || sentence.isKind(noun, AtomKind::Amount) || sentence.isKind(noun, AtomKind::Anchor)))
        ++noun;
    return noun != head;
}

/// An anchor that says something of its neighbour only: the day of "from 4.60% on Wednesday", the
/// window of "its best day since November".
bool belongsToNeighbour(const Sentence &sentence, std::size_t at, std::size_t head)
{
    const auto left = sentence.before(at);
    if (!left || sentence.isWord(at, AtomKind::Anchor, "of"))
        return left.has_value();
    const auto kind = sentence[*left].kind;
    if (isOfPhrase(sentence, at, *left, head))
        return true;
    const bool isWindow =
        !isDayOf(sentence[at].anchor) && sentence[at].anchor.kind != AnchorKind::OneDay;
    if (kind == AtomKind::LargestMove || kind == AtomKind::Superlative)
        return isWindow;
    // "versus 3.36% Wednesday and 4.01% on April 5"
    if (kind == AtomKind::Amount && *left > 0
        && (isComparing(sentence[*left - 1])
            || (*left > head + 1 && sentence.isWord(*left - 1, AtomKind::Conjunction, "and"))))
        return true;
    return isTimeOfExtreme(sentence, at);
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

/// "which peaked on March 9, has pulled back since then": the day, where no claim was made of it.
std::optional<Anchor> dayBeforeIn(const Sentence &sentence, std::size_t head)
{
    constexpr std::size_t farthest = 12;
    for (auto at = head; at > 0 && at + farthest > head;) {
        if (sentence.isKind(--at, AtomKind::Anchor)
            && sentence[at].anchor.kind == AnchorKind::OneDay)
            return sentence[at].anchor;
    }
    return std::nullopt;
}

/// The day or window that a time refers back to, made definite.
std::optional<Anchor> referred(const Sentence &sentence, const Anchor &anchor, std::size_t head)
{
    const auto before = sentence.shared(head);
    auto day = before ? before : sentence.memory.day;
    const bool hasDay = day && day->kind == AnchorKind::OneDay;
    switch (anchor.kind) {
    case AnchorKind::NextDay:
        if (hasDay)
            day->kind = AnchorKind::DayAfter;
        return hasDay ? day : std::nullopt;
    case AnchorKind::SinceThen:
        if (const auto &last = sentence.spokenOf(); !hasDay && last)
            day = last; // also in "which peaked on Jan. 13, has fallen since"
        if (!day)
            day = dayBeforeIn(sentence, head);
        if (day && day->kind != AnchorKind::OneDay)
            return std::nullopt;
        if (day)
            day->kind = AnchorKind::Since;
        return day;
    case AnchorKind::DayBefore:
        return Anchor{.kind = AnchorKind::DayBefore,
            .from = hasDay ? day->from : dayRange(sentence.memory.asOf)};
    case AnchorKind::SameTime:
        return before ? before : sentence.memory.window;
    default:
        return anchor;
    }
}

/// What a statement without a time of its own takes over. Where the tense changes, the time does:
/// "is up 4% this year and rose 0.5%" speaks of a day, "fell 3% on Monday and is up 4%" of who
/// knows what.
std::optional<Anchor> sharedTime(const Sentence &sentence, std::size_t head)
{
    const auto time = sentence.shared(head);
    if (!time || sentence.isSharedByAll())
        return time;
    const auto now = tenseOf(sentence, head);
    const auto then = tenseOf(sentence, sentence.sharer());
    if (now == Tense::Unstated || then == Tense::Unstated || now == then)
        return time;
    if (now == Tense::Past && !isDay(*time))
        return leadsToLevel(sentence, head) ? std::nullopt : std::optional(Anchor());
    return then == Tense::Past ? std::optional(Anchor()) : time;
}

/// "and turned", "but still": what follows is another statement.
bool opensClause(const Sentence &sentence, std::size_t at)
{
    if (!sentence.isKind(at, AtomKind::Conjunction))
        return false;
    const auto next = sentence.skipFillers(at + 1);
    const bool isVerb = sentence.isKind(next, AtomKind::Link)
        || sentence.isKind(next, AtomKind::Auxiliary) || sentence.isKind(next, AtomKind::Subject)
        || sentence.isKind(next, AtomKind::Move);
    return isVerb || sentence[at].is("but") || sentence[at].is("while");
}

/// ", having hit 4.79% on Jan. 13", ", nearly all of it in May": what stands behind such a comma
/// tells more, and has times of its own. ", or 0.5%, to 6,100" and ", on Friday" still belong.
bool leavesTail(const Sentence &sentence, std::size_t at)
{
    if (!sentence.isKind(at, AtomKind::Comma))
        return false;
    const auto next = sentence.skipFillers(at + 1);
    if (next >= sentence.size())
        return false;
    const auto &atom = sentence[next];
    switch (atom.kind) {
    case AtomKind::Anchor:
    case AtomKind::Amount:
    case AtomKind::Break:
    case AtomKind::Comma:
        return false;
    case AtomKind::Conjunction:
        return !atom.is("or") && !atom.is("and");
    case AtomKind::Preposition:
        return !atom.is("to") && !atom.is("at");
    case AtomKind::Link:
        return !atom.is("ending") && !atom.is("closing") && !atom.is("finishing")
            && !atom.is("settling");
    default:
        return true;
    }
}

bool isBreak(const Atom &atom)
{
    return atom.kind == AtomKind::Break && atom.is(";");
}

/// "For the week, …" at the head of a sentence.
bool isOpening(const Sentence &sentence, std::size_t at)
{
    constexpr std::size_t farthest = 6;
    if (at > farthest)
        return false;
    for (std::size_t before = 0; before < at; ++before) {
        if (!sentence.isKind(before, AtomKind::Filler) && !sentence.isKind(before, AtomKind::Break)
            && !sentence.isKind(before, AtomKind::Conjunction))
            return false;
    }
    return true;
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
    const auto isEnding = [&](std::size_t at) { // ", ending the quarter 7% higher"
        return sentence.isKind(at, AtomKind::Comma)
            && sentence.isKind(sentence.skipFillers(at + 1), AtomKind::Link);
    };
    bool isBeyond = false; // in a second clause: of "rose 3% and closed on Thursday" the day counts
    for (auto at = from; at < tailEnd && !leavesTail(sentence, at); ++at) {
        isBeyond |= opensClause(sentence, at) || isEnding(at);
        if (isBeyond && sentence.isKind(at, AtomKind::Anchor)
            && (!isDay(sentence[at].anchor) || sentence[at].anchor.from.isEdge))
            continue;
        if (sentence.isKind(at, AtomKind::Anchor) && !belongsToNeighbour(sentence, at, head)
            && !isTimeOfNoun(sentence, at, head))
            take(at);
    }
    const bool hadWindow = timing.hasOwnWindow = timing.window.has_value();
    bool isAcross = false; // beyond "but": only what the sentence begins with is for all of it
    const auto begin = std::min(head, from);
    const auto limit =
        std::max(sentence.leadBegin, begin > farthestLead ? begin - farthestLead : 0);
    for (auto at = begin; at-- > limit;) {
        if (isBreak(sentence[at]))
            break;
        isAcross |= opensClause(sentence, at);
        if (isAcross && !(sentence.isKind(at, AtomKind::Anchor) && isOpening(sentence, at)))
            continue;
        if (!sentence.isKind(at, AtomKind::Anchor) || belongsToNeighbour(sentence, at, head)
            || sentence.isSubordinate(at) != sentence.isSubordinate(head))
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
    if (!timing.window)
        timing.window = sentence.timeOfWhen(head);
    return timing;
}

bool place(Claim &claim, Sentence &sentence, const Timing &timing, std::size_t head)
{
    if (!timing.window && !timing.at && isPluperfect(sentence, head))
        return false;
    if (timing.at) {
        claim.at = *timing.at;
        claim.hasAt = true;
    }
    auto window = timing.window;
    claim.isTimeTaken = !timing.hasOwnWindow;
    const bool isOfEdge = timing.at && timing.at->from.isEdge; // "it began the year at 2.40%"
    if (!window && !isOfEdge)
        window = sharedTime(sentence, head);
    const auto now = tenseOf(sentence, head);
    if (!window && (now == Tense::Present || now == Tense::Perfect)
        && now == sentence.memory.windowTense)
        window = sentence.memory.window; // "is up 4% this year. The Russell 2000 is up 6%."
    if (!window && sentence.memory.heading)
        window = sentence.memory.heading;
    if (window)
        window = referred(sentence, *window, head).value_or(Anchor());
    if (window) {
        claim.anchor = *window;
        claim.hasAnchor = true;
    }
    noteYears(claim);
    return !window || window->kind != AnchorKind::Unresolved;
}

bool leadsToLevel(const Sentence &sentence, std::size_t head)
{
    for (auto at = head + 1; at < sentence.size() && at < head + 8; ++at) {
        if (sentence.isKind(at, AtomKind::Amount) && sentence[at].amount.measure == Measure::None
            && sentence[at].amount.value >= 100)
            return true;
        if (sentence.isKind(at, AtomKind::Conjunction) && !sentence[at].is("or"))
            return false;
    }
    return false;
}

bool isDay(const Anchor &anchor)
{
    return anchor.kind == AnchorKind::OneDay || anchor.kind == AnchorKind::DayAfter
        || anchor.kind == AnchorKind::DayBefore || isDayOf(anchor);
}

bool isPluperfect(const Sentence &sentence, std::size_t head)
{
    for (auto left = head; left > 0 && left + 6 > head;) {
        const auto &atom = sentence[--left];
        if (atom.kind == AtomKind::Auxiliary && atom.is("had"))
            return true;
        const bool maySkip = atom.kind == AtomKind::Filler || atom.kind == AtomKind::Link
            || atom.kind == AtomKind::Anchor || atom.is("been")
            || (atom.kind == AtomKind::Move && atom.part == MovePart::Adverb)
            || (atom.kind == AtomKind::Other && !atom.isCapital);
        if (!maySkip)
            return false;
    }
    return false;
}

Tense tenseOf(const Sentence &sentence, std::size_t head)
{
    for (auto left = head; left > 0 && left + 5 > head;) {
        const auto &atom = sentence[--left];
        if (atom.kind == AtomKind::Auxiliary)
            return atom.word.starts_with("ha")    ? Tense::Perfect
                : atom.is("is") || atom.is("are") ? Tense::Present
                                                  : Tense::Past;
        if (atom.kind == AtomKind::Link)
            return atom.word.ends_with('s') ? Tense::Present : Tense::Past;
        const bool maySkip = atom.kind == AtomKind::Filler || atom.kind == AtomKind::Anchor
            || atom.is("than") || (atom.kind == AtomKind::Other && atom.word.ends_with("ly"));
        if (!maySkip)
            break;
    }
    const auto &atom = sentence[head];
    const bool isPast = atom.kind == AtomKind::Move && atom.part == MovePart::Verb
        && !atom.word.ends_with("ing") && !atom.word.ends_with('s');
    return isPast ? Tense::Past : Tense::Unstated;
}

} // namespace tickmark
