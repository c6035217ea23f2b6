// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/number.h"

#include "csv/barenumber.h"
#include "csv/unicode.h"
#include "csv/wordlist.h"

#include <array>
#include <cmath>
#include <fast_float/fast_float.h>

namespace tickmark::csv {

namespace {

constexpr std::size_t longestNumber = 400;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A sign, mark or word around the digits, and what it means.
struct Suffix
{
    std::string_view text;
    int exponent = 0;
};

constexpr std::array suffixes = {Suffix{"bps", 0}, Suffix{"bp", 0}, Suffix{"pts", 0},
    Suffix{"Pts", 0}, Suffix{"bn", 9}, Suffix{"Mrd.", 9}, Suffix{"Mrd", 9}, Suffix{"mn", 6},
    Suffix{"mln", 6}, Suffix{"Mio.", 6}, Suffix{"Mio", 6}, Suffix{"K", 3}, Suffix{"k", 3},
    Suffix{"M", 6}, Suffix{"B", 9}, Suffix{"T", 12}, Suffix{"万", 4}, Suffix{"萬", 4},
    Suffix{"亿", 8}, Suffix{"億", 8}};

constexpr auto currencies = std::to_array<std::string_view>(
    {"US$", "R$", "$", "€", "£", "¥", "￥", "₹", "₽", "₩", "kr", "zł"});

constexpr auto currencyCodes = wordList({"USD", "EUR", "GBP", "JPY", "CHF", "CNY", "CAD", "AUD",
    "SEK", "NOK", "DKK", "PLN", "INR", "BRL", "HKD"});

/// A cell taken apart: the digits with their marks, and what stood around them.
struct Parts
{
    std::string_view digits; ///< begins with a digit or a decimal mark
    bool isNegative = false;
    bool hasPercentSign = false;
    int exponent = 0;
};

bool takePrefix(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text = trimmed(text.substr(prefix.size()));
    return true;
}

bool takeSuffix(std::string_view &text, std::string_view suffix)
{
    if (text.size() <= suffix.size() || !text.ends_with(suffix))
        return false;
    text = trimmed(text.substr(0, text.size() - suffix.size()));
    return true;
}

bool takeSign(std::string_view &text, bool &isNegative)
{
    if (text.empty() || isDigit(text.front()))
        return false;
    if (takePrefix(text, "-") || takePrefix(text, "−")) {
        isNegative = true;
        return true;
    }
    return takePrefix(text, "+");
}

/// A code with a blank between it and the rest: "JPY100" is a key, not a number.
void takeCurrencyCode(std::string_view &text)
{
    constexpr std::size_t length = 3;
    constexpr std::string_view blanks = " \xC2\xE2"; // and the first bytes of other blanks
    if (text.size() < length + 2)
        return;
    const char before = text[text.size() - length - 1];
    if (blanks.find(text[length]) != blanks.npos && isIn(currencyCodes, text.substr(0, length)))
        text = trimmed(text.substr(length));
    else if ((before == ' ' || (before & 0x80) != 0)
        && isIn(currencyCodes, text.substr(text.size() - length)))
        text = trimmed(text.substr(0, text.size() - length));
}

void takeCurrency(std::string_view &text)
{
    if (text.empty() || (isDigit(text.front()) && isDigit(text.back())))
        return;
    for (const auto mark : currencies)
        if (takePrefix(text, mark) || takeSuffix(text, mark))
            return;
    takeCurrencyCode(text);
}

/// The percent sign, or what stands for thousands and millions.
void takeUnit(std::string_view &text, Parts &parts)
{
    if (text.empty() || isDigit(text.back()))
        return;
    parts.hasPercentSign = takeSuffix(text, "%") || takeSuffix(text, "％");
    if (parts.hasPercentSign)
        return;
    for (const auto &[word, exponent] : suffixes)
        if (takeSuffix(text, word)) {
            parts.exponent = exponent;
            return;
        }
}

std::optional<Parts> takeApart(std::string_view cell)
{
    Parts parts;
    auto text = withoutNote(cell);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = trimmed(text.substr(1, text.size() - 2));
        parts.isNegative = true;
    }
    bool hasSign = parts.isNegative || takeSign(text, parts.isNegative);
    takeCurrency(text);
    if (!hasSign)
        hasSign = takeSign(text, parts.isNegative);
    if (!hasSign && text.size() > 2 && text.front() == '(' && text.back() == ')') { // "$(5.5)"
        text = trimmed(text.substr(1, text.size() - 2));
        parts.isNegative = true;
    }
    takeUnit(text, parts);
    if (text.empty() || !(isDigit(text.front()) || text.front() == '.' || text.front() == ','))
        return std::nullopt;
    parts.digits = text;
    return parts;
}

/// Length of the blank or apostrophe that may stand between groups of digits, 0 for anything else.
std::size_t groupBlank(std::string_view text)
{
    for (const std::string_view blank : {" ", "\xC2\xA0", "\xE2\x80\xAF", "'", "’", "\xE2\x80\x89"})
        if (text.starts_with(blank))
            return blank.size();
    return 0;
}

/// Whether the digits from `from` on are a whole group: three, and then no digit.
bool isGroup(std::string_view text, std::size_t from)
{
    return from + 3 <= text.size() && isDigit(text[from]) && isDigit(text[from + 1])
        && isDigit(text[from + 2]) && (from + 3 == text.size() || !isDigit(text[from + 3]));
}

/// Lakh and crore: two digits, then further groups of two and a last one of three.
bool isIndianGroup(std::string_view text, std::size_t from, char mark)
{
    if (from + 3 >= text.size() || !isDigit(text[from]) || !isDigit(text[from + 1])
        || text[from + 2] != mark)
        return false;
    const bool isLast =
        isGroup(text, from + 3) && (from + 6 == text.size() || text[from + 6] != mark);
    return isLast || isIndianGroup(text, from + 3, mark);
}

using Buffer = std::array<char, longestNumber + 8>;

/// Copies the digits as the C locale writes them; 0 where they are not well formed.
std::size_t normalise(std::string_view digits, NumberRules rules, Buffer &buffer)
{
    const char thousands = rules.decimal == '.' ? ',' : '.';
    std::size_t length = 0;
    std::size_t lead = 0; // digits before the first thousands mark
    char groupMark = '\0';
    bool hasLongGroup = false; // of three digits: then no Indian one follows
    std::size_t i = 0;
    while (
        i < digits.size() && digits[i] != rules.decimal && digits[i] != 'e' && digits[i] != 'E') {
        if (isDigit(digits[i])) {
            lead += groupMark == '\0';
            buffer[length++] = digits[i++];
            continue;
        }
        const auto blank = groupBlank(digits.substr(i));
        const auto markLength = digits[i] == thousands ? 1 : blank;
        const bool isLong = isGroup(digits, i + markLength);
        const bool isIndian = !isLong && !hasLongGroup && lead <= 2 && blank == 0
            && isIndianGroup(digits, i + markLength, thousands);
        const bool isSameMark = groupMark == '\0' || groupMark == digits[i];
        const bool canLead = lead > 0 && lead <= 3 && digits[0] != '0';
        if (markLength == 0 || !(isLong || isIndian) || !isSameMark || !canLead)
            return 0;
        hasLongGroup = hasLongGroup || isLong;
        groupMark = digits[i];
        i += markLength;
    }
    for (; i < digits.size(); ++i)
        buffer[length++] = digits[i] == rules.decimal ? '.' : digits[i];
    return length;
}

std::optional<double> parsed(const char *begin, const char *end)
{
    double value = 0;
    const auto [stop, error] = fast_float::from_chars(begin, end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::size_t countOf(std::string_view text, char c)
{
    std::size_t count = 0;
    for (const char x : text)
        count += x == c;
    return count;
}

/// The form of digits that have one kind of mark only.
NumberForm formOfMark(std::string_view digits, char mark)
{
    const auto decimal = mark == '.' ? NumberForm::Dot : NumberForm::Comma;
    const auto grouping = mark == '.' ? NumberForm::Comma : NumberForm::Dot;
    const auto at = digits.find(mark);
    const bool canLead = at > 0 && at <= 3 && digits[0] != '0';
    const bool isGrouped = canLead && isGroup(digits, at + 1);
    const bool isIndian = canLead && at <= 2 && isIndianGroup(digits, at + 1, mark);
    if (countOf(digits, mark) > 1)
        return isGrouped || isIndian ? grouping : NumberForm::NoNumber;
    if (!isGrouped || at + 4 != digits.size())
        return decimal;
    return mark == '.' ? NumberForm::DotOrGroup : NumberForm::CommaOrGroup;
}

bool hasOnlyNumberCharacters(std::string_view digits)
{
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const char c = digits[i];
        const bool isExponentSign =
            (c == '-' || c == '+') && i > 0 && (digits[i - 1] == 'e' || digits[i - 1] == 'E');
        if (isDigit(c) || c == '.' || c == ',' || c == 'e' || c == 'E' || isExponentSign)
            continue;
        const auto blank = groupBlank(digits.substr(i));
        if (blank == 0)
            return false;
        i += blank - 1;
    }
    return true;
}

} // namespace

std::string_view withoutNote(std::string_view cell)
{
    constexpr std::size_t length = 3; // "(p)"
    if (cell.size() <= length || cell.back() != ')' || cell[cell.size() - length] != '('
        || std::string_view("prefPREF").find(cell[cell.size() - 2]) == cell.npos)
        return cell;
    const auto number = trimmed(cell.substr(0, cell.size() - length));
    return !number.empty() && isDigit(number.back()) ? number : cell;
}

std::optional<Number> readNumber(std::string_view cell, NumberRules rules)
{
    if (cell.empty() || cell.size() > longestNumber)
        return std::nullopt;
    if (rules.decimal == '.')
        if (const auto bare = readBareNumber(cell))
            return Number{bare->value, false};
    const auto parts = takeApart(cell);
    if (!parts)
        return std::nullopt;
    Buffer buffer;
    auto length = normalise(parts->digits, rules, buffer);
    if (length == 0)
        return std::nullopt;
    if (parts->exponent > 0) {
        buffer[length++] = 'e';
        for (const char c : std::to_string(parts->exponent))
            buffer[length++] = c;
    }
    const auto value = parsed(buffer.data(), buffer.data() + length);
    if (!value)
        return std::nullopt;
    return Number{parts->isNegative ? -*value : *value, parts->hasPercentSign};
}

NumberForm numberForm(std::string_view cell)
{
    if (cell.empty() || cell.size() > longestNumber)
        return NumberForm::NoNumber;
    if (const auto bare = readBareNumber(cell))
        return bare->form;
    const auto parts = takeApart(cell);
    if (!parts || !hasOnlyNumberCharacters(parts->digits))
        return NumberForm::NoNumber;
    const auto digits = parts->digits;
    const auto dot = digits.rfind('.');
    const auto comma = digits.rfind(',');
    const bool hasDot = dot != std::string_view::npos;
    const bool hasComma = comma != std::string_view::npos;
    const bool hasExponent = digits.find_first_of("eE") != std::string_view::npos;
    if (hasDot && hasComma)
        return dot > comma ? NumberForm::Dot : NumberForm::Comma;
    if (hasExponent && (hasDot || hasComma))
        return hasDot ? NumberForm::Dot : NumberForm::Comma;
    if (hasDot || hasComma)
        return formOfMark(digits, hasDot ? '.' : ',');
    return digits.size() > 3 && countOf(digits, ' ') == 0 ? NumberForm::PlainThousands
                                                          : NumberForm::Plain;
}

std::string_view currencyOf(std::string_view cell)
{
    for (const auto mark : currencies)
        if (cell.find(mark) != std::string_view::npos)
            return mark;
    for (const auto code : currencyCodes)
        if (cell.find(code) != std::string_view::npos)
            return code;
    return {};
}

std::string whyNotANumber(std::string_view cell)
{
    const auto quoted = "'" + shortened(cell, 40) + "'";
    if (cell.size() > longestNumber)
        return quoted + " is too long for a number";
    for (const char decimal : {'.', ','})
        if (readNumber(cell, {decimal}))
            return quoted + " does not fit the decimal mark of its column";
    const auto word = folded(cell);
    if (word == "inf" || word == "infinity")
        return quoted + " is not a finite number";
    const auto parts = takeApart(cell);
    if (parts && hasOnlyNumberCharacters(parts->digits)
        && parts->digits.find_first_of("eE") != std::string_view::npos
        && isDigit(parts->digits.back()))
        return quoted + " is too large or too small for a number";
    return quoted + " is not a number";
}

} // namespace tickmark::csv
