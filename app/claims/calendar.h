// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/dates.h"

namespace tickmark {

/// Ranges of the calendar. Months count from 1; the day of a `dayRange` must exist.
DateRange dayRange(Time day);
DateRange monthRange(int year, unsigned month);
DateRange quarterRange(int year, unsigned quarter);
DateRange halfRange(int year, unsigned half);
DateRange yearRange(int year);
/// Early, mid or late: the 1st to the 10th, the 11th to the 20th, the 21st to the end.
enum class MonthPart { Early, Middle, Late };
DateRange partOfMonth(int year, unsigned month, MonthPart part);

bool isCalendarDay(int year, unsigned month, unsigned day);
int yearOf(Time time);
unsigned monthNumberOf(Time time);
unsigned quarterOf(Time time);

} // namespace tickmark
