// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <cstdint>
#include <vector>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace tickmark {

class ImportHistoryPanel;
class Workspace;

/// The dock with the history of imports. The panel in it is made when it is first seen, and reads
/// the history while it can be seen.
class ImportHistoryDesk : public QObject
{
    Q_OBJECT

public:
    /// The workspace must outlive the desk; `window` owns it.
    ImportHistoryDesk(Workspace &workspace, QMainWindow &window);

    QDockWidget *dock() const { return m_dock; }
    /// What became of taking an import back.
    void showSentence(const QString &sentence);

signals:
    void undoWanted(const std::vector<std::int64_t> &ids);

private:
    void showHistory();
    void createPanel();

    Workspace &m_workspace;
    QWidget *m_content;
    QDockWidget *m_dock;
    ImportHistoryPanel *m_panel = nullptr;
};

} // namespace tickmark
