// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/starts.h"
#include "claims/words.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

struct Growth
{
    std::string_view word;
    double percent;
    int direction;
};

/// Verbs that say how far.
constexpr std::array growths{Growth{"cut in half", 50, -1}, Growth{"doubled", 100, 1},
    Growth{"tripled", 200, 1}, Growth{"quadrupled", 300, 1}, Growth{"halved", 50, -1}};

std::optional<Read<Atom>> readGrowth(Tokens tokens, std::size_t at)
{
    const auto wording = readWording(tokens, at);
    if (wording.end >= tokens.size())
        return std::nullopt;
    const auto found = std::ranges::find_if(
        growths, [&](const Growth &one) { return standsAt(tokens, wording.end, one.word); });
    if (found == growths.end())
        return std::nullopt;
    const auto end = wording.end + lengthOf(found->word);
    Atom atom{.kind = AtomKind::Move, .first = at, .end = end, .direction = found->direction};
    atom.hasAmount = true;
    atom.amount = {
        .value = found->percent, .unit = 10, .measure = Measure::Percent, .wording = wording.value};
    return Read<Atom>{atom, atom.end};
}

std::optional<Read<Atom>> readMark(Tokens tokens, std::size_t at)
{
    if (tokens[at].kind != TokenKind::Mark)
        return std::nullopt;
    Atom atom{.kind = AtomKind::Filler, .first = at, .end = at + 1, .word = tokens[at].text};
    const char mark = tokens[at].text.empty() ? ' ' : tokens[at].text.front();
    if (mark == '\'' && at + 1 < tokens.size() && tokens[at + 1].is("s")
        && !tokens[at].followsSpace) {
        atom.kind = AtomKind::Possessive;
        atom.end = at + 2;
    } else if (mark == ',') {
        atom.kind = AtomKind::Comma;
    } else if (std::string_view(";:|()!?[]").find(mark) != std::string_view::npos) {
        atom.kind = AtomKind::Break;
    } else if (std::string_view(".\"'-*").find(mark) == std::string_view::npos) {
        atom.kind = AtomKind::Other;
    }
    return Read<Atom>{atom, atom.end};
}

std::optional<Read<Atom>> readSubject(Tokens tokens, std::size_t at, const SubjectNames &names)
{
    auto subject = names.read(tokens, at);
    // "the note yields 4%" is a verb, "bond yields" are others': only "Yields rose" is the one
    // known
    if (!subject || (tokens[at].is("yields") && at > 0 && subject->end == at + 1))
        return std::nullopt;
    Atom atom{.kind = AtomKind::Subject, .first = at, .end = subject->end};
    atom.isCapital = tokens[at].isCapital;
    atom.subject = std::move(subject->value);
    return Read<Atom>{std::move(atom), subject->end};
}

std::optional<Read<Atom>> readTime(Tokens tokens, std::size_t at, const DateContext &dates)
{
    const auto anchor = readAnchor(tokens, at, dates);
    if (!anchor)
        return std::nullopt;
    Atom atom{.kind = AtomKind::Anchor, .first = at, .end = anchor->end, .word = tokens[at].text};
    atom.anchor = anchor->value;
    return Read<Atom>{atom, anchor->end};
}

std::optional<Read<Atom>> readQuantity(Tokens tokens, std::size_t at)
{
    const auto amount = readAmount(tokens, at);
    if (!amount)
        return std::nullopt;
    Atom atom{.kind = AtomKind::Amount, .first = at, .end = amount->end, .word = tokens[at].text};
    atom.amount = amount->value;
    return Read<Atom>{atom, amount->end};
}

/// "2024's" or "Thursday's" is no possessor.
bool isName(Tokens tokens, std::size_t at)
{
    return tokens[at].kind == TokenKind::Word && tokens[at].isCapital;
}

/// "for the first time since 2003": said of what stands before, and no time of it.
std::optional<Read<Atom>> readFirstTime(Tokens tokens, std::size_t at, const DateContext &dates)
{
    auto end = skipWords(tokens, at, {"for the first time", "for only the second time"});
    if (end == at)
        return std::nullopt;
    if (standsAt(tokens, end, "since") || standsAt(tokens, end, "in")) {
        const auto anchor = readAnchor(tokens, end, dates);
        end = anchor ? anchor->end : end + 1;
    }
    return Read<Atom>{
        Atom{.kind = AtomKind::Filler, .first = at, .end = end, .word = tokens[at].text}, end};
}

/// Everything but a single word: streak before high, high before series ("10-year high").
std::optional<Read<Atom>> readPhrase(
    Tokens tokens, std::size_t at, const Vocabulary &vocabulary, const Starts &starts)
{
    std::optional<Read<Atom>> atom;
    if (starts.count)
        atom = readStreak(tokens, at);
    if (!atom && starts.extreme)
        atom = readLargestMove(tokens, at);
    if (!atom && starts.extreme)
        atom = readExtreme(tokens, at, vocabulary.dates);
    if (!atom)
        atom = readSubject(tokens, at, vocabulary.subjects);
    if (!atom && starts.amount)
        atom = readMultiple(tokens, at);
    if (!atom && starts.amount)
        atom = readGrowth(tokens, at);
    if (!atom && starts.time)
        atom = readFirstTime(tokens, at, vocabulary.dates);
    if (!atom && starts.time)
        atom = readTime(tokens, at, vocabulary.dates);
    if (!atom && starts.amount)
        atom = readQuantity(tokens, at);
    return atom;
}

Read<Atom> readAtom(Tokens tokens, std::size_t at, const Vocabulary &vocabulary)
{
    if (auto mark = readMark(tokens, at))
        return *mark;
    const auto starts = startsOf(tokens[at], vocabulary.dates);
    if (auto phrase = readPhrase(tokens, at, vocabulary, starts))
        return *phrase;
    if (auto words = readWords(tokens, at))
        return *words;
    Atom other{.kind = AtomKind::Other, .first = at, .end = at + 1, .word = tokens[at].text};
    other.isCapital = isName(tokens, at);
    return {other, at + 1};
}

/// "is off 27%", "was off 12.5 points": there "off" is "down".
bool saysDown(const std::vector<Atom> &atoms, std::size_t at)
{
    const bool isOff = atoms[at].kind == AtomKind::Preposition && atoms[at].is("off");
    if (!isOff || at == 0 || at + 1 >= atoms.size())
        return false;
    const auto &left = atoms[at - 1];
    const bool isBehindVerb = left.kind == AtomKind::Auxiliary || left.kind == AtomKind::Subject
        || left.kind == AtomKind::Filler
        || (left.kind == AtomKind::Link && left.word.ends_with("ed"));
    return isBehindVerb && atoms[at + 1].kind == AtomKind::Amount;
}

void findDownwards(std::vector<Atom> &atoms)
{
    for (std::size_t at = 0; at < atoms.size(); ++at) {
        if (!saysDown(atoms, at))
            continue;
        atoms[at].kind = AtomKind::Move;
        atoms[at].direction = -1;
        atoms[at].part = MovePart::Adverb;
    }
}

} // namespace

std::vector<Atom> atomsOf(Tokens sentence, const Vocabulary &vocabulary)
{
    std::vector<Atom> atoms;
    for (std::size_t at = 0; at < sentence.size();) {
        auto atom = readAtom(sentence, at, vocabulary);
        at = atom.end;
        atoms.push_back(std::move(atom.value));
    }
    findDownwards(atoms);
    return atoms;
}

} // namespace tickmark
