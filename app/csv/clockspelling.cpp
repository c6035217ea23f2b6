// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datespelling.h"
#include "csv/unicode.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether a text is written like a form, in which 0 stands for any digit.
bool isLike(std::string_view text, std::string_view form)
{
    return text.size() == form.size() && std::ranges::equal(text, form, [](char c, char f) {
        return f == '0' ? isDigit(c) : c == f;
    });
}

/// "2024:01:02", perhaps with a clock behind it.
std::string withHyphens(std::string_view cell)
{
    constexpr std::string_view form = "0000:00:00";
    if (!isLike(cell.substr(0, form.size()), form)
        || (cell.size() > form.size() && cell[form.size()] != ' '))
        return {};
    std::string text(cell);
    text[4] = text[7] = '-';
    return text;
}

/// "02JAN2024:09:30:00", "02/Jan/2024:09:30:00".
std::string withBlankBeforeClock(std::string_view cell)
{
    constexpr std::size_t shortestDay = 9;
    const auto colon = cell.find(':');
    if (colon == cell.npos || colon < shortestDay || cell.size() < colon + 6
        || !isLike(cell.substr(colon - 4, 5), "0000:") || isDigit(cell[colon - 5])
        || !isLike(cell.substr(colon + 1, 3), "00:"))
        return {};
    std::string text(cell);
    text[colon] = ' ';
    return text;
}

/// "Tue Oct 15 09:30:00 CET 2024": the year behind the clock.
std::string withYearBeforeClock(std::string_view cell)
{
    constexpr std::string_view clock = "00:00:00";
    const auto colon = cell.find(':');
    if (colon == cell.npos || colon < 3 || cell.size() < colon + 11)
        return {};
    const auto begin = colon - 2;
    const auto year = cell.substr(cell.size() - 4);
    const auto between =
        trimmed(cell.substr(begin + clock.size(), cell.size() - begin - clock.size() - 4));
    const bool isZone = between.size() <= 5
        && between.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+") == between.npos;
    if (!isLike(cell.substr(begin, clock.size()), clock) || !isLike(year, "0000") || !isZone
        || cell[cell.size() - 5] != ' ')
        return {};
    return std::string(cell.substr(0, begin)) + std::string(year) + ' '
        + std::string(cell.substr(begin, clock.size()));
}

/// "17h35", "9h": at the end, behind a blank.
std::string withColonForH(std::string_view cell)
{
    const auto blank = cell.rfind(' ');
    const auto clock = cell.substr(blank == cell.npos ? cell.size() : blank + 1);
    const auto h = clock.find('h');
    const bool isClock = (h == 1 || h == 2) && isDigit(clock.front())
        && (h + 1 == clock.size() || isLike(clock.substr(h), "h00"));
    if (!isClock)
        return {};
    const auto minutes =
        h + 1 == clock.size() ? std::string("00") : std::string(clock.substr(h + 1));
    return std::string(cell.substr(0, blank + 1 + h)) + ':' + minutes;
}

/// "2019-10-17 09-AM": only the hour.
std::string withMinutes(std::string_view cell)
{
    if (cell.size() == 13 && isLike(cell.substr(0, 13), "0000-00-00T00"))
        return std::string(cell) + ":00";
    const bool isHour = cell.size() > 6 && (cell.ends_with("AM") || cell.ends_with("PM"))
        && (isLike(cell.substr(cell.size() - 6, 4), " 00-")
            || isLike(cell.substr(cell.size() - 6, 4), " 00 "));
    if (!isHour)
        return {};
    return std::string(cell.substr(0, cell.size() - 3)) + ":00 "
        + std::string(cell.substr(cell.size() - 2));
}

/// "2.1.2024 0.00" of the Finns, "12.00.00.000000000 AM" of Oracle, "9.30.00". A number with two
/// decimals behind a blank is another cell, unless it is midnight.
std::string withColonsForDots(std::string_view cell)
{
    const auto blank = cell.find(' ');
    const auto end = std::min(cell.find(' ', blank + 1), cell.size());
    if (blank == cell.npos)
        return {};
    const auto clock = cell.substr(blank + 1, end - blank - 1);
    const auto half = trimmed(cell.substr(end));
    const auto dots = std::ranges::count(clock, '.');
    const bool isMidnight = clock.find_first_not_of("0.") == clock.npos && dots == 1;
    const bool isClock = clock.find_first_not_of("0123456789.") == clock.npos && dots >= 1
        && dots <= 3 && (dots >= 2 || isMidnight || half == "AM" || half == "PM");
    if (!isClock)
        return {};
    std::string text(cell);
    for (int i = 0; i < std::min<int>(static_cast<int>(dots), 2); ++i)
        text[text.find('.', blank)] = ':';
    return text;
}

} // namespace

std::string withUsualClock(std::string_view cell)
{
    for (const auto change : {withHyphens, withBlankBeforeClock, withYearBeforeClock, withColonForH,
             withMinutes, withColonsForDots})
        if (auto text = change(cell); !text.empty())
            return text;
    return {};
}

} // namespace tickmark::csv
