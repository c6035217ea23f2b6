// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/factsnewsdesk.h"

#include "window/docks.h"
#include "window/whendone.h"
#include "window/workspace.h"

#include <QDockWidget>
#include <QMainWindow>
#include <numeric>

namespace tickmark {

FactsNewsDesk::FactsNewsDesk(Workspace &workspace, QMainWindow &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(&workspace, &Workspace::libraryChanged, this, &FactsNewsDesk::compare);
}

void FactsNewsDesk::remember()
{
    if (!m_workspace.writer())
        return;
    m_before = std::make_shared<FactsSnapshot>();
    m_workspace.writer()->run([before = m_before](Cache &cache) {
        *before = factsSnapshot(cache);
        return true;
    });
}

void FactsNewsDesk::compare()
{
    if (!m_before)
        return;
    const auto comparing = m_workspace.writer()->run([before = std::move(m_before)](Cache &cache) {
        return newsBetween(*before, factsSnapshot(cache));
    });
    m_before.reset();
    whenDone(comparing, this, [this](const std::vector<FactsNews> &news) { show(news); });
}

void FactsNewsDesk::show(const std::vector<FactsNews> &news)
{
    if (news.empty() && !m_dock)
        return;
    createDock();
    const auto count = std::accumulate(news.begin(), news.end(), std::size_t(0),
        [](std::size_t sum, const FactsNews &one) { return sum + one.changes.size(); });
    m_dock->setWindowTitle(tr("Changed facts (%1)").arg(count));
    m_panel->setNews(news);
    m_dock->setVisible(!news.empty());
    if (auto *report = m_window.findChild<QDockWidget *>(QStringLiteral("importReportDock")))
        report->raise();
}

void FactsNewsDesk::createDock()
{
    if (m_dock)
        return;
    m_panel = new FactsNewsPanel;
    m_dock = tickmark::createDock(tr("Changed facts"), QStringLiteral("changedFactsDock"), m_panel);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    if (auto *report = m_window.findChild<QDockWidget *>(QStringLiteral("importReportDock")))
        m_window.tabifyDockWidget(report, m_dock);
}

} // namespace tickmark
