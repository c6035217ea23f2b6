// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QAbstractTableModel>
#include <QString>

namespace tickmark {

/// The series of a file, what each would change in the cache, and what the person makes of it: its
/// code can be edited and the whole series left out. What was left out or renamed before is listed
/// so, and can be taken in again.
class ImportSeries : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int nameColumn = 1; ///< in the file

    using QAbstractTableModel::QAbstractTableModel;

    /// The series of the report under the choices that counted for it; the person's own stay with
    /// the series that are still there.
    void setReport(const ImportReport &report);

    /// Where something else is wanted than the file proposes.
    std::vector<SeriesChoice> choices() const;
    std::size_t leftOutCount() const;
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
        FoundSeries found;
        SeriesChoice choice;
        std::optional<ImportCounts> counts;
    };

    Entry entryOf(const ImportReport &report, const FoundSeries &found) const;
    bool lists(const std::vector<Entry> &entries) const;
    QString textOf(const Entry &entry, int column) const;

    std::vector<Entry> m_entries;
};

} // namespace tickmark
