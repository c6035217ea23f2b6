// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importhistorypanel.h"

#include "panels/importhistorymodel.h"
#include "panels/importwords.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace tickmark {

ImportHistoryPanel::ImportHistoryPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ImportHistoryModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    addHeader();
    addTable();
    setFocusProxy(m_table);
    showSelection();
}

void ImportHistoryPanel::addHeader()
{
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("historySentence"));
    m_undo = new QPushButton(tr("&Undo this import"), this);
    m_undo->setObjectName(QStringLiteral("undoSelected"));
    m_undo->setToolTip(
        tr("Restore exactly what the import replaced; later imports keep their rows"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_sentence, 1);
    row->addWidget(m_undo);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_undo, &QPushButton::clicked, this, &ImportHistoryPanel::undoSelected);
}

void ImportHistoryPanel::addTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("importHistory"));
    m_table->setAccessibleName(tr("Import history"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ImportHistoryPanel::showSelection);
}

void ImportHistoryPanel::setRecords(std::vector<ImportRecord> records)
{
    constexpr int widestFile = 340;
    constexpr int air = 16;
    const auto count = records.size();
    m_model->setRecords(std::move(records));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < ImportHistoryModel::SeriesColumn; ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + air);
    m_table->setColumnWidth(ImportHistoryModel::FileColumn,
        std::min(m_table->columnWidth(ImportHistoryModel::FileColumn), widestFile));
    setSentence(count == 0 ? tr("Nothing was imported yet.")
            : count == 1   ? tr("1 import")
                           : tr("%1 imports").arg(countText(count)));
    showSelection();
}

void ImportHistoryPanel::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void ImportHistoryPanel::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    showSelection();
}

void ImportHistoryPanel::showSelection()
{
    m_undo->setEnabled(m_isEditable && m_table->selectionModel()->hasSelection());
}

void ImportHistoryPanel::undoSelected()
{
    const auto rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    m_undo->setEnabled(false);
    emit undoWanted({m_model->record(rows.front().row()).id});
}

} // namespace tickmark
