// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowactions.h"

#include "figure/figuredocument.h"
#include "window/glyph.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace tickmark {

WindowActions::WindowActions(FigureDocument &document, QObject *parent)
    : QObject(parent)
    , newFigure(add(tr("&New figure"), QKeySequence::New))
    , duplicateFigure(add(tr("&Duplicate figure"), tr("Ctrl+D")))
    , deleteFigure(add(tr("De&lete figure…")))
    , importFiles(add(tr("&Import…"), QKeySequence::Open))
    , exportPicture(add(tr("&Export…"), tr("Ctrl+E")))
    , quit(add(tr("&Quit"), tr("Ctrl+Q")))
    , undo(addUndo(document))
    , redo(addRedo(document))
    , pasteTable(add(tr("&Paste table"), QKeySequence::Paste))
    , removeAnnotation(add(tr("&Delete annotation"), QKeySequence::Delete))
    , editTitle(add(tr("Edit &title"), tr("Ctrl+T")))
    , markEvent(add(tr("&Mark event…"), tr("Ctrl+M")))
    , about(add(tr("&About Tickmark")))
    , tools(addTools())
{
    importFiles->setIcon(glyphIcon(Glyph::Import));
    importFiles->setToolTip(tr("Import CSV files (Ctrl+O), or drop them on the window"));
    exportPicture->setIcon(glyphIcon(Glyph::Export));
    exportPicture->setToolTip(tr("Export the figure as a picture (Ctrl+E)"));
    removeAnnotation->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    removeAnnotation->setEnabled(false);
    QCoreApplication::instance()->installEventFilter(this);
}

/// A line edit takes Ctrl+E for "to the end of the line" where the desktop is X11 or Wayland; here
/// it exports, wherever the cursor is.
bool WindowActions::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto keys = static_cast<const QKeyEvent *>(event)->keyCombination();
    if (exportPicture->shortcut() != QKeySequence(keys))
        return false;
    event->ignore();
    return true;
}

QAction *WindowActions::add(const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    return action;
}

QAction *WindowActions::addUndo(FigureDocument &document)
{
    auto *action = document.undoStack()->createUndoAction(this, tr("&Undo"));
    action->setShortcut(QKeySequence::Undo);
    action->setIcon(glyphIcon(Glyph::Undo));
    return action;
}

QAction *WindowActions::addRedo(FigureDocument &document)
{
    auto *action = document.undoStack()->createRedoAction(this, tr("&Redo"));
    action->setShortcuts({tr("Ctrl+Shift+Z"), tr("Ctrl+Y")});
    action->setIcon(glyphIcon(Glyph::Redo));
    return action;
}

QActionGroup *WindowActions::addTools()
{
    auto *group = new QActionGroup(this);
    const auto addTool = [&](const QString &text, const QString &key, const QString &toolTip,
                             Glyph glyph) {
        QAction *action = add(text, key);
        action->setIcon(glyphIcon(glyph));
        action->setToolTip(QStringLiteral("%1 (%2)").arg(toolTip, key));
        action->setCheckable(true);
        group->addAction(action);
    };
    addTool(tr("&Select"), tr("V"), tr("Select and move labels"), Glyph::Select);
    addTool(tr("&Event"), tr("E"), tr("Mark an event"), Glyph::Event);
    addTool(tr("&High"), tr("H"), tr("Mark the 52-week high of a line"), Glyph::High);
    addTool(tr("&Low"), tr("L"), tr("Mark the 52-week low of a line"), Glyph::Low);
    group->actions().constFirst()->setChecked(true);
    return group;
}

QAction *WindowActions::toolAction(Toolbox::Tool tool) const
{
    return tools->actions().at(static_cast<int>(tool));
}

void WindowActions::setEditable(bool isEditable)
{
    for (QAction *action :
        {newFigure, duplicateFigure, deleteFigure, importFiles, pasteTable, editTitle, markEvent})
        action->setEnabled(isEditable);
    tools->setEnabled(isEditable);
}

} // namespace tickmark
