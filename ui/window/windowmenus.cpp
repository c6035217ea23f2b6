// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowmenus.h"

#include "annotate/toolbox.h"
#include "window/rangeactions.h"
#include "window/windowactions.h"
#include "window/workspace.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace tickmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Menus", text);
}

void createFileMenu(QMenuBar &bar, const WindowActions &actions)
{
    QMenu *menu = bar.addMenu(tr("&File"));
    menu->addActions({actions.newFigure, actions.duplicateFigure, actions.deleteFigure});
    menu->addSeparator();
    menu->addActions({actions.importFiles, actions.exportPicture});
    menu->addSeparator();
    menu->addAction(actions.quit);
}

void createEditMenu(QMenuBar &bar, const WindowActions &actions)
{
    QMenu *menu = bar.addMenu(tr("&Edit"));
    menu->addActions({actions.undo, actions.redo});
    menu->addSeparator();
    menu->addAction(actions.pasteTable);
    menu->addSeparator();
    menu->addActions({actions.removeAnnotation, actions.editTitle});
}

/// Docks come and go, so what Qt lists of them is asked for each time.
void createViewMenu(QMainWindow &window, RangeActions &ranges)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&View"));
    QMenu *rangeMenu = menu->addMenu(tr("&Range"));
    rangeMenu->addActions(ranges.actions());
    menu->addSeparator();
    auto *panels = menu->addMenu(tr("&Panels"));
    QObject::connect(panels, &QMenu::aboutToShow, panels, [panels, &window] {
        panels->clear();
        if (const std::unique_ptr<QMenu> docks{window.createPopupMenu()})
            panels->addActions(docks->actions());
    });
}

/// Fills `menu` with the series of the figure each time it opens.
template <class Mark>
void fillWithSeries(QMenu *menu, const Workspace &workspace, QObject *receiver, Mark mark)
{
    QObject::connect(menu, &QMenu::aboutToShow, receiver, [menu, &workspace, receiver, mark] {
        menu->clear();
        for (const auto &[code, loaded] : workspace.data().series) {
            const auto name = menuText(QString::fromStdString(loaded->series.name));
            menu->addAction(name, receiver, [mark, id = code] { mark(id); });
        }
    });
}

void createChartMenu(
    QMenuBar &bar, const WindowActions &actions, Toolbox &toolbox, const Workspace &workspace)
{
    QMenu *menu = bar.addMenu(tr("&Chart"));
    menu->addActions(actions.tools->actions());
    menu->addSeparator();
    menu->addAction(actions.markEvent);
    QMenu *highs = menu->addMenu(tr("Mark 52-week &high of"));
    QMenu *lows = menu->addMenu(tr("Mark 52-week &low of"));
    fillWithSeries(highs, workspace, &toolbox,
        [&toolbox](const std::string &code) { toolbox.markHigh(code); });
    fillWithSeries(
        lows, workspace, &toolbox, [&toolbox](const std::string &code) { toolbox.markLow(code); });
    highs->setEnabled(!workspace.isReadOnly());
    lows->setEnabled(!workspace.isReadOnly());
}

} // namespace

void createMenus(QMainWindow &window, const WindowActions &actions, RangeActions &ranges,
    Toolbox &toolbox, Workspace &workspace)
{
    QMenuBar &bar = *window.menuBar();
    createFileMenu(bar, actions);
    createEditMenu(bar, actions);
    createViewMenu(window, ranges);
    createChartMenu(bar, actions, toolbox, workspace);
    bar.addMenu(tr("&Help"))->addAction(actions.about);
}

} // namespace tickmark
