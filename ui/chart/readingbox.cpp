// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/readingbox.h"

#include "layout/typeface.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr int pixelSize = 12;
constexpr int regular = 400;
constexpr int semiBold = 600;
constexpr qreal padding = 9;
constexpr qreal swatch = 8;          ///< diameter of a series' dot
constexpr qreal gap = 7;             ///< between dot and name
constexpr qreal columnGap = 18;      ///< between name and value
constexpr qreal hairlineMargin = 12; ///< between the hairline and the box
constexpr qreal cornerRadius = 6;

const QColor paper(0xff, 0xff, 0xff, 0xf4);
const QColor border(0xc9, 0xce, 0xd6);
const QColor ink(0x22, 0x22, 0x22);
const QColor mutedInk(0x55, 0x55, 0x55);

qreal widthOf(const QString &text, int weight)
{
    return sceneTextSize(text, pixelSize, weight, weight).width();
}

QSizeF boxSize(const CursorReading &reading)
{
    qreal names = 0;
    qreal values = 0;
    for (const auto &value : reading.values) {
        names = std::max(names, widthOf(value.name, regular));
        values = std::max(values, widthOf(value.text, semiBold));
    }
    const auto rows = swatch + gap + names + columnGap + values;
    const auto lines = static_cast<qreal>(reading.values.size() + 1);
    return {2 * padding + std::max(rows, widthOf(reading.date, semiBold)),
        2 * padding + lines * (lineHeight(pixelSize) + 2) - 2};
}

// Right of the hairline, or left where there is no room.
QRectF boxRect(const CursorReading &reading, const QRectF &area)
{
    const auto size = boxSize(reading);
    auto left = reading.x + hairlineMargin;
    if (left + size.width() > area.right())
        left = std::max(area.left(), reading.x - hairlineMargin - size.width());
    return {QPointF(left, area.top() + padding), size};
}

void paintWords(QPainter &painter, QPointF topLeft, const QString &text, int weight, QColor colour)
{
    painter.setFont(sceneFont(pixelSize, weight));
    painter.setPen(colour);
    painter.drawText(topLeft + QPointF(0, baselineOffset(pixelSize)), text);
}

void paintValue(QPainter &painter, const CursorReading::Value &value, const QRectF &row)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(value.colour);
    painter.drawEllipse(QPointF(row.left() + swatch / 2, row.center().y()), swatch / 2, swatch / 2);
    paintWords(painter, row.topLeft() + QPointF(swatch + gap, 0), value.name, regular, mutedInk);
    const auto left = row.right() - widthOf(value.text, semiBold);
    paintWords(painter, QPointF(left, row.top()), value.text, semiBold, ink);
}

} // namespace

void paintReadingBox(QPainter &painter, const CursorReading &reading, const QRectF &area)
{
    const auto box = boxRect(reading, area);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(paper);
    painter.drawRoundedRect(
        box.toRect().toRectF().translated(0.5, 0.5), cornerRadius, cornerRadius);
    const auto step = lineHeight(pixelSize) + 2;
    QRectF row(box.left() + padding, box.top() + padding, box.width() - 2 * padding,
        lineHeight(pixelSize));
    paintWords(painter, row.topLeft(), reading.date, semiBold, ink);
    for (const auto &value : reading.values) {
        row.translate(0, step);
        paintValue(painter, value, row);
    }
}

} // namespace tickmark
