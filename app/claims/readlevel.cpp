// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/formparts.h"
#include "claims/forms.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

/// Verbs that say of a level when the market closed.
constexpr std::array<std::string_view, 9> closingVerbs{
    "closed", "closes", "closing", "ended", "ends", "finished", "finishes", "settled", "finishing"};
/// Verbs that may speak of a moment during the session.
constexpr std::array<std::string_view, 9> momentVerbs{
    "hit", "hits", "hitting", "reached", "reaches", "touched", "touching", "topped", "crossed"};

bool isAmong(std::string_view word, std::span<const std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

/// What ties a level to its subject: "closed at", "is at", "yield at", "was", "above".
std::optional<std::size_t> linkBefore(const Sentence &sentence, std::size_t amount)
{
    auto left = sentence.before(amount);
    if (!left)
        return std::nullopt;
    const bool isAt = sentence.isWord(*left, AtomKind::Preposition, "at")
        || sentence.isWord(*left, AtomKind::Preposition, "near");
    const bool isHedged = sentence[amount].amount.wording != Wording::Exact;
    if (isAt)
        return sentence.isWord(*left, AtomKind::Preposition, "at") ? left : std::nullopt;
    if (sentence.isKind(*left, AtomKind::Link) || sentence.isKind(*left, AtomKind::Cross))
        return left;
    const bool isBare = sentence[amount].amount.measure == Measure::Points;
    if (sentence.isKind(*left, AtomKind::Auxiliary) && !isBare)
        return left;
    if (isHedged && sentence.isKind(*left, AtomKind::Anchor))
        return left;
    if (isHedged
        && (sentence.isKind(*left, AtomKind::Move) || sentence.isKind(*left, AtomKind::Subject)))
        return left;
    return std::nullopt;
}

/// The verb a few atoms left of a level, if it is one of the words.
bool hasVerb(const Sentence &sentence, std::size_t at, std::span<const std::string_view> verbs)
{
    for (auto left = at; left > 0 && left + 6 > at;) {
        const auto &atom = sentence[--left];
        if ((atom.kind == AtomKind::Link || atom.kind == AtomKind::Cross)
            && isAmong(atom.word, verbs))
            return true;
        if (atom.kind == AtomKind::Subject)
            return false;
    }
    return false;
}

/// "is at", "now stands at": as of now, whatever was spoken of before.
bool isOfNow(const Sentence &sentence, std::size_t link)
{
    for (auto left = link + 1; left > 0 && left + 3 > link;) {
        const auto &atom = sentence[--left];
        if (atom.is("now") || atom.is("is") || atom.is("stands") || atom.is("sits"))
            return true;
    }
    return false;
}

/// "ended 2024 at": the anchor itself says that the end is meant.
bool isEndOfPeriod(const Sentence &sentence, std::size_t at)
{
    for (auto left = at; left > 0 && left + 5 > at;) {
        const auto &atom = sentence[--left];
        if (atom.kind == AtomKind::Anchor
            && (atom.is("ended") || atom.is("finished") || atom.is("closed")))
            return true;
    }
    return false;
}

/// A level of an index is near nothing like 5: a bare small number is something else.
bool isPlausible(const Subject &subject, const Amount &amount)
{
    return isYieldSubject(subject) ? amount.value < 30 : amount.value >= 10;
}

/// "set 57 record highs", "at 22 times": the number counts what follows.
bool countsWhatFollows(const Sentence &sentence, std::size_t at)
{
    return sentence.isKind(at + 1, AtomKind::Other) || sentence.isKind(at + 1, AtomKind::Extreme);
}

void readLevel(Sentence &sentence, std::size_t at)
{
    const auto link = linkBefore(sentence, at);
    if (!link || countsWhatFollows(sentence, at))
        return;
    std::vector<std::string> assumed;
    const bool isSubject = sentence.isKind(*link, AtomKind::Subject);
    const auto subject =
        isSubject ? sentence.resolved(*link, assumed) : sentence.subjectFor(*link, assumed);
    const auto &amount = sentence[at].amount;
    if (!subject || !isLevelOf(*subject, amount) || !isPlausible(*subject, amount))
        return;
    const auto timing = timingOf(sentence, *link, at + 1, sentence.tailEnd(at));
    auto claim =
        claimAbout(sentence, ClaimForm::Level, *subject, *link, std::max(at + 1, timing.end));
    claim.assumed = assumed;
    claim.amount = amount;
    claim.mayBeIntraday = hasVerb(sentence, at, momentVerbs);
    if (sentence.isKind(*link, AtomKind::Cross) && claim.amount.wording == Wording::Exact)
        claim.amount.wording = Wording::MoreThan;
    if (!place(claim, sentence, timing))
        return;
    if (!timing.window && isOfNow(sentence, *link))
        claim.hasAnchor = false;
    if (claim.hasAnchor && claim.anchor.kind == AnchorKind::Trailing)
        return; // "a month ago"
    // "was 3.63% in mid-September": of some day; "ended 2024 at": of its last
    if (timing.window && timing.window->kind == AnchorKind::Period
        && !hasVerb(sentence, at, closingVerbs) && !isEndOfPeriod(sentence, at)) {
        claim.at = *timing.window;
        claim.hasAt = true;
        claim.hasAnchor = false;
    }
    if (!claim.hasAnchor && !claim.hasAt && sentence.memory.day
        && hasVerb(sentence, at, closingVerbs)) {
        claim.anchor = *sentence.memory.day;
        claim.hasAnchor = true;
    }
    if (claim.hasAnchor
        && (claim.anchor.kind == AnchorKind::OneDay || claim.anchor.kind == AnchorKind::Period))
        sentence.anchor = claim.anchor;
    submit(sentence, std::move(claim), *link, at, at + 1);
    sentence.leadBegin = std::max(at + 1, timing.end);
}

bool isComparing(const Atom &atom)
{
    return (atom.kind == AtomKind::Preposition
               && (atom.is("compared with") || atom.is("compared to") || atom.is("versus")
                   || atom.is("vs") || atom.is("against") || atom.is("than")))
        || atom.is("and") || atom.kind == AtomKind::Comma;
}

/// "compared with 11% for the Russell 2000", "against a 0.7% gain for the Russell 2000".
bool readCompared(Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    if (!left || !isComparing(sentence[*left]) || sentence.claims.empty()
        || sentence.claims.back().form != ClaimForm::Change)
        return false;
    auto next = sentence.skipFillers(at + 1);
    const bool hasNoun = sentence.isKind(next, AtomKind::Move);
    const auto preposition = hasNoun ? sentence.skipFillers(next + 1) : next;
    if (!sentence.isWord(preposition, AtomKind::Preposition, "for")
        && !(hasNoun && sentence.isWord(preposition, AtomKind::Preposition, "in")))
        return false;
    std::vector<std::string> assumed;
    const auto subject = sentence.subjectAfter(preposition, assumed);
    if (!subject)
        return false;
    auto claim = sentence.claims.back();
    claim.series = subject->code;
    claim.seriesName = subject->name;
    claim.isYieldByName = isYieldSubject(*subject);
    claim.assumed = assumed;
    claim.amount = sentence[at].amount;
    if (hasNoun)
        claim.direction = sentence[next].direction;
    claim.span = sentence.tokensSpan(at, hasNoun ? next + 1 : at + 1);
    submit(sentence, std::move(claim), at, at, hasNoun ? next + 1 : at + 1);
    return true;
}

/// "24.2% in 2023 and 23.3% in 2024": the same move over another time.
bool readRepeated(Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    const bool isJoined = left
        && (sentence.isWord(*left, AtomKind::Conjunction, "and")
            || sentence.isKind(*left, AtomKind::Comma));
    if (!isJoined || !sentence.isKind(at + 1, AtomKind::Anchor) || sentence.claims.empty()
        || sentence.claims.back().form != ClaimForm::Change
        || sentence.claims.back().amount.measure != sentence[at].amount.measure)
        return false;
    const auto &anchor = sentence[at + 1].anchor;
    if (anchor.kind == AnchorKind::Unresolved || anchor.kind == AnchorKind::End)
        return false;
    auto claim = sentence.claims.back();
    claim.amount = sentence[at].amount;
    claim.anchor = anchor;
    claim.hasAnchor = true;
    claim.span = sentence.tokensSpan(at, at + 2);
    submit(sentence, std::move(claim), at, at, at + 2);
    return true;
}

} // namespace

void readLooseAmount(Sentence &sentence, std::size_t at)
{
    if (sentence.isSpent(at))
        return;
    const auto &amount = sentence[at].amount;
    if (amount.measure != Measure::None) {
        if (readCompared(sentence, at))
            return;
        const auto next = sentence.skipFillers(at + 1);
        if (sentence.isKind(next, AtomKind::Move) && sentence[next].part != MovePart::Verb)
            return; // the move will take it
        if (readRepeated(sentence, at))
            return;
        if (const auto high = extremeBehind(sentence, at + 1)) {
            if (const auto end = readOffExtreme(sentence, at, at, *high, 0))
                sentence.leadBegin = *end;
            return;
        }
    }
    readLevel(sentence, at);
}

void readCross(Sentence &sentence, std::size_t at)
{
    const auto next = sentence.skipFillers(at + 1);
    if (sentence.isKind(next, AtomKind::Amount))
        readLooseAmount(sentence, next);
}

} // namespace tickmark
