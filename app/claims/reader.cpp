// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/reader.h"

#include "claims/ellipsis.h"
#include "claims/formparts.h"
#include "claims/forms.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

/// What the reading of one article carries from sentence to sentence.
struct Reading
{
    const PlainText &plain;
    Vocabulary vocabulary;
    Memory memory;
    std::vector<Claim> claims;
};

/// Somebody else acts in the sentence.
bool hasActor(const Sentence &sentence, std::size_t at)
{
    const auto limit = at > 30 ? at - 30 : 0;
    for (auto left = at; left > limit;) {
        std::vector<std::string> ignored;
        if (sentence.isKind(--left, AtomKind::Subject) && !sentence.isObject(left)
            && !sentence.isNamePart(left) && sentence.resolved(left, ignored))
            return true;
    }
    return false;
}

void remember(Memory &memory, const Sentence &sentence, std::size_t at)
{
    if (sentence.isNamePart(at))
        return;
    std::vector<std::string> ignored;
    const auto subject = sentence.resolved(at, ignored);
    // "The Russell rose half as much as the S&P 500. It …": the one that acts
    if (!subject || (sentence.isObject(at) && hasActor(sentence, at)))
        return;
    memory.last = subject;
    (isYieldSubject(*subject) ? memory.yield : memory.index) = subject;
}

void readAtom(Sentence &sentence, std::size_t at)
{
    switch (sentence[at].kind) {
    case AtomKind::Subject:
        return remember(sentence.memory, sentence, at);
    case AtomKind::Move:
        return readMove(sentence, at);
    case AtomKind::Flat:
        return readFlat(sentence, at);
    case AtomKind::Amount:
        return readLooseAmount(sentence, at);
    case AtomKind::Extreme:
        return readExtremeClaim(sentence, at);
    case AtomKind::Superlative:
        return readSuperlativeClaim(sentence, at);
    case AtomKind::LargestMove:
        return readLargestMoveClaim(sentence, at);
    case AtomKind::Streak:
        return readStreakClaim(sentence, at);
    case AtomKind::Beat:
        return readBeat(sentence, at);
    case AtomKind::Multiple:
        return readMultipleClaim(sentence, at);
    case AtomKind::Cross:
        return readCross(sentence, at);
    case AtomKind::Link:
        return readCarried(sentence, at);
    case AtomKind::Possessive:
    case AtomKind::Anchor:
    case AtomKind::Preposition:
    case AtomKind::Conjunction:
    case AtomKind::Relative:
    case AtomKind::Comma:
    case AtomKind::Break:
    case AtomKind::Auxiliary:
    case AtomKind::Filler:
    case AtomKind::Negation:
    case AtomKind::Modal:
    case AtomKind::Respectively:
    case AtomKind::OtherBasis:
    case AtomKind::Other:
        return;
    }
}

/// A line like "For the week:" times the lines under it.
bool readHeading(const Sentence &sentence, Memory &memory)
{
    if (sentence.size() == 0 || sentence.size() > 4)
        return false;
    const auto last = sentence.size() - 1;
    if (!sentence.isWord(last, AtomKind::Break, ":") || !sentence.isKind(0, AtomKind::Anchor))
        return false;
    memory.heading = sentence[0].anchor;
    return true;
}

constexpr double latestYear = 2100; ///< a bare number above is no year

/// Amounts that no claim has used; a number without a unit counts where it looks like a level.
bool hasLooseNumber(const Sentence &sentence)
{
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (sentence.isSpent(at))
            continue;
        const auto &atom = sentence[at];
        const bool isAmount = atom.kind == AtomKind::Amount
            && (atom.amount.measure != Measure::None || atom.amount.unit < 1);
        const bool isLevel = atom.kind == AtomKind::Amount && atom.amount.value >= latestYear;
        const bool isClaimWord = (atom.kind == AtomKind::Move && atom.hasAmount) || isLevel
            || atom.kind == AtomKind::Streak || atom.kind == AtomKind::Multiple
            || atom.kind == AtomKind::Superlative || atom.kind == AtomKind::LargestMove;
        const bool isExtreme =
            atom.kind == AtomKind::Extreme && atom.extreme.scope == ExtremeWords::Scope::Trailing;
        if (isAmount || isClaimWord || isExtreme)
            return true;
    }
    return false;
}

bool isOpinion(const Sentence &sentence)
{
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (sentence.isKind(at, AtomKind::Modal))
            return true;
    }
    return false;
}

/// The window of the claims of a sentence, where they have only one and it is no day.
std::optional<Anchor> onlyWindow(const std::vector<Claim> &claims)
{
    std::optional<Anchor> window;
    for (const auto &claim : claims) {
        if (!claim.hasAnchor || isDay(claim.anchor))
            continue;
        if (window && *window != claim.anchor)
            return std::nullopt;
        window = claim.anchor;
    }
    return window;
}

