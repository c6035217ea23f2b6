// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/anchor.h"
#include "claims/subject.h"
#include "facts/extreme.h"

namespace tickmark {

/// What a word or phrase does in a sentence about a market.
enum class AtomKind {
    Subject,
    Possessive,  ///< "its", "'s"
    Amount,      ///< "nearly 6%"; a bare number has Measure::None
    Move,        ///< "rose", "up", "gain"
    Flat,        ///< "little changed"
    Anchor,      ///< "since the election"
    Extreme,     ///< "52-week high", "record close", "its peak"
    Superlative, ///< "highest closing level"
    LargestMove, ///< "biggest one-day gain"
    Streak,      ///< "fourth straight day"
    Multiple,    ///< "more than double"
    Beat,        ///< "outperformed"
    Link,        ///< "closed", "hit", "notched": says that, not how far
    Cross,       ///< "topped": more than the number that follows
    Preposition,
    Conjunction,
    Relative, ///< "which"
    Comma,
    Break, ///< a mark that parts clauses more than a comma
    Auxiliary,
    Filler,   ///< changes nothing: "the", "also"
    Negation, ///< "not": what follows is not claimed
    Modal,    ///< "could", "expects", "if": an opinion or a forecast
    Respectively,
    OtherBasis, ///< "premarket", "including dividends": not the closes that the cache holds
    Other       ///< not understood
};

enum class MovePart { Verb, BaseVerb, Adverb, Noun };

/// Which high or low.
struct ExtremeWords
{
    enum class Scope { Unstated, Record, Trailing, Dated };

    ExtremeKind kind = ExtremeKind::Highest;
    Scope scope = Scope::Unstated;
    int count = 0; ///< of Trailing
    TimeUnit unit = TimeUnit::Weeks;
    DateRange range; ///< of Dated: "2024 high", "November peak"
    bool isIntraday = false;
    Wording wording = Wording::Exact; ///< of Trailing: "a nearly three-year low"
};

/// A word or phrase with what it means. Which of the payloads holds depends on `kind`.
struct Atom
{
    AtomKind kind = AtomKind::Other;
    std::size_t first = 0; ///< tokens [first, end)
    std::size_t end = 0;
    std::string_view word; ///< as written, of one word
    int direction = 0;     ///< +1 up, −1 down
    MovePart part = MovePart::Verb;
    bool isCapital = false;
    Subject subject;
    Amount amount;          ///< also of Multiple: value times, with its wording
    bool hasAmount = false; ///< a Move that says how far: "doubled"
    Anchor anchor;
    ExtremeWords extreme;
    int count = 0;                      ///< of Streak: how many
    TimeUnit unit = TimeUnit::Sessions; ///< of Streak and LargestMove
    bool isBroken = false;              ///< of Streak: "snapped a four-day losing streak"

    bool is(std::string_view text) const { return word == text; }
};

/// What the words of a text are read with. All must outlive the reading.
struct Vocabulary
{
    const SubjectNames &subjects;
    DateContext dates;
};

/// The atoms of one sentence, front to back, without gaps. Linear in its length.
std::vector<Atom> atomsOf(Tokens sentence, const Vocabulary &vocabulary);

} // namespace tickmark
