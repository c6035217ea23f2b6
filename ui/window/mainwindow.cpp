// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "annotate/toolbox.h"
#include "chart/chartview.h"
#include "dialogs/about.h"
#include "dialogs/exportdialog.h"
#include "panels/inspector.h"
#include "window/appearance.h"
#include "window/articledesk.h"
#include "window/banner.h"
#include "window/chartbook.h"
#include "window/docks.h"
#include "window/dropzone.h"
#include "window/eventdesk.h"
#include "window/factsdesk.h"
#include "window/factsdrop.h"
#include "window/factsnewsdesk.h"
#include "window/figurelines.h"
#include "window/figurepresenter.h"
#include "window/importdesk.h"
#include "window/rangeactions.h"
#include "window/ranges.h"
#include "window/settings.h"
#include "window/tablepaste.h"
#include "window/windowactions.h"
#include "window/windowmenus.h"
#include "window/windowtoolbar.h"
#include "window/workspace.h"
#include "words/words.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>
#include <chrono>

namespace tickmark {

namespace {

constexpr std::chrono::seconds messageTime{15};
constexpr QSize firstSize{1360, 820};
constexpr int chartbookWidth = 320;
constexpr int wordsWidth = 230;

QString folderForExport()
{
    const QString folder = remembered(exportFolder);
    return QFileInfo(folder).isDir()
        ? folder
        : QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
}

} // namespace

MainWindow::MainWindow(Workspace &workspace)
    : m_workspace(workspace)
    , m_chart(new ChartView(this))
    , m_toolbox(new Toolbox(workspace.document(), *m_chart, this))
    , m_presenter(new FigurePresenter(workspace, *m_chart, this))
    , m_actions(new WindowActions(workspace.document(), this))
    , m_ranges(new RangeActions(this))
    , m_readOnlyBanner(new Banner(this))
    , m_progressBanner(new Banner(this))
    , m_hintBanner(new Banner(this))
    , m_imports(new ImportDesk(workspace, *this, *m_progressBanner))
    , m_events(new EventDesk(workspace, *m_toolbox, *this))
    , m_chartbook(new Chartbook(workspace))
    , m_inspector(new Inspector)
    , m_facts(new FactsDesk(workspace, *this))
    , m_articles(new ArticleDesk(workspace, *this))
    , m_warnings(new QLabel(this))
{
    createCentre();
    createDocks();
    createStatusBar();
    addToolBar(new WindowToolBar(*m_actions, *m_ranges, workspace));
    createMenus(*this, *m_actions, *m_ranges, *m_toolbox, workspace);
    connectActions();
    connectTools();
    connectFigure();
    connectImports();
    applyAppearance(*this);
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::createCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_readOnlyBanner);
    layout->addWidget(m_progressBanner);
    layout->addWidget(m_hintBanner);
    layout->addWidget(m_chart, 1);
    m_chart->setMinimumSize(480, 320);
    setCentralWidget(centre);
    if (m_workspace.isReadOnly()) {
        m_readOnlyBanner->setSentence(
            tr("This chartbook can only be read: its file or folder may not be written. "
               "You can look and export; changes are not kept."));
    }
}

void MainWindow::createDocks()
{
    auto *chartbook = createDock(tr("Chartbook"), QStringLiteral("chartbookDock"), m_chartbook);
    auto *words = createDock(tr("Figure"), QStringLiteral("figureDock"), m_inspector);
    addDockWidget(Qt::LeftDockWidgetArea, chartbook);
    addDockWidget(Qt::RightDockWidgetArea, words);
    for (QDockWidget *dock : {m_facts->dock(), m_articles->dock()}) {
        addDockWidget(Qt::RightDockWidgetArea, dock);
        tabifyDockWidget(words, dock);
        dock->hide();
    }
    addDockWidget(Qt::BottomDockWidgetArea, m_imports->historyDock());
    m_imports->historyDock()->hide();
    resizeDocks({chartbook, words}, {chartbookWidth, wordsWidth}, Qt::Horizontal);
}

void MainWindow::createStatusBar()
{
    m_warnings->setTextFormat(Qt::PlainText);
    m_warnings->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_warnings->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_warnings, 1);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectActions()
{
    const bool isEditable = !m_workspace.isReadOnly();
    m_actions->setEditable(isEditable);
    m_inspector->setEditable(isEditable);
    m_chart->addAction(m_actions->removeAnnotation);
    connect(m_actions->newFigure, &QAction::triggered, m_chartbook, &Chartbook::newFigure);
    connect(m_actions->duplicateFigure, &QAction::triggered, m_chartbook,
        [this] { m_chartbook->duplicateFigure(m_workspace.figure().name); });
    connect(m_actions->deleteFigure, &QAction::triggered, m_chartbook,
        [this] { m_chartbook->askToRemove(m_workspace.figure().name); });
    connect(m_actions->importFiles, &QAction::triggered, m_imports, &ImportDesk::chooseFiles);
    connect(m_actions->exportPicture, &QAction::triggered, this, &MainWindow::exportPicture);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->editTitle, &QAction::triggered, this, [this] {
        m_inspector->parentWidget()->show();
        m_inspector->editTitle();
    });
    connect(m_actions->markEvent, &QAction::triggered, m_events, &EventDesk::askForEvent);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectTools()
{
    m_toolbox->setEditable(!m_workspace.isReadOnly());
    for (const auto tool :
        {Toolbox::Tool::Select, Toolbox::Tool::Event, Toolbox::Tool::High, Toolbox::Tool::Low}) {
        connect(m_actions->toolAction(tool), &QAction::triggered, m_toolbox,
            [this, tool] { m_toolbox->activate(tool); });
    }
    connect(m_toolbox, &Toolbox::activated, this,
        [this](Toolbox::Tool tool) { m_actions->toolAction(tool)->setChecked(true); });
    connect(m_toolbox, &Toolbox::messageChanged, this, &MainWindow::showMessage);
    connect(m_toolbox, &Toolbox::selectionChanged, this, [this] {
        const bool canRemove = !m_workspace.isReadOnly() && !m_toolbox->selected().empty();
        m_actions->removeAnnotation->setEnabled(canRemove);
    });
    connect(m_actions->removeAnnotation, &QAction::triggered, m_toolbox, &Toolbox::removeSelected);
}

