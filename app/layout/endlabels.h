// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/content.h"

#include <QRectF>
#include <vector>

namespace tickmark {

/// The direct label of a line: name and last value at its end, in its colour, instead of a legend.
struct EndLabel
{
    SceneText text; ///< without a place yet
    QSizeF size;
    std::size_t pane = 0;
    double x = 0; ///< session index and value of the last point in view
    double y = 0;
};

/// One for each line that has a value in view, top pane first. Names wider than `width` pixels are
/// broken into two lines.
std::vector<EndLabel> endLabelsOf(const Content &content, qreal width);

/// Centres of boxes of the given `heights`, as near to `wanted` as can be without overlap, in
/// [top, bottom]; the order from top to bottom is that of `wanted`. Where all together are too
/// high, they stand close together from `top` on.
std::vector<qreal> spreadOut(
    const std::vector<qreal> &wanted, const std::vector<qreal> &heights, qreal top, qreal bottom);

/// Whether boxes of these labels fit between `top` and `bottom` at all.
bool fitInColumn(const std::vector<EndLabel> &labels, qreal top, qreal bottom);

} // namespace tickmark
