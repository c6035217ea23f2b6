// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/sentence.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);
constexpr std::size_t farthestSubject = 14; ///< atoms a verb may stand after its subject
constexpr std::size_t longestTail = 30;

using Words = std::span<const std::string_view>;

bool isAmong(std::string_view word, Words words)
{
    return std::ranges::find(words, word) != words.end();
}

/// A new clause may begin with these, and with somebody else in it.
constexpr std::array<std::string_view, 12> clauseOpeners{"while", "as", "whereas", "but", "though",
    "although", "because", "when", "after", "before", "even as", "amid"};

/// A subject after these does not act: "tech stocks in the S&P 500 rose".
constexpr std::array<std::string_view, 25> objectPrepositions{"of", "in", "on", "among", "at",
    "against", "than", "versus", "vs", "by", "like", "behind", "from", "to", "into", "across",
    "through", "over", "above", "below", "near", "toward", "compared with", "compared to",
    "between"};

bool mayStandBetween(AtomKind kind)
{
    return kind == AtomKind::Filler || kind == AtomKind::Auxiliary || kind == AtomKind::Link
        || kind == AtomKind::Anchor || kind == AtomKind::Flat;
}

/// An unlisted adverb or verb: "reportedly", "wobbled".
bool isVerbLike(const Atom &atom)
{
    return !atom.isCapital && (atom.word.ends_with("ed") || atom.word.ends_with("ing"));
}

bool isAdverbLike(const Atom &atom)
{
    return !atom.isCapital && atom.word.ends_with("ly");
}

bool isHead(const Atom &atom)
{
    return atom.kind == AtomKind::Move || atom.kind == AtomKind::Flat || atom.kind == AtomKind::Beat
        || atom.kind == AtomKind::Multiple;
}

} // namespace

Sentence::Sentence(Tokens tokens, std::vector<Atom> atoms, Memory &memory_)
    : memory(memory_)
    , m_tokens(tokens)
    , m_atoms(std::move(atoms))
    , m_isSpent(m_atoms.size(), false)
{
    findSubjects();
    findDenials();
    findSubordinates();
    findOtherBases();
}

void Sentence::findOtherBases()
{
    static constexpr std::array<std::string_view, 3> times{"morning", "afternoon", "midday"};
    m_isOfOtherBasis.assign(m_atoms.size(), false);
    std::size_t begin = 0; // of the stretch between commas
    bool hasTime = false;
    for (std::size_t at = 0; at <= m_atoms.size(); ++at) {
        const bool isEnd = at == m_atoms.size() || isKind(at, AtomKind::Comma)
            || (isKind(at, AtomKind::Break) && m_atoms[at].is(";"));
        if (isEnd) {
            for (auto place = begin; hasTime && place < at; ++place)
                m_isOfOtherBasis[place] = true;
            begin = at;
            hasTime = false;
        } else if (isKind(at, AtomKind::OtherBasis)) {
            if (!isAmong(m_atoms[at].word, times))
                return m_isOfOtherBasis.assign(m_atoms.size(), true);
            hasTime = true;
        }
    }
}

void Sentence::share(const Anchor &time, std::size_t head, bool isLeading)
{
    m_shared = time;
    m_sharer = head;
    m_isSharedByAll = isLeading;
}

std::optional<Anchor> Sentence::shared(std::size_t head) const
{
    const bool leaves = m_shared && isSubordinate(m_sharer) && !isSubordinate(head);
    return leaves ? std::nullopt : m_shared;
}

bool Sentence::isKind(std::size_t at, AtomKind kind) const
{
    return at < m_atoms.size() && m_atoms[at].kind == kind;
}

bool Sentence::isWord(std::size_t at, AtomKind kind, std::string_view word) const
{
    return isKind(at, kind) && m_atoms[at].is(word);
}

std::size_t Sentence::skipFillers(std::size_t at) const
{
    const auto limit = at + 6;
    while (at < limit && isKind(at, AtomKind::Filler))
        ++at;
    return at;
}

std::optional<std::size_t> Sentence::before(std::size_t at) const
{
    for (std::size_t steps = 0; at > 0 && steps < 6; ++steps) {
        if (!isKind(--at, AtomKind::Filler))
            return at;
    }
    return std::nullopt;
}

