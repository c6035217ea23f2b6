// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/chartbook.h"

#include "panels/figurelist.h"
#include "panels/serieslist.h"
#include "window/appearance.h"
#include "window/figurelines.h"
#include "window/workspace.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace tickmark {

namespace {

QWidget *headed(const QString &heading, QWidget *content)
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(createHeading(heading, section));
    content->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(content, 1);
    return section;
}

} // namespace

Chartbook::Chartbook(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_figures(new FigureList)
    , m_series(new SeriesList)
{
    arrange();
    connectFigures();
    connectSeries();
    m_figures->setEditable(!workspace.isReadOnly());
    m_series->setEditable(!workspace.isReadOnly());
    m_series->setSeries(workspace.library());
    showFigures();
    showSeriesOfFigure();
}

void Chartbook::arrange()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(headed(tr("Figures"), m_figures));
    splitter->addWidget(headed(tr("Series"), m_series));
    splitter->setHandleWidth(1);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void Chartbook::connectFigures()
{
    connect(&m_workspace, &Workspace::figureListChanged, this, &Chartbook::showFigures);
    connect(m_figures, &FigureList::chosen, &m_workspace, &Workspace::openFigure);
    connect(m_figures, &FigureList::renameWanted, &m_workspace, &Workspace::renameFigure);
    connect(m_figures, &FigureList::newWanted, this, &Chartbook::newFigure);
    connect(m_figures, &FigureList::duplicateWanted, this, &Chartbook::duplicateFigure);
    connect(m_figures, &FigureList::removeWanted, this, &Chartbook::askToRemove);
}

void Chartbook::connectSeries()
{
    connect(&m_workspace, &Workspace::libraryChanged, this,
        [this] { m_series->setSeries(m_workspace.library()); });
    connect(&m_workspace, &Workspace::figureChanged, this, &Chartbook::showSeriesOfFigure);
    connect(m_series, &SeriesList::shownWanted, this, &Chartbook::setShown);
}

void Chartbook::showFigures()
{
    m_figures->setFigures(m_workspace.figureNames());
    m_figures->setCurrent(m_workspace.figure().name);
}

void Chartbook::showSeriesOfFigure()
{
    m_figures->setCurrent(m_workspace.figure().name);
    m_series->setShown(shownCodes(m_workspace.figure()));
}

void Chartbook::setShown(const Series &series, bool isShown)
{
    m_workspace.document().edit(
        isShown ? tr("Show series") : tr("Hide series"), [&](Figure &figure) {
            if (isShown)
                showSeries(figure, series);
            else
                hideSeries(figure, series.code);
        });
}

std::vector<Series> Chartbook::seriesForNewFigure() const
{
    std::vector<Series> series;
    const auto shown = shownCodes(m_workspace.figure());
    for (const SeriesSummary &summary : m_workspace.library()) {
        if (shown.contains(summary.series.code))
            series.push_back(summary.series);
    }
    if (series.empty() && !m_workspace.library().empty())
        series.push_back(m_workspace.library().front().series);
    return series;
}

void Chartbook::newFigure()
{
    m_workspace.addFigure(figureOf(tr("Untitled figure"), seriesForNewFigure()));
}

void Chartbook::duplicateFigure(const QString &name)
{
    if (name != m_workspace.figure().name)
        m_workspace.openFigure(name);
    m_workspace.addFigure(m_workspace.figure());
}

void Chartbook::askToRemove(const QString &name)
{
    if (name.isEmpty())
        return;
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Delete the figure '%1'?").arg(name));
    box->setInformativeText(tr("This cannot be undone. The series it shows stay."));
    auto *remove = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this, name] { m_workspace.removeFigure(name); });
    box->open();
}

} // namespace tickmark
