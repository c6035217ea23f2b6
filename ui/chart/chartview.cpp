// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartview.h"

#include "chart/annotationhit.h"
#include "chart/chartoverlay.h"
#include "chart/sceneplot.h"
#include "layout/reading.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

constexpr double zoomOfNotch = 0.85; ///< of the wheel, or of one key
constexpr int angleOfNotch = 120;
constexpr double panOfKey = 0.1;  ///< share of the view
constexpr int gesturePause = 700; ///< milliseconds after which a run of the wheel is a new one
constexpr QSize smallestSize(320, 240);

ViewRange wholeRange(const Scene &scene)
{
    const auto latest = static_cast<double>(scene.sessions.size()) - 1;
    return {std::min(0.0, scene.xLower), std::max(latest, scene.xUpper)};
}

qreal middleOf(const Scene &scene)
{
    return scene.panes.empty() ? 0 : scene.panes.front().plot.center().x();
}

} // namespace

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
    , m_plot(new ScenePlot(this))
    , m_overlay(new ChartOverlay(m_plot))
{
    // What a person does to the chart arrives here, not at QCustomPlot.
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(smallestSize);
    m_sinceGesture.start();
}

void ChartView::setScene(const Scene &scene)
{
    m_plot->setScene(scene);
    setAccessibleName(scene.altText);
    refreshReading();
}

const Scene &ChartView::scene() const
{
    return m_plot->scene();
}

void ChartView::setSelectedAnnotation(const std::string &id)
{
    m_overlay->setSelected(id);
}

void ChartView::setToolActive(bool isActive)
{
    m_isToolActive = isActive;
    m_press.reset();
    m_overlay->setDraggedLabel({});
    setCursor(isActive ? Qt::CrossCursor : Qt::ArrowCursor);
}

void ChartView::resizeEvent(QResizeEvent *)
{
    m_plot->setGeometry(rect());
    emit resized(size());
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const auto *label = m_isToolActive ? nullptr : labelAt(scene(), event->position());
    m_press = Press{event->position(), viewRange(), label ? label->annotation : std::string()};
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_press && !m_isToolActive)
        drag(event->position());
    else
        showPointer(event->position());
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_press)
        return event->ignore();
    const auto press = *std::exchange(m_press, std::nullopt);
    m_overlay->setDraggedLabel({});
    if (!press.isDrag)
        click(event->position());
    else if (!press.label.empty())
        emit labelMoved(press.label, event->position() - press.position);
    showPointer(event->position());
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_isToolActive)
        return event->ignore();
    if (annotationAt(scene(), event->position()).empty())
        emit resetRequested();
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    const auto angle = event->angleDelta();
    const bool isSideways = std::abs(angle.x()) > std::abs(angle.y());
    continueGesture(QStringLiteral("wheel"));
    if (isSideways)
        request(viewRange().panned(-angle.x() * sessionsPerPixel()));
    else
        requestZoom(event->position().x(), std::pow(zoomOfNotch, angle.y() / double(angleOfNotch)));
    event->accept();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (!pressKey(event->key(), event->modifiers().testFlag(Qt::ShiftModifier)))
        QWidget::keyPressEvent(event);
}

void ChartView::leaveEvent(QEvent *)
{
    m_overlay->setReading({});
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    const bool isByKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    m_overlay->setFocusShown(isByKey);
}

void ChartView::focusOutEvent(QFocusEvent *)
{
    m_overlay->setFocusShown(false);
}

ViewRange ChartView::viewRange() const
{
    return {scene().xLower, scene().xUpper};
}

double ChartView::sessionsPerPixel() const
{
    const auto width = scene().panes.empty() ? 0.0 : scene().panes.front().plot.width();
    return width > 0 ? viewRange().length() / width : 0;
}

void ChartView::beginGesture(const QString &kind)
{
    m_gesture = kind + QLatin1Char('-') + QString::number(++m_gestureCount);
    m_sinceGesture.restart();
}

void ChartView::continueGesture(const QString &kind)
{
    if (!m_gesture.startsWith(kind) || m_sinceGesture.elapsed() > gesturePause)
        beginGesture(kind);
    m_sinceGesture.restart();
}

void ChartView::request(const ViewRange &range)
{
    const auto allowed = range.within(wholeRange(scene()));
    if (allowed != viewRange())
        emit rangeRequested(allowed.first, allowed.last, m_gesture);
}

void ChartView::requestZoom(qreal x, double factor)
{
    if (!scene().panes.empty())
        request(viewRange().zoomed(sessionAt(scene(), x), factor));
}

void ChartView::drag(QPointF position)
{
    if (!m_press->isDrag) {
        if ((position - m_press->position).manhattanLength() < QApplication::startDragDistance())
            return;
        m_press->isDrag = true;
        beginGesture(QStringLiteral("drag"));
        m_overlay->setReading({});
    }
    const auto delta = position - m_press->position;
    if (m_press->label.empty())
        request(m_press->range.panned(-delta.x() * sessionsPerPixel()));
    else
        m_overlay->setDraggedLabel(ChartOverlay::DraggedLabel{m_press->label, delta});
}

void ChartView::click(QPointF position)
{
    emit clicked(position);
    if (!m_isToolActive)
        emit annotationClicked(annotationAt(scene(), position));
}

bool ChartView::pressKey(int key, bool isShifted)
{
    const auto pan = panOfKey * viewRange().length();
    const auto fixed = m_overlay->reading() ? m_overlay->reading()->x : middleOf(scene());
    continueGesture(QStringLiteral("key"));
    switch (key) {
    case Qt::Key_Left:
        isShifted ? request(viewRange().panned(-pan)) : stepReading(-1);
        return true;
    case Qt::Key_Right:
        isShifted ? request(viewRange().panned(pan)) : stepReading(1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        requestZoom(fixed, zoomOfNotch);
        return true;
    case Qt::Key_Minus:
        requestZoom(fixed, 1 / zoomOfNotch);
        return true;
    case Qt::Key_Home:
        emit resetRequested();
        return true;
    case Qt::Key_Escape:
        m_press.reset();
        m_overlay->setDraggedLabel({});
        m_overlay->setReading({});
        emit cancelled();
        return true;
    default:
        return false;
    }
}

// Without a reading the cursor comes in at the right: the latest session is what people look for.
void ChartView::stepReading(int sessions)
{
    const auto &reading = m_overlay->reading();
    const auto session = reading ? reading->session + sessions : std::floor(scene().xUpper);
    if (scene().panes.empty() || session < std::ceil(scene().xLower)
        || session > std::floor(scene().xUpper))
        return;
    m_overlay->setReading(readingAt(scene(), xOf(scene(), session)));
    if (!m_overlay->reading())
        return;
    QStringList words{m_overlay->reading()->date};
    for (const auto &value : m_overlay->reading()->values)
        words.append(value.name + QLatin1Char(' ') + value.text);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

// A reading belongs to the scene it was taken from.
void ChartView::refreshReading()
{
    const auto &reading = m_overlay->reading();
    if (!reading)
        return;
    if (scene().panes.empty())
        return m_overlay->setReading({});
    const auto x = underMouse() ? reading->x : xOf(scene(), reading->session);
    m_overlay->setReading(readingAt(scene(), x));
}

void ChartView::showPointer(QPointF position)
{
    m_overlay->setReading(readingAt(scene(), position.x()));
    if (m_isToolActive)
        return;
    const auto isOnAnnotation = !annotationAt(scene(), position).empty();
    setCursor(isOnAnnotation ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace tickmark
