// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importhistorydesk.h"

#include "cache/importjournal.h"
#include "panels/importhistorypanel.h"
#include "window/docks.h"
#include "window/workspace.h"
#include "words/words.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QVBoxLayout>

namespace tickmark {

ImportHistoryDesk::ImportHistoryDesk(Workspace &workspace, QMainWindow &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_content(new QWidget)
    , m_dock(createPanelDock(window, tr("Import history"), QStringLiteral("importHistoryDock"),
          tr("Ctrl+Shift+H"), m_content))
{
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this](bool isVisible) {
        if (isVisible)
            showHistory();
    });
    connect(&workspace, &Workspace::libraryChanged, this, [this] {
        if (m_panel && m_panel->isVisible())
            showHistory();
    });
}

void ImportHistoryDesk::showHistory()
{
    createPanel();
    auto records = ImportJournal(m_workspace.reader()).list();
    if (records)
        m_panel->setRecords(std::move(*records));
    else
        m_panel->setSentence(sentenceOf(records.error()));
}

void ImportHistoryDesk::showSentence(const QString &sentence)
{
    if (m_panel)
        m_panel->setSentence(sentence);
}

void ImportHistoryDesk::createPanel()
{
    if (m_panel)
        return;
    m_panel = new ImportHistoryPanel(m_content);
    m_panel->setEditable(!m_workspace.isReadOnly());
    m_content->layout()->addWidget(m_panel);
    m_content->setFocusProxy(m_panel);
    connect(m_panel, &ImportHistoryPanel::undoWanted, this, &ImportHistoryDesk::undoWanted);
}

} // namespace tickmark
