// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

#include <QPointF>
#include <QWidget>
#include <string>

namespace tickmark {

class ScenePlot;

/// The chart on screen: shows a scene and says what the person does to it. It keeps no copy of the
/// figure and changes nothing itself; whoever owns the figure answers with a new scene.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setScene(const Scene &scene);
    const Scene &scene() const;

    /// The annotation drawn as selected; empty for none.
    void setSelectedAnnotation(const std::string &id);

    /// While a tool is active a click places something: no panning starts and the cursor is a
    /// cross.
    void setToolActive(bool isActive);

signals:
    /// The widget has another size; the scene should be laid out anew for it (logical pixels).
    void resized(QSizeF size);
    /// Wheel, drag or key: the sessions that should be in view, as indexes; `gesture` is equal for
    /// the steps of one drag or one run of the wheel.
    void rangeRequested(double firstSession, double lastSession, const QString &gesture);
    /// The whole range, by double click or Home.
    void resetRequested();
    /// A click on the plot, in figure pixels; with a tool active this places.
    void clicked(QPointF position);
    /// A click on an annotation's label, mark or line (empty: on none).
    void annotationClicked(const std::string &id);
    /// A label was dragged by `delta` figure pixels since the drag began and let go.
    void labelMoved(const std::string &id, QPointF delta);
    void cancelled(); ///< Escape

private:
    ScenePlot *m_plot = nullptr;
};

} // namespace tickmark
