// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/lexer.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

/// A line this long is a paragraph of its own; shorter ones were wrapped by hand.
constexpr std::size_t longLine = 110;

constexpr std::array<std::string_view, 28> abbreviations{"jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "u", "s", "mr", "mrs", "ms", "dr", "inc", "corp",
    "co", "vs", "no", "st", "jr", "e", "g", "pct"};

bool isAbbreviation(const Token &token)
{
    return token.kind == TokenKind::Word
        && std::ranges::find(abbreviations, token.text) != abbreviations.end();
}

/// "… the index.\" Next": quotes and brackets belong to the sentence they end.
bool isCloser(const Token &token)
{
    return token.is("\"") || token.is("'") || token.is(")");
}

bool canBegin(const Token &token)
{
    return token.isCapital || token.kind == TokenKind::Number || token.is("\"") || token.is("(")
        || token.is("'") || token.is("$") || token.beginsLine;
}

bool endsSentence(const std::vector<Token> &tokens, std::size_t at)
{
    const auto &token = tokens[at];
    const bool isLast = at + 1 == tokens.size();
    if (token.is("!") || token.is("?"))
        return true;
    if (!token.is(".") || token.kind != TokenKind::Mark)
        return false;
    if (isLast)
        return true;
    if (at > 0 && !token.followsSpace && isAbbreviation(tokens[at - 1])) {
        // "Nov. 5" goes on; "… fell in the U.S. The index" ends: a capital word after an initial
        const auto &next = tokens[at + 1];
        const bool isInitial = tokens[at - 1].text.size() == 1;
        return isInitial && next.kind == TokenKind::Word && next.isCapital && next.followsSpace
            && (next.is("the") || next.is("it") || next.is("in") || next.is("its"));
    }
    const auto &next = tokens[at + 1];
    return next.followsSpace ? canBegin(next) : isCloser(next);
}

} // namespace

std::vector<Span> sentencesOf(const std::vector<Token> &tokens)
{
    std::vector<Span> sentences;
    std::size_t first = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!endsSentence(tokens, at))
            continue;
        auto end = at + 1;
        while (end < tokens.size() && isCloser(tokens[end]) && !tokens[end].followsSpace)
            ++end;
        sentences.push_back({first, end});
        first = end;
        at = end - 1;
    }
    if (first < tokens.size())
        sentences.push_back({first, tokens.size()});
    return sentences;
}

std::vector<Span> paragraphsOf(const PlainText &plain)
{
    const std::string_view text = plain.text();
    std::vector<Span> paragraphs;
    std::size_t first = 0;
    for (std::size_t line = 0; line < text.size();) {
        const auto end = std::min(text.find('\n', line), text.size());
        const auto next = std::min(text.find_first_not_of(" \t\r", end + 1), text.size());
        const bool isBlankNext = next >= text.size() || text[next] == '\n';
        const auto last = text.substr(line, end - line).find_last_not_of(" \t\r");
        const char ending = last == std::string_view::npos ? '\n' : text[line + last];
        if (isBlankNext || end - line > longLine
            || std::string_view("\n.!?:\"").find(ending) != std::string_view::npos) {
            if (end > first)
                paragraphs.push_back({first, end});
            first = end + 1;
        }
        line = end + 1;
    }
    if (first < text.size())
        paragraphs.push_back({first, text.size()});
    return paragraphs;
}

} // namespace tickmark
