// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/linepainting.h"

#include <algorithm>

namespace tickmark {

namespace {

// The cost of an antialiased polyline grows faster than its length; pieces of this length, joined
// by their round caps, are many times faster than the whole.
constexpr qsizetype pointsInPiece = 16;

} // namespace

QPen linePen(const QColor &colour, double width)
{
    auto opaque = colour;
    opaque.setAlpha(255);
    return QPen(opaque, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void drawRun(QPainter &painter, const QPolygonF &run)
{
    if (run.size() == 1)
        painter.drawPoint(run.first());
    for (qsizetype first = 0; first + 1 < run.size(); first += pointsInPiece - 1) {
        const auto count = std::min(pointsInPiece, run.size() - first);
        painter.drawPolyline(run.constData() + first, static_cast<int>(count));
    }
}

} // namespace tickmark
