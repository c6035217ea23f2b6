// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QAbstractTableModel>
#include <QString>

namespace tickmark {

/// The values that a file has otherwise than the cache: series, date, old, new and line.
class ChangedValues : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ImportReport &report);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        Unit unit = Unit::Number;
        ChangedValue change;
    };

    std::vector<Row> m_rows;
};

} // namespace tickmark
