// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/time.h"

#include <array>
#include <charconv>

namespace tickmark {

using namespace std::chrono;

namespace {

void appendPadded(std::string &text, unsigned value, unsigned width)
{
    const auto digits = std::to_string(value);
    text.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

std::optional<unsigned> digitsOnly(std::string_view text)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool startsWithDigit = !text.empty() && text.front() >= '0' && text.front() <= '9';
    if (error != std::errc() || end != text.data() + text.size() || !startsWithDigit)
        return std::nullopt;
    return value;
}

std::optional<Time> dateFromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto y = digitsOnly(text.substr(0, 4));
    const auto m = digitsOnly(text.substr(5, 2));
    const auto d = digitsOnly(text.substr(8, 2));
    if (!y || !m || !d)
        return std::nullopt;
    const year_month_day date{year(static_cast<int>(*y)), month(*m), day(*d)};
    return date.ok() ? std::optional<Time>(local_days(date)) : std::nullopt;
}

std::optional<seconds> clockFromIso(std::string_view text)
{
    if (text.size() != 8 || text[2] != ':' || text[5] != ':')
        return std::nullopt;
    const auto h = digitsOnly(text.substr(0, 2));
    const auto m = digitsOnly(text.substr(3, 2));
    const auto s = digitsOnly(text.substr(6, 2));
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 59)
        return std::nullopt;
    return hours(*h) + minutes(*m) + seconds(*s);
}

} // namespace

Time timeOf(int y, unsigned m, unsigned d)
{
    return local_days(year_month_day{year(y), month(m), day(d)});
}

Day dayOf(Time time)
{
    return floor<days>(time);
}

year_month_day civilDate(Time time)
{
    return year_month_day(dayOf(time));
}

Time addMonths(Time time, int count)
{
    const auto clock = time - dayOf(time);
    const auto date = civilDate(time);
    const auto target = year_month(date.year(), date.month()) + months(count);
    const auto last = (target / std::chrono::last).day();
    return local_days(target / std::min(date.day(), last)) + clock;
}

std::string isoText(Time time)
{
    const auto date = civilDate(time);
    std::string text;
    appendPadded(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += '-';
    appendPadded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendPadded(text, static_cast<unsigned>(date.day()), 2);
    const hh_mm_ss clock(time - dayOf(time));
    if (clock.to_duration() == seconds(0))
        return text;
    text += 'T';
    appendPadded(text, static_cast<unsigned>(clock.hours().count()), 2);
    text += ':';
    appendPadded(text, static_cast<unsigned>(clock.minutes().count()), 2);
    text += ':';
    appendPadded(text, static_cast<unsigned>(clock.seconds().count()), 2);
    return text;
}

std::optional<Time> timeFromIso(std::string_view text)
{
    const auto date = dateFromIso(text.substr(0, 10));
    if (!date || text.size() <= 10)
        return date;
    if (text[10] != 'T')
        return std::nullopt;
    const auto clock = clockFromIso(text.substr(11));
    return clock ? std::optional<Time>(*date + *clock) : std::nullopt;
}

} // namespace tickmark
