// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPolygonF>

namespace tickmark {

/// Draws a run of points as a line with round caps and joins, antialiased and opaque: the pieces it
/// is made of would show through each other. A run of one point is a dot. Leaves pen and brush of
/// the painter changed.
void drawRun(QPainter &painter, const QPolygonF &run, const QColor &colour, double width);

} // namespace tickmark
