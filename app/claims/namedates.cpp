// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/namedates.h"

#include "claims/calendar.h"
#include "facts/window.h"

#include <algorithm>
#include <array>

namespace tickmark {

using namespace std::chrono;

namespace {

constexpr std::array<std::string_view, 7> weekdays{
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

/// Words that may stand before the name of an event without changing which it is.
constexpr std::array<std::string_view, 7> eventAdjectives{
    "last", "latest", "most", "recent", "presidential", "u", "s"};

constexpr std::size_t mostAdjectives = 6;

std::string lowerOf(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

std::optional<unsigned> weekdayOf(const Token &token)
{
    for (unsigned day = 0; day < weekdays.size(); ++day) {
        const auto name = weekdays[day];
        if (token.text == name || (token.isCapital && token.text == name.substr(0, 3)))
            return day;
    }
    return std::nullopt;
}

/// The latest such weekday at or before a day.
Time weekdayBefore(Time day, unsigned wanted)
{
    const auto back = weekday(dayOf(day)) - weekday(wanted);
    return dayOf(day) - back;
}

struct Holiday
{
    std::string_view words;
    unsigned month;
    unsigned day;
};

/// Days of the calendar that articles call by name; longer names before what they begin with.
constexpr std::array holidays{Holiday{"christmas eve", 12, 24}, Holiday{"christmas day", 12, 25},
    Holiday{"christmas", 12, 25}, Holiday{"new year ' s eve", 12, 31},
    Holiday{"new year ' s day", 1, 1}, Holiday{"new year ' s", 1, 1}, Holiday{"halloween", 10, 31}};

std::optional<Read<DateRange>> readHoliday(
    Tokens tokens, std::size_t at, const DateContext &context)
{
    for (const auto &holiday : holidays) {
        if (!standsAt(tokens, at, holiday.words))
            continue;
        int year = yearOf(context.asOf);
        if (timeOf(year, holiday.month, holiday.day) > context.asOf)
            --year;
        auto range = dayRange(timeOf(year, holiday.month, holiday.day));
        range.isYearAssumed = true;
        return Read<DateRange>{range, at + lengthOf(holiday.words)};
    }
    return std::nullopt;
}

std::optional<Read<DateRange>> readRelativeDay(
    Tokens tokens, std::size_t at, const DateContext &context)
{
    const Time day = dayOf(context.asOf);
    if (tokens[at].is("today"))
        return Read<DateRange>{dayRange(day), at + 1};
    if (const auto holiday = readHoliday(tokens, at, context))
        return holiday;
    if (tokens[at].is("yesterday"))
        return Read<DateRange>{dayRange(day - days(1)), at + 1};
    return std::nullopt;
}

/// Which event, of those of one name, is meant: the latest that is not later, or that of a year.
const Event *eventNamed(std::string_view name, std::optional<int> year, const DateContext &context)
{
    const Event *found = nullptr;
    for (const auto &event : context.events) {
        if (lowerOf(event.name) != name || event.date > context.asOf)
            continue;
        if (year && yearOf(event.date) != *year)
            continue;
        if (!found || event.date > found->date)
            found = &event;
    }
    return found;
}

struct NamedEvent
{
    std::string_view name;
    std::size_t end = 0;
};

/// The name of any known event at a place; "day" after it belongs to it.
std::optional<NamedEvent> eventNameAt(Tokens tokens, std::size_t at, const DateContext &context)
{
    for (const auto &name : context.eventNames) {
        if (!standsAt(tokens, at, name))
            continue;
        const auto end = at + lengthOf(name);
        return NamedEvent{name, end + (standsAt(tokens, end, "day") ? 1 : 0)};
    }
    return std::nullopt;
}

DateRange eventRange(Time date, std::string name)
{
    auto range = dayRange(date);
    range.precision = DatePrecision::OfEvent;
    range.event = std::move(name);
    return range;
}

std::size_t skipAdjectives(Tokens tokens, std::size_t at)
{
    const auto limit = std::min(at + mostAdjectives, tokens.size());
    while (at < limit
        && (std::ranges::find(eventAdjectives, tokens[at].text) != eventAdjectives.end()
            || (tokens[at].is(".") && at > 0 && tokens[at - 1].text.size() == 1)))
        ++at;
    return at;
}

std::optional<Read<DateRange>> readQuarter(
    Tokens tokens, std::size_t at, const DateContext &context)
{
    const bool isShort = tokens[at].is("q") && at + 1 < tokens.size();
    const auto number = isShort ? readCount(tokens, at + 1) : readOrdinal(tokens, at);
    if (!number || number->value > 4)
        return std::nullopt;
    const bool isHalf = !isShort && standsAt(tokens, number->end, "half") && number->value <= 2;
    if (!isShort && !isHalf && !standsAt(tokens, number->end, "quarter"))
        return std::nullopt;
    auto end = number->end + (isShort ? 0 : 1);
    const auto which = static_cast<unsigned>(number->value);
    const auto rangeOf = [&](int y) {
        return isHalf ? halfRange(y, which) : quarterRange(y, which);
    };
    if (standsAt(tokens, end, "of"))
        ++end;
    if (standsAt(tokens, end, "the year"))
        return Read<DateRange>{rangeOf(yearOf(context.asOf)), end + 2};
    if (end < tokens.size() && tokens[end].kind == TokenKind::Number && tokens[end].text.size() == 4
        && tokens[end].value >= 1900 && tokens[end].value < 2100)
        return Read<DateRange>{rangeOf(static_cast<int>(tokens[end].value)), end + 1};
    auto range = rangeOf(yearOf(context.asOf));
    if (range.first > context.asOf)
        range = rangeOf(yearOf(context.asOf) - 1);
    range.isYearAssumed = true;
    return Read<DateRange>{range, end};
}

/// "first three months of 2024", "first half" has its own reader.
std::optional<Read<DateRange>> readFirstMonths(
    Tokens tokens, std::size_t at, const DateContext &context)
{
    if (!tokens[at].is("first"))
        return std::nullopt;
    const auto count = readCount(tokens, at + 1);
    if (!count || count->value < 2 || count->value > 11
        || !standsAt(tokens, count->end, "months of"))
        return std::nullopt;
    const auto place = count->end + 2;
    const auto thisYear = skipWords(tokens, place, {"the year", "this year"});
    const bool isNumber = place < tokens.size() && tokens[place].kind == TokenKind::Number
        && tokens[place].text.size() == 4;
    if (thisYear == place && !isNumber)
        return std::nullopt;
    const int year = isNumber ? static_cast<int>(tokens[place].value) : yearOf(context.asOf);
    auto range = monthRange(year, 1);
    range.last = monthRange(year, static_cast<unsigned>(count->value)).last;
    range.precision = DatePrecision::Part;
    return Read<DateRange>{range, isNumber ? place + 1 : thisYear};
}

DateRange weekRange(Time time)
{
    const auto first = startOfWeek(time);
    return {.first = first, .last = first + days(6), .precision = DatePrecision::Part};
}

/// The week, month, quarter or year that lies `back` before the one of the as-of date.
std::optional<DateRange> periodBack(std::string_view unit, int back, Time asOf)
{
    if (unit == "week")
        return weekRange(asOf - weeks(back));
    if (unit == "year")
        return yearRange(yearOf(asOf) - back);
    const bool isQuarter = unit == "quarter";
    if (unit != "month" && !isQuarter)
        return std::nullopt;
    const auto time = addMonths(startOfMonth(asOf), -back * (isQuarter ? 3 : 1));
    return isQuarter ? quarterRange(yearOf(time), quarterOf(time))
                     : monthRange(yearOf(time), monthNumberOf(time));
}

} // namespace

std::optional<Read<DateRange>> readWeekday(
    Tokens tokens, std::size_t at, const DateContext &context)
{
    if (const auto day = readRelativeDay(tokens, at, context))
        return day;
    const bool isLast = tokens[at].is("last") || tokens[at].is("this");
    const auto begin = at + (isLast ? 1 : 0);
    const auto day = begin < tokens.size() ? weekdayOf(tokens[begin]) : std::nullopt;
    if (!day)
        return std::nullopt;
    auto end = begin + 1;
    // "Thursday, Jan. 23": the date says which Thursday
    const auto next = end < tokens.size() && tokens[end].is(",") ? end + 1 : end;
    if (next < tokens.size() && monthOf(tokens[next]))
        if (const auto date = readDate(tokens, next, context, false); date && date->value.isDay())
            return date;
    // "last Wednesday" is that of the week before
    const Time from = tokens[at].is("last") ? startOfWeek(context.asOf) - days(1) : context.asOf;
    return Read<DateRange>{dayRange(weekdayBefore(from, *day)), end};
}

std::optional<Read<DateRange>> readEvent(Tokens tokens, std::size_t at, const DateContext &context)
{
    std::optional<int> year;
    auto begin = skipAdjectives(tokens, at);
    if (begin < tokens.size() && tokens[begin].kind == TokenKind::Number
        && tokens[begin].text.size() == 4 && tokens[begin].decimals == 0)
        year = static_cast<int>(tokens[begin++].value);
    begin = skipAdjectives(tokens, begin);
    const auto named = eventNameAt(tokens, begin, context);
    if (!named)
        return std::nullopt;
    const auto *event = eventNamed(named->name, year, context);
    if (!event)
        return std::nullopt;
    return Read<DateRange>{eventRange(event->date, event->name), named->end};
}

Read<DateRange> withEventName(Tokens tokens, Read<DateRange> range, const DateContext &context)
{
    if (range.value.precision != DatePrecision::OneDay)
        return range;
    const auto named = eventNameAt(tokens, skipAdjectives(tokens, range.end), context);
    if (!named)
        return range;
    const bool isAssumed = range.value.isYearAssumed;
    range.value = eventRange(range.value.first, std::string(named->name));
    range.value.isYearAssumed = isAssumed;
    range.end = named->end;
    return range;
}

std::optional<Read<DateRange>> readPeriodName(
    Tokens tokens, std::size_t at, const DateContext &context)
{
    if (const auto quarter = readQuarter(tokens, at, context))
        return quarter;
    if (const auto months = readFirstMonths(tokens, at, context))
        return months;
    const auto &word = tokens[at];
    const bool isLast = word.is("last") || word.is("previous") || word.is("prior");
    if (isLast && at + 1 < tokens.size() && monthOf(tokens[at + 1])) {
        const auto month = *monthOf(tokens[at + 1]);
        const auto thisMonth = monthNumberOf(context.asOf);
        return Read<DateRange>{
            monthRange(yearOf(context.asOf) - (month >= thisMonth ? 1 : 0), month), at + 2};
    }
    const bool hasArticle = at > 0 && tokens[at - 1].is("the");
    const bool isThis = word.is("this") || word.is("current");
    if (!isLast && !isThis && !hasArticle)
        return std::nullopt;
    const auto unit = at + (isLast || isThis ? 1 : 0);
    if (unit >= tokens.size())
        return std::nullopt;
    const auto range = periodBack(tokens[unit].text, isLast ? 1 : 0, context.asOf);
    return range ? std::optional(Read<DateRange>{*range, unit + 1}) : std::nullopt;
}

} // namespace tickmark
