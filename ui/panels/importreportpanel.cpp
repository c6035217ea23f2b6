// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importreportpanel.h"

#include "panels/importwords.h"
#include "words/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace tickmark {

namespace {

enum Column {
    FileColumn,
    SeriesColumn,
    ReadColumn,
    StoredColumn,
    MissingColumn,
    RefusedColumn,
    OutcomeColumn
};

constexpr std::array countColumns{ReadColumn, StoredColumn, MissingColumn, RefusedColumn};

/// A file with ten thousand bad lines is shown by its first; the last line says how many follow.
constexpr std::size_t refusalsShown = 1000;

void addRefusals(QTreeWidgetItem *file, const std::vector<csv::Refusal> &refusals)
{
    const std::size_t shown = std::min(refusals.size(), refusalsShown);
    for (std::size_t index = 0; index < shown; ++index) {
        auto *item = new QTreeWidgetItem(file, {refusalText(refusals[index])});
        item->setText(OutcomeColumn, QString::fromStdString(refusals[index].text));
    }
    if (shown < refusals.size()) {
        const auto more = ImportReportPanel::tr("… and %1 more lines");
        new QTreeWidgetItem(file, {more.arg(countText(refusals.size() - shown))});
    }
}

QString lineText(const QTreeWidgetItem &item)
{
    QStringList cells;
    for (int column = 0; column < item.columnCount(); ++column) {
        if (!item.text(column).isEmpty())
            cells.append(item.text(column));
    }
    return cells.join(QLatin1Char('\t'));
}

} // namespace

ImportReportPanel::ImportReportPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    addHeader();
    addTree();
    setFocusProxy(m_tree);
}

void ImportReportPanel::addHeader()
{
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_copy = new QPushButton(tr("&Copy"), this);
    m_copy->setToolTip(tr("Copy the report as text"));
    m_undo = new QPushButton(tr("&Undo import"), this);
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_undo->setToolTip(tr("Restore exactly what these files replaced"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_copy);
    row->addWidget(m_undo);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undo->setEnabled(false);
        emit undoWanted(importIds());
    });
}

void ImportReportPanel::addTree()
{
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("importFiles"));
    m_tree->setAccessibleName(tr("Imported files"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderLabels({tr("File"), tr("Series"), tr("Rows read"), tr("Stored"), tr("Missing"),
        tr("Refused"), tr("Result")});
    for (const int column : countColumns)
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(true);
    layout()->addWidget(m_tree);
}

void ImportReportPanel::setReports(std::vector<ImportReport> reports)
{
    m_reports = std::move(reports);
    m_tree->clear();
    for (const ImportReport &report : m_reports)
        addFile(report);
    fitColumns();
    m_summary->setText(summaryText(m_reports));
    m_undo->setEnabled(!importIds().empty());
}

void ImportReportPanel::setUndone(const QString &sentence)
{
    m_summary->setText(sentence);
    m_undo->setEnabled(false);
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row)
        m_tree->topLevelItem(row)->setDisabled(true);
}

QTreeWidgetItem *ImportReportPanel::addFile(const ImportReport &report)
{
    auto *item = new QTreeWidgetItem(m_tree, {QString::fromStdString(report.proposal.fileName)});
    const auto outcome = outcomeText(report);
    item->setText(OutcomeColumn, outcome);
    item->setToolTip(OutcomeColumn, toolTipText(outcome));
    item->setToolTip(FileColumn, toolTipText(QString::fromStdString(report.proposal.path)));
    if (report.error)
        item->setIcon(FileColumn, style()->standardIcon(QStyle::SP_MessageBoxWarning));
    const csv::Table &table = report.proposal.table;
    if (table.rowsRead == 0 && table.refusals.empty())
        return item;
    item->setText(SeriesColumn, seriesText(report));
    item->setText(ReadColumn, countText(table.rowsRead));
    item->setText(StoredColumn, countText(storedRows(report)));
    item->setText(MissingColumn, countText(table.missing));
    item->setText(RefusedColumn, countText(table.refusals.size()));
    for (const int column : countColumns)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    addRefusals(item, table.refusals);
    return item;
}

void ImportReportPanel::fitColumns()
{
    for (int column = FileColumn; column < OutcomeColumn; ++column)
        m_tree->resizeColumnToContents(column);
    m_tree->setColumnWidth(FileColumn, std::clamp(m_tree->columnWidth(FileColumn) + 16, 160, 320));
    for (int column = SeriesColumn; column < OutcomeColumn; ++column)
        m_tree->setColumnWidth(column, m_tree->columnWidth(column) + 12);
}

std::vector<std::int64_t> ImportReportPanel::importIds() const
{
    std::vector<std::int64_t> ids;
    for (const ImportReport &report : m_reports) {
        if (report.record && report.record->id != 0)
            ids.insert(ids.begin(), report.record->id);
    }
    return ids;
}

QString ImportReportPanel::plainText() const
{
    QStringList lines{m_summary->text()};
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *file = m_tree->topLevelItem(row);
        lines.append(lineText(*file));
        for (int child = 0; child < file->childCount(); ++child)
            lines.append(QStringLiteral("    ") + lineText(*file->child(child)));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace tickmark
