// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <optional>
#include <vector>

namespace tickmark {

/// A place a label could take, and how much one would rather not.
struct LabelCandidate
{
    QRectF rect;
    double cost = 0;
    QLineF leader = {}; ///< that would lead from the label to its point; null: none
};

/// Gives labels places on one plot that do not overlap each other; over a line of the chart only
/// where no other place is left. Labels are placed in the order of the calls, each kept free from
/// then on.
class LabelPlacer
{
public:
    /// `bounds` is where labels may be; `lines` are the lines of the chart in figure pixels, x
    /// ascending.
    LabelPlacer(QRectF bounds, std::vector<QPolygonF> lines);

    /// Keeps `rect` free of labels.
    void block(const QRectF &rect);

    /// The cheapest candidate that lies inside the bounds and overlaps nothing; it is blocked.
    /// Crossing a line costs, also by its leader, which later labels are kept off. Nothing where
    /// every candidate is taken.
    std::optional<QRectF> place(const std::vector<LabelCandidate> &candidates);

    const QRectF &bounds() const { return m_bounds; }

private:
    bool isFree(const QRectF &rect) const;
    int crossings(const QRectF &rect) const;
    double leaderCost(const QLineF &leader) const;

    QRectF m_bounds;
    std::vector<QPolygonF> m_lines;
    std::vector<QRectF> m_blocked;
};

/// `rect` moved by as little as possible so that it lies inside `bounds`.
QRectF movedInside(QRectF rect, const QRectF &bounds);

} // namespace tickmark
