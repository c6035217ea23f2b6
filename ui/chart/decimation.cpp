// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/decimation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tickmark {

namespace {

/// Walks along a line, column by column. Invariant between two columns: all rows before m_row are
/// done.
class ColumnWalk
{
public:
    ColumnWalk(const SceneLine &line, const PaneMap &map, double columnWidth)
        : m_line(line)
        , m_map(map)
        , m_columnWidth(columnWidth)
        , m_rows(std::min(line.x.size(), line.y.size()))
    {}

    /// The next run; empty at the end of the line.
    QPolygonF takeRun()
    {
        while (m_row < m_rows && !isDrawable(m_row))
            ++m_row;
        QPolygonF run;
        while (m_row < m_rows && isDrawable(m_row))
            takeColumn(run);
        return run;
    }

private:
    bool isDrawable(std::size_t row) const
    {
        const double y = m_map.y(m_line.y[row]);
        return std::isfinite(y) && std::isfinite(m_line.x[row]);
    }

    void takeColumn(QPolygonF &run)
    {
        const auto first = m_row;
        const double column = std::floor(m_map.x(m_line.x[first]) / m_columnWidth);
        const double end = (column + 1) * m_columnWidth;
        auto lowest = first;
        auto highest = first;
        for (++m_row; m_row < m_rows && isDrawable(m_row); ++m_row) {
            if (m_map.x(m_line.x[m_row]) >= end)
                break;
            if (m_line.y[m_row] < m_line.y[lowest])
                lowest = m_row;
            if (m_line.y[m_row] > m_line.y[highest])
                highest = m_row;
        }
        const auto [middle, later] = std::minmax(lowest, highest);
        keep(run, {first, middle, later, m_row - 1});
    }

    /// `rows` ascend; some may be the same.
    void keep(QPolygonF &run, const std::array<std::size_t, 4> &rows) const
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i == 0 || rows[i] != rows[i - 1])
                run.append(QPointF(m_map.x(m_line.x[rows[i]]), m_map.y(m_line.y[rows[i]])));
        }
    }

    const SceneLine &m_line;
    const PaneMap &m_map;
    double m_columnWidth;
    std::size_t m_rows;
    std::size_t m_row = 0;
};

} // namespace

std::vector<QPolygonF> decimatedRuns(const SceneLine &line, const PaneMap &map, double columnWidth)
{
    std::vector<QPolygonF> runs;
    ColumnWalk walk(line, map, columnWidth);
    for (auto run = walk.takeRun(); !run.isEmpty(); run = walk.takeRun())
        runs.push_back(std::move(run));
    return runs;
}

} // namespace tickmark
