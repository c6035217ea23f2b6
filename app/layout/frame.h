// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/axis.h"
#include "layout/content.h"
#include "layout/endlabels.h"

#include <QPolygonF>

namespace tickmark {

struct PointMark;

/// Text of the page that flows: lines broken to its width.
struct PageText
{
    QStringList lines;
    int pixelSize = 13;
    int weight = 400;
    qreal height() const;
};

/// Where everything but the labels goes: the page from top to bottom, and the plots with their
/// scales.
struct Frame
{
    QSizeF size;
    qreal margin = 26;
    PageText title;
    PageText subtitle;
    PageText source;
    std::vector<QRectF> plots;
    std::vector<ValueScale> scales;
    bool hasLegend = false; ///< instead of labels at the line ends
    qreal legendTop = 0;
    double xLower = 0;
    double xUpper = 1;

    qreal xOf(double session) const;
    qreal yOf(std::size_t pane, double value) const;
    QPointF pointOf(std::size_t pane, double session, double value) const;
    /// The lines of a pane in pixels.
    std::vector<QPolygonF> polygonsOf(std::size_t pane, const Content &content) const;
};

/// Solves the page for `size`: words above and below, panes by their shares between, as much room
/// beside them as axis and end labels need, and room in them for the labels of `marks`.
Frame frameOf(const Figure &figure, const FigureData &data, const Content &content,
    const std::vector<EndLabel> &endLabels, const std::vector<PointMark> &marks, QSizeF size);

/// Width a name may have at the end of a line before it is broken.
qreal endLabelWidth(QSizeF size);

} // namespace tickmark
