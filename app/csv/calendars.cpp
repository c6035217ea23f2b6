// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/calendars.h"

#include <chrono>

namespace tickmark::csv {

namespace {

using namespace std::chrono;

constexpr int latestPersian = 1410; ///< 2032; later years may be Islamic ones

/// Eight leap years in 33, which fits the sun from 1178 to 1633.
bool isPersianLeapYear(int year)
{
    return (year + 12) % 33 % 4 == 1;
}

/// The first day of spring with which a year begins.
local_days newYear(int year)
{
    constexpr int known = 1403;
    local_days day(2024y / March / 20);
    for (int y = known; y < year; ++y)
        day += days(isPersianLeapYear(y) ? 366 : 365);
    for (int y = known; y > year; --y)
        day -= days(isPersianLeapYear(y - 1) ? 366 : 365);
    return day;
}

/// Six months of 31 days, five of 30 and the rest.
unsigned persianDaysIn(int year, unsigned month)
{
    if (month <= 6)
        return 31;
    return month < 12 || isPersianLeapYear(year) ? 30 : 29;
}

void turnFromPersian(DateCell &day)
{
    const bool isDay = day.year <= latestPersian && day.month >= 1 && day.month <= 12
        && day.day >= 1 && day.day <= persianDaysIn(day.year, day.month);
    if (!isDay) {
        day.month = 0;
        return;
    }
    const auto monthsBefore = day.month - 1;
    const auto daysBefore = monthsBefore * 30 + (monthsBefore < 6 ? monthsBefore : 6) + day.day - 1;
    const year_month_day date(newYear(day.year) + days(int(daysBefore)));
    day.year = int(date.year());
    day.month = unsigned(date.month());
    day.day = unsigned(date.day());
}

} // namespace

DateCell turnedToOurs(DateCell day, Calendar calendar)
{
    constexpr int yearsAhead = 543;
    switch (calendar) {
    case Calendar::Ours:
        break;
    case Calendar::Buddhist:
        day.year -= yearsAhead;
        break;
    case Calendar::Persian:
        turnFromPersian(day);
        break;
    case Calendar::PersianOrIslamic:
        day.month = 0;
        break;
    }
    return day;
}

void CalendarTally::add(const DateCell &cell, std::string_view text)
{
    const bool isDay = cell.form == DateForm::Full || cell.form == DateForm::Triple;
    const bool isThaiMonth = cell.form == DateForm::Month && isBuddhistYear(cell.year);
    if ((!isDay && !isThaiMonth) || cell.hasShortYear)
        return;
    if (m_days++ == 0)
        m_first = text;
    m_buddhist += isBuddhistYear(cell.year);
    m_hijra += isYearOfHijra(cell.year);
    m_late += isYearOfHijra(cell.year) && cell.year > latestPersian;
}

Calendar CalendarTally::calendar() const
{
    if (m_days > 0 && m_buddhist == m_days)
        return Calendar::Buddhist;
    if (m_days == 0 || m_hijra < m_days)
        return Calendar::Ours;
    return m_late > 0 ? Calendar::PersianOrIslamic : Calendar::Persian;
}

std::optional<std::pair<std::string, std::string>> CalendarTally::evidence() const
{
    switch (calendar()) {
    case Calendar::Ours:
        break;
    case Calendar::Buddhist:
        return std::pair("years are of the Buddhist calendar, 543 ahead", m_first);
    case Calendar::Persian:
        return std::pair("dates are of the Persian calendar", m_first);
    case Calendar::PersianOrIslamic:
        return std::pair("dates are of the Persian or the Islamic calendar", m_first);
    }
    return std::nullopt;
}

} // namespace tickmark::csv
