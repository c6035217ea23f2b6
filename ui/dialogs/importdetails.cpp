// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importdetails.h"

#include "dialogs/changedvalues.h"
#include "dialogs/importseries.h"
#include "dialogs/readingtable.h"
#include "dialogs/tickdelegate.h"
#include "dialogs/valuewords.h"
#include "words/words.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeWidget>
#include <algorithm>

namespace tickmark {

namespace {

constexpr int narrowestColumn = 64;
constexpr std::size_t mostListed = 500; ///< the report has all of them

QString numbered(std::size_t number)
{
    return number == 0 ? QString() : countLabel(number);
}

/// A list of sentences, the last of them as wide as there is room.
void fill(QTreeWidget &list, const QList<QStringList> &rows)
{
    list.clear();
    for (const QStringList &row : rows) {
        auto *item = new QTreeWidgetItem(&list, row);
        for (int column = 0; column < row.size(); ++column)
            item->setToolTip(column, toolTipText(row.at(column)));
    }
    for (int column = 0; column + 1 < list.columnCount(); ++column)
        list.resizeColumnToContents(column);
}

} // namespace

ImportDetails::ImportDetails(QWidget *parent)
    : QTabWidget(parent)
    , m_series(new ImportSeries(this))
    , m_changes(new ChangedValues(this))
{
    setObjectName(QStringLiteral("details"));
    setDocumentMode(true);
    addSeries();
    m_columns = addList("columns", tr("What the columns are for"),
        {tr("Column"), tr("In the file"), tr("Read as"), tr("Why not stored")});
    auto *changes = createReadingTable(m_changes, tr("Changed values"), this);
    changes->setObjectName(QStringLiteral("changes"));
    addTab(changes, {});
    m_refusals = addList("refusals", tr("What would not be stored"),
        {tr("Line"), tr("Column"), tr("Text"), tr("Why")});
    m_evidence =
        addList("evidence", tr("Decisions and their evidence"), {tr("Decision"), tr("Evidence")});
}

void ImportDetails::addSeries()
{
    auto *series = createReadingTable(m_series, tr("Series of the file"), this);
    series->setObjectName(QStringLiteral("series"));
    series->setItemDelegate(new TickDelegate(series));
    series->horizontalHeader()->setMinimumSectionSize(narrowestColumn);
    series->horizontalHeader()->setSectionResizeMode(
        ImportSeries::nameColumn, QHeaderView::Stretch);
    addTab(series, {});
}

QTreeWidget *ImportDetails::addList(
    const char *objectName, const QString &name, const QStringList &header)
{
    auto *list = new QTreeWidget(this);
    list->setHeaderLabels(header);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAccessibleName(name);
    list->setObjectName(QLatin1String(objectName));
    addTab(list, {});
    return list;
}

void ImportDetails::setReport(const ImportReport &report)
{
    const auto &table = report.proposal.table;
    m_series->setReport(report);
    m_changes->setReport(report);
    showColumns(table);
    showRefusals(table);
    showEvidence(table);
    nameTabs(report);
}

void ImportDetails::showFirst(const ImportReport &report)
{
    setCurrentIndex(report.contradictions.empty() ? Series : Changes);
}

void ImportDetails::showColumns(const csv::Table &table)
{
    QList<QStringList> rows;
    for (const csv::ColumnUse &column : table.columns) {
        rows.append({countLabel(column.column), QString::fromStdString(column.header),
            column.use.empty() ? tr("left out") : QString::fromStdString(column.use),
            QString::fromStdString(column.reason)});
    }
    fill(*m_columns, rows);
}

void ImportDetails::showRefusals(const csv::Table &table)
{
    QList<QStringList> rows;
    const auto listed = std::min(table.refusals.size(), mostListed);
    for (std::size_t i = 0; i < listed; ++i) {
        const csv::Refusal &refusal = table.refusals[i];
        rows.append({numbered(refusal.line), numbered(refusal.column),
            QString::fromStdString(refusal.text), sentenceOf({refusal.reason})});
    }
    if (table.refusals.size() > listed) {
        rows.append({{}, {}, {},
            tr("… and %1 more, which the report will list.")
                .arg(countLabel(table.refusals.size() - listed))});
    }
    fill(*m_refusals, rows);
}

void ImportDetails::showEvidence(const csv::Table &table)
{
    QList<QStringList> rows;
    for (const csv::Evidence &evidence : table.evidence)
        rows.append(
            {QString::fromStdString(evidence.decision), QString::fromStdString(evidence.proof)});
    fill(*m_evidence, rows);
}

/// A list that has nothing to say is not offered, but for the series and the changes.
void ImportDetails::nameTabs(const ImportReport &report)
{
    const auto &table = report.proposal.table;
    const auto name = [this](Tab tab, const QString &title, std::size_t count) {
        setTabText(tab, QStringLiteral("%1 (%2)").arg(title, countLabel(count)));
    };
    const auto found = static_cast<std::size_t>(m_series->rowCount());
    const auto leftOut = m_series->leftOutCount();
    if (leftOut == 0)
        name(Series, tr("&Series"), found);
    else
        setTabText(
            Series, tr("&Series (%1 of %2)").arg(countLabel(found - leftOut), countLabel(found)));
    name(Columns, tr("Co&lumns"), table.columns.size());
    name(Changes, tr("&Changed values"), totalOf(report.differences).changed);
    name(NotStored, tr("&Not stored"), table.refusals.size());
    name(Decisions, tr("&Decisions"), table.evidence.size());
    setTabVisible(Columns, !table.columns.empty());
    setTabVisible(NotStored, !table.refusals.empty());
}

} // namespace tickmark
