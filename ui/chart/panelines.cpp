// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/panelines.h"

#include "chart/decimation.h"
#include "chart/linepainting.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

PaneLines::PaneLines(QCPAxis *keyAxis, QCPAxis *valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis)
{}

void PaneLines::show(const Scene *scene, const ScenePane *pane)
{
    m_scene = scene;
    m_pane = pane;
}

// The ranges of the axes come from the scene; nothing may be rescaled to the data.
QCPRange PaneLines::getKeyRange(bool &found, QCP::SignDomain) const
{
    found = false;
    return {};
}

QCPRange PaneLines::getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const
{
    found = false;
    return {};
}

// As much more than the plot as keeps the round cap of a last point at its edge whole. One down,
// for QCustomPlot moves every clip rectangle up by one.
QRect PaneLines::clipRect() const
{
    if (m_pane == nullptr)
        return {};
    double widest = 0;
    for (const auto &line : m_pane->lines)
        widest = std::max(widest, line.width);
    const int margin = static_cast<int>(std::ceil(widest / 2));
    return m_pane->plot.toAlignedRect().adjusted(-margin, 1 - margin, margin, 1 + margin);
}

void PaneLines::draw(QCPPainter *painter)
{
    if (m_pane == nullptr)
        return;
    const PaneMap map(*m_scene, *m_pane);
    const double columnWidth = 1 / std::max(1.0, painter->deviceTransform().m11());
    for (const auto &line : m_pane->lines) {
        for (const auto &run : decimatedRuns(line, map, columnWidth))
            drawRun(*painter, run, line.colour, line.width);
    }
}

} // namespace tickmark
