// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/periodcloses.h"

#include "facts/window.h"

namespace tickmark {

Time periodStart(Time time, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Sessions:
    case TimeUnit::Days:
        return dayOf(time);
    case TimeUnit::Weeks:
        return startOfWeek(time);
    case TimeUnit::Months:
        return startOfMonth(time);
    case TimeUnit::Quarters:
        return startOfQuarter(time);
    case TimeUnit::Years:
        return startOfYear(time);
    }
    return time;
}

PeriodCloses periodClosesOf(const Observations &observations, TimeUnit unit, Time asOf)
{
    PeriodCloses result;
    const bool isEvery = unit == TimeUnit::Sessions || unit == TimeUnit::Days;
    const auto &times = observations.times;
    for (std::size_t row = 0; row < times.size() && times[row] <= asOf; ++row) {
        const bool isLast = row + 1 == times.size() || times[row + 1] > asOf;
        if (!isEvery && !isLast
            && periodStart(times[row], unit) == periodStart(times[row + 1], unit))
            continue;
        result.closes.append(times[row], {.value = observations.values[row]});
        result.rows.push_back(row);
    }
    return result;
}

std::string_view periodText(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Sessions:
    case TimeUnit::Days:
        return "session";
    case TimeUnit::Weeks:
        return "week";
    case TimeUnit::Months:
        return "month";
    case TimeUnit::Quarters:
        return "quarter";
    case TimeUnit::Years:
        return "year";
    }
    return {};
}

} // namespace tickmark
