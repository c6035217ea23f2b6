// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/frame.h"

#include "layout/pointmarks.h"
#include "layout/typeface.h"
#include "layout/wording.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

constexpr int titleSize = 24;
constexpr int subtitleSize = 15;
constexpr int labelSize = 13;
constexpr int sourceSize = 12;
constexpr qreal paneGap = 22;
constexpr qreal axisLabelGap = 8;     ///< between axis labels and plot
constexpr qreal endLabelGap = 9;      ///< between plot and end labels
constexpr qreal timeLabelHeight = 43; ///< ticks and two lines of labels under the lowest plot
constexpr std::size_t mostDirectLabels = 6;
constexpr qreal smallestPlot = 24;

PageText pageText(const QString &text, int pixelSize, int weight, qreal width, int maxLines)
{
    return {wrapped(text, pixelSize, weight, width, maxLines), pixelSize, weight};
}

qreal endColumnWidth(const std::vector<EndLabel> &labels)
{
    qreal width = 0;
    for (const auto &label : labels)
        width = std::max(width, label.size.width());
    return width;
}

/// Rows of a legend, were its entries set one after the other.
qreal legendHeight(const std::vector<EndLabel> &labels, qreal width)
{
    qreal used = 0;
    for (const auto &label : labels)
        used += label.size.width() + 60;
    return lineHeight(labelSize) * std::max(1.0, std::ceil(used / width)) + 8;
}

/// The panes between `top` and `bottom`, full width still.
std::vector<QRectF> stacked(const std::vector<Pane> &panes, qreal top, qreal bottom)
{
    double shares = 0;
    for (const auto &pane : panes)
        shares += pane.heightShare;
    const auto gaps = paneGap * static_cast<qreal>(panes.size() - 1);
    const qreal height = std::max(bottom - top - gaps, smallestPlot);
    std::vector<QRectF> plots;
    for (const auto &pane : panes) {
        plots.emplace_back(0, std::round(top), 1, std::round(height * pane.heightShare / shares));
        top += plots.back().height() + paneGap;
    }
    return plots;
}

/// Pixels beyond the extremes of a pane that the labels of its marks need.
qreal markRoom(const std::vector<PointMark> &marks, std::size_t pane, PointMark::Side side)
{
    constexpr qreal circleAndGap = 14;
    qreal room = 0;
    for (const auto &mark : marks) {
        if (mark.pane == pane && mark.side == side)
            room = std::max(room, mark.size.height() + circleAndGap);
    }
    return room;
}

ValueScale scaleOf(
    const PaneContent &pane, std::size_t index, qreal height, const std::vector<PointMark> &marks)
{
    const qreal least = 4; // an extreme never touches the edge of the plot
    const qreal most = height * 0.35;
    const auto above = std::min(most, markRoom(marks, index, PointMark::Side::Above));
    const auto below = std::min(most, markRoom(marks, index, PointMark::Side::Below));
    return valueScale(
        pane.lowest, pane.highest, height, std::max(least, above), std::max(least, below));
}

qreal axisLabelWidth(const std::vector<ValueScale> &scales)
{
    qreal width = 0;
    for (const auto &scale : scales) {
        for (const auto &tick : valueTicks(scale))
            width = std::max(width, sceneTextSize(tick.label, labelSize, 400, 400).width());
    }
    return width;
}

} // namespace

qreal PageText::height() const
{
    return lineHeight(pixelSize) * static_cast<qreal>(lines.size());
}

qreal Frame::xOf(double session) const
{
    const auto &plot = plots.front();
    return plot.left() + (session - xLower) / (xUpper - xLower) * plot.width();
}

qreal Frame::yOf(std::size_t pane, double value) const
{
    const auto &scale = scales[pane];
    return plots[pane].bottom()
        - (value - scale.lower) / (scale.upper - scale.lower) * plots[pane].height();
}

QPointF Frame::pointOf(std::size_t pane, double session, double value) const
{
    return {xOf(session), yOf(pane, value)};
}

std::vector<QPolygonF> Frame::polygonsOf(std::size_t pane, const Content &content) const
{
    std::vector<QPolygonF> polygons;
    for (const auto &line : content.panes[pane].lines) {
        QPolygonF polygon;
        polygon.reserve(static_cast<qsizetype>(line.x.size()));
        for (std::size_t i = 0; i < line.x.size(); ++i)
            polygon.append(pointOf(pane, line.x[i], line.y[i]));
        polygons.push_back(polygon);
    }
    return polygons;
}

qreal endLabelWidth(QSizeF size)
{
    return std::max(72.0, size.width() * 0.16);
}

Frame frameOf(const Figure &figure, const FigureData &data, const Content &content,
    const std::vector<EndLabel> &endLabels, const std::vector<PointMark> &marks, QSizeF size)
{
    Frame frame;
    frame.size = size;
    frame.margin = std::clamp(std::round(size.width() * 0.022), 12.0, 26.0);
    const qreal width = size.width() - 2 * frame.margin;
    frame.title = pageText(figure.title, titleSize, 700, width, 2);
    frame.subtitle = pageText(subtitleOf(figure, data, content), subtitleSize, 400, width, 2);
    frame.source = pageText(sourceOf(figure, data, content), sourceSize, 400, width, 2);

    qreal top = frame.margin + frame.title.height() + 4 + frame.subtitle.height() + 16;
    const qreal bottom = size.height() - std::round(frame.margin * 0.7) - frame.source.height() - 8
        - timeLabelHeight;
    frame.hasLegend = endLabels.size() > mostDirectLabels || !fitInColumn(endLabels, top, bottom);
    if (frame.hasLegend) {
        frame.legendTop = top - 6;
        top += legendHeight(endLabels, width);
    }
    if (figure.panes.empty())
        return frame;
    frame.plots = stacked(figure.panes, top, bottom);
    for (std::size_t i = 0; i < frame.plots.size(); ++i)
        frame.scales.push_back(scaleOf(content.panes[i], i, frame.plots[i].height(), marks));

    const qreal left = frame.margin + axisLabelWidth(frame.scales) + axisLabelGap;
    const qreal columnWidth = frame.hasLegend ? 0 : endColumnWidth(endLabels) + endLabelGap;
    const qreal right = std::max(size.width() - frame.margin - columnWidth, left + smallestPlot);
    for (auto &plot : frame.plots) {
        plot.setLeft(std::round(left));
        plot.setRight(std::round(right));
    }
    frame.xLower = static_cast<double>(content.sessions.first);
    frame.xUpper = static_cast<double>(content.sessions.last);
    if (frame.xUpper <= frame.xLower) {
        frame.xLower -= 0.5;
        frame.xUpper += 0.5;
    }
    return frame;
}

} // namespace tickmark