void MainWindow::connectFigure()
{
    connect(&m_workspace, &Workspace::figureChanged, this, &MainWindow::showFigure);
    connect(&m_workspace, &Workspace::failed, this, &MainWindow::showMessage);
    connect(m_presenter, &FigurePresenter::presented, this, &MainWindow::showScene);
    connect(
        m_presenter, &FigurePresenter::titleDoubleClicked, m_actions->editTitle, &QAction::trigger);
    connect(m_ranges, &RangeActions::chosen, this, [this](const Range &range) {
        m_workspace.document().edit(
            tr("Change range"), [&](Figure &figure) { figure.range = range; });
    });
    connect(m_inspector, &Inspector::edited, this,
        [this](FigureText field, const QString &text, const QString &gesture) {
            m_workspace.document().edit(
                tr("Edit words"), [&](Figure &figure) { figure.*field = text; }, gesture);
        });
}

void MainWindow::connectImports()
{
    auto *zone = new DropZone(*this);
    connect(zone, &DropZone::dropped, this,
        [this](const std::vector<std::string> &paths, QWidget *onto) {
            if (!m_articles->take(paths, onto))
                m_imports->import(paths);
        });
    connect(new FactsDrop(*m_chart), &FactsDrop::dropped, m_facts, &FactsDesk::mark);
    connect(m_facts, &FactsDesk::messageChanged, this, &MainWindow::showMessage);
    connect(m_articles, &ArticleDesk::messageChanged, this, &MainWindow::showMessage);
    connect(m_imports, &ImportDesk::dataAboutToChange, new FactsNewsDesk(m_workspace, *this),
        &FactsNewsDesk::remember);
    connect(m_imports, &ImportDesk::messageChanged, this, &MainWindow::showMessage);
    auto *paste = new TablePaste(this);
    connect(m_actions->pasteTable, &QAction::triggered, paste, &TablePaste::paste);
    connect(zone, &DropZone::tableDropped, paste, &TablePaste::import);
    connect(paste, &TablePaste::pasted, m_imports, &ImportDesk::import);
    connect(paste, &TablePaste::messageChanged, this, &MainWindow::showMessage);
}

void MainWindow::restore()
{
    if (!restoreGeometry(remembered(windowGeometry)))
        resize(firstSize);
    restoreState(remembered(dockState));
    m_workspace.openFigure(remembered(lastFigure));
    m_chart->setFocus();
}

void MainWindow::showFigure()
{
    const Figure &figure = m_workspace.figure();
    setWindowTitle(QStringLiteral("%1 – Tickmark").arg(figure.name));
    m_inspector->setFigure(figure);
    m_ranges->setFigure(figure, eventsOf(figure, m_workspace.data().events));
    m_hintBanner->setSentence(shownCodes(figure).empty()
            ? tr("This figure shows no series yet: drop CSV files on the window, or check a series "
                 "in the chartbook.")
            : QString());
}

void MainWindow::showScene()
{
    const QStringList &warnings = m_chart->scene().warnings;
    m_warnings->setText(warnings.join(QStringLiteral("  ")));
    m_warnings->setToolTip(
        warnings.isEmpty() ? QString() : toolTipText(warnings.join(QLatin1Char('\n'))));
}

void MainWindow::showMessage(const QString &message)
{
    statusBar()->showMessage(
        message, static_cast<int>(std::chrono::milliseconds(messageTime).count()));
}

void MainWindow::exportPicture()
{
    auto *dialog =
        new ExportDialog(m_workspace.figure(), m_workspace.data(), folderForExport(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        remember(exportFolder, QFileInfo(dialog->path()).absolutePath());
        showMessage(tr("Exported to %1").arg(QDir::toNativeSeparators(dialog->path())));
    });
    dialog->open();
}

bool MainWindow::mayClose()
{
    m_imports->cancel();
    m_articles->flush();
    const auto saved = m_workspace.flush();
    if (saved)
        return true;
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Tickmark"),
        tr("The figure could not be saved."), QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(sentenceOf(saved.error()));
    const auto *close = box.addButton(tr("Close &without saving"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == close;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    remember(windowGeometry, saveGeometry());
    remember(dockState, saveState());
    remember(lastFigure, m_workspace.figure().name);
    event->accept();
}

} // namespace tickmark
