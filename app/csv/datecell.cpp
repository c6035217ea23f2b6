// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datecell.h"

#include "csv/datespelling.h"
#include "csv/monthwords.h"
#include "csv/tokendate.h"
#include "csv/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace tickmark::csv {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int twoDigits(const char *text)
{
    return (text[0] - '0') * 10 + (text[1] - '0');
}

/// "15102024": two numbers up to 31, one of them up to 12, and a year of data. No such cell has a
/// month where YYYYMMDD has it.
bool endsWithYear(std::string_view text)
{
    if (text.size() != 8 || text[0] == '-')
        return false;
    const auto at = [&text](std::size_t i) { return twoDigits(text.data() + i); };
    const auto [fewer, more] = std::minmax({at(0), at(2)});
    return (at(4) == 19 || at(4) == 20) && fewer >= 1 && fewer <= 12 && more <= 31;
}

/// "2024112509", "202411250930", "20241125093000": the hour, or more, behind the day.
std::optional<int> compactClockBehindDay(std::string_view digits)
{
    if (digits.size() == 2) {
        const auto hour = twoDigits(digits.data());
        return hour < 24 ? std::optional(hour * 3600) : std::nullopt;
    }
    return digits.size() == 4 || digits.size() == 6 ? readCompactClock(digits) : std::nullopt;
}

/// A cell of digits only, perhaps with a minus.
std::optional<DateCell> digitsCell(std::string_view text)
{
    DateCell cell;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cell.integer);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    const auto at = [&text](std::size_t i) { return twoDigits(text.data() + i); };
    const int year = text.size() >= 4 && text[0] != '-' ? at(0) * 100 + at(2) : 0;
    cell.form = DateForm::Integer;
    if (endsWithYear(text)) {
        cell.form = DateForm::Triple;
        cell.month = static_cast<unsigned>(at(0));
        cell.day = static_cast<unsigned>(at(2));
        cell.year = at(4) * 100 + at(6);
        return cell;
    }
    if (!isYearInDates(year))
        return cell;
    cell.year = year;
    if (text.size() == 4)
        cell.form = DateForm::Year;
    const bool hasMonth = text.size() >= 6 && at(4) >= 1 && at(4) <= 12;
    if (hasMonth)
        cell.month = static_cast<unsigned>(at(4));
    if (text.size() == 6 && hasMonth)
        cell.form = DateForm::CompactMonth;
    const bool hasDay = hasMonth && text.size() >= 8 && at(6) >= 1 && at(6) <= 31;
    if (hasDay)
        cell.day = static_cast<unsigned>(at(6));
    if (text.size() == 8 && hasDay)
        cell.form = DateForm::CompactDay;
    constexpr int earliest = 1900; // 1731110400 is a count of seconds
    const auto clock = hasDay && (year >= earliest || text.size() == 14)
        ? compactClockBehindDay(text.substr(8))
        : std::nullopt;
    if (clock) {
        cell.form = DateForm::CompactDay;
        cell.secondOfDay = *clock;
        cell.hasTime = true;
    }
    return cell;
}

bool isDigitsOnly(std::string_view text)
{
    const auto start = text.front() == '-' ? 1U : 0U;
    for (std::size_t i = start; i < text.size(); ++i)
        if (!isDigit(text[i]))
            return false;
    return text.size() > start;
}

/// "2024-11-25" and whatever follows it.
bool startsWithIso(std::string_view text)
{
    if (text.size() < 10)
        return false;
    const char separator = text[4];
    if ((separator != '-' && separator != '/' && separator != '.') || text[7] != separator)
        return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (!isDigit(text[i]))
            return false;
    return text.size() == 10 || !isDigit(text[10]);
}

DateCell isoCell(std::string_view text)
{
    return {.year = twoDigits(text.data()) * 100 + twoDigits(text.data() + 2),
        .month = static_cast<unsigned>(twoDigits(text.data() + 5)),
        .day = static_cast<unsigned>(twoDigits(text.data() + 8))};
}

/// "2024-002": the days of a year, counted.
std::optional<DateCell> dayOfYear(std::string_view text)
{
    constexpr std::string_view form = "2024-002";
    if (text.size() != form.size() || text[4] != '-' || !isDigitsOnly(text.substr(0, 4))
        || !isDigitsOnly(text.substr(5)))
        return std::nullopt;
    const int year = twoDigits(text.data()) * 100 + twoDigits(text.data() + 2);
    const int day = (text[5] - '0') * 100 + twoDigits(text.data() + 6);
    const std::chrono::year_month_day date(
        std::chrono::local_days(std::chrono::year(year) / 1 / 1) + std::chrono::days(day - 1));
    if (!isYearInDates(year) || day < 1 || int(date.year()) != year)
        return std::nullopt;
    return DateCell{.year = year, .month = unsigned(date.month()), .day = unsigned(date.day())};
}

