// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/importnotes.h"

#include <QAbstractTableModel>
#include <QString>
#include <optional>

namespace tickmark {

/// The notes about one file.
struct FileNotes
{
    std::string fileName;
    std::vector<ImportNote> notes;
};

/// The notes about the files of an import, filtered by kind and by words, in any number.
class ImportNoteModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column { KindColumn, FileColumn, LineColumn, TextColumn, ReasonColumn, ColumnCount };

    /// One for each file of the import, in their order.
    void setFiles(std::vector<FileNotes> files);
    void setFile(std::size_t index, FileNotes notes);
    /// Every word has to occur in what a row says, in whatever case; no kind: all kinds.
    void setFilter(const QString &words, std::optional<ImportNote::Kind> kind);

    std::string shownAsCsv() const;
    std::size_t count(ImportNote::Kind kind) const;
    /// The rows, or all that are shown, as tab separated text.
    QString plainText(const QModelIndexList &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Which note: the file, and which of its notes.
    struct Place
    {
        std::size_t file = 0;
        std::size_t note = 0;
    };

    const ImportNote &noteAt(Place place) const { return m_files[place.file].notes[place.note]; }
    QString textOf(Place place, int column) const;
    QString lineOf(Place place) const;
    bool matches(Place place, const QStringList &words) const;

    std::vector<FileNotes> m_files;
    std::vector<Place> m_shown;
    QString m_words;
    std::optional<ImportNote::Kind> m_kind;
};

} // namespace tickmark