Span Sentence::tokensSpan(std::size_t firstAtom, std::size_t endAtom) const
{
    return {m_tokens[m_atoms[firstAtom].first].span.start,
        m_tokens[m_atoms[endAtom - 1].end - 1].span.end};
}

bool Sentence::isObject(std::size_t at) const
{
    const auto left = before(at);
    if (!left)
        return false;
    const auto &atom = m_atoms[*left];
    if (atom.kind == AtomKind::Other && isVerbLike(atom))
        return true; // "Tesla, which joined the S&P 500, fell"
    if (atom.kind == AtomKind::Beat || atom.kind == AtomKind::Multiple)
        return true;
    if (atom.kind == AtomKind::Preposition && atom.is("for"))
        return *left > 1;
    if (atom.is("and")) { // "between the S&P 500 and the Russell 2000"
        const auto first = before(*left);
        const auto preposition =
            first && isKind(*first, AtomKind::Subject) ? before(*first) : std::nullopt;
        return preposition && isWord(*preposition, AtomKind::Preposition, "between");
    }
    return atom.kind == AtomKind::Preposition && isAmong(atom.word, objectPrepositions);
}

bool Sentence::isNamePart(std::size_t at) const
{
    if (!isKind(at + 1, AtomKind::Other))
        return false;
    const auto &next = m_atoms[at + 1];
    return m_tokens[next.first].kind == TokenKind::Word && !isVerbLike(next) && !isAdverbLike(next);
}

/// Marks, before each atom, the subject that a verb without one of its own would have.
void Sentence::findSubjects()
{
    auto current = none;
    auto suspended = none; // "fell after a soft report, bringing its loss": it is the index's
    bool hasVerb = false;
    for (std::size_t at = 0; at < m_atoms.size(); ++at) {
        const bool isResumed = at > 0 && isKind(at - 1, AtomKind::Comma)
            && isKind(at, AtomKind::Link) && m_atoms[at].word.ends_with("ing");
        if (isResumed && current == none)
            current = suspended;
        m_current.push_back(current);
        const auto &atom = m_atoms[at];
        if (atom.kind == AtomKind::Subject && !isObject(at)) {
            current = isNamePart(at) ? none : at;
            suspended = none;
            hasVerb = false;
        }
        hasVerb |= isHead(atom);
        const bool opensClause =
            (atom.kind == AtomKind::Conjunction && (isAmong(atom.word, clauseOpeners) || hasVerb))
            || (atom.kind == AtomKind::Break && !atom.is("(") && !atom.is(")"));
        if (opensClause && isKind(skipFillers(at + 1), AtomKind::Other)
            && !isVerbLike(m_atoms[skipFillers(at + 1)])) {
            suspended = current;
            current = none;
        }
    }
}

void Sentence::findDenials()
{
    bool isDenied = false;
    for (std::size_t at = 0; at < m_atoms.size(); ++at) {
        const auto &atom = m_atoms[at];
        const bool isComma = atom.kind == AtomKind::Comma && !isKind(at + 1, AtomKind::Relative);
        const bool isCut = isComma || atom.kind == AtomKind::Break
            || (atom.kind == AtomKind::Conjunction && isAmong(atom.word, clauseOpeners));
        if (isCut)
            isDenied = false;
        // "a streak during which it fell 23%": over a time that only the streak tells
        const bool isBound =
            atom.kind == AtomKind::Relative && at > 0 && isKind(at - 1, AtomKind::Preposition);
        if (atom.kind == AtomKind::Negation || atom.kind == AtomKind::Modal || isBound)
            isDenied = true;
        m_isDenied.push_back(isDenied);
    }
}

/// The comma before the verb of the main clause, or any comma behind "after …".
bool Sentence::endsSubordinate(std::size_t at, bool isRelative) const
{
    if (!isKind(at, AtomKind::Comma))
        return false;
    const auto next = skipFillers(at + 1);
    if (!isRelative || next >= m_atoms.size())
        return !isRelative;
    const auto &atom = m_atoms[next];
    const bool isVerb = (atom.kind == AtomKind::Move && atom.part == MovePart::Verb)
        || atom.kind == AtomKind::Link || atom.kind == AtomKind::Auxiliary;
    return isVerb && !atom.word.ends_with("ing");
}

