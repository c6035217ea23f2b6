// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dayorder.h"
#include "csv/yearfirst.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// The dates of three numbers of one column that have the same separator, in the order of the file,
/// and what they say about the order of day, month and year.
class TripleTally
{
public:
    void add(const DateCell &cell, std::string_view text, std::size_t line);
    std::size_t count() const { return m_count; }

    /// Two-digit years are of the hundred that begin with `shortYearsFrom`.
    OrderChoice order(char separator, int shortYearsFrom) const;

private:
    struct Proof
    {
        std::string text;
        std::size_t line = 0;
    };

    std::size_t m_count = 0;
    Proof m_dayFirst;               ///< the first number is over 12
    Proof m_monthFirst;             ///< the second number is over 12
    std::vector<DateCell> m_unsure; ///< all of them, until one proves the order
    UnsureDate m_sample;            ///< of the unsure ones
    YearFirstTrial m_yearFirst;
    DateCell m_firstCell;
    std::string m_firstText;
};

} // namespace tickmark::csv
