// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/scenepainting.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

constexpr qreal dashLength = 4; ///< in figure pixels
constexpr qreal dashGap = 3;

double toNearest(double value)
{
    return std::floor(value + 0.5);
}

/// A horizontal or vertical rule in whole device pixels.
struct DeviceRule
{
    bool isVertical = false;
    double near = 0; ///< the edges along the rule
    double far = 0;
    double from = 0; ///< its ends
    double to = 0;

    QRectF part(double start, double end) const
    {
        if (isVertical)
            return {QPointF(near, start), QPointF(far, end)};
        return {QPointF(start, near), QPointF(end, far)};
    }
};

DeviceRule onDevice(const SceneRule &rule, const QTransform &toDevice)
{
    const auto line = toDevice.map(rule.line);
    DeviceRule device;
    device.isVertical = rule.line.dx() == 0;
    const auto width = std::max(1.0, toNearest(rule.width * toDevice.m11()));
    const auto across = device.isVertical ? line.x1() : line.y1();
    device.near = toNearest(across - width / 2);
    device.far = device.near + width;
    const auto [from, to] = device.isVertical ? std::minmax({line.y1(), line.y2()})
                                              : std::minmax({line.x1(), line.x2()});
    device.from = toNearest(from);
    device.to = toNearest(to);
    return device;
}

bool canBeSharp(const QPainter &painter, const SceneRule &rule)
{
    const bool isStraight = rule.line.dx() == 0 || rule.line.dy() == 0;
    return isStraight && painter.deviceTransform().type() <= QTransform::TxScale
        && painter.paintEngine()->type() == QPaintEngine::Raster;
}

void paintSharp(QPainter &painter, const SceneRule &rule)
{
    const auto toDevice = painter.deviceTransform();
    const auto fromDevice = toDevice.inverted();
    const auto device = onDevice(rule, toDevice);
    const auto fill = [&](double start, double end) {
        painter.fillRect(fromDevice.mapRect(device.part(start, end)), rule.colour);
    };
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!rule.isDashed) {
        fill(device.from, device.to);
        return;
    }
    const double dash = std::max(1.0, toNearest(dashLength * toDevice.m11()));
    const double step = dash + std::max(1.0, toNearest(dashGap * toDevice.m11()));
    for (double start = device.from; start < device.to; start += step)
        fill(start, std::min(start + dash, device.to));
}

void paintSmooth(QPainter &painter, const SceneRule &rule)
{
    QPen pen(rule.colour, rule.width, Qt::SolidLine, Qt::FlatCap);
    if (rule.isDashed)
        pen.setDashPattern({dashLength / rule.width, dashGap / rule.width});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawLine(rule.line);
}

} // namespace

void paintRule(QPainter &painter, const SceneRule &rule)
{
    if (canBeSharp(painter, rule))
        paintSharp(painter, rule);
    else
        paintSmooth(painter, rule);
}

} // namespace tickmark
