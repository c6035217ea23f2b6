// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/formparts.h"
#include "claims/forms.h"
#include "claims/movetime.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

bool isByOrOf(const Sentence &sentence, std::size_t at)
{
    return sentence.isWord(at, AtomKind::Preposition, "by")
        || sentence.isWord(at, AtomKind::Preposition, "of");
}

struct Found
{
    std::size_t amount = 0;
    std::size_t first = 0; ///< of the words that are the statement
    std::size_t end = 0;
};

/// "its weekly gain", which may go on "to 4%".
bool isOwnedNoun(const Sentence &sentence, std::size_t at)
{
    for (auto left = at; left > 0 && left + 4 > at;) {
        if (sentence.isKind(--left, AtomKind::Possessive))
            return true;
        if (!sentence.isKind(left, AtomKind::Filler) && !sentence.isKind(left, AtomKind::Anchor))
            return false;
    }
    return false;
}

/// "rose by 0.5%", "gain of 4%", "rose on Thursday by 0.5%".
std::optional<Found> amountBehind(const Sentence &sentence, std::size_t at)
{
    auto next = at + 1;
    const auto limit = at + 6;
    const bool isOwned = isNoun(sentence, at) && isOwnedNoun(sentence, at);
    while (next < limit
        && (sentence.isKind(next, AtomKind::Filler) || sentence.isKind(next, AtomKind::Anchor)
            || isByOrOf(sentence, next)
            || (isOwned && sentence.isWord(next, AtomKind::Preposition, "to"))
            || (sentence.isKind(next, AtomKind::Move) && sentence[next].part == MovePart::Adverb)))
        ++next;
    if (!sentence.isKind(next, AtomKind::Amount) || sentence.isSpent(next))
        return std::nullopt;
    const auto &amount = sentence[next].amount;
    const bool isLevel = sentence[next].is("above") || sentence[next].is("below");
    if (isLevel || (amount.measure == Measure::None && amount.wording != Wording::Exact))
        return std::nullopt; // "rose above 6,100"
    return Found{next, at, next + 1};
}

/// "0.5% higher", "a 5.8% one-day jump", "24% year-to-date gain".
std::optional<Found> amountBefore(const Sentence &sentence, std::size_t at)
{
    const auto limit = at > 4 ? at - 4 : 0;
    for (auto left = at; left > limit;) {
        --left;
        if (sentence.isKind(left, AtomKind::Amount) && !sentence.isSpent(left)
            && sentence[left].amount.measure != Measure::None)
            return Found{left, left, at + 1};
        if (!sentence.isKind(left, AtomKind::Filler) && !sentence.isKind(left, AtomKind::Anchor))
            return std::nullopt;
    }
    return std::nullopt;
}

/// The further amounts of one move: "32.34 points, or 0.5%", "32.34 points (0.5%)".
std::size_t readFurtherAmounts(
    Sentence &sentence, const Claim &move, std::size_t head, std::size_t at)
{
    for (int count = 0; count < 2; ++count) {
        auto next = at;
        while (next < at + 4
            && (sentence.isKind(next, AtomKind::Comma) || sentence.isKind(next, AtomKind::Filler)
                || (sentence.isKind(next, AtomKind::Anchor) && next == at)
                || sentence.isWord(next, AtomKind::Conjunction, "or")
                || sentence.isWord(next, AtomKind::Break, "(")))
            ++next;
        if (next == at || !sentence.isKind(next, AtomKind::Amount) || sentence.isSpent(next)
            || sentence[next].amount.measure == Measure::None || extremeBehind(sentence, next + 1))
            return at;
        const bool isJoined = sentence.isWord(next - 1, AtomKind::Conjunction, "or")
            || sentence.isWord(next - 1, AtomKind::Break, "(")
            || (next >= 2 && sentence.isWord(next - 2, AtomKind::Conjunction, "or"));
        if (!isJoined)
            return at;
        auto claim = move;
        claim.amount = sentence[next].amount;
        claim.span = sentence.tokensSpan(next, next + 1);
        submit(sentence, std::move(claim), head, next, next + 1);
        at = next + 1;
        if (sentence.isWord(at, AtomKind::Break, ")"))
            ++at;
    }
    return at;
}

