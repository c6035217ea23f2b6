// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"
#include "series/result.h"

#include <cstddef>

namespace tickmark {

/// The highest or lowest close of a window that ends at the as-of date. Basis: close (of a yield
/// series, the yield). `row` indexes the observations it was computed from.
struct Extreme
{
    double value = 0; ///< in the unit of the series
    Time time;        ///< of ties, the latest
    std::size_t row = 0;
    std::size_t lastRow = 0;   ///< the last row that was read
    bool coversWindow = false; ///< the data reaches back over the whole window
};

enum class ExtremeKind { Highest, Lowest };

/// The extreme close over (asOf − weeks, asOf]: calendar weeks, not sessions. No row after `asOf`
/// is read. An Error where the window holds no row.
Result<Extreme> extremeClose(
    const Observations &observations, Time asOf, int weeks, ExtremeKind kind);

/// value(asOf) / extreme − 1, in percent: "off the 52-week high" is −5.22.
double percentOffExtreme(const Observations &observations, const Extreme &extreme);

} // namespace tickmark
