// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

#include <qcustomplot.h>

namespace tickmark {

/// Draws a Scene with QCustomPlot, on screen and on paper with the same code: one axis rect a pane,
/// placed where the scene says, and all text, rules and marks from the scene as they are. It
/// decides nothing about the figure.
class ScenePlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ScenePlot(QWidget *parent = nullptr);

    void setScene(const Scene &scene);
    const Scene &scene() const { return m_scene; }

    /// Draws the scene into `painter` at its own size, ready to be scaled by the painter.
    void paintScene(QCPPainter *painter);

private:
    Scene m_scene;
};

} // namespace tickmark
