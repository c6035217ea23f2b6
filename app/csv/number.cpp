// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/number.h"

#include "csv/barenumber.h"
#include "csv/numberparts.h"
#include "csv/unicode.h"

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

/// Length of the blank or apostrophe that may stand between groups of digits, 0 for anything else.
std::size_t groupBlank(std::string_view text)
{
    for (const std::string_view blank :
        {" ", "\xC2\xA0", "\xE2\x80\xAF", "'", "’", "\xE2\x80\x89", "\xE2\x80\x87", "_"})
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
std::size_t normalise(std::string_view digits, const NumberRules &rules, Buffer &buffer)
{
    const char thousands = rules.decimal == '.' ? ',' : '.';
    std::size_t length = 0;
    std::size_t lead = 0; // digits before the first thousands mark
    char groupMark = '\0';
    std::size_t groups = 0;    // behind a mark
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
        ++groups;
        groupMark = digits[i];
        i += markLength;
    }
    if (groupMark == '_' && groups == 1 && i == digits.size())
        return 0; // "100_200" is a key
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

/// "1,5 billion" is 1.5e12 in half of Europe, and "1 Billion" without a mark could be; "1.5 mi" may
/// be miles.
bool isPowerClear(const NumberParts &parts, char decimal)
{
    using Kind = NumberWord::Kind;
    if (!parts.power)
        return true;
    const auto &[text, kind, exponent] = *parts.power;
    const bool isMoney = !parts.currency.empty();
    if (kind == Kind::RomancePower)
        return decimal == ',' || parts.currency == "R$";
    const bool isNoun = text[0] == 'B' || text[0] == 'T'; // as Germans write them
    return kind != Kind::EnglishPower
        || (decimal == '.' && (!isNoun || isMoney || parts.digits.find('.') != text.npos));
}

} // namespace

std::optional<Number> readNumber(std::string_view cell, const NumberRules &rules)
{
    if (cell.empty() || cell.size() > longestNumber)
        return std::nullopt;
    if (rules.hasEighths) {
        const auto value = readEighths(cell);
        return value ? std::optional(Number{*value, false}) : std::nullopt;
    }
    if (rules.decimal == '.')
        if (const auto bare = readBareNumber(cell))
            return Number{bare->value, false};
    const auto parts = takeApart(cell, rules);
    if (!parts || !isPowerClear(*parts, rules.decimal))
        return std::nullopt;
    Buffer buffer;
    auto length = normalise(parts->digits, rules, buffer);
    if (length == 0)
        return std::nullopt;
    if (parts->power) {
        buffer[length++] = 'e';
        for (const char c : std::to_string(parts->power->exponent))
            buffer[length++] = c;
    }
    const auto value = parsed(buffer.data(), buffer.data() + length);
    if (!value)
        return std::nullopt;
    return Number{parts->isNegative ? -*value : *value, parts->hasPercentSign};
}

NumberForm numberForm(std::string_view cell, const NumberRules &rules)
{
    if (cell.empty() || cell.size() > longestNumber)
        return NumberForm::NoNumber;
    if (const auto bare = readBareNumber(cell))
        return bare->form;
    const auto parts = takeApart(cell, rules);
    return parts ? numberForm(*parts) : NumberForm::NoNumber;
}

NumberForm numberForm(const NumberParts &parts)
{
    if (!hasOnlyNumberCharacters(parts.digits))
        return NumberForm::NoNumber;
    const auto digits = parts.digits;
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
    const bool isBare = digits.find_first_not_of("0123456789") == digits.npos;
    return digits.size() > 3 && isBare && !parts.power ? NumberForm::PlainThousands
                                                       : NumberForm::Plain;
}

std::optional<double> readEighths(std::string_view cell)
{
    constexpr std::size_t least = 5; // "470-2"
    const char last = cell.empty() ? '\0' : cell.back();
    if (cell.size() < least || cell[cell.size() - 2] != '-' || last < '0' || last > '7')
        return std::nullopt;
    const auto whole = readBareNumber(cell.substr(0, cell.size() - 2));
    if (!whole || cell.find_first_not_of("0123456789") != cell.size() - 2)
        return std::nullopt;
    return whole->value + (last - '0') / 8.0;
}

std::string whyNotANumber(std::string_view cell, const NumberRules &rules)
{
    const auto quoted = "'" + shortened(cell, 40) + "'";
    if (cell.size() > longestNumber)
        return quoted + " is too long for a number";
    auto other = rules;
    other.decimal = rules.decimal == '.' ? ',' : '.';
    for (const auto &tried : {other, NumberRules{}})
        if (readNumber(cell, tried))
            return quoted + " does not fit the decimal mark of its column";
    const auto word = folded(cell);
    if (word == "inf" || word == "infinity")
        return quoted + " is not a finite number";
    const auto parts = takeApart(cell, rules);
    if (parts && !isPowerClear(*parts, rules.decimal))
        return quoted + " is not a number: '" + std::string(parts->power->text)
            + "' is not the same in all languages";
    if (parts && hasOnlyNumberCharacters(parts->digits)
        && parts->digits.find_first_of("eE") != std::string_view::npos
        && isDigit(parts->digits.back()))
        return quoted + " is too large or too small for a number";
    return quoted + " is not a number";
}

} // namespace tickmark::csv
