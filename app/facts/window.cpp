// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/window.h"

#include <chrono>

namespace tickmark {

using namespace std::chrono;

Time startOfWeek(Time time)
{
    const auto day = dayOf(time);
    return day - (weekday(day) - Monday);
}

Time startOfMonth(Time time)
{
    const auto date = civilDate(time);
    return local_days(date.year() / date.month() / 1);
}

Time startOfQuarter(Time time)
{
    const auto date = civilDate(time);
    const auto first = (static_cast<unsigned>(date.month()) - 1) / 3 * 3 + 1;
    return local_days(date.year() / month(first) / 1);
}

Time startOfYear(Time time)
{
    return local_days(civilDate(time).year() / January / 1);
}

std::optional<std::size_t> rowBefore(const Observations &observations, Time begin)
{
    return rowAtOrBefore(observations, begin - seconds(1));
}

int wholeMonthsBetween(Time earlier, Time later)
{
    const auto from = civilDate(earlier);
    const auto to = civilDate(later);
    auto count = static_cast<int>(
        (year_month(to.year(), to.month()) - year_month(from.year(), from.month())).count());
    while (count > 0 && addMonths(later, -count) < earlier)
        --count;
    return count;
}

int wholeYearsBetween(Time earlier, Time later)
{
    return wholeMonthsBetween(earlier, later) / 12;
}

} // namespace tickmark
