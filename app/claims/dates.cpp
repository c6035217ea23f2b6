// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/dates.h"

#include "claims/calendar.h"
#include "claims/namedates.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tickmark {

using namespace std::chrono;

namespace {

constexpr std::array<std::string_view, 12> monthNames{"january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december"};

/// A year that an article can speak of, written as one.
std::optional<int> yearAt(Tokens tokens, std::size_t at)
{
    if (at >= tokens.size())
        return std::nullopt;
    const auto &token = tokens[at];
    const bool isYear = token.kind == TokenKind::Number && token.text.size() == 4
        && token.decimals == 0 && !token.isMoney && !token.isOrdinal && token.value >= 1900
        && token.value < 2100;
    return isYear ? std::optional(static_cast<int>(token.value)) : std::nullopt;
}

std::size_t skipMark(Tokens tokens, std::size_t at, std::string_view mark)
{
    return at < tokens.size() && tokens[at].is(mark) ? at + 1 : at;
}

std::optional<unsigned> dayNumberAt(Tokens tokens, std::size_t at)
{
    if (at >= tokens.size())
        return std::nullopt;
    const auto &token = tokens[at];
    const bool isDay = token.kind == TokenKind::Number && token.decimals == 0 && !token.isMoney
        && !token.isDate && token.value >= 1 && token.value <= 31;
    return isDay ? std::optional(static_cast<unsigned>(token.value)) : std::nullopt;
}

/// The year after a date, where one is written: ", 2024" or "2024".
std::optional<Read<int>> readYear(Tokens tokens, std::size_t at)
{
    const auto begin = skipMark(tokens, at, ",");
    if (const auto year = yearAt(tokens, begin))
        return Read<int>{*year, begin + 1};
    if (begin == at && standsAt(tokens, at, "of"))
        if (const auto year = yearAt(tokens, at + 1))
            return Read<int>{*year, at + 2};
    return std::nullopt;
}

/// The nearest year in which the range does not begin after the as-of date.
template <class RangeOf>
DateRange nearestBefore(Time asOf, const RangeOf &rangeOf)
{
    const int year = yearOf(asOf);
    auto range = rangeOf(year);
    if (range.first > asOf)
        range = rangeOf(year - 1);
    range.isYearAssumed = true;
    return range;
}

template <class RangeOf>
Read<DateRange> withYear(
    Tokens tokens, std::size_t at, const DateContext &context, const RangeOf &rangeOf)
{
    if (const auto year = readYear(tokens, at))
        return {rangeOf(year->value), year->end};
    return {nearestBefore(context.asOf, rangeOf), at};
}

std::optional<Read<DateRange>> dayOfMonth(
    Tokens tokens, std::size_t end, unsigned month, unsigned day, const DateContext &context)
{
    const auto year = readYear(tokens, end);
    const int chosen = year ? year->value : yearOf(context.asOf);
    const bool isLeapDay = month == 2 && day == 29;
    if (!isCalendarDay(chosen, month, day) && !(isLeapDay && !year))
        return std::nullopt;
    return withYear(tokens, end, context, [&](int y) {
        while (!isCalendarDay(y, month, day)) // the last leap year
            --y;
        return dayRange(timeOf(y, month, day));
    });
}

/// "Nov. 25", "November 25th, 2024", "November", "November 2024".
std::optional<Read<DateRange>> readMonth(Tokens tokens, std::size_t at, const DateContext &context)
{
    const auto month = monthOf(tokens[at]);
    if (!month)
        return std::nullopt;
    const auto end = skipMark(tokens, at + 1, ".");
    if (const auto day = dayNumberAt(tokens, end); day && !yearAt(tokens, end)
        && !standsAt(tokens, end + 1, "%") && !standsAt(tokens, end + 1, "percent"))
        return dayOfMonth(tokens, end + 1, *month, *day, context);
    return withYear(tokens, end, context, [&](int y) { return monthRange(y, *month); });
}

/// "25 November 2024".
std::optional<Read<DateRange>> readBritish(
    Tokens tokens, std::size_t at, const DateContext &context)
{
    const auto day = dayNumberAt(tokens, at);
    if (!day || at + 1 >= tokens.size())
        return std::nullopt;
    const auto month = monthOf(tokens[at + 1]);
    if (!month)
        return std::nullopt;
    return dayOfMonth(tokens, skipMark(tokens, at + 2, "."), *month, *day, context);
}

/// "2024-11-25"; "11/25/2024" and "11/25/24", month first as an American newsroom writes it.
std::optional<Read<DateRange>> readNumeric(Tokens tokens, std::size_t at)
{
    if (!tokens[at].isDate)
        return std::nullopt;
    std::array<int, 3> parts{};
    auto text = tokens[at].text;
    for (auto &part : parts) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), part);
        if (error != std::errc())
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        text.remove_prefix(text.empty() ? 0 : 1);
    }
    if (tokens[at].text[4] != '-')
        parts = {parts[2] < 100 ? 2000 + parts[2] : parts[2], parts[0], parts[1]};
    if (parts[0] < 1800 || parts[0] > 2200 || parts[1] < 1 || parts[2] < 1
        || !isCalendarDay(parts[0], unsigned(parts[1]), unsigned(parts[2])))
        return std::nullopt;
    return Read<DateRange>{
        dayRange(timeOf(parts[0], unsigned(parts[1]), unsigned(parts[2]))), at + 1};
}

