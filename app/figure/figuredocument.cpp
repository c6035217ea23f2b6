// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figuredocument.h"

#include <QUndoCommand>

namespace tickmark {

/// One step of undo: the whole figure before and after. Figures are small; differences would be
/// more code than bytes saved.
class FigureEdit : public QUndoCommand
{
public:
    FigureEdit(FigureDocument &document, Figure after, const QString &text, QString mergeKey)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document.figure())
        , m_after(std::move(after))
        , m_mergeKey(std::move(mergeKey))
    {}

    void undo() override { m_document.set(m_before); }
    void redo() override { m_document.set(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *edit = static_cast<const FigureEdit *>(next);
        if (edit->m_mergeKey != m_mergeKey)
            return false;
        m_after = edit->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    FigureDocument &m_document;
    Figure m_before;
    Figure m_after;
    QString m_mergeKey;
};

FigureDocument::FigureDocument(QObject *parent)
    : QObject(parent)
{}

void FigureDocument::open(Figure figure)
{
    m_undoStack.clear();
    m_figure = std::move(figure);
    emit changed();
}

void FigureDocument::edit(const QString &text, const Change &change, const QString &mergeKey)
{
    auto after = m_figure;
    change(after);
    if (after == m_figure)
        return;
    m_undoStack.push(new FigureEdit(*this, std::move(after), text, mergeKey));
}

void FigureDocument::set(Figure figure)
{
    m_figure = std::move(figure);
    emit changed();
    emit edited();
}

} // namespace tickmark