void Sentence::findSubordinates()
{
    bool isRelative = false;
    bool isAfter = false;
    for (std::size_t at = 0; at < m_atoms.size(); ++at) {
        const auto &atom = m_atoms[at];
        if (atom.kind == AtomKind::Relative && !atom.is("that") && at > 0
            && isKind(at - 1, AtomKind::Comma))
            isRelative = true;
        if ((atom.kind == AtomKind::Conjunction || atom.kind == AtomKind::Anchor)
            && (atom.word.ends_with("after") || atom.is("before") || atom.is("following")))
            isAfter = true;
        isRelative = isRelative && !endsSubordinate(at, true);
        isAfter = isAfter && !endsSubordinate(at, false);
        m_isSubordinate.push_back(isRelative || isAfter);
    }
}

std::optional<Anchor> Sentence::timeOfWhen(std::size_t at) const
{
    constexpr std::size_t farthest = 10;
    const auto limit = at > farthest ? at - farthest : 0;
    for (auto left = at; left > limit;) {
        const auto &atom = m_atoms[--left];
        if (atom.kind == AtomKind::Comma || atom.kind == AtomKind::Break)
            return std::nullopt;
        if (atom.kind != AtomKind::Conjunction || !atom.is("when"))
            continue;
        auto time = left;
        while (
            time > 0 && (isKind(time - 1, AtomKind::Comma) || isKind(time - 1, AtomKind::Filler)))
            --time;
        if (time == 0 || !isKind(time - 1, AtomKind::Anchor))
            return std::nullopt;
        const auto &from = m_atoms[time - 1].anchor.from;
        const auto kind = m_atoms[time - 1].anchor.kind;
        if (kind != AnchorKind::Since && kind != AnchorKind::OneDay && kind != AnchorKind::Period)
            return Anchor();
        return Anchor{.kind = from.isDay() ? AnchorKind::OneDay : AnchorKind::Period, .from = from};
    }
    return std::nullopt;
}

std::size_t Sentence::tailEnd(std::size_t at) const
{
    const auto limit = std::min(m_atoms.size(), at + longestTail);
    bool hasTime = false;
    for (auto next = at + 1; next < limit; ++next) {
        const auto &atom = m_atoms[next];
        const bool isCut = atom.kind == AtomKind::Relative || isHead(atom)
            || (atom.kind == AtomKind::Break && !atom.is("(") && !atom.is(")"))
            || (atom.kind == AtomKind::Conjunction && isAmong(atom.word, clauseOpeners))
            || (atom.kind == AtomKind::Subject && !isObject(next))
            || (atom.is("and") && startsStatement(next + 1, hasTime))
            || ((atom.is("and") || atom.kind == AtomKind::Comma)
                && isKind(next + 1, AtomKind::Anchor) && isKind(next + 2, AtomKind::Amount))
            || (atom.kind == AtomKind::Comma && isKind(next + 1, AtomKind::Amount))
            || isApposition(next);
        hasTime |= atom.kind == AtomKind::Anchor;
        if (isCut)
            return next;
    }
    return limit;
}

/// "… and has gained", and behind a statement that has its time, "… and by late November had", or
/// stood, or fell.
bool Sentence::startsStatement(std::size_t at, bool hasTime) const
{
    const bool hasOwnTime = hasTime && isKind(at, AtomKind::Anchor);
    if (hasOwnTime)
        ++at;
    return isKind(at, AtomKind::Auxiliary) || (hasTime && isKind(at, AtomKind::Link))
        || (hasOwnTime && isKind(at, AtomKind::Move));
}

/// ", its best day since November", ", a 14-month high": a statement of its own.
bool Sentence::isApposition(std::size_t at) const
{
    if (!isKind(at, AtomKind::Comma))
        return false;
    auto next = skipFillers(at + 1);
    if (isKind(next, AtomKind::Possessive))
        next = skipFillers(next + 1);
    const bool isItsFirst = isKind(next, AtomKind::Anchor) && next > at + 1; // ", its first since"
    return isItsFirst || isKind(next, AtomKind::LargestMove) || isKind(next, AtomKind::Superlative)
        || isKind(next, AtomKind::Streak) || isKind(next, AtomKind::Extreme);
}

/// "Up 4% this year, the S&P 500 …": the subject that follows the comma.
std::optional<std::size_t> Sentence::subjectAhead(std::size_t at) const
{
    bool isAfterComma = false;
    const auto limit = std::min(m_atoms.size(), at + farthestSubject);
    for (auto next = at; next < limit; ++next) {
        if (isAfterComma && isKind(next, AtomKind::Subject) && !isNamePart(next))
            return next;
        if (isAfterComma && !isKind(next, AtomKind::Filler))
            return std::nullopt;
        isAfterComma |= isKind(next, AtomKind::Comma);
    }
    return std::nullopt;
}

