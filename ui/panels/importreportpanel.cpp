// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importreportpanel.h"

#include "files/atomicfile.h"
#include "panels/importnotemodel.h"
#include "panels/importwords.h"
#include "words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
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

QString lineText(const QTreeWidgetItem &item)
{
    QStringList cells;
    for (int column = 0; column < item.columnCount(); ++column) {
        if (!item.text(column).isEmpty())
            cells.append(item.text(column));
    }
    return cells.join(QLatin1Char('\t'));
}

/// The report without its observations, which may be millions and are in the cache.
ImportReport withoutRows(ImportReport report)
{
    report.proposal.table.series.clear();
    report.proposal.table.series.shrink_to_fit();
    for (SeriesRows &rows : report.proposal.rows) {
        rows.observations = {};
        rows.lines = {};
    }
    return report;
}

} // namespace

ImportReportPanel::ImportReportPanel(QWidget *parent)
    : QWidget(parent)
    , m_header(new QHBoxLayout)
    , m_noteModel(new ImportNoteModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    addHeader();
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    layout->addWidget(splitter, 1);
    addFiles();
    addNotes();
    splitter->addWidget(m_files);
    splitter->addWidget(m_noteArea);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    setFocusProxy(m_files);
}

void ImportReportPanel::addHeader()
{
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    static_cast<QVBoxLayout *>(layout())->addLayout(m_header);
    m_header->addWidget(m_summary, 1);
    auto *copy = addButton(tr("Co&py"), tr("Copy the report as text"));
    m_save = addButton(tr("S&ave as CSV…"), tr("Save the lines that are listed"));
    m_change = addButton(tr("Chan&ge…"),
        tr("Decide otherwise about this file: answers, names, series that are left out"));
    m_change->setObjectName(QStringLiteral("changeImport"));
    m_undo = addButton(tr("&Undo import"), tr("Restore exactly what these files replaced"));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    connect(copy, &QPushButton::clicked, this,
        [this] { QApplication::clipboard()->setText(plainText()); });
    connect(m_save, &QPushButton::clicked, this, &ImportReportPanel::askWhereToSave);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const auto *report = changeable())
            emit changeWanted(*report);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undo->setEnabled(false);
        emit undoWanted(importIds());
    });
}

QPushButton *ImportReportPanel::addButton(const QString &text, const QString &toolTip)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(toolTip);
    m_header->addWidget(button);
    return button;
}

void ImportReportPanel::addFiles()
{
    m_files = new QTreeWidget(this);
    m_files->setObjectName(QStringLiteral("importFiles"));
    m_files->setAccessibleName(tr("Imported files"));
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setRootIsDecorated(false);
    m_files->setHeaderLabels({tr("File"), tr("Series"), tr("Rows read"), tr("Stored"),
        tr("Missing"), tr("Refused"), tr("Result")});
    for (const int column : countColumns)
        m_files->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_files->setUniformRowHeights(true);
    m_files->setTextElideMode(Qt::ElideRight);
    m_files->header()->setStretchLastSection(true);
    connect(m_files, &QTreeWidget::currentItemChanged, this, &ImportReportPanel::showButtons);
}

void ImportReportPanel::addNotes()
{
    m_noteArea = new QWidget(this);
    auto *layout = new QVBoxLayout(m_noteArea);
    layout->setContentsMargins(6, 0, 0, 0);
    layout->addWidget(createFilter());
    m_notes = new QTableView(m_noteArea);
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->setAccessibleName(tr("Lines not stored, odd bars and decisions"));
    m_notes->setModel(m_noteModel);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->setShowGrid(false);
    m_notes->setWordWrap(false);
    m_notes->setTabKeyNavigation(false);
    m_notes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_notes->verticalHeader()->hide();
    m_notes->verticalHeader()->setDefaultSectionSize(m_notes->fontMetrics().height() + 8);
    m_notes->horizontalHeader()->setStretchLastSection(true);
    m_notes->horizontalHeader()->setHighlightSections(false);
    m_notes->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(m_notes);
    const auto *keys =
        new QShortcut(QKeySequence::Copy, m_notes, nullptr, nullptr, Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &ImportReportPanel::copyNotes);
}

