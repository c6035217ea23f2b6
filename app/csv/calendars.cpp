// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/calendars.h"

#include <chrono>

namespace tickmark::csv {

namespace {

using namespace std::chrono;

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
    constexpr int latest = 1410;
    const bool isDay = day.year <= latest && day.month >= 1 && day.month <= 12 && day.day >= 1
        && day.day <= persianDaysIn(day.year, day.month);
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
    day.remarks |= DateRemark::Persian;
}

} // namespace

void turnToOurs(DateCell &day)
{
    constexpr int yearsAhead = 543;
    if (isBuddhistYear(day.year)) {
        day.year -= yearsAhead;
        day.remarks |= DateRemark::Buddhist;
    } else if (isYearOfHijra(day.year)) {
        turnFromPersian(day);
    }
}

} // namespace tickmark::csv
