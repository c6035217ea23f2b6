// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecell.h"

namespace tickmark::csv {

/// Years in which nobody observed anything by the calendar of Gregory: 2567 in Thailand is 2024.
constexpr bool isBuddhistYear(int year)
{
    return year >= 2480 && year <= 2600;
}

/// Years of the Persian calendar, and of the Islamic one: 1403 in Iran is 2024. In days; whole
/// years and months of the Middle Ages are observed as such.
constexpr bool isYearOfHijra(int year)
{
    return year >= 1300 && year <= 1450;
}

/// Turns a day of the Buddhist or Persian calendar into the same day of ours and remarks on it.
/// Years after 1410 may be Islamic ones, which are not read: their month becomes 0, which no
/// calendar has, as that of days which the Persian calendar has not.
void turnToOurs(DateCell &day);

} // namespace tickmark::csv