/// "2024-11-25T09:30:00" and nothing behind it: most cells that have a time of day.
std::optional<DateCell> isoWithClock(std::string_view text)
{
    constexpr std::string_view form = "2024-11-25T09:30:00";
    if (text.size() != form.size() || (text[10] != 'T' && text[10] != ' ') || text[13] != ':'
        || text[16] != ':' || !startsWithIso(text))
        return std::nullopt;
    for (const std::size_t i : {11U, 12U, 14U, 15U, 17U, 18U})
        if (!isDigit(text[i]))
            return std::nullopt;
    const auto at = [&text](std::size_t i) { return twoDigits(text.data() + i); };
    if (at(11) > 23 || at(14) > 59 || at(17) > 59)
        return std::nullopt;
    auto cell = isoCell(text);
    cell.secondOfDay = at(11) * 3600 + at(14) * 60 + at(17);
    cell.hasTime = true;
    return cell;
}

/// Where the time of day begins: the digits in front of the first colon.
std::size_t clockStart(std::string_view text)
{
    auto at = text.find(':');
    if (at == std::string_view::npos)
        return text.size();
    while (at > 0 && isDigit(text[at - 1]))
        --at;
    return at;
}

/// "20241125 093000", "20241125T093000Z", "20241125 0930" or "20241125 093000123" with thousandths
/// of a second.
std::optional<DateCell> compactWithClock(std::string_view text)
{
    constexpr std::size_t day = 8;
    if (text.size() > day && text[day] == 'T' && text.back() == 'Z')
        text.remove_suffix(1);
    const auto rest = text.size() > day ? text.size() - day - 1 : 0;
    if ((rest != 4 && rest != 6 && rest != 9) || (text[day] != ' ' && text[day] != 'T')
        || !isDigitsOnly(text.substr(0, day)) || !isDigitsOnly(text.substr(day + 1)))
        return std::nullopt;
    auto cell = digitsCell(text.substr(0, day));
    const auto clock = readCompactClock(text.substr(day + 1, rest == 4 ? 4 : 6));
    if (!cell || cell->form != DateForm::CompactDay || !clock)
        return std::nullopt;
    cell->secondOfDay = *clock;
    cell->hasTime = true;
    return cell;
}

/// "1990.0417": more than two digits behind a year and a dot.
std::optional<DateCell> decimalYear(std::string_view text)
{
    constexpr std::size_t yearDigits = 4;
    if (text.size() < yearDigits + 4 || text[yearDigits] != '.'
        || !isDigitsOnly(text.substr(0, yearDigits)) || !isDigitsOnly(text.substr(yearDigits + 1)))
        return std::nullopt;
    const auto year = digitsCell(text.substr(0, yearDigits));
    if (!year || year->form != DateForm::Year || text[yearDigits + 1] == '-')
        return std::nullopt;
    auto cell = *year;
    cell.form = DateForm::DecimalYear;
    double unit = 12;
    for (const char digit : text.substr(yearDigits + 1))
        cell.twelfths += (digit - '0') * (unit /= 10);
    return cell;
}

/// "20241125.0": digits that went through a column of floating-point numbers.
std::string_view withoutZeroFraction(std::string_view text)
{
    constexpr std::size_t leastDigits = 6; // 2010.0 can be a month as well
    return text.size() >= leastDigits + 2 && text.ends_with(".0")
            && isDigitsOnly(text.substr(0, text.size() - 2))
        ? text.substr(0, text.size() - 2)
        : text;
}

/// "R6.11.25": the year of a Japanese emperor, by the first letter of his era.
std::optional<DateCell> eraDay(std::string_view text)
{
    constexpr std::string_view eras = "SHR";
    constexpr std::array yearsBefore = {1925, 1988, 2018};
    const auto era = eras.find(text.front());
    if (era == eras.npos || text.size() < 6 || !isDigit(text[1]))
        return std::nullopt;
    std::array<unsigned, 3> numbers{};
    const auto *at = text.data() + 1;
    const auto *const end = text.data() + text.size();
    for (auto &number : numbers) {
        const auto [stop, error] = std::from_chars(at, end, number);
        const bool isLast = &number == &numbers.back();
        if (error != std::errc() || number > 99
            || (isLast ? stop != end : stop == end || *stop != '.'))
            return std::nullopt;
        at = stop + 1;
    }
    return DateCell{.year = yearsBefore[era] + static_cast<int>(numbers[0]),
        .month = numbers[1],
        .day = numbers[2]};
}

std::optional<DateCell> readDay(std::string_view text)
{
    text = withoutZeroFraction(text);
    if (const auto day = eraDay(text))
        return day;
    if (text.size() == 10 && startsWithIso(text))
        return isoCell(text);
    if (isDigitsOnly(text))
        return digitsCell(text);
    if (const auto day = compactWithClock(text))
        return day;
    if (const auto year = decimalYear(text))
        return year;
    if (const auto day = dayOfYear(text))
        return day;
    const auto tokens = dateTokens(text);
    return tokens ? dateOfTokens(*tokens) : std::nullopt;
}

