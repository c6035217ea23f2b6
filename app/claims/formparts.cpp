// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/formparts.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr std::size_t nearby = 7;

bool isOffPreposition(const Atom &atom)
{
    if (atom.kind == AtomKind::Anchor)
        return atom.is("since") && atom.anchor.kind == AnchorKind::Unresolved;
    return atom.kind == AtomKind::Preposition
        && (atom.is("from") || atom.is("off") || atom.is("below") || atom.is("above")
            || atom.is("under") || atom.is("beneath") || atom.is("short of") || atom.is("shy of")
            || atom.is("away from") || atom.is("of") || atom.is("over") || atom.is("behind"));
}

/// Fillers, "its", and a series between them: "from the index's 52-week high".
std::size_t skipToExtreme(const Sentence &sentence, std::size_t at)
{
    const auto limit = at + 5;
    while (at < limit
        && (sentence.isKind(at, AtomKind::Filler) || sentence.isKind(at, AtomKind::Possessive)
            || sentence.isKind(at, AtomKind::Subject)))
        ++at;
    return at;
}

/// "closed 5% below its record on Thursday": a day of this week, without a verb of its own, is when
/// the distance was measured, not when the high was reached.
bool isDayAsOf(const Sentence &sentence, std::size_t at)
{
    const auto left = sentence.before(at);
    const bool hasVerb = left && sentence.isKind(*left, AtomKind::Link);
    const auto weekAgo = sentence.memory.asOf - std::chrono::days(7);
    return !hasVerb && sentence[at].anchor.kind == AnchorKind::OneDay
        && sentence[at].anchor.from.first > weekAgo;
}

/// "reached on Nov. 25", "on Nov. 25", "of 2,442.03", "in November" behind a high.
std::size_t readExtremeDetails(const Sentence &sentence, Claim &claim, std::size_t at)
{
    const auto limit = std::min(sentence.size(), at + nearby);
    auto end = at;
    for (; at < limit; ++at) {
        const auto &atom = sentence[at];
        if (atom.kind == AtomKind::Anchor) {
            const bool isPast = atom.anchor.kind == AnchorKind::OneDay
                || (atom.anchor.kind == AnchorKind::Period
                    && atom.anchor.from.precision != DatePrecision::Year);
            if (!isPast || claim.hasExtremeDate || isDayAsOf(sentence, at))
                break;
            claim.extremeDate = atom.anchor.from;
            claim.hasExtremeDate = true;
            end = at + 1;
        } else if (atom.kind == AtomKind::Amount
            && sentence.isWord(at - 1, AtomKind::Preposition, "of")) {
            claim.extremeLevel = atom.amount;
            claim.hasExtremeLevel = true;
            end = at + 1;
        } else if (atom.kind == AtomKind::Comma
            && sentence.isKind(sentence.skipFillers(at + 1), AtomKind::Link)) {
            continue; // ", set on Nov. 25"
        } else if (atom.kind != AtomKind::Filler && atom.kind != AtomKind::Link
            && !sentence.isWord(at, AtomKind::Preposition, "of") && !atom.is("they")
            && !(atom.kind == AtomKind::Relative) && !(atom.kind == AtomKind::Auxiliary)
            && !sentence.isWord(at, AtomKind::Subject, "it")
            && !(atom.kind == AtomKind::Subject && atom.subject.kind == SubjectKind::Pronoun)) {
            break;
        }
    }
    return end;
}

/// "its 2024 high", "the high for the year": the window stands behind.
std::size_t readExtremeWindow(const Sentence &sentence, Claim &claim, std::size_t at)
{
    if (claim.extreme.scope != ExtremeWords::Scope::Unstated
        || !sentence.isKind(at, AtomKind::Anchor))
        return at;
    const auto &anchor = sentence[at].anchor;
    if (anchor.kind == AnchorKind::Period && !sentence.isWord(at, AtomKind::Anchor, "in")) {
        claim.extreme.scope = ExtremeWords::Scope::Dated;
        claim.extreme.range = anchor.from;
        return at + 1;
    }
    if (anchor.kind == AnchorKind::Trailing) {
        claim.extreme.scope = ExtremeWords::Scope::Trailing;
        claim.extreme.count = anchor.count;
        claim.extreme.unit = anchor.unit;
        return at + 1;
    }
    return at;
}

/// "5% from its low" is above it.
int offDirection(const Sentence &sentence, std::size_t preposition, ExtremeKind kind)
{
    const auto &atom = sentence[preposition];
    if (atom.is("above") || atom.is("over"))
        return 1;
    const bool isBelow = atom.is("below") || atom.is("under") || atom.is("beneath");
    return kind == ExtremeKind::Lowest && !isBelow ? 1 : -1;
}

bool isBaseWord(const Atom &atom)
{
    return atom.is("from") || atom.is("versus") || atom.is("vs") || atom.is("against")
        || atom.is("compared with") || atom.is("compared to");
}

