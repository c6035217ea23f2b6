// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/formparts.h"
#include "claims/forms.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr std::size_t farthestOther = 9;

/// The series that is compared with: the first named behind the word that compares.
std::optional<std::size_t> otherBehind(const Sentence &sentence, std::size_t at)
{
    const auto limit = std::min(sentence.size(), at + farthestOther);
    for (auto next = at + 1; next < limit; ++next) {
        const auto &atom = sentence[next];
        if (atom.kind == AtomKind::Subject)
            return next;
        const bool maySkip = atom.kind == AtomKind::Filler || atom.kind == AtomKind::Preposition
            || atom.kind == AtomKind::Move || atom.kind == AtomKind::Possessive
            || atom.kind == AtomKind::Conjunction || atom.is("that") || atom.is("return");
        if (!maySkip)
            return std::nullopt;
    }
    return std::nullopt;
}

/// Window of a comparison: its own, or that of the statement before.
bool placeWindow(Claim &claim, Sentence &sentence, std::size_t head, std::size_t from)
{
    const auto timing = timingOf(sentence, head, from, sentence.tailEnd(from));
    if (!place(claim, sentence, timing, head) || !claim.hasAnchor)
        return false;
    if (timing.end > head)
        claim.span.end = std::max(claim.span.end, sentence.tokensSpan(head, timing.end).end);
    return true;
}

/// The subject of a comparison; behind a statement about "the S&P 500's gain" it is that series.
std::optional<Subject> firstSeries(
    const Sentence &sentence, std::size_t at, std::vector<std::string> &assumed)
{
    if (!sentence.claims.empty() && sentence.claims.back().form == ClaimForm::Change) {
        const auto &before = sentence.claims.back();
        return Subject{SubjectKind::Series, before.series, before.seriesName};
    }
    return sentence.subjectFor(at, assumed);
}

} // namespace

/// "trails its November 2021 peak by 13%".
bool readBehindExtreme(Sentence &sentence, std::size_t at)
{
    auto extreme = sentence.skipFillers(at + 1);
    if (sentence.isKind(extreme, AtomKind::Possessive))
        extreme = sentence.skipFillers(extreme + 1);
    const auto by = sentence.skipFillers(extreme + 1);
    if (sentence[at].direction > 0 || !sentence.isKind(extreme, AtomKind::Extreme)
        || !sentence.isWord(by, AtomKind::Preposition, "by")
        || !sentence.isKind(by + 1, AtomKind::Amount))
        return false;
    if (readOffExtreme(sentence, at, by + 1, extreme, -1)) {
        sentence.spend(by + 1);
        sentence.leadBegin = by + 2;
    }
    return true;
}

void readBeat(Sentence &sentence, std::size_t at)
{
    if (readBehindExtreme(sentence, at))
        return;
    std::vector<std::string> assumed;
    const auto subject = sentence.subjectFor(at, assumed);
    const auto object = otherBehind(sentence, at);
    const auto other = object ? sentence.resolved(*object, assumed) : std::nullopt;
    if (!subject || !other)
        return;
    auto end = *object + 1;
    auto claim = claimAbout(sentence, ClaimForm::Outperformance, *subject, at, end);
    claim.assumed = assumed;
    claim.other = other->code;
    claim.otherName = other->name;
    claim.direction = sentence[at].direction;
    auto by = end;
    while (by < end + 4
        && (sentence.isKind(by, AtomKind::Filler) || sentence.isKind(by, AtomKind::Anchor)
            || sentence.isWord(by, AtomKind::Preposition, "by")))
        ++by;
    const bool hasBy = sentence.isKind(by, AtomKind::Amount)
        && (sentence.isWord(by - 1, AtomKind::Preposition, "by")
            || (by >= 2 && sentence.isWord(by - 2, AtomKind::Preposition, "by")));
    if (hasBy) {
        claim.amount = sentence[by].amount;
        if (claim.amount.measure == Measure::Points || claim.amount.measure == Measure::Percent)
            claim.amount.measure = Measure::PercentagePoints;
        end = by + 1;
        claim.span = sentence.tokensSpan(at, end);
    }
    if (!placeWindow(claim, sentence, at, hasBy ? *object + 1 : end))
        return;
    sentence.share(claim.anchor, at);
    submit(sentence, std::move(claim), at, at, *object + 1);
    if (hasBy)
        sentence.spend(by);
    sentence.leadBegin = end;
}

void readMultipleClaim(Sentence &sentence, std::size_t at)
{
    std::vector<std::string> assumed;
    const auto object = otherBehind(sentence, at);
    const auto other = object ? sentence.resolved(*object, assumed) : std::nullopt;
    const auto subject = firstSeries(sentence, at, assumed);
    if (!subject || !other || subject->code == other->code)
        return;
    auto claim = claimAbout(sentence, ClaimForm::Ratio, *subject, at, *object + 1);
    claim.assumed = assumed;
    claim.amount = sentence[at].amount;
    claim.other = other->code;
    claim.otherName = other->name;
    if (!placeWindow(claim, sentence, at, *object + 1))
        return;
    sentence.share(claim.anchor, at);
    submit(sentence, std::move(claim), at, at, *object + 1);
    sentence.leadBegin = *object + 1;
}

} // namespace tickmark