/// "2004-01-04 - 2004-01-10", "2004-01-04/2004-01-10": the first day stands for the span.
std::optional<DateCell> readSpan(std::string_view text)
{
    if (!startsWithIso(text) || text.size() < 20 || !startsWithIso(text.substr(text.size() - 10)))
        return std::nullopt;
    const auto between = trimmed(text.substr(10, text.size() - 20));
    const bool isSpan = between == "-" || between == "/" || between == "–" || between == "to";
    return isSpan ? std::optional(isoCell(text)) : std::nullopt;
}

/// "2024:Q1", "2024:07", "2024:M07": a colon between the year and its part.
std::optional<DateCell> readYearAndPart(std::string_view text)
{
    constexpr std::size_t yearDigits = 4;
    std::array<char, 8> buffer{};
    if (text.size() <= yearDigits + 1 || text.size() > buffer.size() || text[yearDigits] != ':'
        || !isDigitsOnly(text.substr(0, yearDigits)))
        return std::nullopt;
    std::ranges::copy(text, buffer.begin());
    buffer[yearDigits] = '-';
    auto day = readDay({buffer.data(), text.size()});
    if (!day || day->form == DateForm::Full)
        return std::nullopt;
    day->isBehindColon = text.size() == yearDigits + 2;
    return day;
}

/// "1990 [YR1990]": some sites write a key in brackets behind its name.
std::string_view withoutKey(std::string_view text)
{
    const auto bracket = text.find(" [");
    if (bracket == std::string_view::npos || !text.ends_with(']') || !isDigit(text.front()))
        return text;
    const auto key = text.substr(bracket + 2, text.size() - bracket - 3);
    return key.ends_with(text.substr(0, bracket)) ? text.substr(0, bracket) : text;
}

/// "2024/11/25(月)", "2024年11月25日（月曜日）", "25.11.2024 (Mon)".
std::string_view withoutWeekday(std::string_view text)
{
    constexpr std::string_view wide = "）";
    const auto end = text.ends_with(')') ? 1U : text.ends_with(wide) ? wide.size() : 0U;
    if (end == 0)
        return text;
    const auto narrowOpening = text.rfind('(');
    const auto opening = narrowOpening != text.npos ? narrowOpening : text.rfind("（");
    if (opening == text.npos)
        return text;
    const auto begin = opening + (narrowOpening != text.npos ? 1 : wide.size());
    const bool isDay =
        begin + end <= text.size() && isWeekday(text.substr(begin, text.size() - begin - end));
    return isDay ? trimmed(text.substr(0, opening)) : text;
}

/// The day behind the blank, the T or the comma in front of a clock.
std::string_view withoutEnd(std::string_view dayText)
{
    while (!dayText.empty()
        && (dayText.back() == ' ' || dayText.back() == 'T' || dayText.back() == ','))
        dayText.remove_suffix(1);
    return dayText;
}

std::optional<DateCell> readWithClock(std::string_view cell, std::size_t start)
{
    const auto dayText = withoutEnd(cell.substr(0, start));
    const auto clock = readClock(cell.substr(start));
    if (!clock || dayText.empty() || dayText.size() == start)
        return std::nullopt;
    auto day = readDay(dayText);
    const bool isDay = day
        && (day->form == DateForm::Full || day->form == DateForm::Triple
            || day->form == DateForm::CompactDay);
    if (!isDay)
        return std::nullopt;
    day->secondOfDay = *clock;
    day->hasTime = true;
    return day;
}

} // namespace

std::optional<DateCell> readPlainDate(std::string_view cell)
{
    cell = withoutWeekday(withoutKey(cell));
    if (cell.empty())
        return std::nullopt;
    const auto start = clockStart(cell);
    if (start == cell.size()) {
        const auto day = readDay(cell);
        return day ? day : readSpan(cell);
    }
    const auto part = readYearAndPart(cell);
    return part ? part : readWithClock(cell, start);
}

std::optional<DateCell> readDateCell(std::string_view cell)
{
    constexpr std::size_t longestDate = 96;
    if (cell.empty() || cell.size() > longestDate)
        return std::nullopt;
    if (cell.size() == 10 && startsWithIso(cell))
        return isoCell(cell);
    if (const auto day = isoWithClock(cell))
        return day;
    const auto day = readPlainDate(cell);
    return day ? day : readSpelledDate(cell);
}

bool isCertainDate(DateForm form)
{
    return form <= DateForm::CompactDay;
}

bool isDigitsForm(DateForm form)
{
    return form == DateForm::CompactDay || form == DateForm::CompactMonth || form == DateForm::Year
        || form == DateForm::Integer;
}

} // namespace tickmark::csv
