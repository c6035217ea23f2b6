// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/importrun.h"

#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace tickmark {

class Banner;
class ImportReportPanel;
class Workspace;

/// What happens to files that were dropped or chosen: runs the import, shows its progress when it
/// takes long, then the report, and reloads what is shown. The report panel is made when the first
/// report arrives.
class ImportDesk : public QObject
{
    Q_OBJECT

public:
    /// `progress` is the banner that says an import is running. All must outlive the desk.
    ImportDesk(Workspace &workspace, QMainWindow &window, Banner &progress);

    void import(const std::vector<std::string> &paths);
    void chooseFiles();
    void cancel();
    bool isRunning() const { return m_run && m_run->isRunning(); }

signals:
    /// Work that may change the data is given to the writer next.
    void dataAboutToChange();
    /// Something to say in the status bar.
    void messageChanged(const QString &message);

private:
    void showProgress(int files);
    void showReports(const std::vector<ImportReport> &reports);
    void undo(const std::vector<std::int64_t> &ids);
    void showUndone(bool isUndone, const QString &sentence);
    void fillEmptyFigure(const std::vector<ImportReport> &reports);
    void createPanel();

    Workspace &m_workspace;
    QMainWindow &m_window;
    Banner &m_progress;
    ImportRun *m_run = nullptr; ///< nullptr where the cache can only be read
    QTimer m_progressDelay;
    QDockWidget *m_dock = nullptr;
    ImportReportPanel *m_panel = nullptr;
};

} // namespace tickmark
