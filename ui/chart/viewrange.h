// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace tickmark {

/// The sessions in view, as indexes that need not be whole.
struct ViewRange
{
    double first = 0;
    double last = 0;

    double length() const { return last - first; }

    friend bool operator==(const ViewRange &, const ViewRange &) = default;

    ViewRange panned(double sessions) const { return {first + sessions, last + sessions}; }

    /// `factor` times as long; `fixed` stays where it is on the screen. Never fewer sessions than
    /// make a line.
    ViewRange zoomed(double fixed, double factor) const
    {
        constexpr double fewestSessions = 4;
        if (length() * factor < fewestSessions)
            factor = length() < fewestSessions ? 1 : fewestSessions / length();
        return {fixed - (fixed - first) * factor, fixed + (last - fixed) * factor};
    }

    /// Moved into `bounds`, and only cut where it is longer than they are.
    ViewRange within(const ViewRange &bounds) const
    {
        if (length() >= bounds.length())
            return bounds;
        if (first < bounds.first)
            return panned(bounds.first - first);
        return panned(std::min(0.0, bounds.last - last));
    }
};

} // namespace tickmark
