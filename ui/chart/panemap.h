// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

namespace tickmark {

/// From values to figure pixels in one pane. QCPAxis has the same map rounded to whole pixels and
/// one pixel off at the bottom; what is drawn goes through this one.
class PaneMap
{
public:
    PaneMap(const Scene &scene, const ScenePane &pane)
        : m_xScale(pane.plot.width() / (scene.xUpper - scene.xLower))
        , m_xOffset(pane.plot.left() - scene.xLower * m_xScale)
        , m_yScale(-pane.plot.height() / (pane.yUpper - pane.yLower))
        , m_yOffset(pane.plot.bottom() - pane.yLower * m_yScale)
    {}

    double x(double session) const { return m_xOffset + session * m_xScale; }
    double y(double value) const { return m_yOffset + value * m_yScale; }

private:
    double m_xScale;
    double m_xOffset;
    double m_yScale;
    double m_yOffset;
};

} // namespace tickmark
