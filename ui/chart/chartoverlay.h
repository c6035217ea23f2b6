// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/reading.h"
#include "layout/scene.h"

#include <optional>
#include <qcustomplot.h>
#include <string>

namespace tickmark {

class ScenePlot;

/// All that moves over a chart without the chart being drawn again: the reading under the pointer,
/// the outline of what is selected, a label while it is dragged. It is alone on the one layer of
/// the plot that has a buffer of its own, and is never exported. The plot owns it.
class ChartOverlay : public QCPLayerable
{
    Q_OBJECT

public:
    explicit ChartOverlay(ScenePlot *plot);

    struct DraggedLabel
    {
        std::string annotation;
        QPointF delta; ///< since the drag began
    };

    /// Each repaints the overlay where something changed.
    void setReading(std::optional<CursorReading> reading);
    void setSelected(const std::string &annotation);
    void setDraggedLabel(std::optional<DraggedLabel> label);
    void setFocusShown(bool isShown);

    const std::optional<CursorReading> &reading() const { return m_reading; }
    const std::optional<DraggedLabel> &draggedLabel() const { return m_dragged; }

protected:
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(0, 0, 0, 1); }
    /// None: the antialiasing of QCPPainter moves everything by half a pixel.
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    void draw(QCPPainter *painter) override;

private:
    const Scene &scene() const;
    void drawFocus(QPainter &painter) const;
    void drawSelection(QPainter &painter) const;
    void drawDraggedLabel(QPainter &painter) const;
    void drawReading(QPainter &painter) const;

    std::optional<CursorReading> m_reading;
    std::string m_selected;
    std::optional<DraggedLabel> m_dragged;
    bool m_isFocusShown = false;
};

} // namespace tickmark
