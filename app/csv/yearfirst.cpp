// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/yearfirst.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

using namespace std::chrono;
using Kind = YearPlace::Kind;

constexpr std::size_t enoughRows = 5;  ///< for an order to be more than chance
constexpr std::size_t enoughDays = 10; ///< without a weekend among them

/// Whether the cell can be a year, a month and a day.
bool canBeginWithYear(const DateCell &cell)
{
    const auto lastNumber = static_cast<unsigned>(cell.year % 100);
    return cell.hasShortYear && cell.isPadded && cell.day >= 1 && cell.day <= 12 && lastNumber >= 1
        && lastNumber <= 31;
}

} // namespace

void YearFirstTrial::Trial::add(Time time)
{
    const weekday dayOfWeek(dayOf(time));
    rises += valid > 0 && time > last;
    falls += valid > 0 && time < last;
    longSteps += valid > 0 && abs(time - last) > days(5);
    late += dayOf(time) > today() + days(1);
    weekends += dayOfWeek == Saturday || dayOfWeek == Sunday;
    last = time;
    ++valid;
}

void YearFirstTrial::add(const DateCell &cell)
{
    m_isYearLast = m_isYearLast || !canBeginWithYear(cell);
    if (m_isYearLast)
        return;
    ++m_count;
    m_firstNumbers.set(cell.month % 100);
    m_lastNumbers.set(static_cast<unsigned>(cell.year) % 100);
    m_areFirstDays = m_areFirstDays && cell.month == 1;
    for (const auto order : {DayOrder::DayFirst, DayOrder::MonthFirst, DayOrder::YearFirst}) {
        DateRules rules;
        rules.accept(DateForm::Triple);
        rules.setOrder(cell.separator, order);
        if (const auto time = timeOf(cell, rules))
            m_trials[static_cast<std::size_t>(order)].add(*time);
    }
}

/// The better of the two orders with the year at the end.
const YearFirstTrial::Trial &YearFirstTrial::yearLast() const
{
    const auto &day = m_trials[static_cast<std::size_t>(DayOrder::DayFirst)];
    const auto &month = m_trials[static_cast<std::size_t>(DayOrder::MonthFirst)];
    const auto rank = [this](const Trial &trial) {
        return std::pair(!isNearlyAll(trial.valid), trial.disorder());
    };
    return rank(month) < rank(day) ? month : day;
}

YearPlace YearFirstTrial::decide() const
{
    const auto &first = m_trials[static_cast<std::size_t>(DayOrder::YearFirst)];
    const auto &last = yearLast();
    if (m_isYearLast || m_count == 0 || !isNearlyAll(first.valid))
        return {};
    if (!isNearlyAll(last.valid))
        return {Kind::First, "only then are all of them days of the calendar"};
    if (last.disorder() < first.disorder())
        return {};
    if (m_count >= enoughRows && first.disorder() * 3 < last.disorder())
        return {Kind::First, "only then do the rows run in order of time"};
    return decideInOrder(first, last);
}

/// Both orders go one way, or neither does.
YearPlace YearFirstTrial::decideInOrder(const Trial &first, const Trial &last) const
{
    const auto firsts = m_firstNumbers.count();
    const auto lasts = m_lastNumbers.count();
    const bool isLast = firsts > lasts || lasts == 1 || m_areFirstDays;
    if (isLast || (first.late > 0 && last.late == 0))
        return {};
    if (last.late > 0 && first.late == 0)
        return {Kind::First, "otherwise days are yet to come"};
    const bool isOfWorkdays = m_count >= enoughDays && first.weekends == 0 && first.longSteps == 0
        && first.disorder() == 0;
    if (isOfWorkdays)
        return {Kind::First, "only then do the rows run from day to day, without weekends"};
    return {Kind::Unknown, {}};
}

} // namespace tickmark::csv
