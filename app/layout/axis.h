// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"
#include "layout/sessions.h"

#include <vector>

namespace tickmark {

/// The scale of a y axis: bounds and the values that get a grid line, `step` apart. Steps are 1, 2
/// or 5 times a power of ten.
struct ValueScale
{
    double lower = 0;
    double upper = 1;
    double step = 1;

    std::vector<double> ticks() const;
    /// Digits after the point that the step needs.
    int decimals() const;
};

/// The scale that shows [lowest, highest] on `height` pixels with grid lines as near to the common
/// distance as round steps allow. `roomAbove` and `roomBelow` are pixels to keep free beyond the
/// extremes, for labels.
ValueScale valueScale(
    double lowest, double highest, qreal height, qreal roomAbove = 0, qreal roomBelow = 0);

/// Grid labels of a pane: "5", "−2.5"; values of a percent series and rebased panes carry no unit,
/// the subtitle names it.
std::vector<SceneTick> valueTicks(const ValueScale &scale);

/// Ticks of the time axis between the sessions in view, no closer than `leastDistance` pixels:
/// days, weeks, months or years, each at the first session of its period. The label's second line
/// is the year, under the first tick and wherever a new year begins.
std::vector<SceneTick> timeTicks(const Sessions &sessions, qreal width, qreal leastDistance);

} // namespace tickmark
