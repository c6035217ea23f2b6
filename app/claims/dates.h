// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/amount.h"
#include "series/event.h"
#include "series/time.h"

#include <string>

namespace tickmark {

/// How exactly a date was written.
enum class DatePrecision { OneDay, OfEvent, Part, Month, Quarter, Half, Year };

/// The days a date can mean, first to last, both included. Of an event, the day it happened.
struct DateRange
{
    Time first;
    Time last;
    DatePrecision precision = DatePrecision::OneDay;
    bool isYearAssumed = false; ///< the nearest such day before the as-of date was taken
    bool isEdge = false;        ///< "the end of 2024" was written: the day itself is meant
    bool isStart = false;       ///< of such a day: the period begins behind it
    std::string event;          ///< its name in a sentence

    bool isDay() const
    {
        return precision == DatePrecision::OneDay || precision == DatePrecision::OfEvent;
    }
    friend bool operator==(const DateRange &, const DateRange &) = default;
};

/// What dates without a year, or with only a name, are resolved against.
struct DateContext
{
    Time asOf;
    std::span<const Event> events = {};
    std::span<const std::string> eventNames = {}; ///< of `events`, each once, in small letters
};

/// "Nov. 25", "November 25, 2024", "25 November 2024", "2024-11-25", "late November", "Thursday",
/// "yesterday", "November 2024", "the fourth quarter of 2024", "the end of 2024", "the 2024
/// election". A bare year is a date only where `allowYear`.
std::optional<Read<DateRange>> readDate(
    Tokens tokens, std::size_t at, const DateContext &context, bool allowYear);

/// The month a word names, 1 to 12; "may" and "march" only with a capital.
std::optional<unsigned> monthOf(const Token &token);

} // namespace tickmark