void setMeasure(Claim &claim, const Subject &subject)
{
    auto &amount = claim.amount;
    if (amount.measure == Measure::None)
        amount.measure = Measure::Points;
    if (isYieldSubject(subject) && amount.measure == Measure::Points)
        amount.measure = Measure::PercentagePoints;
}

std::optional<Subject> whoMoved(
    const Sentence &sentence, std::size_t at, const Found &found, std::vector<std::string> &assumed)
{
    const bool isNounPhrase = isNoun(sentence, at);
    if (isNounPhrase) {
        if (auto subject = sentence.subjectAfter(found.end, assumed))
            return subject;
    }
    return sentence.subjectFor(found.first, assumed);
}

/// "fell for a fifth straight day", "climbed to a 16-year high": the number says more.
bool leadsToNumber(const Sentence &sentence, std::size_t at, std::size_t tail)
{
    for (auto next = at + 1; next <= tail; ++next) {
        if (sentence.isKind(next, AtomKind::Streak) || sentence.isKind(next, AtomKind::Extreme)
            || sentence.isKind(next, AtomKind::Superlative)
            || sentence.isKind(next, AtomKind::Multiple) || sentence.isKind(next, AtomKind::Amount))
            return true;
    }
    return false;
}

/// "lost their election glow", "fell out of favor", "rose to prominence": no price moved.
bool isAboutSomethingElse(const Sentence &sentence, std::size_t at)
{
    static constexpr std::array<std::string_view, 10> words{"out", "favor", "prominence",
        "popularity", "attention", "traction", "momentum", "appeal", "steam", "admission"};
    auto next = sentence.skipFillers(at + 1);
    if (sentence.isKind(next, AtomKind::Possessive))
        return true;
    if (sentence.isKind(next, AtomKind::Preposition))
        next = sentence.skipFillers(next + 1);
    return next < sentence.size() && std::ranges::find(words, sentence[next].word) != words.end();
}

/// "have risen since the election": checked for its sign.
void readDirection(Sentence &sentence, std::size_t at)
{
    std::vector<std::string> assumed;
    const auto tail = sentence.tailEnd(at);
    const auto timing = timingOf(sentence, at, at + 1, tail);
    const bool isVerb = !isNoun(sentence, at) && sentence[at].part != MovePart::BaseVerb;
    const bool isFrom = sentence.isWord(at + 1, AtomKind::Preposition, "from");
    const bool isPlain = timing.window && !isFrom && !sentence[at].is("returned")
        && timing.window->kind != AnchorKind::Unresolved && !leadsToNumber(sentence, at, tail)
        && !isAboutSomethingElse(sentence, at);
    const auto subject = isVerb && isPlain ? sentence.subjectFor(at, assumed) : std::nullopt;
    if (!subject)
        return;
    auto claim =
        claimAbout(sentence, ClaimForm::Direction, *subject, at, std::max(at + 1, timing.end));
    claim.assumed = assumed;
    claim.direction = sentence[at].direction;
    if (!place(claim, sentence, timing, at))
        return;
    sentence.share(claim.anchor, at, !timing.hasOwnWindow);
    submit(sentence, std::move(claim), at, at, at + 1);
    sentence.leadBegin = at + 1;
}

bool isInfinitive(const Sentence &sentence, std::size_t at)
{
    return at > 0 && sentence[at].part == MovePart::BaseVerb
        && sentence.isWord(at - 1, AtomKind::Preposition, "to");
}

} // namespace

