// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace tickmark {

class Banner;
class ImportHistoryDesk;
class ImportQuestions;
class ImportReportPanel;
class ImportRun;
class ImportSteps;
class Workspace;

/// What happens to files that were dropped, pasted or chosen: runs the import, asks about the files
/// that need an answer, shows the report, reloads what is shown, and takes imports back. The report
/// panel is made when the first report arrives.
class ImportDesk : public QObject
{
    Q_OBJECT

public:
    /// `progress` is the banner that says how far an import is. All must outlive the desk.
    ImportDesk(Workspace &workspace, QMainWindow &window, Banner &progress);

    void import(const std::vector<std::string> &paths);
    void chooseFiles();
    void cancel();
    bool isRunning() const;
    QDockWidget *historyDock() const;

signals:
    /// Work that may change the data is given to the writer next.
    void dataAboutToChange();
    /// Something to say in the status bar.
    void messageChanged(const QString &message);

private:
    void connectRun(Banner &progress);
    void start(const std::vector<std::string> &paths,
        const std::map<std::string, ImportDecisions> &decisions);
    void takeReports(std::vector<ImportReport> reports);
    void showAnswered(std::vector<ImportReport> reports);
    void showSkipped(ImportReport report);
    void showData(const std::vector<ImportReport> &reports);
    bool fillEmptyFigure(const std::vector<ImportReport> &reports);
    void undo(const std::vector<std::int64_t> &ids);
    void showUndone(const std::vector<std::int64_t> &ids, const QString &why);
    void createPanel();

    Workspace &m_workspace;
    QMainWindow &m_window;
    ImportHistoryDesk *m_history;
    ImportSteps *m_steps;
    ImportRun *m_run = nullptr;             ///< nullptr where the cache can only be read
    ImportQuestions *m_questions = nullptr; ///< the same
    QDockWidget *m_dock = nullptr;
    ImportReportPanel *m_panel = nullptr;
    bool m_isAnswered = false; ///< the import that runs is of a file that was asked about
};

} // namespace tickmark
