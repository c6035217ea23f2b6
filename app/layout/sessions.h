// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

#include <optional>

namespace tickmark {

/// The time axis: every time at which one of the shown series has a value, up to the as-of date.
/// The place of a session on the axis is its index here, so a weekend takes no room and no time
/// zone can shift a date.
struct Sessions
{
    std::vector<Time> times;
    Time asOf; ///< the figure's, else the last observation of any shown series
    std::size_t first = 0;
    std::size_t last = 0; ///< what the figure's range shows: [first, last]

    bool isEmpty() const { return times.empty(); }
    /// Index of the last session at or before `time`.
    std::optional<std::size_t> atOrBefore(Time time) const;
    /// Index of the session of `day`, or half way between its neighbours; nothing outside the axis.
    std::optional<double> placeOf(Time day) const;
};

Sessions sessionsOf(const Figure &figure, const FigureData &data);

} // namespace tickmark
