// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/dayorder.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace tickmark::csv {

namespace {

using namespace std::chrono;

std::vector<year_month_day> datesOf(std::span<const DateCell> cells, DayOrder order)
{
    std::vector<year_month_day> dates;
    for (const auto &cell : cells) {
        const bool isDayFirst = order == DayOrder::DayFirst;
        dates.emplace_back(year(cell.year), month(isDayFirst ? cell.day : cell.month),
            day(isDayFirst ? cell.month : cell.day));
    }
    return dates;
}

int monthNumber(const year_month_day &date)
{
    return int(date.year()) * 12 + int(unsigned(date.month()));
}

/// Each date one month from the one before it, all in one direction, on the same day.
bool areConsecutiveMonths(const std::vector<year_month_day> &dates)
{
    if (dates.size() < 2)
        return false;
    const int step = monthNumber(dates[1]) - monthNumber(dates[0]);
    if (std::abs(step) != 1)
        return false;
    for (std::size_t i = 1; i < dates.size(); ++i)
        if (monthNumber(dates[i]) - monthNumber(dates[i - 1]) != step
            || dates[i].day() != dates[0].day())
            return false;
    return true;
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

std::string inWords(const year_month_day &date)
{
    constexpr std::string_view names[] = {"January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December"};
    const auto month = unsigned(date.month());
    const auto name = month >= 1 && month <= 12 ? names[month - 1] : "no month";
    return std::to_string(unsigned(date.day())) + " " + std::string(name) + " "
        + std::to_string(int(date.year()));
}

std::string asWritten(const DateCell &cell)
{
    const std::string separator(1, cell.separator);
    return std::to_string(cell.month) + separator + std::to_string(cell.day) + separator
        + std::to_string(cell.year);
}

/// A date that the two orders read differently, or any.
const DateCell &tellingCell(std::span<const DateCell> cells)
{
    const auto found =
        std::ranges::find_if(cells, [](const DateCell &cell) { return cell.month != cell.day; });
    return found == cells.end() ? cells.front() : *found;
}

} // namespace

OrderChoice unprovenOrder(std::span<const DateCell> cells)
{
    constexpr std::size_t enoughMonths = 13;
    const auto dayFirst = datesOf(cells, DayOrder::DayFirst);
    const auto monthFirst = datesOf(cells, DayOrder::MonthFirst);
    const bool areSame = dayFirst == monthFirst;
    if (areSame)
        return {DayOrder::MonthFirst, "day and month are the same number in every row", {}};
    const bool areDayFirstMonths = areConsecutiveMonths(dayFirst);
    const bool areMonthFirstMonths = areConsecutiveMonths(monthFirst);
    if (cells.size() >= enoughMonths && areDayFirstMonths != areMonthFirstMonths)
        return {areDayFirstMonths ? DayOrder::DayFirst : DayOrder::MonthFirst,
            "only so the " + std::to_string(cells.size()) + " rows are consecutive months", {}};
    const bool isDayLikelier = unlikelihood(dayFirst) < unlikelihood(monthFirst);
    const auto order = isDayLikelier ? DayOrder::DayFirst : DayOrder::MonthFirst;
    const auto &cell = tellingCell(cells);
    const auto index = static_cast<std::size_t>(&cell - cells.data());
    const auto first = inWords(dayFirst[index]);
    const auto second = inWords(monthFirst[index]);
    return {order, {},
        Question{"Is " + asWritten(cell) + " the " + first + " or the " + second + "?",
            {"Day first: " + first, "Month first: " + second}, Topic::DayOrder,
            isDayLikelier ? 0U : 1U}};
}

OrderChoice contradictoryOrder(std::string_view dayFirst, std::string_view monthFirst)
{
    const auto first = std::string(dayFirst);
    const auto second = std::string(monthFirst);
    return {DayOrder::DayFirst, {},
        Question{"The file has both '" + first + "' and '" + second
                + "': does the day or the month come first?",
            {"Day first, refuse '" + second + "' and its like",
                "Month first, refuse '" + first + "' and its like"},
            Topic::DayOrder, 0}};
}

bool isMonthAfterMonth(std::span<const DateCell> cells)
{
    std::vector<year_month_day> dates;
    for (const auto &cell : cells)
        dates.emplace_back(year(cell.year), month(cell.month), day(1));
    return cells.size() >= 3 && areConsecutiveMonths(dates);
}

} // namespace tickmark::csv
