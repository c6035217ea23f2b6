// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/dates.h"

namespace tickmark {

/// Parts of readDate(): dates that are named rather than numbered.

/// "Thursday", "last Thursday", "Thursday, Jan. 23", "today", "yesterday".
std::optional<Read<DateRange>> readWeekday(
    Tokens tokens, std::size_t at, const DateContext &context);

/// The name of a known event, latest by the as-of date: "election", "Election Day", "presidential
/// election", "2020 election".
std::optional<Read<DateRange>> readEvent(Tokens tokens, std::size_t at, const DateContext &context);

/// "fourth quarter of 2024", "first half", "last year", "last November", "this month", "the year".
std::optional<Read<DateRange>> readPeriodName(
    Tokens tokens, std::size_t at, const DateContext &context);

/// The range as that of an event, where a day is followed by the name of one: "Nov. 5 election".
Read<DateRange> withEventName(Tokens tokens, Read<DateRange> range, const DateContext &context);

} // namespace tickmark
