// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/plaintext.h"

#include <string_view>
#include <vector>

namespace tickmark {

enum class TokenKind { Word, Number, Mark };

/// A word, a number or a mark of an article. A hyphen inside a word only parts it: "14-month" is
/// the number 14 and the word "month". `text` is in small letters and points into the PlainText.
struct Token
{
    TokenKind kind = TokenKind::Mark;
    Span span;
    std::string_view text;
    double value = 0;       ///< of a number
    int decimals = 0;       ///< digits written after the point
    int zeros = 0;          ///< zeros at the end of a whole number: 6,100 has 2
    bool isOrdinal = false; ///< "5th"
    bool isMoney = false;   ///< "$5"
    bool isDate = false;    ///< an ISO or slashed date: 2024-11-05, 11/5/2024; `value` is 0
    bool isCapital = false; ///< a word that begins with a capital
    bool followsSpace = false;
    bool beginsLine = false;

    bool is(std::string_view word) const { return text == word; }
};

/// The tokens of a stretch of text; linear in its length.
std::vector<Token> tokensOf(const PlainText &text, Span stretch);

/// The paragraphs of a text: stretches between empty lines or, where lines are long, line ends.
std::vector<Span> paragraphsOf(const PlainText &text);

/// The sentences among tokens, as [first, end) of token indexes. A point after an abbreviation
/// ("Nov.", "U.S.") or inside a number ends nothing.
std::vector<Span> sentencesOf(const std::vector<Token> &tokens);

} // namespace tickmark
