// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <cstdint>
#include <memory>
#include <vector>

class QUndoStack;

namespace tickmark {

/// Imports as steps of the undo stack of the figure, so that Ctrl+Z takes back what was done last,
/// whichever it was. Taking an import back takes time and may fail, so the step leaves the stack at
/// once and the history of imports says what became of it. There is no redo: the file may be
/// another one by then; it is dropped again.
class ImportSteps : public QObject
{
    Q_OBJECT

public:
    /// The stack must outlive the steps.
    ImportSteps(QUndoStack &stack, QObject *parent);

    /// One import was made of these, the first to be taken back first. With `andThePrevious` the
    /// step before is taken back together with this one.
    void add(const QString &text, std::vector<std::int64_t> ids, bool andThePrevious);
    /// The import `old` gave way to `ids`, so the step that had it has these; false where none had.
    bool replace(std::int64_t old, const std::vector<std::int64_t> &ids);
    /// These imports are gone.
    void forget(const std::vector<std::int64_t> &ids);

signals:
    void undoWanted(const std::vector<std::int64_t> &ids);

private:
    struct Ids;
    class Step;

    void undo(const std::vector<std::int64_t> &ids, bool andThePrevious);
    void dropEmptySteps();

    QUndoStack &m_stack;
    std::vector<std::weak_ptr<Ids>> m_ids; ///< of the steps that may be on the stack
};

} // namespace tickmark
