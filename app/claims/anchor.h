// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/dates.h"

namespace tickmark {

/// How the time that a claim speaks of was written.
enum class AnchorKind {
    OneDay,    ///< "on Thursday": that session against the one before
    DayAfter,  ///< "the day after the election"
    NextDay,   ///< "the next day": after the day spoken of
    DayBefore, ///< "the previous session": before the day spoken of
    SameTime,  ///< "over the same stretch": the time of the statement before
    SinceThen, ///< "since then": since the day spoken of
    Since,     ///< "since Nov. 5"
    Period,    ///< "in 2024", "this year", "for the week"
    Trailing,  ///< "over the past two years"
    Between,   ///< "from Nov. 5 to Nov. 25"
    End,       ///< "through Thursday", "by late November": only when the claim is of
    Recently,  ///< "recently"
    Unresolved ///< a time that was written and not understood
};

enum class TimeUnit { Sessions, Days, Weeks, Months, Quarters, Years };

struct Anchor
{
    AnchorKind kind = AnchorKind::Unresolved;
    DateRange from;
    DateRange to;                     ///< of Between only
    int count = 0;                    ///< of Trailing: how many
    Wording wording = Wording::Exact; ///< of Trailing: "in more than a year"
    TimeUnit unit = TimeUnit::Days;
    bool isCalendarToo =
        false; ///< of Trailing years: "the past two years" may be two calendar years

    bool isAgo = false; ///< of Trailing: "a year ago", a day and no window

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// The phrase of time that begins at a token: "since the election", "this year", "on Jan. 22".
/// Unresolved where it begins like one ("since the pandemic") and cannot be placed.
std::optional<Read<Anchor>> readAnchor(Tokens tokens, std::size_t at, const DateContext &context);

/// "day", "weeks", …: singular or plural.
std::optional<TimeUnit> timeUnitOf(const Token &token);

} // namespace tickmark
