// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"

#include <cstddef>

namespace tickmark::csv {

/// Cells of six digits that can be year, month and day: 240102. Nothing says that they are but all
/// of a column together, in order of time and without a day to come.
class ShortDays
{
public:
    /// A cell of six digits.
    void add(const DateCell &cell);
    /// Whether they are all of so many cells.
    bool areAll(std::size_t cells) const;

private:
    std::size_t m_count = 0;
    std::size_t m_rises = 0;
    std::size_t m_falls = 0;
    Time m_last;
};

} // namespace tickmark::csv
