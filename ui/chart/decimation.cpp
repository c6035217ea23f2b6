// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/decimation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tickmark {

namespace {

/// Takes the points of one run, left to right, and keeps what decimatedRuns() promises.
class ColumnReducer
{
public:
    explicit ColumnReducer(double columnWidth)
        : m_columnsPerPixel(1 / columnWidth)
    {}

    void add(QPointF point)
    {
        const double column = std::floor(point.x() * m_columnsPerPixel);
        if (m_count == 0 || column != m_column) {
            finishColumn();
            m_column = column;
        }
        note(point);
    }

    /// The run so far; the reducer is as new.
    QPolygonF take()
    {
        finishColumn();
        return std::exchange(m_run, {});
    }

private:
    struct Kept
    {
        QPointF point;
        int index = 0;
    };

    void note(QPointF point)
    {
        const Kept here{point, m_count++};
        if (here.index == 0)
            m_first = m_lowest = m_highest = here;
        if (point.y() > m_lowest.point.y())
            m_lowest = here;
        if (point.y() < m_highest.point.y())
            m_highest = here;
        m_last = here;
    }

    void finishColumn()
    {
        if (m_count == 0)
            return;
        const auto [middle, later] = std::minmax(
            m_lowest, m_highest, [](const Kept &a, const Kept &b) { return a.index < b.index; });
        int lastIndex = -1;
        for (const auto &kept : {m_first, middle, later, m_last}) {
            if (kept.index > lastIndex)
                m_run.append(kept.point);
            lastIndex = kept.index;
        }
        m_count = 0;
    }

    double m_columnsPerPixel;
    double m_column = 0;
    int m_count = 0;
    Kept m_first;
    Kept m_lowest;
    Kept m_highest;
    Kept m_last;
    QPolygonF m_run;
};

} // namespace

std::vector<QPolygonF> decimatedRuns(const SceneLine &line, const PaneMap &map, double columnWidth)
{
    std::vector<QPolygonF> runs;
    ColumnReducer reducer(columnWidth);
    const auto finishRun = [&runs, &reducer] {
        if (auto run = reducer.take(); !run.isEmpty())
            runs.push_back(std::move(run));
    };
    const auto count = std::min(line.x.size(), line.y.size());
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF point(map.x(line.x[i]), map.y(line.y[i]));
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            reducer.add(point);
        else
            finishRun();
    }
    finishRun();
    return runs;
}

} // namespace tickmark