/// "Stocks tumbled on Monday", "a rout on Wall Street Monday": says when, of no series we know.
std::optional<Anchor> dayOfMarket(const Sentence &sentence)
{
    static constexpr std::array<std::string_view, 6> markets{
        "street", "stocks", "equities", "market", "markets", "shares"};
    for (std::size_t at = 1; at < sentence.size(); ++at) {
        const auto left = sentence.before(at);
        const bool isDay = sentence.isKind(at, AtomKind::Anchor)
            && sentence[at].anchor.kind == AnchorKind::OneDay && !sentence.isDenied(at)
            && !sentence.isKind(at + 1, AtomKind::Possessive);
        if (!isDay || !left || sentence.isSubordinate(at))
            continue;
        const auto &atom = sentence[*left];
        const bool isVerb = atom.kind == AtomKind::Move && atom.part == MovePart::Verb;
        if (isVerb || std::ranges::find(markets, atom.word) != markets.end())
            return sentence[at].anchor;
    }
    return std::nullopt;
}

/// "July was a good month", "its best week since June": what follows may be said of that time.
bool isAboutPeriod(const Sentence &sentence)
{
    static constexpr std::array<std::string_view, 4> words{"week", "month", "quarter", "year"};
    bool hasPeriod = false;
    bool hasVerb = false;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const auto &atom = sentence[at];
        const bool isPeriod =
            atom.kind == AtomKind::Anchor && atom.anchor.kind == AnchorKind::Period;
        const bool isWord =
            atom.kind == AtomKind::Other && std::ranges::find(words, atom.word) != words.end();
        const bool isBest = atom.kind == AtomKind::LargestMove && atom.unit != TimeUnit::Sessions;
        if (isBest)
            return true;
        hasPeriod |= isPeriod || isWord;
        hasVerb |= atom.kind == AtomKind::Auxiliary;
    }
    return hasPeriod && hasVerb;
}

/// What later sentences may refer to.
void noteTimes(Memory &memory, const Sentence &sentence)
{
    memory.day.reset();
    const auto shared = sentence.shared(0);
    if (shared && shared->kind == AnchorKind::OneDay)
        memory.day = shared;
    if (!memory.day && sentence.claims.empty())
        memory.day = dayOfMarket(sentence);
    if (memory.day)
        memory.isPeriodSpokenOf = false;
    else if (sentence.claims.empty())
        memory.isPeriodSpokenOf |= isAboutPeriod(sentence);
    memory.window = onlyWindow(sentence.claims);
    const bool hasWindow = shared && !isDay(*shared);
    memory.windowTense = hasWindow ? tenseOf(sentence, sentence.sharer()) : Tense::Unstated;
}

/// True where a sentence speaks of somebody else from its first word on: "it" is then theirs.
bool isAboutOthers(const Sentence &sentence)
{
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (sentence.isKind(at, AtomKind::Subject))
            return false;
        if (sentence.isKind(at, AtomKind::Other) && sentence[at].isCapital)
            return true;
        if (!sentence.isKind(at, AtomKind::Filler) && !sentence.isKind(at, AtomKind::Anchor)
            && !sentence.isKind(at, AtomKind::Comma))
            return false;
    }
    return false;
}

void readSentence(Reading &reading, Tokens tokens)
{
    Sentence sentence(tokens, atomsOf(tokens, reading.vocabulary), reading.memory);
    if (readHeading(sentence, reading.memory))
        return;
    if (isAboutOthers(sentence))
        reading.memory.last.reset();
    const bool isRead = readRespectively(sentence);
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (!isRead || sentence.isKind(at, AtomKind::Subject))
            readAtom(sentence, at);
    }
    noteTimes(reading.memory, sentence);
    if (hasLooseNumber(sentence)) {
        Claim rest{.form = isOpinion(sentence) ? ClaimForm::Opinion : ClaimForm::NotUnderstood};
        rest.span = sentence.tokensSpan(0, sentence.size());
        sentence.claims.push_back(std::move(rest));
    }
    for (auto &claim : sentence.claims) {
        claim.span = reading.plain.sourceSpan(claim.span);
        reading.claims.push_back(std::move(claim));
    }
}

std::vector<std::string> namesOf(std::span<const Event> events)
{
    std::vector<std::string> names;
    for (const auto &event : events) {
        std::string name = event.name;
        std::ranges::transform(name, name.begin(),
            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        if (!name.empty())
            names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace

std::vector<Claim> readClaims(std::string_view text, const ReadContext &context)
{
    const PlainText plain(text);
    const SubjectNames subjects(context.series);
    const auto eventNames = namesOf(context.events);
    Reading reading{
        plain, {subjects, {context.asOf, context.events, eventNames}}, {.asOf = context.asOf}, {}};
    for (const auto &paragraph : paragraphsOf(plain)) {
        const auto tokens = tokensOf(plain, paragraph);
        reading.memory.isPeriodSpokenOf = false;
        for (const auto &sentence : sentencesOf(tokens))
            readSentence(
                reading, Tokens(tokens).subspan(sentence.start, sentence.end - sentence.start));
    }
    return std::move(reading.claims);
}

std::optional<WrittenDay> findWrittenDay(std::string_view text)
{
    constexpr std::size_t farthest = 20000;
    const PlainText plain(text.substr(0, farthest));
    const DateContext context{.asOf = timeOf(1800, 1, 1)};
    const auto tokens = tokensOf(plain, {0, plain.text().size()});
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto date = readDate(tokens, at, context, false);
        if (date && date->value.precision == DatePrecision::OneDay && !date->value.isYearAssumed
            && !date->value.isEdge && date->value.first > timeOf(1850, 1, 1))
            return WrittenDay{date->value.first,
                plain.sourceSpan({tokens[at].span.start, tokens[date->end - 1].span.end})};
    }
    return std::nullopt;
}

} // namespace tickmark
