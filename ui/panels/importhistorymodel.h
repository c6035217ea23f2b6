// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importrecord.h"

#include <QAbstractTableModel>
#include <vector>

namespace tickmark {

/// The imports that the cache holds, newest first.
class ImportHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column {
        FileColumn,
        TimeColumn,
        RowsColumn,
        NewColumn,
        ChangedColumn,
        SameColumn,
        SeriesColumn,
        ColumnCount
    };

    void setRecords(std::vector<ImportRecord> records);
    const ImportRecord &record(int row) const { return m_records[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ImportRecord> m_records;
};

} // namespace tickmark
