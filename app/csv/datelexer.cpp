// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datelexer.h"

#include "csv/datemarks.h"
#include "csv/monthwords.h"

#include <charconv>
#include <utility>

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
        if (m_yearsBeforeEra > 0)
            return addEraYear(value);
        return add({Kind::Number, value, static_cast<unsigned>(digits)});
    }

    /// "令和6": a year of four digits.
    bool addEraYear(unsigned value)
    {
        value += std::exchange(m_yearsBeforeEra, 0U);
        return add({Kind::Number, value, 4});
    }

    bool readSign()
    {
        const auto *const sign = signAt(m_text.substr(m_at));
        if (!sign)
            return false;
        m_at += sign->text.size();
        m_tokens.isFiscal = m_tokens.isFiscal || sign->isFiscal;
        if (sign->kind == Kind::Era) {
            m_yearsBeforeEra = sign->value;
            return true;
        }
        if (sign->kind == Kind::YearSign && sign->value > 0 && !addEraYear(sign->value))
            return false;
        return add({sign->kind, sign->value, 1});
    }

    bool readWord()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() && isLetter(m_text[m_at]))
            ++m_at;
        const auto word = m_text.substr(begin, m_at - begin);
        const bool isBehindNumber = begin > 0 && isDigit(m_text[begin - 1]) && m_tokens.count > 0
            && m_tokens.tokens[m_tokens.count - 1].digits <= 2;
        if (isBehindNumber && isOrdinalEnding(word))
            return true;
        if (const auto mark = markOf(word))
            return add({.kind = *mark, .canBeWeek = word == "S"});
        if (const auto name = namedMonth(word))
            return add({.kind = Kind::MonthName,
                .value = name->month,
                .canBeWeekday = isTuesdayOrMarch(word),
                .name = *name});
        if (const auto roman = romanNumber(word))
            return add({.kind = Kind::Number, .value = roman, .digits = 1, .isRoman = true});
        return isLeftOut(word);
    }

    bool isLeftOut(std::string_view word)
    {
        if (isYearWord(word)) {
            m_tokens.isYearSaid = true;
            m_tokens.isFiscal = m_tokens.isFiscal || isFiscalWord(word);
            return true;
        }
        m_isBehindWeekday = m_tokens.count == 0 && isWeekday(word);
        return m_isBehindWeekday || isFillWord(word) || isWeekday(word);
    }

    bool readSeparator()
    {
        const char c = m_text[m_at++];
        if (c == '\'')
            return isBeforeShortYear();
        if (c != ' ' && c != '-' && c != '/' && c != '.' && c != ',' && c != '_')
            return false;
        if (m_tokens.count == 0) // what stood between a weekday and the date
            return c == ' ' || c == ',' || (c == '.' && std::exchange(m_isBehindWeekday, false));
        auto &last = m_tokens.tokens[m_tokens.count - 1];
        if (last.kind != Kind::Separator)
            return add({.kind = Kind::Separator, .separator = c == '_' ? '-' : c});
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
                                            : add({.kind = Kind::Separator, .separator = '\''});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    unsigned m_yearsBeforeEra = 0;
    bool m_isBehindWeekday = false;
    DateTokens m_tokens;
};

} // namespace

std::optional<DateTokens> dateTokens(std::string_view text)
{
    return Lexer(text).read();
}

} // namespace tickmark::csv
