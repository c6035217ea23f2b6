// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

#include <qcustomplot.h>

namespace tickmark {

/// The lines of one pane as a plottable of QCustomPlot. It draws from the scene that it is given
/// and copies no data; the scene and the pane must outlive the next replot.
class PaneLines : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    PaneLines(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void show(const Scene *scene, const ScenePane *pane);

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(
        bool &found, QCP::SignDomain domain, const QCPRange &keyRange) const override;

protected:
    QRect clipRect() const override;
    /// None: the antialiasing of QCPPainter moves everything by half a pixel.
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}

private:
    const Scene *m_scene = nullptr;
    const ScenePane *m_pane = nullptr;
};

} // namespace tickmark