void readMove(Sentence &sentence, std::size_t at)
{
    if (isInfinitive(sentence, at))
        return;
    const auto &move = sentence[at];
    if (move.hasAmount && sentence.isKind(sentence.skipFillers(at + 1), AtomKind::Subject))
        return; // "doubled the Russell 2000's gain"
    auto found = move.hasAmount ? std::optional(Found{at, at, at + 1}) : std::nullopt;
    const auto left = sentence.before(at);
    if (!found && move.part == MovePart::Noun && left && sentence.isKind(*left, AtomKind::Amount))
        found = amountBefore(sentence, at); // "trailing its 17% gain by 15 points"
    if (!found && !move.hasAmount)
        found = amountBehind(sentence, at);
    if (!found && (move.part != MovePart::Verb || isNoun(sentence, at)))
        found = amountBefore(sentence, at);
    std::vector<std::string> assumed;
    if (found) {
        auto high = extremeBehind(sentence, std::max(found->end, at + 1));
        if (!high)
            high = extremeAhead(sentence, found->first);
        if (high) {
            const auto end =
                readOffExtreme(sentence, found->first, found->amount, *high, move.direction);
            if (end)
                sentence.leadBegin = *end;
            return;
        }
    }
    const auto subject =
        found ? whoMoved(sentence, at, *found, assumed) : sentence.subjectFor(at, assumed);
    if (!subject) {
        if (!isNoun(sentence, at))
            sentence.memory.last.reset(); // somebody else is spoken of
        return;
    }
    const auto tail = sentence.tailEnd(at);
    auto timing = timingOf(sentence, std::min(at, found ? found->first : at),
        found ? std::min(found->first, at) : at, tail);
    resolveSince(sentence, at, timing);
    if (!timing.window && followsAnother(sentence, at))
        return; // "before easing to 4.65%": when is not said
    if (!found) {
        Claim level = claimAbout(sentence, ClaimForm::Level, *subject, at, at + 1);
        level.assumed = assumed;
        const auto before = sentence.claims.size();
        if (place(level, sentence, timing, at)) {
            if (!level.hasAnchor && sentence.memory.day) {
                level.anchor = *sentence.memory.day;
                level.hasAnchor = true;
            }
            readLevelsBehind(sentence, level, *subject, at + 1);
        }
        if (sentence.claims.size() == before)
            readDirection(sentence, at);
        else if (level.hasAnchor)
            sentence.share(level.anchor, at, !timing.hasOwnWindow);
        return;
    }
    auto claim = claimAbout(
        sentence, ClaimForm::Change, *subject, found->first, std::max(found->end, timing.end));
    claim.assumed = assumed;
    claim.direction = move.direction;
    claim.amount = move.hasAmount ? move.amount : sentence[found->amount].amount;
    if (isYieldSubject(*subject) && (claim.amount.measure == Measure::None || move.hasAmount))
        return; // a yield that doubled is no matter of points; // "the 10-year note fell 5/32": its
                // price
    claim.mayHoldDividends = move.is("returned");
    setMeasure(claim, *subject);
    if (!place(claim, sentence, timing, at))
        return;
    if (!isTimeCertain(sentence, claim, timing, {at, found->first, tail}))
        return;
    if (!claim.hasAnchor)
        assumeDay(claim, sentence, at);
    if (claim.hasAnchor && (timing.window || !sentence.shared(at)))
        sentence.share(claim.anchor, at, timing.window && !timing.hasOwnWindow);
    if (const auto joined =
            isNoun(sentence, at) ? std::nullopt : sentence.joinedSubject(found->first, assumed)) {
        auto other = claim;
        other.series = joined->code;
        other.seriesName = joined->name;
        submit(sentence, std::move(other), at, found->first, found->end);
    }
    submit(sentence, claim, at, found->first, found->end);
    const auto end = readFurtherAmounts(sentence, claim, at, found->end);
    readLevelsBehind(sentence, claim, *subject, end);
    sentence.leadBegin = std::max({end, timing.end, at + 1});
}

void readFlat(Sentence &sentence, std::size_t at)
{
    std::vector<std::string> assumed;
    const auto subject = sentence.subjectFor(at, assumed);
    if (!subject)
        return;
    const auto tail = sentence.tailEnd(at);
    const auto timing = timingOf(sentence, at, at + 1, tail);
    auto claim = claimAbout(sentence, ClaimForm::Flat, *subject, at, std::max(at + 1, timing.end));
    claim.assumed = assumed;
    if (!place(claim, sentence, timing, at))
        return;
    if (!claim.hasAnchor && !mayBeOfDay(sentence, at, tail))
        return;
    if (!claim.hasAnchor)
        assumeDay(claim, sentence, at);
    if (claim.hasAnchor && (timing.window || !sentence.shared(at)))
        sentence.share(claim.anchor, at, timing.window && !timing.hasOwnWindow);
    submit(sentence, claim, at, at, at + 1);
    readLevelsBehind(sentence, claim, *subject, at + 1);
    sentence.leadBegin = std::max(timing.end, at + 1);
}

} // namespace tickmark
