// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/ellipsis.h"

#include "claims/formparts.h"

#include <algorithm>

namespace tickmark {

namespace {

bool isComparing(const Atom &atom)
{
    return (atom.kind == AtomKind::Preposition
               && (atom.is("compared with") || atom.is("compared to") || atom.is("versus")
                   || atom.is("vs") || atom.is("against") || atom.is("than")))
        || atom.is("and") || atom.kind == AtomKind::Comma;
}

/// The last claim of a move in the sentence.
const Claim *lastMove(const Sentence &sentence)
{
    constexpr std::size_t farthest = 8;
    const auto &claims = sentence.claims;
    const auto last =
        claims.rbegin() + static_cast<std::ptrdiff_t>(std::min(claims.size(), farthest));
    const auto found = std::find_if(
        claims.rbegin(), last, [](const Claim &claim) { return claim.form == ClaimForm::Change; });
    return found == last ? nullptr : &*found;
}

/// The claim of the same move, of another series and by another amount.
Claim sameMove(const Sentence &sentence, const Claim &move, const Subject &subject,
    std::size_t first, std::size_t at)
{
    auto claim = move;
    claim.series = subject.code;
    claim.seriesName = subject.name;
    claim.isYieldByName = isYieldSubject(subject);
    claim.amount = sentence[at].amount;
    claim.span = sentence.tokensSpan(first, at + 1);
    return claim;
}

/// What is meant by "2%" of a price and by "2 basis points" of a yield; a yield's "2%" is its
/// level.
bool isMoveOf(const Subject &subject, const Amount &amount)
{
    if (isYieldSubject(subject))
        return amount.measure == Measure::BasisPoints
            || amount.measure == Measure::PercentagePoints;
    return amount.measure == Measure::Percent;
}

/// Measured in the same way, or both as a yield moves.
bool isOneKind(const Claim &claim, const Amount &amount)
{
    const auto isOfYield = [](Measure measure) {
        return measure == Measure::BasisPoints || measure == Measure::PercentagePoints;
    };
    return claim.amount.measure == amount.measure
        || (isOfYield(claim.amount.measure) && isOfYield(amount.measure));
}

/// Subjects or amounts that "and" and commas join, from `at` on; `end` is behind the last.
std::vector<std::size_t> joined(
    const Sentence &sentence, std::size_t at, AtomKind kind, std::size_t &end)
{
    std::vector<std::size_t> found;
    for (at = sentence.skipFillers(at); sentence.isKind(at, kind);) {
        found.push_back(at);
        end = at + 1;
        at = sentence.skipFillers(at + 1);
        while (sentence.isKind(at, AtomKind::Comma)
            || sentence.isWord(at, AtomKind::Conjunction, "and"))
            at = sentence.skipFillers(at + 1);
    }
    return found;
}

std::optional<std::size_t> findFirst(const Sentence &sentence, AtomKind kind)
{
    for (std::size_t at = 0; at < sentence.size(); ++at)
        if (sentence.isKind(at, kind))
            return at;
    return std::nullopt;
}

/// "respectively", where nothing else takes the sentence out of reach.
std::optional<std::size_t> findRespectively(const Sentence &sentence)
{
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (!sentence.isKind(at, AtomKind::Respectively))
            continue;
        if (found)
            return std::nullopt;
        found = at;
    }
    return found;
}

} // namespace