/// The time of "from 4.60% on Wednesday", "from 4.79% in mid-January". False for other times.
bool placeBase(Claim &level, const Anchor &anchor)
{
    const bool isDay = anchor.kind == AnchorKind::OneDay;
    if (anchor.kind == AnchorKind::DayBefore
        || (anchor.kind == AnchorKind::Trailing && anchor.unit == TimeUnit::Days
            && anchor.count == 1))
        return true; // "a day earlier" is the base itself
    const bool isEdge = anchor.kind == AnchorKind::End && anchor.from.isEdge;
    if (!isDay && anchor.kind != AnchorKind::Period && !anchor.isAgo && !isEdge)
        return false;
    level.isOfBase = false;
    level.hasAnchor = isDay;
    level.hasAt = !isDay;
    (isDay ? level.anchor : level.at) = anchor;
    return true;
}

} // namespace

bool isYieldSubject(const Subject &subject)
{
    return subject.code == "DGS10" || subject.code == "DGS2" || subject.name.ends_with("yield")
        || subject.name.ends_with("rate");
}

bool isLevelOf(const Subject &subject, const Amount &amount)
{
    if (isYieldSubject(subject))
        return amount.measure == Measure::Percent;
    return amount.measure == Measure::None || amount.measure == Measure::Points;
}

Claim claimAbout(const Sentence &sentence, ClaimForm form, const Subject &subject,
    std::size_t first, std::size_t end)
{
    Claim claim{.form = form, .span = sentence.tokensSpan(first, end)};
    claim.series = subject.code;
    claim.seriesName = subject.name;
    claim.isYieldByName = isYieldSubject(subject);
    return claim;
}

void submit(Sentence &sentence, Claim claim, std::size_t head, std::size_t first, std::size_t end)
{
    if (sentence.isOfOtherBasis(head) || claim.amount.wording == Wording::UpTo)
        return; // listed as not understood
    for (auto at = first; at < end; ++at)
        sentence.spend(at);
    if (sentence.isDenied(head))
        claim.form = ClaimForm::Opinion;
    sentence.claims.push_back(std::move(claim));
}

std::optional<std::size_t> extremeBehind(const Sentence &sentence, std::size_t at)
{
    const auto preposition = sentence.skipFillers(at);
    if (preposition >= sentence.size() || !isOffPreposition(sentence[preposition]))
        return std::nullopt;
    const auto extreme = skipToExtreme(sentence, preposition + 1);
    return sentence.isKind(extreme, AtomKind::Extreme) ? std::optional(extreme) : std::nullopt;
}

