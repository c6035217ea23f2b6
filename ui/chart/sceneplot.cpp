// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/sceneplot.h"

#include "chart/fixedlayout.h"
#include "chart/panelines.h"
#include "chart/panemap.h"
#include "chart/scenelayerable.h"
#include "chart/scenepainting.h"

#include <cmath>

namespace tickmark {

namespace {

// An axis carries its range and its ticks; to be seen is left to the texts and rules of the scene.
void makeInvisible(QCPAxis *axis)
{
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setTickLength(0);
    axis->setSubTicks(false);
    axis->setTickLabels(false);
    axis->grid()->setVisible(false);
}

QCPAxis *addAxis(QCPAxisRect *rect, QCPAxis::AxisType type, QSharedPointer<SessionTicker> ticker)
{
    auto *const axis = rect->addAxis(type);
    makeInvisible(axis);
    axis->setTicker(std::move(ticker));
    return axis;
}

} // namespace

ScenePlot::ScenePlot(QWidget *parent)
    : QCustomPlot(parent)
    , m_layout(new FixedLayout)
{
    setAutoAddPlottableToLegend(false);
    plotLayout()->clear();
    plotLayout()->setMargins({});
    plotLayout()->addElement(0, 0, m_layout);
    new SceneLayerable(this, QStringLiteral("grid"), [this](auto &p) { paintBackdrop(p); });
    new SceneLayerable(this, QStringLiteral("axes"), [this](auto &p) { paintForeground(p); });
}

void ScenePlot::setScene(Scene scene)
{
    m_scene = std::move(scene);
    setBackground(QBrush(m_scene.background));
    matchPaneCount();
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        showPane(m_panes[i], m_scene.panes[i]);
    replot(rpQueuedReplot);
}

void ScenePlot::paintScene(QCPPainter *painter)
{
    toPainter(painter, static_cast<int>(std::ceil(m_scene.size.width())),
        static_cast<int>(std::ceil(m_scene.size.height())));
}

void ScenePlot::matchPaneCount()
{
    while (m_panes.size() > m_scene.panes.size()) {
        removePlottable(m_panes.back().lines);
        m_layout->remove(m_panes.back().rect);
        m_panes.pop_back();
    }
    while (m_panes.size() < m_scene.panes.size())
        m_panes.push_back(addPane());
}

ScenePlot::Pane ScenePlot::addPane()
{
    Pane pane;
    pane.rect = new QCPAxisRect(this, false);
    pane.rect->setAutoMargins(QCP::msNone);
    pane.rect->setMargins({});
    pane.xTicker.reset(new SessionTicker);
    pane.yTicker.reset(new SessionTicker);
    m_layout->place(pane.rect, {});
    pane.lines = new PaneLines(addAxis(pane.rect, QCPAxis::atBottom, pane.xTicker),
        addAxis(pane.rect, QCPAxis::atLeft, pane.yTicker));
    return pane;
}

void ScenePlot::showPane(const Pane &pane, const ScenePane &content)
{
    m_layout->place(pane.rect, content.plot.toRect());
    pane.rect->axis(QCPAxis::atBottom)->setRange(m_scene.xLower, m_scene.xUpper);
    pane.rect->axis(QCPAxis::atLeft)->setRange(content.yLower, content.yUpper);
    pane.xTicker->show(m_scene.xTicks);
    pane.yTicker->show(content.yTicks);
    pane.lines->show(&m_scene, &content);
}

// Below the lines.
void ScenePlot::paintBackdrop(QCPPainter &painter) const
{
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        paintGrid(painter, m_panes[i], m_scene.panes[i]);
    clearLabels(painter);
    if (m_scene.isSample)
        paintSampleMark(painter, m_scene);
    for (const auto &rule : m_scene.rules) {
        if (rule.role != SceneRule::Role::Leader)
            paintRule(painter, rule);
    }
}

void ScenePlot::paintGrid(QCPPainter &painter, const Pane &pane, const ScenePane &content) const
{
    const PaneMap map(m_scene, content);
    for (const double tick : pane.rect->axis(QCPAxis::atLeft)->tickVector()) {
        const QLineF line(content.plot.left(), map.y(tick), content.plot.right(), map.y(tick));
        paintRule(painter, {SceneRule::Role::Axis, line, 1, false, m_scene.gridColour, {}});
    }
}

// No grid line runs through the words of an annotation.
void ScenePlot::clearLabels(QCPPainter &painter) const
{
    for (const auto &text : m_scene.texts) {
        if (!text.annotation.empty())
            clearBehindText(painter, text, m_scene.background);
    }
}

// Above the lines.
void ScenePlot::paintForeground(QCPPainter &painter) const
{
    for (const auto &rule : m_scene.rules) {
        if (rule.role == SceneRule::Role::Leader)
            paintRule(painter, rule);
    }
    for (const auto &mark : m_scene.marks)
        paintMark(painter, mark, m_scene.background);
    for (const auto &text : m_scene.texts)
        paintText(painter, text);
}

} // namespace tickmark
