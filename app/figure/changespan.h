// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/time.h"

#include <optional>

namespace tickmark {

/// The window of a change that is marked on a chart: a rule, from which the two closes are found in
/// the data. It ends with the last close on or before `until`, or else the as-of date of the
/// figure; it begins with a close before what `from` names.
struct ChangeSpan
{
    enum class From {
        Date,          ///< the last close on or before `date`
        Event,         ///< the close before the event of the annotation
        DayAfterEvent, ///< the same, and the span ends with the first session after the event
        SessionBefore, ///< the close of the session before the last one
        WeekBegin,     ///< the last close before the week of the end, and so on
        MonthBegin,
        QuarterBegin,
        YearBegin,
        MonthsAgo ///< the close on or before the day `months` before the end
    };
    From from = From::Date;
    std::optional<Time> date;
    int months = 12;
    std::optional<Time> until;

    friend bool operator==(const ChangeSpan &, const ChangeSpan &) = default;
};

} // namespace tickmark
