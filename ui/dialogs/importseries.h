// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QAbstractTableModel>
#include <QString>

namespace tickmark {

/// The series of a file, what each would change in the cache, and what the person makes of it: its
/// code can be edited and the whole series left out.
class ImportSeries : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The series as the file proposes them, read without choices of the person. Choices made
    /// before stay with the series that are still proposed.
    void setProposal(const ImportReport &report);
    /// The same series read with choices(): other codes and other differences.
    void setDifferences(const ImportReport &report);

    /// Where the person wants something else than the file proposes.
    std::vector<SeriesChoice> choices() const;
    /// Why these choices cannot be: a sentence; empty where they can.
    QString problem() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void choicesChanged();

private:
    struct Entry
    {
        SeriesChoice choice;
        QString name; ///< in the file
        std::size_t rows = 0;
        QString span;
        std::optional<ImportCounts> counts;
    };

    static Entry entryOf(const ImportReport &report, std::size_t index);
    QString textOf(const Entry &entry, int column) const;

    std::vector<Entry> m_entries;
};

} // namespace tickmark
