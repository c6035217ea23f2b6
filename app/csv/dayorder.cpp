// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/dayorder.h"

#include "csv/unicode.h"
#include "series/words.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace tickmark::csv {

namespace {

using namespace std::chrono;

year yearOf(const DateCell &cell, int shortYearsFrom)
{
    return year(
        cell.hasShortYear ? fullYear(static_cast<unsigned>(cell.year), shortYearsFrom) : cell.year);
}

std::vector<year_month_day> datesOf(
    std::span<const DateCell> cells, DayOrder order, int shortYearsFrom)
{
    std::vector<year_month_day> dates;
    for (const auto &cell : cells) {
        const bool isDayFirst = order == DayOrder::DayFirst;
        dates.emplace_back(yearOf(cell, shortYearsFrom), month(isDayFirst ? cell.day : cell.month),
            day(isDayFirst ? cell.month : cell.day));
    }
    return dates;
}

int monthNumber(const year_month_day &date)
{
    return int(date.year()) * 12 + int(unsigned(date.month()));
}

/// Each date so many months from the one before it, all in one direction, on the same day.
bool areMonthsApart(const std::vector<year_month_day> &dates, int months)
{
    if (dates.size() < 2)
        return false;
    const int step = monthNumber(dates[1]) - monthNumber(dates[0]);
    if (std::abs(step) != months)
        return false;
    for (std::size_t i = 1; i < dates.size(); ++i)
        if (monthNumber(dates[i]) - monthNumber(dates[i - 1]) != step
            || dates[i].day() != dates[0].day())
            return false;
    return true;
}

/// As monthly and yearly data are dated, on weekends too.
bool areFirstDays(const std::vector<year_month_day> &dates)
{
    return std::ranges::all_of(
        dates, [](const year_month_day &date) { return date.day() == day(1); });
}

/// Weekends first, then the span of days: what data of a market has less of.
std::pair<std::size_t, days> unlikelihood(const std::vector<year_month_day> &dates)
{
    std::size_t weekends = 0;
    auto first = local_days::max();
    auto last = local_days::min();
    for (const auto &date : dates) {
        const local_days at(date);
        const weekday dayOfWeek(at);
        weekends += dayOfWeek == Saturday || dayOfWeek == Sunday;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    return {weekends, last - first};
}

/// "March 2" and, in full, "March 2, 2024".
struct WrittenDate
{
    std::string day;
    std::string full;
};

WrittenDate inWords(const year_month_day &date)
{
    if (!date.ok())
        return {"no day", "no day"};
    const Time time{local_days(date)};
    return {dayText(time), dateText(time)};
}

} // namespace

OrderChoice unprovenOrder(
    std::span<const DateCell> cells, const UnsureDate &sample, int shortYearsFrom)
{
    constexpr std::size_t enoughMonths = 13;
    const auto dayFirst = datesOf(cells, DayOrder::DayFirst, shortYearsFrom);
    const auto monthFirst = datesOf(cells, DayOrder::MonthFirst, shortYearsFrom);
    const bool areSame = dayFirst == monthFirst;
    if (areSame)
        return {DayOrder::MonthFirst, "day and month are the same number in every row", {}};
    for (const auto &[months, rhythm] :
        {std::pair(1, "month by month"), {3, "quarter by quarter"}}) {
        const bool isDayFirst = areMonthsApart(dayFirst, months);
        if (cells.size() >= enoughMonths && isDayFirst != areMonthsApart(monthFirst, months))
            return {isDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst,
                "only then do the " + std::to_string(cells.size()) + " rows run " + rhythm, {}};
    }
    const auto dayRank = unlikelihood(dayFirst);
    const auto monthRank = unlikelihood(monthFirst);
    const bool isByMonths = areFirstDays(dayFirst) != areFirstDays(monthFirst) && dayRank.first > 0
        && monthRank.first > 0;
    const bool isDayLikelier = isByMonths ? areFirstDays(dayFirst) : dayRank < monthRank;
    const auto order = isDayLikelier ? DayOrder::DayFirst : DayOrder::MonthFirst;
    const auto first = inWords(dayFirst[sample.index]);
    const auto second = inWords(monthFirst[sample.index]);
    return {order, {},
        Question{"Is " + sample.text + " " + first.day + " or " + second.day + "?",
            {"Day first: " + first.full, "Month first: " + second.full}, Topic::DayOrder,
            isDayLikelier ? 0U : 1U}};
}

OrderChoice contradictoryOrder(std::string_view dayFirst, std::string_view monthFirst)
{
    const auto first = std::string(dayFirst);
    const auto second = std::string(monthFirst);
    return {DayOrder::DayFirst, {},
        Question{"'" + first + "' has the day first and '" + second
                + "' the month: which of the two is right?",
            {"Day first: leave out '" + second + "' and its like",
                "Month first: leave out '" + first + "' and its like"},
            Topic::DayOrder, 0}};
}

OrderChoice unknownYearPlace(const DateCell &cell, std::string_view text)
{
    const auto dayFirst = inWords(datesOf({&cell, 1}, DayOrder::DayFirst, usualShortYears)[0]);
    const auto monthFirst = inWords(datesOf({&cell, 1}, DayOrder::MonthFirst, usualShortYears)[0]);
    const auto yearFirst = inWords({year(fullYear(cell.month, usualShortYears)), month(cell.day),
        day(static_cast<unsigned>(cell.year % 100))});
    const auto last = std::to_string(cell.year);
    return {DayOrder::YearFirst, {},
        Question{"Is " + shortened(text, 30) + " " + yearFirst.full + ", or a day of " + last + "?",
            {"Day first: " + dayFirst.full, "Month first: " + monthFirst.full,
                "Year first: " + yearFirst.full},
            Topic::DayOrder, 2}};
}

bool areAllMonths(std::span<const DateCell> cells, int shortYearsFrom)
{
    constexpr int enoughMonths = 13;
    std::vector<year_month_day> dates;
    for (const auto &cell : cells)
        dates.emplace_back(yearOf(cell, shortYearsFrom), month(cell.month), day(1));
    if (cells.size() >= 3 && areMonthsApart(dates, 1))
        return true;
    std::ranges::sort(dates);
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    if (dates.empty() || local_days(dates.back()) > today())
        return false;
    const auto count = monthNumber(dates.back()) - monthNumber(dates.front()) + 1;
    return count >= enoughMonths && dates.size() == static_cast<std::size_t>(count);
}

} // namespace tickmark::csv
