// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datespelling.h"
#include "csv/unicode.h"

#include <chrono>
#include <utility>

namespace tickmark::csv {

namespace {

using namespace std::chrono;

std::optional<local_days> dayOf(const DateCell &cell, bool isDayFirst)
{
    const bool isTurned = cell.form == DateForm::Triple && isDayFirst;
    const year_month_day date{year(cell.year), month(isTurned ? cell.day : cell.month),
        day(isTurned ? cell.month : cell.day)};
    return date.ok() ? std::optional(local_days(date)) : std::nullopt;
}

/// Whether the second day is the first or one of the month after it.
bool isSpan(const DateCell &first, const DateCell &last, bool isDayFirst)
{
    constexpr days longest(31);
    const auto from = dayOf(first, isDayFirst);
    const auto to = dayOf(last, isDayFirst);
    return from && to && *to >= *from && *to - *from <= longest;
}

/// The first day, in the order of day and month in which alone the two are a span; as it is where
/// they are one in both.
std::optional<DateCell> firstOf(DateCell first, const DateCell &last)
{
    const bool canBeDayFirst = isSpan(first, last, true);
    const bool canBeMonthFirst = isSpan(first, last, false);
    if (!canBeDayFirst && !canBeMonthFirst)
        return std::nullopt;
    first.remarks |= DateRemark::Span;
    if (first.form == DateForm::Triple && canBeDayFirst != canBeMonthFirst) {
        if (canBeDayFirst)
            std::swap(first.month, first.day);
        first.form = DateForm::Full;
    }
    return first;
}

bool isDay(const std::optional<DateCell> &cell)
{
    return cell && (cell->form == DateForm::Full || cell->form == DateForm::Triple);
}

/// "02.01." and "Jan 2" with the year that stands behind the second day only.
std::string withYear(std::string_view day, std::string_view year)
{
    const bool isNamed = day.find_first_not_of("0123456789./-") != day.npos;
    const auto separator = isNamed ? "," : day.ends_with('.') ? "" : "/";
    return std::string(day) + separator + std::string(year);
}

std::optional<DateCell> readBetween(std::string_view firstText, std::string_view lastText)
{
    constexpr std::size_t yearDigits = 4;
    firstText = trimmed(firstText);
    lastText = trimmed(lastText);
    if (firstText.empty() || lastText.size() <= yearDigits)
        return std::nullopt;
    const auto last = readPlainDate(lastText);
    auto first = readPlainDate(firstText);
    if (isDay(first) && readClock(lastText)) { // "01.01.2024 00:00 - 01:00"
        first->remarks |= DateRemark::Span;
        return first;
    }
    if (!isDay(last))
        return std::nullopt;
    if (isDay(first))
        return first->form == last->form ? firstOf(*first, *last) : std::nullopt;
    first = readPlainDate(withYear(firstText, lastText.substr(lastText.size() - yearDigits)));
    if (!isDay(first) || first->form != last->form || first->hasShortYear)
        return std::nullopt;
    if (const auto day = firstOf(*first, *last))
        return day;
    --first->year; // from December to January
    return firstOf(*first, *last);
}

} // namespace

std::optional<DateCell> readDaySpan(std::string_view cell)
{
    constexpr std::size_t shortestSpan = 11; // "1.1.-2.1.24"
    constexpr int mostHyphens = 8;
    if (cell.size() < shortestSpan)
        return std::nullopt;
    for (const std::string_view between :
        {" - ", " to ", " bis ", " through ", " au ", " al ", "..."})
        if (const auto at = cell.find(between); at != cell.npos)
            return readBetween(cell.substr(0, at), cell.substr(at + between.size()));
    auto at = cell.find('-');
    for (int i = 0; i < mostHyphens && at != cell.npos; ++i, at = cell.find('-', at + 1))
        if (const auto day = readBetween(cell.substr(0, at), cell.substr(at + 1)))
            return day;
    return std::nullopt;
}

} // namespace tickmark::csv
