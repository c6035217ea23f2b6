// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/numberparts.h"

#include "csv/numbernotes.h"
#include "csv/unicode.h"

#include <array>
#include <utility>

namespace tickmark::csv {

namespace {

constexpr std::string_view digitCharacters = "0123456789";
constexpr std::size_t longestFront = 24; ///< "Rs. (−"
constexpr std::size_t longestBack = 32;  ///< " Milliarden Euro/MWh"

/// What the cell has in front of its first digit, that to the last one, and what is behind.
struct Cut
{
    std::string_view front, digits, back;
};

std::optional<Cut> cutAtDigits(std::string_view text)
{
    const auto begin = text.substr(0, longestFront + 1).find_first_of(digitCharacters);
    if (begin == text.npos)
        return std::nullopt;
    const auto end = text.find_last_of(digitCharacters) + 1;
    if (text.size() - end > longestBack)
        return std::nullopt;
    return Cut{text.substr(0, begin), text.substr(begin, end - begin), text.substr(end)};
}

bool isMark(char c)
{
    return c == '.' || c == ',';
}

/// Length of the plus or minus at the start of the text.
std::size_t signLength(std::string_view text)
{
    for (const std::string_view sign : {"-", "+", "−", "–"})
        if (text.starts_with(sign))
            return sign.size();
    return 0;
}

bool isBlankAt(std::string_view text, std::size_t at)
{
    return at < text.size() && trimmed(text.substr(at, 1)).empty();
}

/// `="1.5"` and `'1.5` keep a spreadsheet from changing the cell.
std::string_view withoutGuard(std::string_view cell)
{
    if (cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"'))
        return trimmed(cell.substr(2, cell.size() - 3));
    return cell.starts_with('\'') ? cell.substr(1) : cell;
}

class PartsTaker
{
public:
    explicit PartsTaker(const NumberRules &rules)
        : m_rules(rules)
    {}

    std::optional<NumberParts> take(std::string_view cell)
    {
        const auto guarded = withoutGuard(cell);
        const auto noted = withoutNotes(guarded, m_rules.hasNotes);
        if (noted.size() < guarded.size())
            m_parts.note = cell;
        auto cut = cutAtDigits(withoutMark(noted));
        if (!cut)
            return std::nullopt;
        keepMarks(*cut);
        m_parts.digits = cut->digits;
        if (!takeFront(cut->front) || !takeBack(cut->back) || m_isOpen || !isMoney())
            return std::nullopt;
        return m_parts;
    }

private:
    /// The unit that nearly all cells of the column have.
    std::string_view withoutMark(std::string_view text) const
    {
        const std::string_view mark = m_rules.mark;
        if (mark.empty() || text.size() <= mark.size())
            return text;
        if (text.ends_with(mark))
            return trimmed(text.substr(0, text.size() - mark.size()));
        return text.starts_with(mark) ? trimmed(text.substr(mark.size())) : text;
    }

    /// ".5" and "5." begin and end with their mark; "Rs." and "р." do as well.
    static void keepMarks(Cut &cut)
    {
        const auto *begin = cut.digits.data();
        auto length = cut.digits.size();
        if (!cut.front.empty() && isMark(cut.front.back()) && !numberWord(trimmed(cut.front))) {
            cut.front.remove_suffix(1);
            --begin;
            ++length;
        }
        if (!cut.back.empty() && isMark(cut.back.front())) {
            cut.back.remove_prefix(1);
            ++length;
        }
        cut.digits = {begin, length};
    }

    bool takeFront(std::string_view front)
    {
        for (auto text = trimmed(front); !text.empty();) {
            if (const auto length = signLength(text)) {
                if (!takeSign(text[0] != '+'))
                    return false;
                text = trimmed(text.substr(length));
            } else if (text[0] == '(') {
                if (!takeSign(true))
                    return false;
                m_isOpen = true;
                text = trimmed(text.substr(1));
            } else if (!takeWordInFront(text, isBlankAt(front, front.size() - 1))) {
                return false;
            }
        }
        return true;
    }

    bool takeSign(bool isNegative)
    {
        m_parts.isNegative = isNegative;
        return !std::exchange(m_hasSign, true);
    }

    bool takeWordInFront(std::string_view &text, bool isBlankBehind)
    {
        std::size_t end = 1;
        while (end < text.size() && text[end] != '(' && signLength(text.substr(end)) == 0)
            ++end;
        const auto *const word = numberWord(trimmed(text.substr(0, end)));
        const bool isGlued = end == text.size() && !isBlankBehind;
        text = trimmed(text.substr(end));
        return word && (isCurrency(*word) || word->kind == NumberWord::Kind::Percent)
            && apply(*word, isGlued);
    }

    bool takeBack(std::string_view back)
    {
        auto text = trimmed(back);
        if (m_isOpen) {
            const auto close = text.find(')');
            if (close == text.npos)
                return false;
            m_isOpen = false;
            return takeWords(text.substr(0, close), !isBlankAt(back, 0))
                && takeWords(text.substr(close + 1), true);
        }
        const bool isMinusBehind =
            text.ends_with('-') && m_parts.digits.find_first_of(".,") != text.npos;
        if (isMinusBehind && !isMark(m_parts.digits.back())) {
            if (!takeSign(true))
                return false;
            text = trimmed(text.substr(0, text.size() - 1));
        }
        return takeWords(text, !isBlankAt(back, 0));
    }

    /// One word, or two or three with nothing or a blank between: "Mrd. Euro", "億円". Rand stand
    /// in front: "5 KR" are none.
    bool takeWords(std::string_view text, bool isGlued)
    {
        text = trimmed(text);
        if (text.empty() || isRate(text))
            return true;
        if (text == "R")
            return false;
        if (const auto *const word = numberWord(text))
            return apply(*word, isGlued);
        for (auto length = text.size() - 1; length > 0; --length) {
            const auto *const word = numberWord(trimmed(text.substr(0, length)));
            if (word)
                return apply(*word, isGlued) && takeWords(text.substr(length), false);
        }
        return false;
    }

    /// "/bbl" behind a currency.
    bool isRate(std::string_view text) const
    {
        constexpr std::size_t longest = 6;
        if (m_parts.currency.empty() || text.size() < 2 || text.size() > longest || text[0] != '/')
            return false;
        for (const char c : text.substr(1))
            if (static_cast<unsigned char>((c | 0x20) - 'a') > 'z' - 'a')
                return false;
        return true;
    }

    bool apply(const NumberWord &word, bool isGlued)
    {
        using Kind = NumberWord::Kind;
        switch (word.kind) {
        case Kind::CurrencyCode:
            if (isGlued)
                return false;
            [[fallthrough]];
        case Kind::Currency:
            // "5 T€" are thousands in German.
            if (m_parts.power && m_parts.power->text == "T")
                return false;
            return std::exchange(m_parts.currency, word.text).empty();
        case Kind::Percent:
            return !m_hasUnit && !m_parts.power && !std::exchange(m_parts.hasPercentSign, true);
        case Kind::Unit:
            return !m_parts.hasPercentSign && !m_parts.power && !std::exchange(m_hasUnit, true);
        case Kind::Power:
        case Kind::MoneyPower:
        case Kind::EnglishPower:
        case Kind::RomancePower:
            return !m_parts.hasPercentSign && !std::exchange(m_parts.power, &word);
        }
        return false;
    }

    bool isMoney() const
    {
        return !m_parts.power || m_parts.power->kind != NumberWord::Kind::MoneyPower
            || !m_parts.currency.empty();
    }

    const NumberRules &m_rules;
    NumberParts m_parts;
    bool m_hasSign = false;
    bool m_hasUnit = false;
    bool m_isOpen = false; ///< a bracket
};

} // namespace

std::optional<NumberParts> takeApart(std::string_view cell, const NumberRules &rules)
{
    return PartsTaker(rules).take(cell);
}

std::string_view unknownMark(std::string_view cell)
{
    constexpr std::size_t longest = 18; // six letters of three bytes
    auto cut = cutAtDigits(cell);
    if (!cut)
        return {};
    cut->front.remove_prefix(signLength(cut->front));
    const auto front = trimmed(cut->front);
    const auto back = trimmed(cut->back);
    const auto mark = front.empty() ? back : front;
    constexpr std::string_view noLetters = "()[]{}<>=\"':;,.*/#-+%";
    const bool isOne = front.empty() != back.empty() && mark.size() <= longest
        && cut->digits.find_first_not_of("0123456789., ") == cut->digits.npos;
    if (!isOne || mark.find_first_of(noLetters) != mark.npos)
        return {};
    const auto *const word = numberWord(mark);
    return !word || word->text == "R" ? mark : std::string_view();
}

bool hasMarkInside(std::string_view cell)
{
    const auto cut = cutAtDigits(cell);
    return cut && cut->digits.find_first_of(".,") != cut->digits.npos;
}

} // namespace tickmark::csv
