// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/toolbox.h"

#include <QAction>
#include <QActionGroup>
#include <QObject>

namespace tickmark {

class FigureDocument;

/// Every command of the window that stands in a menu or on the toolbar, with its words, keys and
/// icon. What they do is connected by the window.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(FigureDocument &document, QObject *parent);

    /// Where the cache can only be read, what would change it is disabled.
    void setEditable(bool isEditable);
    QAction *toolAction(Toolbox::Tool tool) const;

    QAction *newFigure;
    QAction *duplicateFigure;
    QAction *deleteFigure;
    QAction *importFiles;
    QAction *exportPicture;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *pasteTable;
    QAction *removeAnnotation;
    QAction *editTitle;
    QAction *markEvent;
    QAction *about;
    QActionGroup *tools; ///< in the order of Toolbox::Tool

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    QAction *add(const QString &text, const QKeySequence &keys = {});
    QAction *addUndo(FigureDocument &document);
    QAction *addRedo(FigureDocument &document);
    QActionGroup *addTools();
};

} // namespace tickmark
