// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importdesk.h"

#include "panels/importreportpanel.h"
#include "panels/importwords.h"
#include "window/banner.h"
#include "window/figurelines.h"
#include "window/settings.h"
#include "window/workspace.h"

#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <chrono>

namespace tickmark {

namespace {

constexpr std::chrono::milliseconds progressDelay{500};
constexpr std::size_t linesInFilledFigure = 6;

} // namespace

ImportDesk::ImportDesk(Workspace &workspace, QMainWindow &window, Banner &progress)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_progress(progress)
{
    m_progressDelay.setSingleShot(true);
    m_progressDelay.setInterval(progressDelay);
    if (!workspace.writer())
        return;
    m_run = new ImportRun(*workspace.writer(), workspace.cachePath(), this);
    connect(m_run, &ImportRun::started, this, &ImportDesk::dataAboutToChange);
    connect(m_run, &ImportRun::started, this, &ImportDesk::showProgress);
    connect(m_run, &ImportRun::finished, this, &ImportDesk::showReports);
    connect(m_run, &ImportRun::undone, this, &ImportDesk::showUndone);
    connect(&progress, &Banner::buttonClicked, this, [this] {
        cancel();
        m_progress.setButton({});
        m_progress.setSentence(tr("Cancelling…"));
    });
}

void ImportDesk::import(const std::vector<std::string> &paths)
{
    if (paths.empty())
        return;
    if (!m_run)
        emit messageChanged(tr("Nothing was imported: this chartbook can only be read."));
    else if (m_run->isRunning())
        emit messageChanged(tr("An import is running. Drop these files again when it is done."));
    else
        m_run->start(paths);
}

void ImportDesk::chooseFiles()
{
    const auto files = QFileDialog::getOpenFileNames(&m_window, tr("Import"),
        remembered(importFolder), tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    if (files.isEmpty())
        return;
    remember(importFolder, QFileInfo(files.front()).absolutePath());
    std::vector<std::string> paths;
    for (const QString &file : files)
        paths.push_back(QFile::encodeName(file).toStdString());
    import(paths);
}

void ImportDesk::cancel()
{
    if (m_run)
        m_run->cancel();
}

void ImportDesk::showProgress(int files)
{
    const auto sentence =
        files == 1 ? tr("Importing 1 file…") : tr("Importing %1 files…").arg(files);
    m_progressDelay.disconnect(this);
    connect(&m_progressDelay, &QTimer::timeout, this, [this, sentence] {
        m_progress.setBusy(true);
        m_progress.setButton(tr("Cancel"));
        m_progress.setSentence(sentence);
    });
    m_progressDelay.start();
}

void ImportDesk::showReports(const std::vector<ImportReport> &reports)
{
    m_progressDelay.stop();
    m_progress.setSentence({});
    createPanel();
    m_panel->setReports(reports);
    m_dock->show();
    m_dock->raise();
    m_workspace.reload();
    fillEmptyFigure(reports);
    emit messageChanged(summaryText(reports));
}

void ImportDesk::undo(const std::vector<std::int64_t> &ids)
{
    if (m_run->isRunning())
        emit messageChanged(tr("An import is running. Try again when it is done."));
    else {
        emit dataAboutToChange();
        m_run->undo(ids);
    }
}

void ImportDesk::showUndone(bool isUndone, const QString &sentence)
{
    m_panel->setUndone(
        isUndone ? tr("The import was undone; the data is as it was before.") : sentence);
    m_workspace.reload();
}

/// Who drops files on an empty figure wants to see them.
void ImportDesk::fillEmptyFigure(const std::vector<ImportReport> &reports)
{
    if (!shownCodes(m_workspace.figure()).empty())
        return;
    m_workspace.document().edit(tr("Show series"), [&](Figure &figure) {
        for (const ImportReport &report : reports) {
            for (const SeriesRows &rows : report.proposal.rows) {
                if (report.record && shownCodes(figure).size() < linesInFilledFigure)
                    showSeries(figure, rows.series);
            }
        }
    });
}

void ImportDesk::createPanel()
{
    if (m_panel)
        return;
    m_panel = new ImportReportPanel;
    m_dock = new QDockWidget(tr("Import report"), &m_window);
    m_dock->setObjectName(QStringLiteral("importReportDock"));
    m_dock->setWidget(m_panel);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_window.resizeDocks({m_dock}, {180}, Qt::Vertical);
    connect(m_panel, &ImportReportPanel::undoWanted, this, &ImportDesk::undo);
}

} // namespace tickmark
