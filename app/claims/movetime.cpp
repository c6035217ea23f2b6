// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/movetime.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

bool isAuxiliaryHave(const Atom &atom)
{
    return atom.kind == AtomKind::Auxiliary
        && (atom.is("has") || atom.is("have") || atom.is("had") || atom.is("has been")
            || atom.is("have been"));
}

/// Words of a time that was written and not understood.
bool isTimeWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 18> words{"day", "days", "week", "weeks",
        "weekly", "month", "months", "monthly", "quarter", "quarters", "year", "years", "yearly",
        "session", "sessions", "period", "hours", "decade"};
    return std::ranges::find(words, word) != words.end();
}

bool isUntimedDoubtful(const Sentence &sentence, std::size_t head, std::size_t tail)
{
    const auto &atom = sentence[head];
    for (auto left = head; left > 0 && left + 4 > head;) {
        --left;
        if (isAuxiliaryHave(sentence[left]))
            return true;
        if (sentence.isKind(left, AtomKind::Auxiliary) && atom.part == MovePart::Adverb)
            return tenseOf(sentence, head) != Tense::Past || !leadsToLevel(sentence, head);
        if (!sentence.isKind(left, AtomKind::Filler) && !sentence.isKind(left, AtomKind::Link)
            && !sentence.isWord(left, AtomKind::Auxiliary, "been"))
            break;
    }
    for (auto left = head; left > sentence.leadBegin && left + 10 > head;) {
        if (sentence.isKind(--left, AtomKind::Other) && isTimeWord(sentence[left].word))
            return true;
    }
    for (auto next = head + 1; next < tail && !sentence.isKind(next, AtomKind::Comma); ++next) {
        if (sentence.isKind(next, AtomKind::Other) && isTimeWord(sentence[next].word))
            return true;
    }
    return sentence.isWord(tail, AtomKind::Conjunction, "when")
        || sentence.isWord(tail, AtomKind::Conjunction, "before");
}

bool hasPerfectTense(const Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    return left && isAuxiliaryHave(sentence[*left]);
}

/// "had lost 12% in four days": up to a moment that was spoken of otherwise.
bool endsEarlier(const Sentence &sentence, const Claim &claim, std::size_t head)
{
    const auto left = sentence.before(head);
    const bool isPastPerfect =
        left && (sentence[*left].is("had") || sentence[*left].is("had been"));
    return isPastPerfect && !claim.hasAt && claim.hasAnchor
        && claim.anchor.kind == AnchorKind::Trailing;
}

/// ", climbing 91 basis points" behind what has happened or is so: over a time nobody told.
bool isParticipleOfState(const Sentence &sentence, std::size_t at)
{
    const auto comma = sentence.before(at);
    if (!sentence[at].word.ends_with("ing") || !comma || !sentence.isKind(*comma, AtomKind::Comma))
        return false;
    for (auto left = *comma; left > 0 && left + 14 > *comma;) {
        const auto &atom = sentence[--left];
        const bool isVerb = (atom.kind == AtomKind::Move && atom.part != MovePart::Noun)
            || atom.kind == AtomKind::Link;
        if (isVerb && !atom.word.ends_with("ing")) {
            const auto tense = tenseOf(sentence, left);
            return tense == Tense::Perfect || tense == Tense::Present;
        }
    }
    return false;
}

/// ", a drop of 5.8%" behind a move of the day: that same move in another measure.
bool repeatsDayMove(const Sentence &sentence, const Claim &claim, std::size_t first)
{
    const auto comma = sentence.before(first);
    if (!comma || !sentence.isKind(*comma, AtomKind::Comma) || sentence.claims.empty())
        return false;
    constexpr std::size_t farthest = 8;
    const auto &claims = sentence.claims;
    const auto count = std::min(claims.size(), farthest);
    return std::any_of(
        claims.end() - static_cast<std::ptrdiff_t>(count), claims.end(), [&](const Claim &before) {
            return before.form == ClaimForm::Change && before.series == claim.series
                && !before.hasAnchor && before.direction == claim.direction;
        });
}

/// "rose 23% this year. The Russell 2000 gained 25%.", "July was a good month.": perhaps of the
/// day.
bool isOfOtherTime(const Sentence &sentence, std::size_t head)
{
    return sentence.memory.isPeriodSpokenOf
        || (sentence.memory.windowTense == Tense::Past && !leadsToLevel(sentence, head));
}