QWidget *ImportReportPanel::createFilter()
{
    auto *area = new QWidget(m_noteArea);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    m_filter = new QLineEdit(area);
    m_filter->setObjectName(QStringLiteral("noteFilter"));
    m_filter->setPlaceholderText(tr("Filter by words or line"));
    m_filter->setAccessibleName(tr("Filter the notes"));
    m_filter->setClearButtonEnabled(true);
    m_kind = new QComboBox(area);
    m_kind->setObjectName(QStringLiteral("noteKind"));
    m_kind->setAccessibleName(tr("Kind of notes"));
    row->addWidget(m_filter, 1);
    row->addWidget(m_kind);
    connect(m_filter, &QLineEdit::textChanged, this, &ImportReportPanel::showFilter);
    connect(m_kind, &QComboBox::activated, this, &ImportReportPanel::showFilter);
    return area;
}

void ImportReportPanel::setReports(std::vector<ImportReport> reports)
{
    m_reports.clear();
    m_undone.clear();
    m_files->clear();
    std::vector<FileNotes> notes;
    for (ImportReport &report : reports) {
        showFile(*new QTreeWidgetItem(m_files), report);
        notes.push_back({report.proposal.fileName, notesOf(report)});
        m_reports.push_back(withoutRows(std::move(report)));
    }
    fitColumns();
    selectDecided();
    m_filter->clear();
    m_kind->setCurrentIndex(0);
    m_noteModel->setFiles(std::move(notes));
    showKinds();
    showSummary();
}

void ImportReportPanel::updateReport(ImportReport report)
{
    const auto found = std::find_if(m_reports.begin(), m_reports.end(),
        [&](const ImportReport &known) { return known.proposal.path == report.proposal.path; });
    if (found == m_reports.end())
        return;
    const auto index = static_cast<std::size_t>(found - m_reports.begin());
    showFile(*m_files->topLevelItem(static_cast<int>(index)), report);
    m_noteModel->setFile(index, {report.proposal.fileName, notesOf(report)});
    *found = withoutRows(std::move(report));
    fitColumns();
    showKinds();
    showSummary();
}

void ImportReportPanel::showKinds()
{
    const int current = std::max(m_kind->currentIndex(), 0);
    m_kind->clear();
    m_kind->addItem(tr("All"));
    for (const auto &[kind, words] : {std::pair(ImportNote::Kind::Refused, tr("Not stored (%1)")),
             std::pair(ImportNote::Kind::OddBar, tr("Odd bars (%1)")),
             std::pair(ImportNote::Kind::Decision, tr("Decisions (%1)"))})
        m_kind->addItem(words.arg(countText(m_noteModel->count(kind))), int(kind));
    m_kind->setCurrentIndex(current);
    showFilter();
    const bool hasNotes = m_noteModel->rowCount() > 0 || !m_filter->text().isEmpty();
    m_noteArea->setVisible(hasNotes || current > 0);
    m_save->setEnabled(hasNotes);
}

void ImportReportPanel::showSummary()
{
    m_summary->setText(summaryText(m_reports));
    showButtons();
}

void ImportReportPanel::showSentence(const QString &sentence)
{
    m_summary->setText(sentence);
}

/// The file about which an earlier answer counted, which nobody was asked about now.
void ImportReportPanel::selectDecided()
{
    const auto decided = std::find_if(m_reports.begin(), m_reports.end(), countsRemembered);
    if (decided != m_reports.end())
        m_files->setCurrentItem(
            m_files->topLevelItem(static_cast<int>(decided - m_reports.begin())));
}

/// The report of the current file, or of the only one, where something can be decided about it.
const ImportReport *ImportReportPanel::changeable() const
{
    auto *item = m_reports.size() == 1 ? m_files->topLevelItem(0) : m_files->currentItem();
    const int row = m_files->indexOfTopLevelItem(item);
    if (row < 0)
        return nullptr;
    const auto &report = m_reports[static_cast<std::size_t>(row)];
    const bool isUndone = report.record && m_undone.contains(report.record->id);
    return isUndone || report.proposal.found.empty() ? nullptr : &report;
}

void ImportReportPanel::showButtons()
{
    m_change->setEnabled(changeable() != nullptr);
    m_undo->setEnabled(!importIds().empty());
}

