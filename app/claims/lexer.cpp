// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/lexer.h"

#include <charconv>

namespace tickmark {

namespace {

constexpr std::size_t longestNumber = 24;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isSpace(char c)
{
    return static_cast<unsigned char>(c) <= ' ';
}

/// Cuts a stretch into tokens, front to back; never looks further than one token ahead.
class Lexer
{
public:
    Lexer(const PlainText &text, Span stretch)
        : m_text(text)
        , m_lower(text.lower())
        , m_at(stretch.start)
        , m_end(stretch.end)
    {}

    std::vector<Token> run()
    {
        while (m_at < m_end) {
            if (isSpace(m_lower[m_at]))
                skipSpace();
            else if (isDigit(m_lower[m_at]) || startsFraction())
                readNumber();
            else if (isLetter(m_lower[m_at]))
                readWord();
            else
                readMark();
        }
        return std::move(m_tokens);
    }

private:
    char at(std::size_t place) const { return place < m_end ? m_lower[place] : '\0'; }

    bool startsFraction() const { return at(m_at) == '.' && isDigit(at(m_at + 1)); }

    void skipSpace()
    {
        m_isSpaced = true;
        m_isLineStart |= m_lower[m_at] == '\n';
        ++m_at;
    }

    Token &push(TokenKind kind, std::size_t start, std::size_t end)
    {
        Token token{.kind = kind, .span = {start, end}};
        token.text = std::string_view(m_lower).substr(start, end - start);
        token.followsSpace = m_isSpaced || m_tokens.empty();
        token.beginsLine = m_isLineStart || m_tokens.empty();
        m_isSpaced = m_isLineStart = false;
        m_at = end;
        m_tokens.push_back(token);
        return m_tokens.back();
    }

    void readWord()
    {
        auto end = m_at + 1;
        while (isLetter(at(end)) || (at(end) == '&' && isLetter(at(end + 1)) && end - m_at < 3))
            ++end;
        const char first = m_text.text()[m_at];
        auto &word = push(TokenKind::Word, m_at, end);
        word.isCapital = first >= 'A' && first <= 'Z';
    }

    /// "6,118.71", "4.0", ".5", "5th"; "2024-11-05" and "11/5/2024" are one token.
    void readNumber()
    {
        const auto start = m_at;
        if (const auto end = endOfDate(); end > start) {
            push(TokenKind::Number, start, end).isDate = true;
            return;
        }
        auto end = start;
        std::string digits;
        int decimals = -1;
        for (; end < m_end; ++end) {
            const char c = at(end);
            if (isDigit(c))
                decimals += decimals >= 0;
            else if (c == '.' && decimals < 0 && isDigit(at(end + 1)))
                decimals = 0;
            else if (c == ',' && decimals < 0 && isGroup(end) && end > start)
                continue;
            else
                break;
            if (digits.size() <= longestNumber)
                digits += c;
        }
        auto &number = push(TokenKind::Number, start, end);
        fill(number, digits, decimals < 0 ? 0 : decimals);
        readOrdinal(number);
    }

    bool isGroup(std::size_t comma) const
    {
        return isDigit(at(comma + 1)) && isDigit(at(comma + 2)) && isDigit(at(comma + 3))
            && !isDigit(at(comma + 4));
    }

    /// A number too long to be one is a mark: a row of digits says nothing.
    static void fill(Token &number, const std::string &digits, int decimals)
    {
        if (digits.size() > longestNumber) {
            number.kind = TokenKind::Mark;
            return;
        }
        std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
        number.decimals = decimals;
        const auto lastOther = digits.find_last_not_of('0');
        if (decimals == 0 && lastOther != std::string::npos)
            number.zeros = static_cast<int>(digits.size() - 1 - lastOther);
    }

    void readOrdinal(Token &number)
    {
        const auto suffix = std::string_view(m_lower).substr(number.span.end, 2);
        if ((suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th")
            || isLetter(at(number.span.end + 2)))
            return;
        number.isOrdinal = true;
        number.span.end += 2;
        m_at = number.span.end;
    }

    std::size_t endOfDate() const
    {
        const char sign = at(m_at + 4) == '-' ? '-' : '/';
        auto end = m_at;
        int signs = 0;
        while (end < m_end && end - m_at <= 10 && (isDigit(at(end)) || at(end) == sign)) {
            signs += at(end) == sign;
            ++end;
        }
        return signs == 2 && isDigit(at(end - 1)) && end - m_at >= 6 && end - m_at <= 10 ? end
                                                                                         : m_at;
    }

    /// A hyphen between words is no token; before a number, after a space, it is its sign.
    void readMark()
    {
        const char c = m_lower[m_at];
        const bool isJoint = c == '-' && !m_isSpaced && m_at + 1 < m_end && !isSpace(at(m_at + 1))
            && at(m_at + 1) != '-' && !m_tokens.empty();
        const bool isRange =
            isJoint && isDigit(at(m_at + 1)) && m_tokens.back().kind == TokenKind::Number;
        if (isJoint && !isRange) {
            ++m_at;
            return;
        }
        const bool isMoney = c == '$';
        push(TokenKind::Mark, m_at, m_at + 1);
        if (isMoney && isDigit(at(m_at))) {
            readNumber();
            m_tokens.back().isMoney = true;
        }
    }

    const PlainText &m_text;
    const std::string &m_lower;
    std::size_t m_at;
    std::size_t m_end;
    bool m_isSpaced = false;
    bool m_isLineStart = false;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokensOf(const PlainText &text, Span stretch)
{
    return Lexer(text, stretch).run();
}

} // namespace tickmark
