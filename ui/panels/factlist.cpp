// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/factlist.h"

#include "panels/factmark.h"
#include "words/words.h"

#include <QMimeData>

namespace tickmark {

FactList::FactList(QWidget *parent)
    : QListWidget(parent)
{
    setWordWrap(true);
    setSpacing(2);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setDragDropMode(QAbstractItemView::DragOnly);
}

void FactList::setFacts(std::vector<Fact> facts, std::string code)
{
    m_facts = std::move(facts);
    m_code = std::move(code);
    clear();
    for (const Fact &fact : m_facts) {
        auto *item = new QListWidgetItem(QString::fromStdString(fact.sentence), this);
        if (markOf(fact, m_code))
            item->setToolTip(toolTipText(tr("Drag onto the chart to mark it there")));
    }
}

QMimeData *FactList::mimeData(const QList<QListWidgetItem *> &items) const
{
    const int at = items.isEmpty() ? -1 : row(items.front());
    if (at < 0 || at >= int(m_facts.size()))
        return nullptr;
    return mimeDataOf(m_facts[std::size_t(at)], m_code).release();
}

} // namespace tickmark