bool readCompared(Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    const auto *move = lastMove(sentence);
    if (!left || !isComparing(sentence[*left]) || !move)
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
    auto claim = *move;
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

bool readRepeated(Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    // "10.5% over two days, and for the week 9.1%": the time may stand first
    const bool isTimeFirst = left && sentence.isKind(*left, AtomKind::Anchor);
    const auto join = isTimeFirst ? sentence.before(*left) : left;
    const bool isJoined = join
        && (sentence.isWord(*join, AtomKind::Conjunction, "and")
            || sentence.isKind(*join, AtomKind::Comma));
    const auto time = isTimeFirst ? *left : at + 1;
    if (!isJoined || !sentence.isKind(time, AtomKind::Anchor) || sentence.claims.empty()
        || !isOneKind(sentence.claims.back(), sentence[at].amount))
        return false;
    const auto &anchor = sentence[time].anchor;
    const auto form = sentence.claims.back().form;
    // "has fallen 15.8% from its high and 10.6% this month" goes on with a plain move
    const bool isMove = form == ClaimForm::Change
        || (form == ClaimForm::OffExtreme && !isTimeFirst && anchor.kind != AnchorKind::OneDay);
    if (anchor.kind == AnchorKind::Unresolved || anchor.kind == AnchorKind::End
        || (!isMove && (form != ClaimForm::Level || isTimeFirst)))
        return false;
    auto claim = sentence.claims.back();
    claim.amount = sentence[at].amount;
    claim.hasAnchor = claim.hasAt = claim.isOfBase = false;
    const bool isLevelThen = form == ClaimForm::Level && anchor.kind != AnchorKind::OneDay;
    (isLevelThen ? claim.at : claim.anchor) = anchor;
    (isLevelThen ? claim.hasAt : claim.hasAnchor) = true;
    if (isMove && anchor.isAgo)
        return false;
    if (isMove)
        claim.form = ClaimForm::Change;
    const auto first = std::min(at, time);
    claim.span = sentence.tokensSpan(first, std::max(at, time) + 1);
    submit(sentence, std::move(claim), at, first, std::max(at, time) + 1);
    return true;
}

bool readGapped(Sentence &sentence, std::size_t at)
{
    auto name = sentence.before(at);
    if (name && sentence.isKind(*name, AtomKind::Comma)) // "; the S&P 500, 6.1%"
        name = sentence.before(*name);
    if (!name || !sentence.isKind(*name, AtomKind::Subject) || sentence.isNamePart(*name))
        return false;
    const auto join = sentence.before(*name);
    const bool isJoined = join
        && (sentence.isKind(*join, AtomKind::Comma) || sentence.isWord(*join, AtomKind::Break, ";")
            || (sentence.isKind(*join, AtomKind::Conjunction)
                && (sentence[*join].is("and") || sentence[*join].is("while"))));
    const auto *move = lastMove(sentence);
    if (!isJoined || !move || sentence.claims.back().form == ClaimForm::OffExtreme
        || extremeBehind(sentence, at + 1))
        return false;
    std::vector<std::string> assumed;
    const auto subject = sentence.resolved(*name, assumed);
    if (!subject || !isMoveOf(*subject, sentence[at].amount))
        return false;
    auto claim = sameMove(sentence, *move, *subject, at, at);
    claim.assumed.insert(claim.assumed.end(), assumed.begin(), assumed.end());
    if (sentence.isKind(at + 1, AtomKind::Anchor)) {
        claim.anchor = sentence[at + 1].anchor;
        claim.hasAnchor = true;
        if (claim.anchor.kind == AnchorKind::Unresolved || claim.anchor.kind == AnchorKind::End)
            return false;
    }
    submit(sentence, std::move(claim), at, at, at + 1);
    return true;
}

bool readPossessed(Sentence &sentence, std::size_t at)
{
    const auto mark = sentence.before(at);
    const bool isOwned = mark && *mark > 0 && sentence.isKind(*mark, AtomKind::Possessive)
        && sentence.isKind(*mark - 1, AtomKind::Subject);
    const auto *move = lastMove(sentence);
    const bool hasNoun = sentence.isKind(sentence.skipFillers(at + 1), AtomKind::Move);
    if (!isOwned || !move || hasNoun)
        return false;
    const auto owner = *mark - 1;
    const auto left = sentence.before(owner);
    const bool isCompared = left
        && (sentence.isKind(*left, AtomKind::Multiple) || isComparing(sentence[*left])
            || sentence.isKind(*left, AtomKind::Beat)
            || sentence.isWord(*left, AtomKind::Conjunction, "as"));
    std::vector<std::string> assumed;
    const auto subject = isCompared ? sentence.resolved(owner, assumed) : std::nullopt;
    if (!subject || !isMoveOf(*subject, sentence[at].amount))
        return false;
    submit(sentence, sameMove(sentence, *move, *subject, at, at), at, at, at + 1);
    return true;
}

bool readRespectively(Sentence &sentence)
{
    const auto respectively = findRespectively(sentence);
    const auto first = findFirst(sentence, AtomKind::Subject);
    const auto verb = findFirst(sentence, AtomKind::Move);
    if (!respectively)
        return false;
    std::size_t behind = 0;
    const auto names =
        first ? joined(sentence, *first, AtomKind::Subject, behind) : std::vector<std::size_t>();
    const bool isVerb = verb && behind <= *verb && *verb < behind + 4
        && sentence[*verb].part != MovePart::Noun && sentence[*verb].direction != 0;
    if (!isVerb || names.size() < 2)
        return true;
    std::size_t end = 0;
    auto amounts = joined(sentence, *verb + 1, AtomKind::Amount, end);
    if (amounts.size() != names.size() || end > *respectively)
        return true;
    const auto timing = timingOf(sentence, *verb, end, sentence.tailEnd(end - 1));
    for (std::size_t at = 0; at < names.size(); ++at) {
        std::vector<std::string> assumed;
        const auto subject = sentence.resolved(names[at], assumed);
        if (!subject || !isMoveOf(*subject, sentence[amounts[at]].amount))
            continue;
        auto claim =
            claimAbout(sentence, ClaimForm::Change, *subject, amounts[at], amounts[at] + 1);
        claim.assumed = assumed;
        claim.direction = sentence[*verb].direction;
        claim.amount = sentence[amounts[at]].amount;
        const bool hasTime = place(claim, sentence, timing, *verb);
        if (!hasTime || (!claim.hasAnchor && tenseOf(sentence, *verb) != Tense::Past))
            continue;
        if (!claim.hasAnchor && sentence.memory.day) {
            claim.anchor = *sentence.memory.day;
            claim.hasAnchor = true;
        }
        submit(sentence, std::move(claim), *verb, amounts[at], amounts[at] + 1);
    }
    return true;
}

} // namespace tickmark
