// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/scenepainting.h"

#include "layout/typeface.h"

#include <QFontMetricsF>
#include <QtMath>

#include <cmath>
#include <vector>

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

struct TextLine
{
    QString words;
    QFont font;
    QPointF start; ///< on its baseline
    qreal width = 0;
};

qreal leftOfLine(const SceneText &text, qreal width)
{
    if (text.alignment & Qt::AlignRight)
        return text.rect.right() - width;
    if (text.alignment & Qt::AlignHCenter)
        return text.rect.center().x() - width / 2;
    return text.rect.left();
}

std::vector<TextLine> linesOf(const SceneText &text)
{
    const auto all = text.text.split(QLatin1Char('\n'));
    const qreal step = lineHeight(text.pixelSize);
    qreal baseline =
        topOfBlock(text, step * static_cast<qreal>(all.size())) + baselineOffset(text.pixelSize);
    std::vector<TextLine> lines;
    for (const auto &words : all) {
        const int weight = lines.empty() ? text.firstLineWeight : text.weight;
        const auto font = sceneFont(text.pixelSize, weight);
        const auto width = QFontMetricsF(font).horizontalAdvance(words);
        lines.push_back({words, font, QPointF(leftOfLine(text, width), baseline), width});
        baseline += step;
    }
    return lines;
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
    painter.setPen(text.colour);
    for (const auto &line : linesOf(text)) {
        painter.setFont(line.font);
        painter.drawText(line.start, line.words);
    }
}

void clearBehindText(QPainter &painter, const SceneText &text, const QColor &background)
{
    constexpr qreal capHeight = 0.73; ///< of the typeface, as shares of its size
    constexpr qreal descent = 0.2;
    constexpr qreal margin = 2;
    for (const auto &line : linesOf(text)) {
        const QRectF ink(line.start.x(), line.start.y() - capHeight * text.pixelSize, line.width,
            (capHeight + descent) * text.pixelSize);
        painter.fillRect(ink.adjusted(-margin, -margin, margin, 0), background);
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
