// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/labelplacer.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

constexpr double crossingCost = 40;
constexpr int crossingsThatCount = 8;
constexpr qreal clearance = 2; ///< kept free around a label against other labels

bool crosses(const QPointF &from, const QPointF &to, const QRectF &rect)
{
    if (rect.contains(from) || rect.contains(to))
        return true;
    const QLineF segment(from, to);
    const QLineF diagonals[] = {
        {rect.topLeft(), rect.bottomRight()}, {rect.bottomLeft(), rect.topRight()}};
    return std::ranges::any_of(diagonals, [&](const QLineF &diagonal) {
        return segment.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
    });
}

} // namespace

LabelPlacer::LabelPlacer(QRectF bounds, std::vector<QPolygonF> lines)
    : m_bounds(bounds)
    , m_lines(std::move(lines))
{}

void LabelPlacer::block(const QRectF &rect)
{
    m_blocked.push_back(rect);
}

std::optional<QRectF> LabelPlacer::place(const std::vector<LabelCandidate> &candidates)
{
    const LabelCandidate *best = nullptr;
    double bestCost = 0;
    for (const auto &candidate : candidates) {
        if (best && candidate.cost >= bestCost)
            continue;
        if (!isFree(candidate.rect))
            continue;
        const double cost = candidate.cost + crossingCost * crossings(candidate.rect);
        if (!best || cost < bestCost) {
            best = &candidate;
            bestCost = cost;
        }
    }
    if (!best)
        return std::nullopt;
    block(best->rect);
    return best->rect;
}

bool LabelPlacer::isFree(const QRectF &rect) const
{
    const auto wanted = rect.adjusted(-clearance, -clearance, clearance, clearance);
    return m_bounds.contains(rect) && std::ranges::none_of(m_blocked, [&](const QRectF &taken) {
        return taken.intersects(wanted);
    });
}

int LabelPlacer::crossings(const QRectF &rect) const
{
    int count = 0;
    for (const auto &line : m_lines) {
        auto point = std::ranges::lower_bound(line, rect.left(), {}, &QPointF::x);
        if (point != line.begin())
            --point;
        for (; point != line.end() && point + 1 != line.end() && point->x() <= rect.right();
             ++point) {
            count += crosses(*point, *(point + 1), rect) ? 1 : 0;
            if (count == crossingsThatCount)
                return count;
        }
    }
    return count;
}

QRectF movedInside(QRectF rect, const QRectF &bounds)
{
    rect.moveLeft(std::max(bounds.left(), std::min(rect.left(), bounds.right() - rect.width())));
    rect.moveTop(std::max(bounds.top(), std::min(rect.top(), bounds.bottom() - rect.height())));
    return rect;
}

} // namespace tickmark
