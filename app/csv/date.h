// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/calendars.h"
#include "csv/datecell.h"
#include "series/time.h"

#include <bitset>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// Of three numbers; the year is the last where it is not said to be the first.
enum class DayOrder { DayFirst, MonthFirst, YearFirst };

/// The first of the hundred years that two digits stand for where a column says nothing else.
inline constexpr int usualShortYears = 1970;

/// What an Integer in a column of dates counts.
enum class Epoch { None, Seconds, Milliseconds, Microseconds, Nanoseconds };

/// What the digits behind a year and a dot are, where they are no month.
enum class YearFraction {
    None,
    Whole, ///< 2010.0: nothing
    Half,  ///< 2010.5, in every row: the middle of the year stands for it
    Start, ///< 2010.25: the first day of a month or quarter
    Middle ///< 2010.0417: the middle of a month
};

/// How the dates of one column are read: which forms it has, and what its cells alone do not tell.
struct DateRules
{
    std::bitset<dateFormCount> forms; ///< the DateForms that are dates here
    DayOrder slash = DayOrder::MonthFirst;
    DayOrder dot = DayOrder::DayFirst;
    DayOrder dash = DayOrder::DayFirst;   ///< and any other separator
    int shortYearsFrom = usualShortYears; ///< two digits are a year of the hundred from here on
    bool shortTenIsOctober = true;        ///< 1871.1 is October: a number lost its last zero
    Epoch epoch = Epoch::None;
    YearFraction fraction = YearFraction::None;
    bool areOfRepublic = false;       ///< all years are counted from 1911
    bool areQuarters = false;         ///< the numbers beside years are quarters: 3/2024, 2024.3
    bool areShortDays = false;        ///< six digits are YYMMDD
    bool areWeeks = false;            ///< and weeks of the ISO calendar: 52/2021
    bool areYearSpans = false;        ///< 2008-09 is the year that begins in 2008
    bool areDaysBeforeMonths = false; ///< also behind a year: 2024-25-11
    bool areEvesOfDays = false;       ///< midnights written as the evening before: 23:00 in UTC
    bool hasWeeksOfLetterS = false;   ///< "S01" is a week as "S03" is
    bool areEndsOfDays = false;       ///< 24:00 in every row: the day that ends then
    Calendar calendar = Calendar::Ours;
    Tongue tongue = Tongue::Any;  ///< of months' names; which says what "listopad" is
    bool hasPartsOfYears = false; ///< a second column says which month or quarter of the year

    void accept(DateForm form) { forms.set(static_cast<std::size_t>(form)); }
    bool accepts(DateForm form) const { return forms.test(static_cast<std::size_t>(form)); }
    DayOrder orderFor(char separator) const;
    void setOrder(char separator, DayOrder order);

    friend bool operator==(const DateRules &, const DateRules &) = default;
};

/// Years in which observations lie. 9999 and 0 stand for no date at all.
constexpr bool isYearOfSeries(int year)
{
    return year >= 1000 && year < 9000;
}

/// The year that two digits stand for, in the hundred years that begin with `from`.
constexpr int fullYear(unsigned shortYear, int from)
{
    return from + (static_cast<int>(shortYear % 100) + 100 - from % 100) % 100;
}

/// Today, in UTC: no observation is of a later day, but for a forecast.
std::chrono::local_days today();

/// From when on a clock can be a midnight to the east of UTC. Counts of seconds are in UTC for
/// certain, and then it is one in Asia or Australia too.
constexpr std::chrono::hours firstEve(Epoch epoch)
{
    return std::chrono::hours(epoch == Epoch::None ? 20 : 12);
}

/// The time a cell stands for: the first second of a month, quarter or year. Nothing where the
/// rules do not accept its form, the calendar has no such day or no series such a year.
std::optional<Time> timeOf(const DateCell &cell, const DateRules &rules);

/// The form in a person's letters: "YYYY-MM-DD", "DD/MM/YYYY", "MonYY". `sample` is a cell of it.
std::string formatName(const DateCell &cell, std::string_view sample, const DateRules &rules);

} // namespace tickmark::csv
