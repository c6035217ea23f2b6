// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/factsnewspanel.h"

#include "panels/factwords.h"
#include "words/words.h"

#include <QTreeWidget>
#include <QVBoxLayout>

namespace tickmark {

namespace {

enum Column { Title, Before, Now };

constexpr int columnLetters = 40; ///< of the first two

QString quoted(const QStringList &names)
{
    QStringList list;
    for (const QString &name : names)
        list.append(QStringLiteral("“%1”").arg(name));
    return list.join(QStringLiteral(", "));
}

/// "Russell 2000: 14 facts · in the figure “Small caps” · in the article “Markets”".
QString headline(const FactsNews &news)
{
    QStringList parts;
    const auto count = int(news.changes.size());
    const auto name = QString::fromStdString(news.series.name);
    parts.append(count == 1 ? FactsNewsPanel::tr("%1: 1 fact").arg(name)
                            : FactsNewsPanel::tr("%1: %2 facts").arg(name).arg(count));
    if (news.asOf)
        parts.append(FactsNewsPanel::tr("as of %1").arg(dateLabel(*news.asOf)));
    if (!news.figures.isEmpty())
        parts.append((news.figures.size() == 1 ? FactsNewsPanel::tr("in the figure %1")
                                               : FactsNewsPanel::tr("in the figures %1"))
                         .arg(quoted(news.figures)));
    if (!news.articles.isEmpty())
        parts.append((news.articles.size() == 1 ? FactsNewsPanel::tr("in the article %1")
                                                : FactsNewsPanel::tr("in the articles %1"))
                         .arg(quoted(news.articles)));
    return parts.join(QStringLiteral(" · "));
}

void setSide(
    QTreeWidgetItem &item, int column, const std::optional<Fact> &fact, const Series &series)
{
    item.setText(column, fact ? factValueText(*fact, series) : QStringLiteral("–"));
    if (fact)
        item.setToolTip(column, toolTipText(QString::fromStdString(fact->sentence)));
}

} // namespace

FactsNewsPanel::FactsNewsPanel(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
    m_tree->setObjectName(QStringLiteral("changedFacts"));
    m_tree->setAccessibleName(tr("Facts that changed"));
    m_tree->setHeaderLabels({tr("Fact"), tr("Before"), tr("Now")});
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    for (const int column : {Title, Before})
        m_tree->setColumnWidth(column, columnLetters * fontMetrics().averageCharWidth());
    setFocusProxy(m_tree);
}

void FactsNewsPanel::setNews(const std::vector<FactsNews> &news)
{
    m_tree->clear();
    for (const FactsNews &one : news) {
        auto *top = new QTreeWidgetItem(m_tree, {headline(one)});
        top->setFirstColumnSpanned(true);
        top->setToolTip(Title, toolTipText(headline(one)));
        top->setExpanded(true);
        for (const FactChange &change : one.changes) {
            auto *item = new QTreeWidgetItem(top);
            item->setText(Title, factTitle(change.now ? *change.now : *change.before, one.events));
            setSide(*item, Before, change.before, one.series);
            setSide(*item, Now, change.now, one.series);
        }
    }
}

} // namespace tickmark
