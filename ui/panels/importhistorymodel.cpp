// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importhistorymodel.h"

#include "panels/importwords.h"
#include "words/words.h"

#include <QDateTime>

namespace tickmark {

namespace {

/// The record has the time in UTC; the person reads the clock on the wall.
QString localTime(const std::string &utc)
{
    auto time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                          : QString::fromStdString(utc);
}

QString codesText(const std::vector<std::string> &codes)
{
    QStringList texts;
    for (const std::string &code : codes)
        texts.append(QString::fromStdString(code));
    return texts.join(QStringLiteral(", "));
}

QString textOf(const ImportRecord &record, int column)
{
    switch (ImportHistoryModel::Column(column)) {
    case ImportHistoryModel::FileColumn:
        return QString::fromStdString(record.file.fileName);
    case ImportHistoryModel::TimeColumn:
        return localTime(record.time);
    case ImportHistoryModel::RowsColumn:
        return countText(record.file.rowsRead);
    case ImportHistoryModel::NewColumn:
        return countText(record.counts.added);
    case ImportHistoryModel::ChangedColumn:
        return countText(record.counts.changed);
    case ImportHistoryModel::SameColumn:
        return countText(record.counts.same);
    case ImportHistoryModel::SeriesColumn:
        return codesText(record.codes);
    case ImportHistoryModel::ColumnCount:
        break;
    }
    return {};
}

bool isCount(int column)
{
    return column >= ImportHistoryModel::RowsColumn && column <= ImportHistoryModel::SameColumn;
}

} // namespace

void ImportHistoryModel::setRecords(std::vector<ImportRecord> records)
{
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

int ImportHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int ImportHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportHistoryModel::data(const QModelIndex &index, int role) const
{
    const auto text = textOf(record(index.row()), index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole && (index.column() == FileColumn || index.column() == SeriesColumn))
        return toolTipText(text);
    if (role == Qt::TextAlignmentRole && isCount(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ImportHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("File"), tr("Time"), tr("Rows read"), tr("New"), tr("Changed"),
        tr("Same"), tr("Series")};
    return names.value(section);
}

} // namespace tickmark