struct PartWord
{
    std::string_view word;
    MonthPart part;
};

constexpr std::array partWords{PartWord{"early", MonthPart::Early},
    PartWord{"mid", MonthPart::Middle}, PartWord{"late", MonthPart::Late}};

/// "late November", "mid-January 2025".
std::optional<Read<DateRange>> readPart(Tokens tokens, std::size_t at, const DateContext &context)
{
    const auto found = std::ranges::find(partWords, tokens[at].text, &PartWord::word);
    if (found == partWords.end() || at + 1 >= tokens.size())
        return std::nullopt;
    const auto month = monthOf(tokens[at + 1]);
    if (!month)
        return std::nullopt;
    return withYear(tokens, skipMark(tokens, at + 2, "."), context,
        [&](int y) { return partOfMonth(y, *month, found->part); });
}

/// A month, quarter or year, by number or name.
std::optional<Read<DateRange>> readWhole(Tokens tokens, std::size_t at, const DateContext &context)
{
    if (at < tokens.size() && tokens[at].is("the"))
        ++at;
    if (at >= tokens.size())
        return std::nullopt;
    if (auto range = readMonth(tokens, at, context))
        return range;
    if (auto range = readPeriodName(tokens, at, context))
        return range;
    const auto year = yearAt(tokens, at);
    return year ? std::optional(Read<DateRange>{yearRange(*year), at + 1}) : std::nullopt;
}

/// "the end of 2024", "the start of November", "the beginning of the year": one day of a range.
std::optional<Read<DateRange>> readEdge(Tokens tokens, std::size_t at, const DateContext &context)
{
    struct Edge
    {
        std::string_view words;
        bool isEnd;
    };
    static constexpr std::array edges{Edge{"end of", true}, Edge{"close of", true},
        Edge{"start of", false}, Edge{"beginning of", false}};
    for (const auto &edge : edges) {
        if (!standsAt(tokens, at, edge.words))
            continue;
        const auto whole = readWhole(tokens, at + 2, context);
        if (!whole || whole->value.isDay())
            return std::nullopt;
        auto range = whole->value;
        // the start of a period is the last close before it
        const auto day = edge.isEnd ? range.last : range.first - days(1);
        range.first = range.last = day;
        range.precision = DatePrecision::OneDay;
        range.isEdge = true;
        range.isStart = !edge.isEnd;
        return Read<DateRange>{range, whole->end};
    }
    return std::nullopt;
}

} // namespace

std::optional<unsigned> monthOf(const Token &token)
{
    if (token.kind != TokenKind::Word || token.text.size() < 3)
        return std::nullopt;
    const bool isWordToo = token.is("may") || token.is("march") || token.is("mar");
    if (isWordToo && !token.isCapital)
        return std::nullopt;
    for (unsigned month = 0; month < 12; ++month) {
        const auto name = monthNames[month];
        const bool isShort = token.text.size() <= 4 && name.starts_with(token.text)
            && (token.text.size() == 3 || token.is("sept"));
        if (token.text == name || isShort)
            return month + 1;
    }
    return std::nullopt;
}

std::optional<Read<DateRange>> readDate(
    Tokens tokens, std::size_t at, const DateContext &context, bool allowYear)
{
    if (at < tokens.size() && tokens[at].is("the"))
        ++at;
    if (at >= tokens.size())
        return std::nullopt;
    if (auto range = readNumeric(tokens, at))
        return range;
    if (auto range = readWeekday(tokens, at, context))
        return range;
    if (auto range = readEvent(tokens, at, context))
        return range;
    if (auto range = readMonth(tokens, at, context))
        return withEventName(tokens, *range, context);
    if (auto range = readBritish(tokens, at, context))
        return range;
    if (auto range = readPart(tokens, at, context))
        return range;
    if (auto range = readEdge(tokens, at, context))
        return range;
    if (auto range = readPeriodName(tokens, at, context))
        return range;
    if (const auto year = yearAt(tokens, at); year && allowYear)
        return Read<DateRange>{yearRange(*year), at + 1};
    return std::nullopt;
}

} // namespace tickmark
