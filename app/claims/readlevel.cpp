// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/ellipsis.h"
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

/// "briefly fell below 2%".
bool isBrief(const Sentence &sentence, std::size_t at)
{
    for (auto left = at; left > 0 && left + 5 > at;) {
        if (sentence[--left].is("briefly"))
            return true;
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

/// "peaked at 4.98%" is +1, "bottomed at" −1: no other close of the time was beyond.
int peakOf(const Sentence &sentence, std::size_t at)
{
    static constexpr std::array<std::string_view, 7> peaks{
        "peaked", "peaking", "peaked out", "topped out", "topping out", "maxed out", "crested"};
    static constexpr std::array<std::string_view, 4> troughs{
        "bottomed", "bottoming", "bottomed out", "troughed"};
    return hasVerb(sentence, at, peaks) ? 1 : hasVerb(sentence, at, troughs) ? -1 : 0;
}

bool isDayOfPeak(const Claim &claim)
{
    return claim.hasAnchor && claim.anchor.kind == AnchorKind::OneDay;
}

/// "topped out at 4.98% last October": the high of that month, where the month is said.
void readPeak(Sentence &sentence, Claim claim, const Timing &timing, int peak, std::size_t at)
{
    if (!timing.window || timing.window->kind != AnchorKind::Period)
        return;
    claim.form = ClaimForm::Extreme;
    claim.extreme.kind = peak > 0 ? ExtremeKind::Highest : ExtremeKind::Lowest;
    claim.extreme.scope = ExtremeWords::Scope::Dated;
    claim.extreme.range = timing.window->from;
    claim.extremeLevel = claim.amount;
    claim.hasExtremeLevel = true;
    claim.mayBeIntraday = !claim.isYieldByName;
    claim.at = *timing.window;
    claim.hasAt = true;
    claim.hasAnchor = false;
    submit(sentence, std::move(claim), at, at, at + 1);
    sentence.leadBegin = std::max(at + 1, timing.end);
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
    const auto head = sentence.isKind(*link, AtomKind::Anchor) ? at : *link;
    const auto timing = timingOf(sentence, head, at + 1, sentence.tailEnd(at));
    auto claim =
        claimAbout(sentence, ClaimForm::Level, *subject, *link, std::max(at + 1, timing.end));
    claim.assumed = assumed;
    claim.amount = amount;
    claim.mayBeIntraday = hasVerb(sentence, at, momentVerbs) || isBrief(sentence, at);
    if (sentence.isKind(*link, AtomKind::Cross) && claim.amount.wording == Wording::Exact)
        claim.amount.wording = Wording::MoreThan;
    if (!place(claim, sentence, timing, *link))
        return;
    if (!timing.window && isOfNow(sentence, *link))
        claim.hasAnchor = false;
    if (claim.hasAnchor && claim.anchor.kind == AnchorKind::Trailing) {
        if (!claim.anchor.isAgo)
            return; // "over the past month"
        claim.at = claim.anchor;
        claim.hasAt = true;
        claim.hasAnchor = false;
    }
    const int peak = peakOf(sentence, at);
    if (peak != 0 && !isDayOfPeak(claim))
        return readPeak(sentence, std::move(claim), timing, peak, at);
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
        && (claim.anchor.kind == AnchorKind::OneDay || claim.anchor.kind == AnchorKind::Period
            || claim.anchor.kind == AnchorKind::DayBefore))
        sentence.share(claim.anchor, *link);
    submit(sentence, claim, *link, at, at + 1);
    readLevelsBehind(sentence, claim, *subject, at + 1);
    sentence.leadBegin = std::max(at + 1, timing.end);
}

} // namespace

void readLooseAmount(Sentence &sentence, std::size_t at)
{
    if (sentence.isSpent(at))
        return;
    const auto &amount = sentence[at].amount;
    if (amount.measure != Measure::None) {
        if (readBaseBehindApposition(sentence, at))
            return;
        if (readCompared(sentence, at) || readPossessed(sentence, at))
            return;
        const auto next = sentence.skipFillers(at + 1);
        if (sentence.isKind(next, AtomKind::Move) && sentence[next].part != MovePart::Verb)
            return; // the move will take it
        if (readRepeated(sentence, at) || readGapped(sentence, at))
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
