// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/viewrange.h"
#include "layout/scene.h"

#include <QElapsedTimer>
#include <QPointF>
#include <QWidget>
#include <optional>
#include <string>

namespace tickmark {

class ChartOverlay;
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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// What a pressed button is doing, and where it began.
    struct Press
    {
        QPointF position;
        ViewRange range;
        std::string label; ///< the annotation whose label is under the pointer
        bool isDrag = false;
    };

    ViewRange viewRange() const;
    double sessionsPerPixel() const;
    void beginGesture(const QString &kind);
    void continueGesture(const QString &kind);
    void request(const ViewRange &range);
    void requestZoom(qreal x, double factor);
    void drag(QPointF position);
    void click(QPointF position);
    bool pressKey(int key, bool isShifted);
    void stepReading(int sessions);
    void refreshReading();
    void showPointer(QPointF position);

    ScenePlot *m_plot = nullptr;
    ChartOverlay *m_overlay = nullptr;
    std::optional<Press> m_press;
    bool m_isToolActive = false;
    QString m_gesture;
    QElapsedTimer m_sinceGesture;
    int m_gestureCount = 0;
};

} // namespace tickmark
