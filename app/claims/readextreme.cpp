// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/formparts.h"
#include "claims/forms.h"

#include <algorithm>

namespace tickmark {

namespace {

/// What must stand before a high for it to be claimed: "closed at", "hit", a comma. After "from"
/// or "near" it is only spoken of.
bool isClaimed(const Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    if (!left)
        return false;
    const auto &atom = sentence[*left];
    switch (atom.kind) {
    case AtomKind::Link:
    case AtomKind::Auxiliary:
    case AtomKind::Comma:
    case AtomKind::Break:
        return true;
    case AtomKind::Preposition:
        return atom.is("at") || atom.is("to") || atom.is("into") || atom.is("for")
            || atom.is("with");
    case AtomKind::Possessive:
        return *left > 0
            && (sentence.isKind(*left - 1, AtomKind::Link)
                || sentence.isKind(*left - 1, AtomKind::Comma)
                || sentence.isWord(*left - 1, AtomKind::Preposition, "at")
                || sentence.isWord(*left - 1, AtomKind::Preposition, "to")
                || sentence.isKind(*left - 1, AtomKind::Auxiliary));
    case AtomKind::Anchor: // "ended Thursday at" has the preposition; "hit on Thursday a record"
        return *left > 0 && sentence.isKind(*left - 1, AtomKind::Link);
    case AtomKind::Conjunction:
        return false;
    default:
        return false;
    }
}

bool isDayLike(const Anchor &anchor)
{
    return anchor.kind == AnchorKind::OneDay || anchor.kind == AnchorKind::End
        || anchor.kind == AnchorKind::Recently || anchor.kind == AnchorKind::Period
        || anchor.kind == AnchorKind::DayAfter || anchor.kind == AnchorKind::DayBefore
        || anchor.isAgo;
}

/// "near its highest level since 2023".
bool isOnlyNear(const Sentence &sentence, std::size_t at)
{
    auto left = sentence.before(at);
    if (left && sentence.isKind(*left, AtomKind::Possessive))
        left = sentence.before(*left);
    return left && sentence.isKind(*left, AtomKind::Preposition)
        && !sentence.isWord(*left, AtomKind::Preposition, "at")
        && !sentence.isWord(*left, AtomKind::Preposition, "to")
        && !sentence.isWord(*left, AtomKind::Preposition, "for")
        && !sentence.isWord(*left, AtomKind::Preposition, "with")
        && !sentence.isWord(*left, AtomKind::Preposition, "of");
}

bool isToDate(const Anchor &anchor, Time asOf)
{
    return anchor.kind == AnchorKind::Period && anchor.from.last >= asOf;
}

/// "the best day for the S&P 500 since Nov. 6": the subject, where it stands between.
std::optional<std::size_t> subjectBetween(const Sentence &sentence, std::size_t at)
{
    const auto preposition = sentence.skipFillers(at + 1);
    if (!sentence.isWord(preposition, AtomKind::Preposition, "for"))
        return std::nullopt;
    const auto subject = sentence.skipFillers(preposition + 1);
    return sentence.isKind(subject, AtomKind::Subject) ? std::optional(subject) : std::nullopt;
}

/// The day of which a high is claimed, behind it or before it. False where a time was written that
/// is no day.
bool placeDay(Claim &claim, Sentence &sentence, std::size_t head, std::size_t from)
{
    const auto timing = timingOf(sentence, head, from, sentence.tailEnd(from - 1));
    auto day = timing.at ? timing.at : timing.window;
    if (day && !timing.hasOwnWindow && !timing.at && day->kind == AnchorKind::Since)
        day.reset(); // "its best showing since April and its highest close since December"
    if (!day && isPluperfect(sentence, head))
        return false;
    const bool isFromBefore = !day;
    const auto shared = sentence.shared(head);
    if (!day && shared) {
        if (!isDayLike(*shared) || isToDate(*shared, sentence.memory.asOf))
            return true; // "up 4% this year, a record": as of now
        const bool isSession = shared->kind == AnchorKind::OneDay
            || shared->kind == AnchorKind::DayAfter || shared->kind == AnchorKind::DayBefore;
        if (!isSession && claim.unit == TimeUnit::Sessions)
            return false; // a day within last week, but which
        day = shared;
    }
    if (!day && sentence.memory.day)
        day = sentence.memory.day;
    if (!day)
        return !sentence.isSubordinate(head); // "a day after setting a record"
    if (!isDayLike(*day))
        return false;
    if (!isFromBefore)
        claim.span.end = std::max(claim.span.end,
            timing.end > 0 ? sentence.tokensSpan(head, std::max(timing.end, head + 1)).end : 0);
    claim.at = *day;
    claim.hasAt = true;
    if (day->from.isYearAssumed)
        claim.assumed.push_back(
            "The year of a date was not written: " + isoText(day->from.first) + " was taken.");
    return true;
}

/// The value of the high: "of 2,442.03", or right behind "a record".
std::size_t readValue(
    const Sentence &sentence, Claim &claim, const Subject &subject, std::size_t at)
{
    const auto amount = sentence.isWord(at, AtomKind::Preposition, "of") ? at + 1 : at;
    if (!sentence.isKind(amount, AtomKind::Amount) || !isLevelOf(subject, sentence[amount].amount))
        return at;
    claim.extremeLevel = sentence[amount].amount;
    claim.hasExtremeLevel = true;
    return amount + 1;
}

bool isPlural(const Sentence &sentence, std::size_t at)
{
    return sentence[at].is("highs") || sentence[at].is("lows");
}

/// ", its biggest since": direction and period of the move just claimed.
bool takeMoveBefore(const Sentence &sentence, Claim &claim, std::size_t at)
{
    if (sentence.claims.empty() || sentence.claims.back().form != ClaimForm::Change
        || sentence.claims.back().series != claim.series)
        return false;
    auto comma = sentence.before(at);
    if (comma && sentence.isKind(*comma, AtomKind::Possessive))
        comma = sentence.before(*comma);
    const auto &move = sentence.claims.back();
    claim.direction = move.direction;
    claim.unit = TimeUnit::Sessions;
    if (move.hasAnchor && move.anchor.kind == AnchorKind::Period) {
        const auto length = move.anchor.from.last - move.anchor.from.first;
        claim.unit = length < std::chrono::days(7) ? TimeUnit::Weeks
            : length < std::chrono::days(32)       ? TimeUnit::Months
            : length < std::chrono::days(93)       ? TimeUnit::Quarters
                                                   : TimeUnit::Years;
    } else if (move.hasAnchor && move.anchor.kind != AnchorKind::OneDay) {
        return false;
    }
    return comma && sentence.isKind(*comma, AtomKind::Comma);
}

} // namespace

void readExtremeClaim(Sentence &sentence, std::size_t at)
{
    if (sentence.isSpent(at) || !isClaimed(sentence, at))
        return;
    const auto scope = sentence[at].extreme.scope;
    std::vector<std::string> assumed;
    const auto subject = sentence.subjectFor(at, assumed);
    if (!subject || scope == ExtremeWords::Scope::Unstated)
        return;
    auto claim = claimAbout(sentence, ClaimForm::Extreme, *subject, at, at + 1);
    claim.assumed = assumed;
    claim.extreme = sentence[at].extreme;
    const auto end = readValue(sentence, claim, *subject, at + 1);
    claim.span = sentence.tokensSpan(at, end);
    if (!placeDay(claim, sentence, at, end) || isPlural(sentence, at))
        return;
    if (claim.extreme.wording != Wording::Exact) { // "a nearly three-year low"
        claim.form = ClaimForm::HighestSince;
        claim.anchor = {.kind = AnchorKind::Trailing,
            .count = claim.extreme.count,
            .wording = claim.extreme.wording,
            .unit = claim.extreme.unit};
        claim.hasAnchor = true;
    }
    submit(sentence, std::move(claim), at, at, end);
    sentence.leadBegin = end;
}

void readSuperlativeClaim(Sentence &sentence, std::size_t at)
{
    if (isOnlyNear(sentence, at))
        return;
    const auto between = subjectBetween(sentence, at);
    auto window = sentence.skipFillers(between.value_or(at) + 1);
    std::vector<std::string> assumed;
    const auto subject =
        between ? sentence.resolved(*between, assumed) : sentence.subjectFor(at, assumed);
    if (!subject)
        return;
    auto claim = claimAbout(sentence, ClaimForm::HighestSince, *subject, at, at + 1);
    claim.assumed = assumed;
    claim.extreme = sentence[at].extreme;
    const auto valued = readValue(sentence, claim, *subject, window);
    if (valued > window)
        window = sentence.skipFillers(valued);
    if (!sentence.isKind(window, AtomKind::Anchor))
        return;
    const auto &anchor = sentence[window].anchor;
    const bool isWindow = anchor.kind == AnchorKind::Since || anchor.kind == AnchorKind::Trailing
        || anchor.kind == AnchorKind::Period;
    if (!isWindow)
        return;
    claim.anchor = anchor;
    claim.hasAnchor = true;
    if (anchor.from.isYearAssumed)
        claim.assumed.push_back(
            "The year of a date was not written: " + isoText(anchor.from.first) + " was taken.");
    claim.span = sentence.tokensSpan(at, window + 1);
    if (!placeDay(claim, sentence, at, window + 1))
        return;
    submit(sentence, std::move(claim), at, at, window + 1);
    sentence.leadBegin = window + 1;
}

void readLargestMoveClaim(Sentence &sentence, std::size_t at)
{
    const auto between = subjectBetween(sentence, at);
    const auto window = sentence.skipFillers(between.value_or(at) + 1);
    if (!sentence.isKind(window, AtomKind::Anchor))
        return;
    const auto &anchor = sentence[window].anchor;
    std::vector<std::string> assumed;
    const auto subject =
        between ? sentence.resolved(*between, assumed) : sentence.subjectFor(at, assumed);
    const bool isWindow = anchor.kind == AnchorKind::Since || anchor.kind == AnchorKind::Trailing
        || anchor.kind == AnchorKind::Period;
    if (!subject || !isWindow)
        return;
    auto claim = claimAbout(sentence, ClaimForm::LargestMove, *subject, at, window + 1);
    claim.assumed = assumed;
    claim.direction = sentence[at].direction;
    claim.unit = sentence[at].unit;
    const bool isOfBefore = claim.direction == 0 && claim.unit == TimeUnit::Days;
    if (isOfBefore && !takeMoveBefore(sentence, claim, at))
        return;
    if (claim.direction == 0 && !sentence.claims.empty())
        claim.direction = sentence.claims.back().direction;
    claim.anchor = anchor;
    claim.hasAnchor = true;
    if (claim.direction == 0 || !placeDay(claim, sentence, at, window + 1))
        return;
    submit(sentence, std::move(claim), at, at, window + 1);
    sentence.leadBegin = window + 1;
}

void readStreakClaim(Sentence &sentence, std::size_t at)
{
    std::vector<std::string> assumed;
    const auto subject = sentence.subjectFor(at, assumed);
    if (!subject)
        return;
    auto claim = claimAbout(sentence, ClaimForm::Streak, *subject, at, at + 1);
    claim.assumed = assumed;
    claim.direction = sentence[at].direction;
    claim.count = sentence[at].count;
    claim.unit = sentence[at].unit;
    for (auto left = at; left > 0 && left + 9 > at;) {
        const auto &atom = sentence[--left];
        if (atom.kind == AtomKind::Amount && (atom.is("above") || atom.is("below")))
            return; // "closed above 6,000 for a third day"
        if (claim.direction == 0 && atom.kind == AtomKind::Move)
            claim.direction = atom.direction;
        const bool isBreak = atom.is("snapped") || atom.is("snapping") || atom.is("broke")
            || atom.is("breaking") || atom.is("halted") || atom.is("halting")
            || (left + 3 >= at && (atom.is("ended") || atom.is("ending")));
        claim.isBroken |= atom.kind == AtomKind::Link && isBreak;
        if (atom.kind == AtomKind::Subject)
            break;
    }
    if (claim.direction == 0 || !placeDay(claim, sentence, at, at + 1))
        return;
    submit(sentence, std::move(claim), at, at, at + 1);
    sentence.leadBegin = at + 1;
}

} // namespace tickmark
