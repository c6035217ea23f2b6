// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartoverlay.h"

#include "chart/readingbox.h"
#include "chart/scenepainting.h"
#include "chart/sceneplot.h"

namespace tickmark {

namespace {

const QColor accent(0x1a, 0x73, 0xe8);
const QColor hairline(0x80, 0x86, 0x90);
constexpr qreal dotRadius = 4;
constexpr qreal outlineMargin = 4;
constexpr qreal cornerRadius = 4;
constexpr int ghostAlpha = 190; ///< of the background over a label that is being dragged away

QRectF outlineOf(const QRectF &rect)
{
    return rect.adjusted(-outlineMargin, -outlineMargin, outlineMargin, outlineMargin);
}

void drawOutline(QPainter &painter, const QRectF &rect)
{
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(outlineOf(rect), cornerRadius, cornerRadius);
}

} // namespace

ChartOverlay::ChartOverlay(ScenePlot *plot)
    : QCPLayerable(plot, QStringLiteral("overlay"))
{}

void ChartOverlay::setReading(std::optional<CursorReading> reading)
{
    const bool isSame = reading.has_value() == m_reading.has_value()
        && (!reading || (reading->session == m_reading->session && reading->x == m_reading->x));
    m_reading = std::move(reading);
    if (!isSame)
        mLayer->replot();
}

void ChartOverlay::setSelected(const std::string &annotation)
{
    if (annotation == m_selected)
        return;
    m_selected = annotation;
    mLayer->replot();
}

void ChartOverlay::setDraggedLabel(std::optional<DraggedLabel> label)
{
    if (!label && !m_dragged)
        return;
    m_dragged = std::move(label);
    mLayer->replot();
}

void ChartOverlay::setFocusShown(bool isShown)
{
    if (isShown == m_isFocusShown)
        return;
    m_isFocusShown = isShown;
    mLayer->replot();
}

void ChartOverlay::draw(QCPPainter *painter)
{
    const bool isExport = painter->modes().testFlag(QCPPainter::pmNoCaching);
    if (isExport)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    drawFocus(*painter);
    drawSelection(*painter);
    drawReading(*painter);
    drawDraggedLabel(*painter);
}

const Scene &ChartOverlay::scene() const
{
    return static_cast<const ScenePlot *>(mParentPlot)->scene();
}

void ChartOverlay::drawFocus(QPainter &painter) const
{
    if (!m_isFocusShown)
        return;
    painter.setPen(QPen(accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(mParentPlot->viewport()).adjusted(1, 1, -1, -1));
}

void ChartOverlay::drawSelection(QPainter &painter) const
{
    if (m_selected.empty() || m_dragged)
        return;
    for (const auto &text : scene().texts) {
        if (text.annotation == m_selected)
            drawOutline(painter, text.rect);
    }
}

// The plot below still shows the label where it was: paled, it says where the drag began.
void ChartOverlay::drawDraggedLabel(QPainter &painter) const
{
    if (!m_dragged)
        return;
    auto pale = scene().background;
    pale.setAlpha(ghostAlpha);
    for (auto text : scene().texts) {
        if (text.annotation != m_dragged->annotation)
            continue;
        painter.fillRect(text.rect, pale);
        text.rect.translate(m_dragged->delta);
        paintText(painter, text);
        drawOutline(painter, text.rect);
    }
}

void ChartOverlay::drawReading(QPainter &painter) const
{
    if (!m_reading || m_dragged || scene().panes.empty())
        return;
    const auto &top = scene().panes.front().plot;
    const auto &bottom = scene().panes.back().plot;
    const QLineF line(m_reading->x, top.top(), m_reading->x, bottom.bottom());
    paintRule(painter, {SceneRule::Role::Tick, line, 1, false, hairline, {}});
    for (const auto &value : m_reading->values) {
        if (value.at)
            paintMark(painter, {*value.at, dotRadius, 1.5, scene().background, {}}, value.colour);
    }
    paintReadingBox(
        painter, *m_reading, QRectF(top.topLeft(), QPointF(scene().size.width(), bottom.bottom())));
}

} // namespace tickmark
