// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"

#include <QObject>
#include <QUndoStack>
#include <functional>

namespace tickmark {

/// The open figure and the one door through which it changes: edit() gives undo, redo and autosave.
/// Lives on the GUI thread; owns its undo stack.
class FigureDocument : public QObject
{
    Q_OBJECT

public:
    explicit FigureDocument(QObject *parent = nullptr);

    const Figure &figure() const { return m_figure; }
    QUndoStack *undoStack() { return &m_undoStack; }

    /// Shows another figure; what was done to the one before can no longer be undone.
    void open(Figure figure);

    using Change = std::function<void(Figure &)>;

    /// Applies `change` as one step of undo named `text` ("Move label"). A change that changes
    /// nothing leaves no step. Steps with the same non-empty `mergeKey` that follow each other
    /// become one: a wheel zoom is undone whole.
    void edit(const QString &text, const Change &change, const QString &mergeKey = {});

signals:
    /// The figure is another one, or has other content: after open(), edit(), undo and redo.
    void changed();
    /// Like changed(), but only where the content has to be saved.
    void edited();

private:
    friend class FigureEdit;
    void set(Figure figure);

    Figure m_figure;
    QUndoStack m_undoStack;
};

} // namespace tickmark
