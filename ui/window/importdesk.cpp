// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importdesk.h"

#include "imports/inputfile.h"
#include "panels/importreportpanel.h"
#include "panels/importwords.h"
#include "window/figurelines.h"
#include "window/importhistorydesk.h"
#include "window/importmeter.h"
#include "window/importquestions.h"
#include "window/importrun.h"
#include "window/importsteps.h"
#include "window/linkfetch.h"
#include "window/settings.h"
#include "window/workspace.h"
#include "words/words.h"

#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <algorithm>

namespace tickmark {

namespace {

constexpr std::size_t linesInFilledFigure = 6;
constexpr int reportHeight = 200;

/// What was stored, the last first.
std::vector<std::int64_t> idsOf(const std::vector<ImportReport> &reports)
{
    std::vector<std::int64_t> ids;
    for (const ImportReport &report : reports) {
        if (report.record && report.record->id != 0)
            ids.insert(ids.begin(), report.record->id);
    }
    return ids;
}

/// What the import is called in the list of what can be undone.
QString stepText(const std::vector<ImportReport> &reports)
{
    return reports.size() == 1
        ? ImportDesk::tr("Import %1")
              .arg(menuText(QString::fromStdString(reports.front().proposal.fileName)))
        : ImportDesk::tr("Import %1 files").arg(countText(reports.size()));
}

QString messageOn(const std::vector<ImportReport> &reports)
{
    return reports.size() == 1 && reports.front().error ? sentenceOf(*reports.front().error)
                                                        : summaryText(reports);
}

} // namespace

ImportDesk::ImportDesk(Workspace &workspace, QMainWindow &window, Banner &progress)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_history(new ImportHistoryDesk(workspace, window))
    , m_steps(new ImportSteps(*workspace.document().undoStack(), this))
{
    if (workspace.writer())
        connectRun(progress);
}

void ImportDesk::connectRun(Banner &progress)
{
    m_run = new ImportRun(*m_workspace.writer(), m_workspace.cachePath(), this);
    m_questions = new ImportQuestions(*m_run, m_window, this);
    m_links = new LinkFetch(progress, this);
    new ImportMeter(*m_run, progress, this);
    connect(m_links, &LinkFetch::finished, this, &ImportDesk::importFetched);
    connect(m_run, &ImportRun::finished, this, [this] { takeReports(m_run->takeReports()); });
    connect(m_run, &ImportRun::undone, this, &ImportDesk::showUndone);
    connect(m_steps, &ImportSteps::undoWanted, this, &ImportDesk::undo);
    connect(m_history, &ImportHistoryDesk::undoWanted, this, &ImportDesk::undo);
    connect(m_questions, &ImportQuestions::skipped, this, &ImportDesk::showSkipped);
    connect(m_questions, &ImportQuestions::answered, this, &ImportDesk::importDecided);
    connect(m_questions, &ImportQuestions::changeFailed, this, &ImportDesk::showSentence);
}

bool ImportDesk::isRunning() const
{
    return m_run && (m_run->isRunning() || m_links->isRunning());
}

QDockWidget *ImportDesk::historyDock() const
{
    return m_history->dock();
}

void ImportDesk::import(const std::vector<std::string> &paths)
{
    if (paths.empty())
        return;
    if (!m_run)
        emit messageChanged(tr("Nothing was imported: this chartbook can only be read."));
    else if (isRunning())
        emit messageChanged(tr("An import is running. Drop these files again when it is done."));
    else if (m_questions->isAsking())
        emit messageChanged(tr("A file waits for your answer. Drop these files again after it."));
    else if (std::any_of(paths.begin(), paths.end(), isAddress))
        m_links->start(paths);
    else {
        emit dataAboutToChange();
        m_run->start(paths);
    }
}

void ImportDesk::importFetched(const std::vector<std::string> &paths)
{
    if (paths.empty()) {
        takeReports({});
        return;
    }
    emit dataAboutToChange();
    m_run->start(paths);
}

void ImportDesk::importDecided(const DecidedFile &file)
{
    m_decided = file;
    emit dataAboutToChange();
    m_run->start(file);
}

void ImportDesk::askToChange(const ImportReport &report)
{
    if (isRunning())
        showSentence(tr("An import is running. Change this one when it is done."));
    else if (!m_questions->isAsking())
        m_questions->askToChange(report);
}

void ImportDesk::chooseFiles()
{
    const auto files = QFileDialog::getOpenFileNames(&m_window, tr("Import"),
        remembered(importFolder), tr("Tables (*.csv *.txt *.tsv *.tab);;All files (*)"));
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
    if (!m_run)
        return;
    m_links->cancel();
    m_run->cancel();
}

void ImportDesk::takeReports(std::vector<ImportReport> reports)
{
    const auto decided = std::exchange(m_decided, std::nullopt);
    std::ranges::move(m_links->takeFailures(), std::back_inserter(reports));
    showData(reports, decided ? decided->replaced : 0);
    emit messageChanged(messageOn(reports));
    if (decided) {
        showAnswered(*decided, std::move(reports.front()));
        return;
    }
    std::vector<ImportReport> open;
    std::copy_if(reports.begin(), reports.end(), std::back_inserter(open),
        [](const ImportReport &report) { return report.needsAnswer(); });
    createPanel();
    m_panel->setReports(std::move(reports));
    m_dock->show();
    m_dock->raise();
    m_questions->ask(std::move(open));
}

/// The cache may have changed since the person was asked, so the same file can have to be asked
/// about again. Where the new import of a file failed, its report is still that of the old one.
void ImportDesk::showAnswered(const DecidedFile &file, ImportReport report)
{
    if (report.needsAnswer())
        m_questions->askAgain(file, report);
    if (report.record || file.replaced == 0)
        m_panel->updateReport(std::move(report));
    else if (report.error)
        showSentence(sentenceOf(*report.error));
    m_questions->goOn();
}

void ImportDesk::showSkipped(ImportReport report)
{
    report.error =
        Error{"Nothing of '" + report.proposal.fileName + "' was stored: you skipped it"};
    emit messageChanged(sentenceOf(*report.error));
    m_panel->updateReport(std::move(report));
    m_questions->goOn();
}

/// Shows what the cache holds now, and makes what was stored one step of undo, or part of the step
/// of the import that it replaced.
void ImportDesk::showData(const std::vector<ImportReport> &reports, std::int64_t replaced)
{
    m_workspace.reload();
    const bool isFilled = fillEmptyFigure(reports);
    const bool isReplaced =
        replaced != 0 && reports.front().record && m_steps->replace(replaced, idsOf(reports));
    if (!isReplaced)
        m_steps->add(stepText(reports), idsOf(reports), isFilled);
}

/// Who drops files on an empty figure wants to see them.
bool ImportDesk::fillEmptyFigure(const std::vector<ImportReport> &reports)
{
    if (!shownCodes(m_workspace.figure()).empty() || idsOf(reports).empty())
        return false;
    m_workspace.document().edit(tr("Show series"), [&](Figure &figure) {
        for (const ImportReport &report : reports) {
            for (const SeriesRows &rows : report.proposal.rows) {
                if (report.record && shownCodes(figure).size() < linesInFilledFigure)
                    showSeries(figure, rows.series);
            }
        }
    });
    return true;
}

void ImportDesk::undo(const std::vector<std::int64_t> &ids)
{
    emit dataAboutToChange();
    m_run->undo(ids);
}

void ImportDesk::showSentence(const QString &sentence)
{
    if (m_panel)
        m_panel->showSentence(sentence);
    emit messageChanged(sentence);
}

void ImportDesk::showUndone(const std::vector<std::int64_t> &ids, const QString &why)
{
    const auto sentence = !why.isEmpty() ? why
        : ids.size() == 1 ? tr("The import was undone; the data is as if it had not been made.")
                          : tr("%1 imports were undone; the data is as if they had not been made.")
                                .arg(countText(ids.size()));
    m_steps->forget(ids);
    if (m_panel)
        m_panel->setUndone(ids, sentence);
    m_workspace.reload();
    m_history->showSentence(sentence);
    emit messageChanged(sentence);
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
    if (m_window.dockWidgetArea(m_history->dock()) == Qt::BottomDockWidgetArea)
        m_window.tabifyDockWidget(m_history->dock(), m_dock);
    m_window.resizeDocks({m_dock}, {reportHeight}, Qt::Vertical);
    connect(m_panel, &ImportReportPanel::undoWanted, this, &ImportDesk::undo);
    connect(m_panel, &ImportReportPanel::changeWanted, this, &ImportDesk::askToChange);
}

} // namespace tickmark
