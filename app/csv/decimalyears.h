// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"

#include <cstddef>

namespace tickmark::csv {

/// Years with the part of them that has passed: "1990.25", "1990.0417", "2010.0". A cell alone can
/// be a month behind a dot; all cells of a column show what they are.
class DecimalYears
{
public:
    void add(const DateCell &cell);

    /// How the fractions of a column of `count` dates are read: None where they are no fractions,
    /// or do not go by months, quarters or years.
    YearFraction decide(std::size_t count) const;

private:
    std::size_t m_count = 0;
    std::size_t m_fractions = 0; ///< that are no months: "1990.083", "1990.25"
    std::size_t m_starts = 0;    ///< close to the first day of a month
    std::size_t m_middles = 0;   ///< close to the middle of a month
    std::size_t m_wholes = 0;    ///< "2010.0"
    std::size_t m_halves = 0;    ///< "2010.5"
    bool m_hasDot = false;
};

/// The time a cell stands for under rules with fractions of years.
std::optional<Time> timeOfFraction(const DateCell &cell, YearFraction fraction);

} // namespace tickmark::csv
