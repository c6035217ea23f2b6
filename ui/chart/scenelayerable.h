// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <qcustomplot.h>

namespace tickmark {

/// Something that a layer of QCustomPlot paints by calling a function, over the whole widget. The
/// plot owns it.
class SceneLayerable : public QCPLayerable
{
    Q_OBJECT

public:
    using Paint = std::function<void(QCPPainter &)>;

    SceneLayerable(QCustomPlot *plot, const QString &layerName, Paint paint)
        : QCPLayerable(plot, layerName)
        , m_paint(std::move(paint))
    {}

protected:
    /// One row more than the widget: QCustomPlot moves every clip rectangle up by one.
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(0, 0, 0, 1); }
    /// None: the antialiasing of QCPPainter moves everything by half a pixel.
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    void draw(QCPPainter *painter) override { m_paint(*painter); }

private:
    Paint m_paint;
};

} // namespace tickmark
