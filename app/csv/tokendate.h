// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecell.h"
#include "csv/datelexer.h"

namespace tickmark::csv {

/// Whether four digits in a date can be its year.
constexpr bool isYearInDates(int year)
{
    return year >= 1500 && year <= 2200;
}

/// The date that numbers, names of months and signs make together: "25 Nov 2024", "2019M09",
/// "11/25/24", "2024年11月25日". Nothing where they make none.
std::optional<DateCell> dateOfTokens(const DateTokens &tokens);

/// A day of an ISO week, the Monday where none is said; nothing where the year has no such week.
std::optional<DateCell> dayOfWeek(int year, unsigned week, unsigned day = 1);

} // namespace tickmark::csv
