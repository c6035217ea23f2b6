// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tickmark {

/// Wall clock at the exchange, in whole seconds. There is no time zone anywhere in Tickmark, so no
/// date can shift: a daily observation is midnight of its session.
using Time = std::chrono::local_seconds;

/// A calendar day without a time of day.
using Day = std::chrono::local_days;

/// Midnight of the given civil date. The date must exist.
Time timeOf(int year, unsigned month, unsigned day);

Day dayOf(Time time);
std::chrono::year_month_day civilDate(Time time);

/// Same day of the month `months` later (negative: earlier); the last day where that month is
/// shorter. The time of day is kept.
Time addMonths(Time time, int months);

/// `2024-11-25`, or `2024-11-25T09:30:00` where the time is not midnight.
std::string isoText(Time time);

/// Reads what isoText() writes; nothing else.
std::optional<Time> timeFromIso(std::string_view text);

} // namespace tickmark