/// "fell 2.9%, after Fed officials signaled": perhaps the day they did.
bool isAfterEvent(const Sentence &sentence, std::size_t tail)
{
    const bool isAfterSomething = sentence.isWord(tail, AtomKind::Conjunction, "after")
        || sentence.isWord(tail, AtomKind::Conjunction, "following");
    const auto next = sentence.skipFillers(tail + 1);
    const bool isAfterMove = sentence.isWord(tail, AtomKind::Conjunction, "after")
        && sentence.isKind(next, AtomKind::Move) && sentence[next].word.ends_with("ing");
    return isAfterSomething && !isAfterMove;
}

/// "ended the week with a whimper, falling 0.4%": of the week, or of its last day.
bool isBesideEnding(const Sentence &sentence, std::size_t head, const Timing &timing)
{
    if (timing.hasOwnWindow || !sentence[head].word.ends_with("ing"))
        return false;
    for (auto left = head; left > sentence.leadBegin && left + 20 > head; --left) {
        const auto &atom = sentence[left - 1];
        if (atom.kind == AtomKind::Anchor && atom.word.ends_with("ed"))
            return true;
    }
    return false;
}

} // namespace

bool isNoun(const Sentence &sentence, std::size_t at)
{
    const auto &atom = sentence[at];
    if (atom.part == MovePart::Noun)
        return true;
    if (atom.part == MovePart::Adverb || at == 0)
        return false;
    const bool canBeNoun = atom.part == MovePart::BaseVerb || atom.word.ends_with('s');
    const auto &left = sentence[at - 1];
    return canBeNoun
        && (left.kind == AtomKind::Possessive || left.kind == AtomKind::Amount
            || (left.kind == AtomKind::Filler && left.word.size() > 0));
}

bool isTimeCertain(
    const Sentence &sentence, const Claim &claim, const Timing &timing, const MovePlace &place)
{
    const auto head = place.head;
    if (claim.hasAnchor && claim.anchor.kind == AnchorKind::OneDay && !timing.hasOwnWindow
        && hasPerfectTense(sentence, head))
        return false; // "From its record on Feb. 19, it has lost": no move of that day
    if (sentence.isWord(sentence.skipFillers(head + 1), AtomKind::Preposition, "than"))
        return false; // "17% lower than where it began the year"
    if (claim.hasAnchor && claim.anchor.kind == AnchorKind::Trailing
        && claim.anchor.wording != Wording::Exact)
        return false; // "in just over a month"
    if (endsEarlier(sentence, claim, head))
        return false;
    if (claim.hasAnchor && claim.anchor.isAgo)
        return false; // "fell 3% a week ago": on a day, or since?
    if (!timing.hasOwnWindow && isParticipleOfState(sentence, head))
        return false;
    if (isBesideEnding(sentence, head, timing))
        return false;
    if (!claim.hasAnchor && sentence[head].hasAmount)
        return false; // "has been cut in half"
    return claim.hasAnchor || repeatsDayMove(sentence, claim, place.first)
        || (!isNoun(sentence, head) && !isUntimedDoubtful(sentence, head, place.tail));
}

bool mayBeOfDay(const Sentence &sentence, std::size_t head, std::size_t tail)
{
    return !isUntimedDoubtful(sentence, head, tail);
}

void assumeDay(Claim &claim, const Sentence &sentence, std::size_t head)
{
    claim.isTimeDoubtful =
        isOfOtherTime(sentence, head) || isAfterEvent(sentence, sentence.tailEnd(head));
    if (sentence.memory.day) {
        claim.anchor = *sentence.memory.day;
        claim.hasAnchor = true;
        claim.assumed.push_back("The day was taken from the sentence before.");
        return;
    }
    claim.assumed.push_back("No time was given: read as the move of the as-of day.");
}

void resolveSince(const Sentence &sentence, std::size_t at, Timing &timing)
{
    const auto since = sentence.before(at);
    const bool isSince = since && sentence.isWord(*since, AtomKind::Anchor, "since")
        && sentence[*since].anchor.kind == AnchorKind::Unresolved && *since > 0
        && sentence.isKind(*since - 1, AtomKind::Auxiliary);
    if (!isSince || (timing.window && timing.window->kind != AnchorKind::Unresolved))
        return;
    const auto before = sentence.shared(at);
    const auto &day = before ? before : sentence.memory.day;
    timing.window = Anchor{.kind = AnchorKind::Unresolved};
    if (day && day->kind == AnchorKind::OneDay) {
        timing.window = day;
        timing.window->kind = AnchorKind::Since;
    }
}

bool followsAnother(const Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    return left && sentence.shared(at) && sentence.isKind(*left, AtomKind::Conjunction)
        && (sentence[*left].is("before") || sentence[*left].is("then")
            || sentence[*left].is("after"));
}

} // namespace tickmark
