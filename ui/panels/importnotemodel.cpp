// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importnotemodel.h"

#include "panels/importwords.h"
#include "words/words.h"

#include <algorithm>

namespace tickmark {

namespace {

QString kindText(ImportNote::Kind kind)
{
    switch (kind) {
    case ImportNote::Kind::Refused:
        return ImportNoteModel::tr("Not stored");
    case ImportNote::Kind::OddBar:
        return ImportNoteModel::tr("Odd bar");
    case ImportNote::Kind::Decision:
        return ImportNoteModel::tr("Decision");
    }
    return {};
}

} // namespace

void ImportNoteModel::setFiles(std::vector<FileNotes> files)
{
    m_files = std::move(files);
    setFilter(m_words, m_kind);
}

void ImportNoteModel::setFile(std::size_t index, FileNotes notes)
{
    m_files[index] = std::move(notes);
    setFilter(m_words, m_kind);
}

void ImportNoteModel::setFilter(const QString &words, std::optional<ImportNote::Kind> kind)
{
    beginResetModel();
    m_words = words;
    m_kind = kind;
    const auto parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_shown.clear();
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        for (std::size_t note = 0; note < m_files[file].notes.size(); ++note) {
            const Place place{file, note};
            if ((!kind || noteAt(place).kind == *kind) && matches(place, parts))
                m_shown.push_back(place);
        }
    }
    endResetModel();
}

bool ImportNoteModel::matches(Place place, const QStringList &words) const
{
    if (words.isEmpty())
        return true;
    const auto line = lineOf(place);
    return std::all_of(words.begin(), words.end(),
        [&](const QString &word) { return line.contains(word, Qt::CaseInsensitive); });
}

std::string ImportNoteModel::shownAsCsv() const
{
    std::string text = csvHeader();
    for (const Place place : m_shown)
        text += csvRow(m_files[place.file].fileName, noteAt(place));
    return text;
}

std::size_t ImportNoteModel::count(ImportNote::Kind kind) const
{
    std::ptrdiff_t count = 0;
    for (const FileNotes &file : m_files)
        count += std::count_if(file.notes.begin(), file.notes.end(),
            [kind](const ImportNote &note) { return note.kind == kind; });
    return static_cast<std::size_t>(count);
}

QString ImportNoteModel::plainText(const QModelIndexList &rows) const
{
    QString text;
    if (rows.isEmpty()) {
        for (const Place place : m_shown)
            text += lineOf(place) + QLatin1Char('\n');
    }
    for (const QModelIndex &row : rows)
        text += lineOf(m_shown[std::size_t(row.row())]) + QLatin1Char('\n');
    return text;
}

QString ImportNoteModel::lineOf(Place place) const
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells.append(textOf(place, column));
    return cells.join(QLatin1Char('\t'));
}

QString ImportNoteModel::textOf(Place place, int column) const
{
    const ImportNote &note = noteAt(place);
    switch (Column(column)) {
    case KindColumn:
        return kindText(note.kind);
    case FileColumn:
        return QString::fromStdString(m_files[place.file].fileName);
    case LineColumn:
        return note.line == 0 ? QString() : placeText(note.line, note.column);
    case TextColumn:
        return QString::fromStdString(note.text);
    case ReasonColumn:
        return QString::fromStdString(note.reason);
    case ColumnCount:
        break;
    }
    return {};
}

int ImportNoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportNoteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportNoteModel::data(const QModelIndex &index, int role) const
{
    const Place place = m_shown[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return textOf(place, index.column());
    if (role == Qt::ToolTipRole && index.column() >= TextColumn)
        return toolTipText(textOf(place, index.column()));
    return {};
}

QVariant ImportNoteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("What"), tr("File"), tr("Place"), tr("Text"), tr("Why")};
    return names.value(section);
}

} // namespace tickmark
