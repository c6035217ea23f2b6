// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/calendar.h"

namespace tickmark {

using namespace std::chrono;

namespace {

DateRange monthsRange(int y, unsigned firstMonth, unsigned lastMonth, DatePrecision precision)
{
    const auto last = local_days(year(y) / month(lastMonth) / std::chrono::last);
    return {.first = timeOf(y, firstMonth, 1), .last = last, .precision = precision};
}

} // namespace

DateRange dayRange(Time day)
{
    return {.first = day, .last = day};
}

DateRange monthRange(int y, unsigned m)
{
    return monthsRange(y, m, m, DatePrecision::Month);
}

DateRange quarterRange(int y, unsigned quarter)
{
    return monthsRange(y, quarter * 3 - 2, quarter * 3, DatePrecision::Quarter);
}

DateRange halfRange(int y, unsigned half)
{
    return monthsRange(y, half * 6 - 5, half * 6, DatePrecision::Half);
}

DateRange yearRange(int y)
{
    return monthsRange(y, 1, 12, DatePrecision::Year);
}

DateRange partOfMonth(int y, unsigned m, MonthPart part)
{
    auto range = monthRange(y, m);
    range.precision = DatePrecision::Part;
    if (part != MonthPart::Early)
        range.first = timeOf(y, m, part == MonthPart::Middle ? 11 : 21);
    if (part != MonthPart::Late)
        range.last = timeOf(y, m, part == MonthPart::Early ? 10 : 20);
    return range;
}

bool isCalendarDay(int y, unsigned m, unsigned d)
{
    return (year(y) / month(m) / day(d)).ok();
}

int yearOf(Time time)
{
    return static_cast<int>(civilDate(time).year());
}

unsigned monthNumberOf(Time time)
{
    return static_cast<unsigned>(civilDate(time).month());
}

unsigned quarterOf(Time time)
{
    return (monthNumberOf(time) + 2) / 3;
}

} // namespace tickmark
