// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/sessionticker.h"
#include "layout/scene.h"

#include <qcustomplot.h>
#include <vector>

namespace tickmark {

class FixedLayout;
class PaneLines;

/// Draws a Scene with QCustomPlot, on screen and on paper with the same code: one axis rect a pane,
/// placed where the scene says, and all text, rules and marks from the scene as they are. It
/// decides nothing about the figure.
class ScenePlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ScenePlot(QWidget *parent = nullptr);

    /// Shows a scene from the next turn of the event loop on.
    void setScene(Scene scene);
    const Scene &scene() const { return m_scene; }

    /// Draws the scene into `painter` at its own size, ready to be scaled by the painter.
    void paintScene(QCPPainter *painter);

private:
    struct Pane
    {
        QCPAxisRect *rect = nullptr;
        PaneLines *lines = nullptr;
        QSharedPointer<SessionTicker> xTicker;
        QSharedPointer<SessionTicker> yTicker;
    };

    void matchPaneCount();
    Pane addPane();
    void showPane(const Pane &pane, const ScenePane &content);
    void paintBackdrop(QCPPainter &painter) const;
    void paintGrid(QCPPainter &painter, const Pane &pane, const ScenePane &content) const;
    void clearLabels(QCPPainter &painter) const;
    void paintForeground(QCPPainter &painter) const;

    Scene m_scene;
    FixedLayout *m_layout = nullptr;
    std::vector<Pane> m_panes;
};

} // namespace tickmark
