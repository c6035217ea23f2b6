// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/amount.h"
#include "series/series.h"

#include <string>
#include <vector>

namespace tickmark {

/// What a sentence speaks about, as far as a series is meant.
enum class SubjectKind {
    Series,       ///< by name: "the S&P 500"
    Nickname,     ///< by a name that stands for it: "small caps", "the broader market"
    Pronoun,      ///< "it", "the index": whatever was spoken of last
    YieldPronoun, ///< "the yield": the yield that was spoken of last
    Foreign       ///< by name, and Tickmark knows no such series: "the FTSE 100"
};

struct Subject
{
    SubjectKind kind = SubjectKind::Series;
    std::string code; ///< empty for pronouns and foreign ones
    std::string name; ///< as a reader knows it; for pronouns and nicknames the words written
};

/// The series whose names are looked for: those that Tickmark knows and those of the reader's
/// cache.
class SubjectNames
{
public:
    explicit SubjectNames(std::span<const Series> series);

    /// The longest name that begins at a token. A name that goes on ("Russell 2000 Growth",
    /// "S&P 500 futures") is left to the caller.
    std::optional<Read<Subject>> read(Tokens tokens, std::size_t at) const;

private:
    struct Name
    {
        std::string words;
        Subject subject;
    };

    void add(std::string words, SubjectKind kind, std::string code, std::string name);
    void sort();

    std::vector<Name> m_names; ///< sorted by first word, then longest first
};

} // namespace tickmark
