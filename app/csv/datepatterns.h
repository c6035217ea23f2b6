// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// What all date cells of a column have in common and no cell shows: that the numbers beside years
/// are no months, that days stand before months, or that times of day are midnights of another
/// zone.
class DatePatterns
{
public:
    void add(const DateCell &cell, std::string_view text);

    /// Whether the numbers beside the years are quarters: none is over 4 or has two digits, and a
    /// header says so or they run over three years and more.
    bool areQuarters(bool isSaid) const;

    /// Whether the numbers beside the years are weeks: most are over 12, none is over 53.
    bool areWeeks() const;

    /// Whether all numbers stand behind a colon, as quarters and months do ("1990:1"), and none is
    /// one of a month only.
    bool mayBeQuartersOrMonths() const;

    /// Whether all are a year and the last digits of the next one: 2008-09, 2009/10.
    bool areYearSpans() const;

    /// Whether the last number of a full date is the month: 2024-25-11. In the usual order none has
    /// a day over 12 then, and a fifth or more have no month: days over 12 are more, wrong ones
    /// fewer.
    bool areDaysBeforeMonths() const;
    /// The first cell that has no month in the usual order.
    const std::string &withoutMonth() const { return m_withoutMonth; }

    /// Whether all cells are late in the day, by firstEve(), from Sunday to Thursday, at one time
    /// of day or, with summer time, at two: the midnights with which days begin, in UTC, of days
    /// from Monday to Friday in a zone to the east.
    bool areEvesOfDays() const;

private:
    void addNumbered(const DateCell &cell, std::string_view text);
    void addFull(const DateCell &cell, std::string_view text);
    void addEve(const DateCell &cell);

    std::size_t m_count = 0;
    std::size_t m_numbered = 0;     ///< a number beside a year
    std::size_t m_shortNumbers = 0; ///< of one digit: "3/2024", "2024.3"
    std::size_t m_behindColons = 0; ///< "1990:1"
    std::size_t m_nextYears = 0;    ///< "2008-09": the number is the next year's
    std::size_t m_lateNumbers = 0;  ///< over 12
    unsigned m_greatestNumber = 0;
    int m_firstYear = 0;
    int m_lastYear = 0;
    std::size_t m_full = 0;                       ///< dates of year, month and day
    std::size_t m_lateDays = 0;                   ///< of them, with a day over 12
    std::size_t m_withoutMonths = 0;              ///< of them, with a month over 12
    std::string m_withoutMonth;                   ///< the first of these
    std::array<std::size_t, 7> m_evesByWeekday{}; ///< evenings, from Sunday on
    std::set<std::chrono::seconds> m_eveClocks;   ///< of the evenings; three are enough
};

} // namespace tickmark::csv
