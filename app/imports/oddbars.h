// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importrecord.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tickmark {

/// A bar that cannot have been: its high is below its low, or its open or close lies outside of
/// them. It is stored as it was read, and flagged.
struct OddBar
{
    std::string code; ///< of its series
    Time time;
    std::size_t line = 0;
    std::string reason; ///< "the high 5 is below the low 7"

    friend bool operator==(const OddBar &, const OddBar &) = default;
};

struct OddBars
{
    std::size_t count = 0;
    std::vector<OddBar> first; ///< 1000 at most

    void add(const OddBars &more);

    friend bool operator==(const OddBars &, const OddBars &) = default;
};

/// The odd bars of all series. What single precision puts above or below is not odd.
OddBars findOddBars(const std::vector<SeriesRows> &rows);

} // namespace tickmark