std::optional<std::size_t> Sentence::subjectAtomFor(std::size_t at) const
{
    const auto current = m_current[at] == none ? std::nullopt : std::optional(m_current[at]);
    const auto carried = [&] { return current ? current : subjectAhead(at); };
    const auto limit = at > farthestSubject ? at - farthestSubject : 0;
    for (auto left = at; left > limit;) {
        const auto &atom = m_atoms[--left];
        if (atom.kind == AtomKind::Subject)
            return isObject(left) || isNamePart(left) ? std::nullopt : std::optional(left);
        if (atom.kind == AtomKind::Possessive && !atom.is("its") && !atom.is("their"))
            return isKind(left - 1, AtomKind::Subject) ? std::optional(left - 1) : std::nullopt;
        if (atom.kind == AtomKind::Other && !isAdverbLike(atom))
            return isVerbLike(atom) ? carried() : std::nullopt;
        if (!mayStandBetween(atom.kind) && atom.kind != AtomKind::Other)
            return carried();
    }
    return limit > 0 ? std::nullopt : subjectAhead(at);
}

std::optional<Subject> Sentence::resolved(std::size_t at, std::vector<std::string> &assumed) const
{
    const auto &subject = m_atoms[at].subject;
    const auto carried = [&](const std::optional<Subject> &meant) {
        if (meant)
            assumed.push_back("\u201c" + subject.name + "\u201d was read as " + meant->name + '.');
        return meant;
    };
    const bool isNoun = subject.kind == SubjectKind::Pronoun && subject.name != "it";
    if (isNoun && at > 0 && isKind(at - 1, AtomKind::Other))
        return std::nullopt; // "the Value index"
    switch (subject.kind) {
    case SubjectKind::Series:
    case SubjectKind::Foreign:
        return subject;
    case SubjectKind::Nickname:
        return carried(Subject{SubjectKind::Series, subject.code, subject.name});
    case SubjectKind::YieldPronoun:
        return carried(memory.yield);
    case SubjectKind::Pronoun:
        break;
    }
    if (subject.name == "it" || subject.name == "measure")
        return carried(memory.last);
    return carried(memory.index);
}

std::optional<Subject> Sentence::subjectFor(std::size_t at, std::vector<std::string> &assumed) const
{
    if (const auto atom = subjectAtomFor(at))
        return resolved(*atom, assumed);
    // "its 24% gain" at the head of a sentence
    const auto left = before(at);
    const bool isIts = left && isWord(*left, AtomKind::Possessive, "its");
    if (!isIts || !memory.last || m_current[at] != none)
        return std::nullopt;
    assumed.push_back("\u201cits\u201d was read as " + memory.last->name + "'s.");
    return memory.last;
}

std::optional<Subject> Sentence::subjectAfter(
    std::size_t at, std::vector<std::string> &assumed) const
{
    const auto limit = std::min(m_atoms.size(), at + farthestSubject);
    for (auto next = at; next < limit; ++next) {
        const auto &atom = m_atoms[next];
        if (atom.kind == AtomKind::Subject) {
            const auto left = before(next);
            const bool isJoined = left && isKind(*left, AtomKind::Preposition)
                && (m_atoms[*left].is("for") || m_atoms[*left].is("in") || m_atoms[*left].is("by")
                    || m_atoms[*left].is("of"));
            return isJoined && !isNamePart(next) ? resolved(next, assumed) : std::nullopt;
        }
        if (atom.kind != AtomKind::Filler && atom.kind != AtomKind::Anchor
            && atom.kind != AtomKind::Preposition && atom.kind != AtomKind::Amount)
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Subject> Sentence::joinedSubject(
    std::size_t at, std::vector<std::string> &assumed) const
{
    const auto atom = subjectAtomFor(at);
    const auto join = atom ? before(*atom) : std::nullopt;
    if (!join || !isWord(*join, AtomKind::Conjunction, "and"))
        return std::nullopt;
    const auto first = before(*join);
    if (!first || !isKind(*first, AtomKind::Subject) || isObject(*first))
        return std::nullopt;
    return resolved(*first, assumed);
}

} // namespace tickmark
