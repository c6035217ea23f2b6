// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/importrun.h"

#include <QObject>
#include <optional>

class QDockWidget;
class QMainWindow;

namespace tickmark {

class Banner;
class ImportHistoryDesk;
class ImportQuestions;
class ImportReportPanel;
class ImportSteps;
class LinkFetch;
class Workspace;

/// What happens to files and links that were dropped, pasted or chosen: fetches what is elsewhere,
/// runs the import, asks about the files that need an answer, shows the report, reloads what is
/// shown, and takes imports back. The report panel is made when the first report arrives.
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
    void importFetched(const std::vector<std::string> &paths);
    void importDecided(const DecidedFile &file);
    void askToChange(const ImportReport &report);
    void takeReports(std::vector<ImportReport> reports);
    void showAnswered(const DecidedFile &file, ImportReport report);
    void showSkipped(ImportReport report);
    void showData(const std::vector<ImportReport> &reports, std::int64_t replaced);
    bool fillEmptyFigure(const std::vector<ImportReport> &reports);
    void undo(const std::vector<std::int64_t> &ids);
    void showUndone(const std::vector<std::int64_t> &ids, const QString &why);
    void showSentence(const QString &sentence);
    void createPanel();

    Workspace &m_workspace;
    QMainWindow &m_window;
    ImportHistoryDesk *m_history;
    ImportSteps *m_steps;
    ImportRun *m_run = nullptr;             ///< nullptr where the cache can only be read
    ImportQuestions *m_questions = nullptr; ///< the same
    LinkFetch *m_links = nullptr;           ///< the same
    QDockWidget *m_dock = nullptr;
    ImportReportPanel *m_panel = nullptr;
    std::optional<DecidedFile> m_decided; ///< the import that runs is of this file
};

} // namespace tickmark
