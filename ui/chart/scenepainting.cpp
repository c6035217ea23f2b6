// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/scenepainting.h"

#include "layout/typeface.h"

#include <QFontMetricsF>
#include <QtMath>

#include <cmath>

namespace tickmark {

namespace {

qreal topOfBlock(const SceneText &text, qreal height)
{
    if (text.alignment & Qt::AlignBottom)
        return text.rect.bottom() - height;
    if (text.alignment & Qt::AlignVCenter)
        return text.rect.center().y() - height / 2;
    return text.rect.top();
}

qreal leftOfLine(const SceneText &text, const QFont &font, const QString &line)
{
    const auto width = [&] { return QFontMetricsF(font).horizontalAdvance(line); };
    if (text.alignment & Qt::AlignRight)
        return text.rect.right() - width();
    if (text.alignment & Qt::AlignHCenter)
        return text.rect.center().x() - width() / 2;
    return text.rect.left();
}

QRectF allPlots(const Scene &scene)
{
    QRectF all;
    for (const auto &pane : scene.panes)
        all |= pane.plot;
    return all;
}

} // namespace

void paintMark(QPainter &painter, const SceneMark &mark, const QColor &background)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mark.colour, mark.width));
    painter.setBrush(background);
    painter.drawEllipse(mark.centre, mark.radius, mark.radius);
}

void paintText(QPainter &painter, const SceneText &text)
{
    const auto lines = text.text.split(QLatin1Char('\n'));
    const qreal step = lineHeight(text.pixelSize);
    qreal top = topOfBlock(text, step * static_cast<qreal>(lines.size()));
    painter.setPen(text.colour);
    int weight = text.firstLineWeight;
    for (const auto &line : lines) {
        const auto font = sceneFont(text.pixelSize, weight);
        painter.setFont(font);
        painter.drawText(
            QPointF(leftOfLine(text, font, line), top + baselineOffset(text.pixelSize)), line);
        top += step;
        weight = text.weight;
    }
}

void paintSampleMark(QPainter &painter, const Scene &scene)
{
    constexpr qreal shareOfDiagonal = 0.72;
    constexpr int probePixelSize = 100;
    constexpr int weight = 700;
    const auto words = QStringLiteral("SAMPLE DATA");
    const auto plots = allPlots(scene);
    const auto diagonal = std::hypot(plots.width(), plots.height());
    const auto probeWidth = sceneTextSize(words, probePixelSize, weight, weight).width();
    const int pixelSize = qFloor(shareOfDiagonal * diagonal * probePixelSize / probeWidth);
    if (pixelSize < 1)
        return;
    const auto font = sceneFont(pixelSize, weight);
    const QFontMetricsF metrics(font);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(plots.center());
    painter.rotate(-qRadiansToDegrees(std::atan2(plots.height(), plots.width())));
    painter.setFont(font);
    painter.setPen(scene.sampleColour);
    painter.drawText(
        QPointF(-metrics.horizontalAdvance(words) / 2, metrics.capHeight() / 2), words);
    painter.restore();
}

} // namespace tickmark
