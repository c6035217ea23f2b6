// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/figurepresenter.h"

#include "chart/chartview.h"
#include "window/ranges.h"
#include "window/workspace.h"

#include <QMouseEvent>
#include <algorithm>

namespace tickmark {

FigurePresenter::FigurePresenter(Workspace &workspace, ChartView &chart, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_chart(chart)
{
    connect(&workspace, &Workspace::figureChanged, this, &FigurePresenter::present);
    chart.installEventFilter(this);
    connect(&chart, &ChartView::resized, this, &FigurePresenter::resize);
    connect(&chart, &ChartView::rangeRequested, this, &FigurePresenter::showSessions);
    connect(&chart, &ChartView::resetRequested, this, &FigurePresenter::showAll);
}

/// A double click means the whole range to the chart, which does not know what its texts say.
bool FigurePresenter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonDblClick)
        return QObject::eventFilter(watched, event);
    const QPointF position = static_cast<const QMouseEvent *>(event)->position();
    const auto &texts = m_chart.scene().texts;
    const bool isOnTitle = std::any_of(texts.begin(), texts.end(), [&](const SceneText &text) {
        return text.role == SceneText::Role::Title && text.rect.contains(position);
    });
    if (isOnTitle)
        emit titleDoubleClicked();
    return isOnTitle;
}

void FigurePresenter::present()
{
    if (m_size.isEmpty())
        return;
    m_chart.setScene(layOut(m_workspace.figure(), m_workspace.data(), m_size));
    emit presented();
}

void FigurePresenter::resize(QSizeF size)
{
    m_size = size;
    present();
}

void FigurePresenter::showSessions(double first, double last, const QString &gesture)
{
    if (const auto range = rangeOfSessions(m_chart.scene().sessions, first, last)) {
        m_workspace.document().edit(
            tr("Change range"), [&](Figure &figure) { figure.range = *range; }, gesture);
    }
}

void FigurePresenter::showAll()
{
    m_workspace.document().edit(
        tr("Show whole range"), [](Figure &figure) { figure.range = wholeRange(); });
}

} // namespace tickmark
