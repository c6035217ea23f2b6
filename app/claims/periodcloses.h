// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/anchor.h"
#include "series/observations.h"

#include <string_view>
#include <vector>

namespace tickmark {

/// The last row of every week (month, …) of a series: what "fourth straight week" and "best month
/// since" count in. `rows` are the rows of the series that `closes` were taken from.
struct PeriodCloses
{
    Observations closes;
    std::vector<std::size_t> rows;
};

/// Up to and with the last row by `asOf`, which closes its period as far as it has come. Of
/// sessions (and days), every row.
PeriodCloses periodClosesOf(const Observations &observations, TimeUnit unit, Time asOf);

/// Midnight of the first day of the period that holds a time.
Time periodStart(Time time, TimeUnit unit);

/// "session", "week", "month", "quarter", "year".
std::string_view periodText(TimeUnit unit);

} // namespace tickmark
