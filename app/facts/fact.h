// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/time.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark {

/// What a fact states, in the order a desk reads facts.
enum class FactKind {
    Last,
    Change,
    Streak,
    LargestMoveSince,
    HighestSince,
    LowestSince,
    Record,
    OffRecord,
    OffHigh52,
    AboveLow52,
    SinceEvent,
    DayAfterEvent,
    WeekToDate,
    MonthToDate,
    QuarterToDate,
    YearToDate,
    OneYear,
    TwoYears,
    ThreeYears,
    FiveYears,
    Outperformance,
    Ratio,
    Correlation
};

/// What the value of a fact is measured in. A change of a yield is never percent of a percent.
enum class FactUnit { Points, Percent, PercentagePoints, Sessions, Times, Correlation, Number };

/// Which number of a session was read.
enum class Basis { Close, Yield, IntradayHigh, IntradayLow };

/// A statement about a series that its rows prove. `date` is the day it is about, `since` the day
/// it is measured from or compared with, `rows` index the observations it was computed from, the
/// latest first. No row after the as-of date was read.
struct Fact
{
    FactKind kind = FactKind::Last;
    std::string about; ///< id of the event, or code of the other series; else empty
    double value = 0;
    FactUnit unit = FactUnit::Number;
    Time date;
    std::optional<Time> since;
    Basis basis = Basis::Close;
    bool coversWindow = true; ///< the data reaches back over all that the words claim
    std::string sentence;     ///< as a newsroom writes it
    std::vector<std::size_t> rows;

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// The name of a fact in files and on the command line: "off-52-week-high".
std::string_view factName(FactKind kind);
/// "points", "percent", "percentage points", "sessions", "times", "correlation", "number".
std::string_view factUnitName(FactUnit unit);
/// "close", "yield", "intraday high", "intraday low".
std::string_view basisName(Basis basis);

} // namespace tickmark