std::optional<std::size_t> extremeAhead(const Sentence &sentence, std::size_t head)
{
    constexpr std::size_t farthest = 12;
    const auto limit = std::max(sentence.leadBegin, head > farthest ? head - farthest : 0);
    for (auto at = head; at-- > limit;) {
        const bool isFrom = sentence.isWord(at, AtomKind::Preposition, "from")
            || (sentence.isKind(at, AtomKind::Anchor) && isOffPreposition(sentence[at]));
        if (!isFrom)
            continue;
        const auto before = sentence.before(at);
        const bool isFirst = !before || sentence.isKind(*before, AtomKind::Comma)
            || sentence.isKind(*before, AtomKind::Conjunction)
            || sentence.isKind(*before, AtomKind::Break);
        const auto extreme = skipToExtreme(sentence, at + 1);
        const auto subject =
            sentence.skipFillers(extreme + (sentence.isKind(extreme + 1, AtomKind::Comma) ? 2 : 1));
        const bool isLeading = isFirst && extreme < head
            && sentence.isKind(extreme, AtomKind::Extreme)
            && sentence.isKind(subject, AtomKind::Subject);
        return isLeading ? std::optional(extreme) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::size_t> readOffExtreme(
    Sentence &sentence, std::size_t head, std::size_t amount, std::size_t extreme, int direction)
{
    std::vector<std::string> assumed;
    const auto subject = sentence.subjectFor(std::min(head, amount), assumed);
    if (!subject)
        return std::nullopt;
    const auto first = std::min(head, amount);
    auto claim = claimAbout(sentence, ClaimForm::OffExtreme, *subject, first, extreme + 1);
    claim.assumed = assumed;
    claim.amount = sentence[amount].amount;
    claim.extreme = sentence[extreme].extreme;
    auto preposition = sentence.skipFillers(amount + 1);
    claim.direction =
        direction != 0 ? direction : offDirection(sentence, preposition, claim.extreme.kind);
    if (amount > 0 && sentence.isWord(amount - 1, AtomKind::Preposition, "within"))
        claim.amount.wording = Wording::AtMost;
    const bool isAhead = extreme < first; // "From its October low it has recovered 10.6%"
    const auto window = isAhead ? 0 : readExtremeWindow(sentence, claim, extreme + 1);
    const auto end = isAhead
        ? std::max(head, amount) + 1
        : std::max({window, readExtremeDetails(sentence, claim, window), amount + 1});
    const auto timing = timingOf(sentence, first, end, sentence.tailEnd(end - 1));
    // only the day as of which: a high bears its own window
    if (const auto &day = timing.at ? timing.at : timing.window;
        day && (day->kind == AnchorKind::OneDay || day->kind == AnchorKind::End)) {
        claim.at = *day;
        claim.hasAt = true;
    }
    // "plunged on Thursday, 10.2% below its record"
    const auto shared = sentence.shared(first);
    if (!claim.hasAt && shared
        && (shared->kind == AnchorKind::OneDay || shared->kind == AnchorKind::DayBefore)
        && tenseOf(sentence, head) == Tense::Unstated) {
        claim.at = *shared;
        claim.hasAt = true;
    }
    claim.span = sentence.tokensSpan(first, end);
    const bool isPlain =
        claim.extreme.scope == ExtremeWords::Scope::Unstated && !claim.hasExtremeDate;
    // "from its peak to its low": not as of now
    const bool goesOn = sentence.isWord(end, AtomKind::Preposition, "to");
    const bool isEarlier = !claim.hasAt && isPluperfect(sentence, first);
    if (isPlain || goesOn || isEarlier)
        return std::nullopt;
    submit(sentence, std::move(claim), head, first, end);
    return end;
}

void readLevelsBehind(
    Sentence &sentence, const Claim &move, const Subject &subject, std::size_t from)
{
    const auto limit = std::min(sentence.size(), from + nearby + 3);
    for (auto at = from; at < limit; ++at) {
        const auto &atom = sentence[at];
        const bool isTo = atom.kind == AtomKind::Preposition && (atom.is("to") || atom.is("at"));
        const bool isFrom = atom.kind == AtomKind::Preposition && isBaseWord(atom);
        if (isTo || isFrom) {
            auto level = at + 1;
            while (level < limit
                && (sentence.isKind(level, AtomKind::Filler)
                    || sentence.isKind(level, AtomKind::Link)
                    || sentence.isWord(level, AtomKind::Preposition, "at")
                    || (sentence.isWord(level, AtomKind::Preposition, "of")
                        && sentence.isKind(level - 1, AtomKind::Extreme))
                    || sentence.isKind(level, AtomKind::Extreme)))
                ++level;
            if (!sentence.isKind(level, AtomKind::Amount) || sentence.isSpent(level)
                || !isLevelOf(subject, sentence[level].amount))
                return;
            auto claim = move;
            claim.form = ClaimForm::Level;
            claim.amount = sentence[level].amount;
            claim.isOfBase = isFrom;
            claim.span = sentence.tokensSpan(at, level + 1);
            const auto day = sentence.skipFillers(level + 1);
            // "from a low of 1.37% on July 8", "from December's low of 2.08%"
            const bool isOfExtreme = sentence.isWord(level - 1, AtomKind::Preposition, "of");
            if (isOfExtreme && !sentence.isKind(day, AtomKind::Anchor)) {
                const auto &extreme = sentence[level - 2].extreme;
                if (extreme.scope != ExtremeWords::Scope::Dated)
                    return;
                claim.isOfBase = claim.hasAnchor = false;
                claim.at = {.kind = AnchorKind::Period, .from = extreme.range};
                claim.hasAt = true;
            }
            if (isFrom && sentence.isKind(day, AtomKind::Anchor)
                && !placeBase(claim, sentence[day].anchor))
                return;
            submit(sentence, std::move(claim), at, level, level + 1);
            at = level;
        } else if (atom.kind != AtomKind::Comma && atom.kind != AtomKind::Filler
            && atom.kind != AtomKind::Anchor && atom.kind != AtomKind::Link
            && !(atom.kind == AtomKind::Break && (atom.is("(") || atom.is(")")))
            && !sentence.isWord(at, AtomKind::Conjunction, "and")) {
            return;
        }
    }
}

bool readBaseBehindApposition(Sentence &sentence, std::size_t at)
{
    const auto from = sentence.before(at);
    const auto comma = from ? sentence.before(*from) : std::nullopt;
    const auto &claims = sentence.claims;
    if (!comma || !sentence.isWord(*from, AtomKind::Preposition, "from")
        || !sentence.isKind(*comma, AtomKind::Comma) || claims.size() < 2)
        return false;
    const auto &apposition = claims.back();
    const auto &level = claims[claims.size() - 2];
    const bool isApposition = apposition.form == ClaimForm::HighestSince
        || apposition.form == ClaimForm::Extreme || apposition.form == ClaimForm::Streak;
    const bool isOne = level.form == ClaimForm::Level && level.series == apposition.series
        && level.amount.measure == sentence[at].amount.measure && !level.isOfBase;
    if (!isApposition || !isOne)
        return false;
    auto claim = level;
    claim.amount = sentence[at].amount;
    claim.isOfBase = true;
    claim.span = sentence.tokensSpan(*from, at + 1);
    const auto day = sentence.skipFillers(at + 1);
    if (sentence.isKind(day, AtomKind::Anchor) && !placeBase(claim, sentence[day].anchor))
        return false;
    submit(sentence, std::move(claim), *from, at, at + 1);
    return true;
}

} // namespace tickmark
