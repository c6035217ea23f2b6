// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datelexer.h"

#include "csv/vocabulary.h"

#include <charconv>

namespace tickmark::csv {

namespace {

using Kind = DateToken::Kind;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || static_cast<unsigned char>(c) >= 0x80;
}

struct Sign
{
    std::string_view text;
    Kind kind;
};

constexpr std::array signs = {Sign{"年", Kind::YearSign}, Sign{"月", Kind::MonthSign},
    Sign{"日", Kind::DaySign}, Sign{"년", Kind::YearSign}, Sign{"월", Kind::MonthSign},
    Sign{"일", Kind::DaySign}, Sign{"季度", Kind::Quarter}, Sign{"季", Kind::Quarter},
    Sign{"분기", Kind::Quarter}};

bool isQuarterMark(std::string_view word)
{
    return word == "Q" || word == "q" || word == "T" || word == "K" || word == "Quarter"
        || word == "quarter" || word == "Qtr" || word == "Trim" || word == "Trimestre"
        || word == "trimestre" || word == "Quartal" || word == "kvartal" || word == "кв";
}

std::optional<Kind> markOf(std::string_view word)
{
    if (isQuarterMark(word))
        return Kind::Quarter;
    if (word == "H" || word == "h" || word == "S" || word == "HY")
        return Kind::Half;
    if (word == "M" || word == "m" || word == "MM")
        return Kind::MonthMark;
    if (word == "W" || word == "w" || word == "KW" || word == "Week")
        return Kind::Week;
    return std::nullopt;
}

bool isFillWord(std::string_view word)
{
    return word == "de" || word == "of" || word == "st" || word == "nd" || word == "rd"
        || word == "th" || word == "del" || word == "第" || word == "民國";
}

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    {}

    std::optional<DateTokens> read()
    {
        while (m_at < m_text.size())
            if (!readOne())
                return std::nullopt;
        return m_tokens;
    }

private:
    bool readOne()
    {
        const char c = m_text[m_at];
        if (isDigit(c))
            return readNumber();
        return isLetter(c) ? readSign() || readWord() : readSeparator();
    }

    bool add(DateToken token)
    {
        if (m_tokens.count == DateTokens::most)
            return false;
        m_tokens.tokens[m_tokens.count++] = token;
        return true;
    }

    bool readNumber()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        const auto digits = m_at - begin;
        unsigned value = 0;
        if (digits > 8)
            return false;
        std::from_chars(m_text.data() + begin, m_text.data() + m_at, value);
        return add({Kind::Number, value, static_cast<unsigned>(digits), '\0'});
    }

    bool readSign()
    {
        for (const auto &[text, kind] : signs)
            if (m_text.substr(m_at).starts_with(text)) {
                m_at += text.size();
                return add({kind, 0, 0, '\0'});
            }
        return false;
    }

    bool readWord()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() && isLetter(m_text[m_at]))
            ++m_at;
        const auto word = m_text.substr(begin, m_at - begin);
        if (const auto mark = markOf(word))
            return add({*mark, 0, 0, '\0'});
        if (const auto month = monthOf(word))
            return add({Kind::MonthName, *month, 0, '\0'});
        return isFillWord(word) || isWeekday(word);
    }

    bool readSeparator()
    {
        const char c = m_text[m_at++];
        if (c == '\'')
            return isBeforeShortYear();
        if (c != ' ' && c != '-' && c != '/' && c != '.' && c != ',')
            return false;
        if (m_tokens.count == 0)
            return c == ' ' || c == ','; // what stood between a weekday and the date
        auto &last = m_tokens.tokens[m_tokens.count - 1];
        if (last.kind != Kind::Separator)
            return add({Kind::Separator, 0, 0, c});
        const bool isDotOfName = last.separator == '.' && c != '.' && m_tokens.count > 1
            && m_tokens.tokens[m_tokens.count - 2].kind == Kind::MonthName;
        if (isDotOfName) { // "janv.-21"
            last.separator = c;
            return true;
        }
        const bool isBlankBeside = c == ' ' || last.separator == ' ';
        last.separator = c == ' ' ? last.separator : c;
        return isBlankBeside;
    }

    /// "Jan'22", "Q1 '22": the apostrophe stands for the century.
    bool isBeforeShortYear()
    {
        const auto year = m_text.substr(m_at);
        if (m_tokens.count == 0 || year.size() != 2 || !isDigit(year[0]) || !isDigit(year[1]))
            return false;
        const auto &last = m_tokens.tokens[m_tokens.count - 1];
        return last.kind == Kind::Separator ? last.separator == ' '
                                            : add({Kind::Separator, 0, 0, '\''});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    DateTokens m_tokens;
};

} // namespace

std::optional<DateTokens> dateTokens(std::string_view text)
{
    return Lexer(text).read();
}

} // namespace tickmark::csv
