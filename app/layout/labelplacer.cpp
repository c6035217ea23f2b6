// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/labelplacer.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

constexpr double crossingCost = 40;
constexpr int crossingsThatCount = 8;
constexpr double leaderCrossingCost = 50;
constexpr double leaderThroughLabelCost = 400;
constexpr qreal clearance = 2; ///< kept free around a label against other labels

bool crosses(const QLineF &one, const QLineF &other)
{
    return one.intersects(other, nullptr) == QLineF::BoundedIntersection;
}

bool crosses(const QPointF &from, const QPointF &to, const QRectF &rect)
{
    if (rect.contains(from) || rect.contains(to))
        return true;
    const QLineF segment(from, to);
    const QLineF diagonals[] = {
        {rect.topLeft(), rect.bottomRight()}, {rect.bottomLeft(), rect.topRight()}};
    return std::ranges::any_of(
        diagonals, [&](const QLineF &diagonal) { return crosses(segment, diagonal); });
}

/// Calls `visit` for the segments of `line` between two x until it returns false.
template <class Visit>
void visitSegments(const QPolygonF &line, qreal left, qreal right, const Visit &visit)
{
    auto point = std::ranges::lower_bound(line, left, {}, &QPointF::x);
    if (point != line.begin())
        --point;
    for (; point != line.end() && point + 1 != line.end() && point->x() <= right; ++point) {
        if (!visit(*point, *(point + 1)))
            return;
    }
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
        const double cost = candidate.cost + crossingCost * crossings(candidate.rect)
            + leaderCost(candidate.leader);
        if (!best || cost < bestCost) {
            best = &candidate;
            bestCost = cost;
        }
    }
    if (!best)
        return std::nullopt;
    block(best->rect);
    if (const auto &leader = best->leader; !leader.isNull())
        m_lines.push_back(leader.dx() < 0 ? QPolygonF({leader.p2(), leader.p1()})
                                          : QPolygonF({leader.p1(), leader.p2()}));
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
        visitSegments(line, rect.left(), rect.right(), [&](QPointF from, QPointF to) {
            count += crosses(from, to, rect) ? 1 : 0;
            return count < crossingsThatCount;
        });
        if (count == crossingsThatCount)
            break;
    }
    return count;
}

double LabelPlacer::leaderCost(const QLineF &leader) const
{
    if (leader.isNull())
        return 0;
    double cost = 0;
    const double left = std::min(leader.x1(), leader.x2());
    const double right = std::max(leader.x1(), leader.x2());
    for (const auto &line : m_lines) {
        visitSegments(line, left, right, [&](QPointF from, QPointF to) {
            cost += crosses(leader, QLineF(from, to)) ? leaderCrossingCost : 0;
            return cost < crossingsThatCount * leaderCrossingCost;
        });
    }
    for (const auto &label : m_blocked)
        cost += crosses(leader.p1(), leader.p2(), label) ? leaderThroughLabelCost : 0;
    return cost;
}

QRectF movedInside(QRectF rect, const QRectF &bounds)
{
    rect.moveLeft(std::max(bounds.left(), std::min(rect.left(), bounds.right() - rect.width())));
    rect.moveTop(std::max(bounds.top(), std::min(rect.top(), bounds.bottom() - rect.height())));
    return rect;
}

} // namespace tickmark
