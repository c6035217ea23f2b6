// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/memory.h"

namespace tickmark {

/// One sentence on its way to claims: its atoms, which of them are spent, who is spoken of where,
/// and what is carried over. The readers of the forms work on it from front to back.
class Sentence
{
public:
    /// Tokens and memory must outlive it.
    Sentence(Tokens tokens, std::vector<Atom> atoms, Memory &memory);

    std::size_t size() const { return m_atoms.size(); }
    const Atom &operator[](std::size_t at) const { return m_atoms[at]; }
    bool isKind(std::size_t at, AtomKind kind) const;
    bool isWord(std::size_t at, AtomKind kind, std::string_view word) const;
    bool isSpent(std::size_t at) const { return m_isSpent[at]; }
    void spend(std::size_t at) { m_isSpent[at] = true; }

    /// The next atom from `at` that is not a filler; the one before `at` that is not.
    std::size_t skipFillers(std::size_t at) const;
    std::optional<std::size_t> before(std::size_t at) const;

    /// Who is spoken of at an atom: the subject left of it, or carried over. Nothing where
    /// something else, or nobody known, is spoken of. What was assumed is added to `assumed`.
    std::optional<Subject> subjectFor(std::size_t at, std::vector<std::string> &assumed) const;
    /// The series an atom names, pronouns resolved.
    std::optional<Subject> resolved(std::size_t at, std::vector<std::string> &assumed) const;
    /// A subject named after an atom: "a gain of 4% for the S&P 500".
    std::optional<Subject> subjectAfter(std::size_t at, std::vector<std::string> &assumed) const;
    /// "The S&P 500 and the Russell 2000 rose": a further subject joined to the one of `at`.
    std::optional<Subject> joinedSubject(std::size_t at, std::vector<std::string> &assumed) const;

    /// True where the words at an atom are denied, hoped for or forecast.
    bool isDenied(std::size_t at) const { return m_isDenied[at]; }
    /// The words at an atom speak of something that closes cannot decide: dividends, futures, and
    /// up to the next comma the morning.
    bool isOfOtherBasis(std::size_t at) const { return m_isOfOtherBasis[at]; }

    /// True inside "which …" and "after …": the times in there are not those of the main clause.
    bool isSubordinate(std::size_t at) const { return m_isSubordinate[at]; }

    /// "since Aug. 4, when it closed at": the time that "when" speaks of.
    std::optional<Anchor> timeOfWhen(std::size_t at) const;

    /// Index after the last atom that belongs to the statement whose head is at `at`.
    std::size_t tailEnd(std::size_t at) const;

    /// A subject that does not act: "tech stocks in the S&P 500", "outperformed the Russell 2000".
    bool isObject(std::size_t at) const;
    /// A subject whose name goes on and is another's: "Russell 2000 Growth", "S&P 500 futures".
    bool isNamePart(std::size_t at) const;

    /// Where the statement before ends: atoms from here to a head may belong to that head.
    std::size_t leadBegin = 0;
    /// Lets later statements share the time of the one at `head`; `isLeading` where it stood first.
    void share(const Anchor &time, std::size_t head, bool isLeading = false);
    /// The time of a statement before that one at `head` may share.
    std::optional<Anchor> shared(std::size_t head) const;
    /// The last time spoken of in the sentence, wherever that was.
    const std::optional<Anchor> &spokenOf() const { return m_shared; }
    /// The statement whose time that is; whether it may have been meant for the whole sentence.
    std::size_t sharer() const { return m_sharer; }
    bool isSharedByAll() const { return m_isSharedByAll; }
    Memory &memory;
    std::vector<Claim> claims;

    Span tokensSpan(std::size_t firstAtom, std::size_t endAtom) const;

private:
    void findSubjects();
    void findDenials();
    void findSubordinates();
    void findOtherBases();
    bool endsSubordinate(std::size_t at, bool isRelative) const;
    bool isApposition(std::size_t at) const;
    bool startsStatement(std::size_t at, bool hasTime) const;
    std::optional<std::size_t> subjectAtomFor(std::size_t at) const;
    std::optional<std::size_t> subjectAhead(std::size_t at) const;

    Tokens m_tokens;
    std::vector<Atom> m_atoms;
    std::vector<bool> m_isSpent;
    std::vector<bool> m_isDenied;
    std::vector<bool> m_isOfOtherBasis;
    std::vector<bool> m_isSubordinate;
    std::optional<Anchor> m_shared;
    std::size_t m_sharer = 0;
    bool m_isSharedByAll = false;
    std::vector<std::size_t> m_current; ///< atom of the subject in force before each atom
};

} // namespace tickmark
