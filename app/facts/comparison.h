// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"
#include "series/result.h"

#include <cstddef>

namespace tickmark {

/// The changes of two series over the same calendar window, each between its own sessions: bond and
/// stock calendars differ.
struct Comparison
{
    double change = 0; ///< of the first, in percent
    double other = 0;  ///< of the second, in percent
    std::size_t baseRow = 0;
    std::size_t lastRow = 0;
    std::size_t otherBaseRow = 0;
    std::size_t otherLastRow = 0;

    double outperformance() const { return change - other; } ///< in percentage points
    double ratio() const { return change / other; }          ///< "double" is 2
};

/// Both from the last close on or before `date` to the last on or before `asOf`.
Result<Comparison> compareSince(
    const Observations &first, const Observations &second, Time date, Time asOf);

/// How the one-session changes of two series went together over (begin, asOf]: Pearson's
/// correlation of percent changes (differences where a yield is meant), over the sessions that both
/// have. An Error where there are fewer than 20, or one of them does not move.
Result<double> correlation(const Observations &first, bool firstIsYield, const Observations &second,
    bool secondIsYield, Time begin, Time asOf);

} // namespace tickmark
