// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datecell.h"
#include "csv/unicode.h"

namespace tickmark::csv {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes one or two digits from the front.
std::optional<int> takeNumber(std::string_view &text)
{
    if (text.empty() || !isDigit(text[0]))
        return std::nullopt;
    const std::size_t digits = text.size() > 1 && isDigit(text[1]) ? 2 : 1;
    const int value = digits == 2 ? (text[0] - '0') * 10 + (text[1] - '0') : text[0] - '0';
    text.remove_prefix(digits);
    return value;
}

void skipFraction(std::string_view &text)
{
    if (text.empty() || (text[0] != '.' && text[0] != ','))
        return;
    text.remove_prefix(1);
    while (!text.empty() && isDigit(text[0]))
        text.remove_prefix(1);
}

bool isOffset(std::string_view text)
{
    return text.size() <= 6 && text.substr(1).find_first_not_of("0123456789:") == text.npos;
}

bool isZoneName(std::string_view text)
{
    return text.size() <= 5 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == text.npos;
}

/// "Z", "UTC", "EST", "+00:00", "-0500", "GMT+01", "[Europe/Berlin]", "US/Eastern" or nothing;
/// behind it a name in brackets.
bool isZone(std::string_view text)
{
    if (const auto name = text.find('('); text.ends_with(')'))
        text = trimmed(text.substr(0, name));
    for (const std::string_view zero : {"GMT", "UTC"})
        if (text.starts_with(zero) && text.size() > zero.size())
            text = text.substr(zero.size());
    if (text.empty())
        return true;
    if (text[0] == '+' || text[0] == '-') {
        const auto name = text.find(' '); // "+0000 UTC"
        return isOffset(text.substr(0, name))
            && (name == text.npos || isZoneName(text.substr(name + 1)));
    }
    if (text[0] == '[')
        return text.back() == ']';
    if (text.find('/') != text.npos) // "America/New_York"
        return text.find_first_of("0123456789:,;") == text.npos;
    return isZoneName(text) || text == "Uhr" || text == "h" || text == "hrs";
}

/// The hour on the 24-hour clock, with "AM" or "PM" taken from the text.
std::optional<int> withHalfOfDay(int hour, std::string_view &text)
{
    const auto half = text.substr(0, 2);
    const bool isAm = half == "AM" || half == "am";
    const bool isPm = half == "PM" || half == "pm";
    if (!isAm && !isPm)
        return hour;
    if (hour < 1 || hour > 12)
        return std::nullopt;
    text = trimmed(text.substr(2));
    return hour % 12 + (isPm ? 12 : 0);
}

} // namespace

std::optional<int> readClock(std::string_view text)
{
    auto hour = takeNumber(text);
    if (!hour || !text.starts_with(':'))
        return std::nullopt;
    text.remove_prefix(1);
    const auto minute = takeNumber(text);
    std::optional<int> second = 0;
    if (minute && text.starts_with(':')) {
        text.remove_prefix(1);
        second = takeNumber(text);
        skipFraction(text);
    }
    text = trimmed(text);
    if (minute && second)
        hour = withHalfOfDay(*hour, text);
    const bool isRead = minute && second && hour && isZone(text);
    if (!isRead || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return *hour * 3600 + *minute * 60 + *second;
}

std::optional<int> readCompactClock(std::string_view text)
{
    if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != text.npos)
        return std::nullopt;
    int value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    if (text.size() <= 4)
        value *= 100;
    const int hour = value / 10000;
    const int minute = value / 100 % 100;
    const int second = value % 100;
    if (hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return hour * 3600 + minute * 60 + second;
}

} // namespace tickmark::csv