void ImportReportPanel::showFilter()
{
    constexpr int widestText = 260;
    const auto kind = m_kind->currentData();
    m_noteModel->setFilter(m_filter->text(),
        kind.isValid() ? std::optional(ImportNote::Kind(kind.toInt())) : std::nullopt);
    for (int column = 0; column < ImportNoteModel::ReasonColumn; ++column) {
        m_notes->resizeColumnToContents(column);
        m_notes->setColumnWidth(column, std::min(m_notes->columnWidth(column) + 8, widestText));
    }
}

void ImportReportPanel::copyNotes()
{
    QApplication::clipboard()->setText(
        m_noteModel->plainText(m_notes->selectionModel()->selectedRows()));
}

void ImportReportPanel::setUndone(const std::vector<std::int64_t> &ids, const QString &sentence)
{
    m_undone.insert(ids.begin(), ids.end());
    for (std::size_t row = 0; row < m_reports.size(); ++row) {
        const auto &record = m_reports[row].record;
        if (!record || !m_undone.contains(record->id))
            continue;
        auto *item = m_files->topLevelItem(static_cast<int>(row));
        item->setDisabled(true);
        item->setText(OutcomeColumn, tr("Undone"));
        item->setToolTip(OutcomeColumn, {});
    }
    if (!sentence.isEmpty())
        showSentence(sentence);
    showButtons();
}

void ImportReportPanel::showFile(QTreeWidgetItem &item, const ImportReport &report)
{
    const auto outcome = outcomeText(report);
    const auto warning = QApplication::style()->standardIcon(QStyle::SP_MessageBoxWarning);
    item.setText(FileColumn, QString::fromStdString(report.proposal.fileName));
    item.setText(OutcomeColumn, outcome);
    item.setToolTip(OutcomeColumn, toolTipText(outcome));
    item.setToolTip(FileColumn, toolTipText(QString::fromStdString(report.proposal.path)));
    item.setIcon(FileColumn, report.error ? warning : QIcon());
    const csv::Table &table = report.proposal.table;
    if (table.rowsRead == 0 && table.refusals.empty())
        return;
    item.setText(SeriesColumn, seriesText(report));
    item.setToolTip(SeriesColumn, toolTipText(seriesText(report)));
    item.setText(ReadColumn, countText(table.rowsRead));
    item.setText(StoredColumn, countText(storedRows(report)));
    item.setText(MissingColumn, countText(table.missing));
    item.setText(RefusedColumn, countText(table.refusals.size()));
    for (const int column : countColumns)
        item.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

void ImportReportPanel::fitColumns()
{
    constexpr int widestSeries = 140;
    for (int column = FileColumn; column < OutcomeColumn; ++column)
        m_files->resizeColumnToContents(column);
    m_files->setColumnWidth(
        FileColumn, std::clamp(m_files->columnWidth(FileColumn) + 16, 120, 240));
    for (int column = SeriesColumn; column < OutcomeColumn; ++column)
        m_files->setColumnWidth(column, m_files->columnWidth(column) + 8);
    m_files->setColumnWidth(
        SeriesColumn, std::min(m_files->columnWidth(SeriesColumn), widestSeries));
}

std::vector<std::int64_t> ImportReportPanel::importIds() const
{
    std::vector<std::int64_t> ids;
    for (const ImportReport &report : m_reports) {
        if (report.record && report.record->id != 0 && !m_undone.contains(report.record->id))
            ids.push_back(report.record->id);
    }
    std::sort(ids.rbegin(), ids.rend());
    return ids;
}

QString ImportReportPanel::plainText() const
{
    QStringList lines{m_summary->text()};
    for (int row = 0; row < m_files->topLevelItemCount(); ++row)
        lines.append(lineText(*m_files->topLevelItem(row)));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + m_noteModel->plainText({});
}

QString ImportReportPanel::saveNotes(const QString &path) const
{
    const auto saved =
        writeFileAtomically(QFile::encodeName(path).toStdString(), m_noteModel->shownAsCsv());
    return saved ? QString() : sentenceOf(saved.error());
}

void ImportReportPanel::askWhereToSave()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Save the lines that are listed"),
        QDir::home().filePath(tr("import-report.csv")), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto why = saveNotes(path); !why.isEmpty())
        m_summary->setText(why);
}

} // namespace tickmark
