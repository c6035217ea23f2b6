// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPolygonF>

namespace tickmark {

/// A pen for the lines of a figure: round caps and joins. Opaque, for the joints of drawRun() would
/// show through a translucent one.
QPen linePen(const QColor &colour, double width);

/// Draws a run of points, antialiased, with the pen that is set. A run of one point is a dot.
void drawRun(QPainter &painter, const QPolygonF &run);

} // namespace tickmark
