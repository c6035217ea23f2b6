// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <string>

namespace tickmark::csv {

/// Where the year of dates like 24/10/15 stands, and what says so.
struct YearPlace
{
    enum class Kind { Last, First, Unknown };

    Kind kind = Kind::Last;
    std::string proof;
};

/// Tries whether the first of three numbers can be the year, over the cells of a column with one
/// separator, in the order of the file. All orders are tried at once: one that leaves the column
/// unsorted, or gives days to come, loses to one that does not. Where the year has four digits, or
/// a number shows that it is the last, there is nothing to try.
class YearFirstTrial
{
public:
    void add(const DateCell &cell);
    YearPlace decide() const;

private:
    /// What the cells are under one order.
    struct Trial
    {
        std::size_t valid = 0; ///< days of the calendar
        std::size_t rises = 0;
        std::size_t falls = 0;
        std::size_t late = 0; ///< days to come
        std::size_t weekends = 0;
        std::size_t longSteps = 0; ///< over a long weekend
        Time last;

        void add(Time time);
        std::size_t disorder() const { return std::min(rises, falls); }
    };

    bool isNearlyAll(std::size_t count) const { return count * 20 >= m_count * 19; }
    const Trial &yearLast() const;
    YearPlace decideInOrder(const Trial &first, const Trial &last) const;

    std::size_t m_count = 0;
    bool m_isYearLast = false;
    std::array<Trial, 3> m_trials; ///< by DayOrder
    std::bitset<100> m_firstNumbers;
    std::bitset<100> m_lastNumbers;
    bool m_areFirstDays = true; ///< of a month, with the year last
};

} // namespace tickmark::csv
