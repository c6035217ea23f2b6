// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importseries.h"

#include "dialogs/valuewords.h"
#include "words/words.h"

#include <algorithm>
#include <set>

namespace tickmark {

namespace {

enum Column {
    CodeColumn,
    NameColumn = ImportSeries::nameColumn,
    RowsColumn,
    SpanColumn,
    NewColumn,
    ChangedColumn,
    SameColumn,
    ColumnCount
};

bool isNumeric(int column)
{
    return column == RowsColumn || column >= NewColumn;
}

QString spanOf(const FoundSeries &found)
{
    if (found.rowCount == 0)
        return {};
    return QString::fromStdString(isoText(found.first) + " – " + isoText(found.last));
}

/// Nothing where it is not to be imported.
std::optional<ImportCounts> countsOf(const ImportReport &report, const FoundSeries &found)
{
    if (!found.place || *found.place >= report.differences.size())
        return std::nullopt;
    return report.differences[*found.place].counts;
}

} // namespace

ImportSeries::Entry ImportSeries::entryOf(
    const ImportReport &report, const FoundSeries &found) const
{
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const Entry &entry) { return entry.found.code == found.code; });
    const auto *counted = choiceFor(report.proposal.decisions.series, found.code);
    const auto choice = known != m_entries.end() ? known->choice
        : counted                                ? *counted
                                                 : SeriesChoice{found.code, found.code};
    return {found, choice, countsOf(report, found)};
}

/// Whether these are the series that are shown.
bool ImportSeries::lists(const std::vector<Entry> &entries) const
{
    return std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
        [](const Entry &a, const Entry &b) { return a.found.code == b.found.code; });
}

/// Who edits the same series goes on where he is.
void ImportSeries::setReport(const ImportReport &report)
{
    std::vector<Entry> entries;
    for (const FoundSeries &found : report.proposal.found)
        entries.push_back(entryOf(report, found));
    if (!entries.empty() && lists(entries)) {
        m_entries = std::move(entries);
        emit dataChanged(index(0, NameColumn), index(rowCount() - 1, SameColumn));
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

std::vector<SeriesChoice> ImportSeries::choices() const
{
    std::vector<SeriesChoice> choices;
    for (const Entry &entry : m_entries) {
        if (entry.choice.isLeftOut || entry.choice.code != entry.choice.proposedCode)
            choices.push_back(entry.choice);
    }
    return choices;
}

std::size_t ImportSeries::leftOutCount() const
{
    return std::size_t(std::count_if(m_entries.begin(), m_entries.end(),
        [](const Entry &entry) { return entry.choice.isLeftOut; }));
}

QString ImportSeries::problem() const
{
    std::set<std::string> codes;
    for (const Entry &entry : m_entries) {
        if (entry.choice.isLeftOut)
            continue;
        if (!codes.insert(entry.choice.code).second)
            return tr("Two series are called '%1'.").arg(QString::fromStdString(entry.choice.code));
    }
    return codes.empty() && !m_entries.empty() ? tr("All series are left out.") : QString();
}

int ImportSeries::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ImportSeries::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportSeries::textOf(const Entry &entry, int column) const
{
    const auto countText = [&](std::size_t ImportCounts::*count) {
        return entry.counts ? countLabel(entry.counts.value().*count) : tr("–");
    };
    switch (Column(column)) {
    case CodeColumn:
        return QString::fromStdString(entry.choice.code);
    case NameColumn:
        return QString::fromStdString(entry.found.name);
    case RowsColumn:
        return countLabel(entry.found.rowCount);
    case SpanColumn:
        return spanOf(entry.found);
    case NewColumn:
        return countText(&ImportCounts::added);
    case ChangedColumn:
        return countText(&ImportCounts::changed);
    case SameColumn:
        return countText(&ImportCounts::same);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ImportSeries::data(const QModelIndex &index, int role) const
{
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return textOf(entry, index.column());
    if (role == Qt::ToolTipRole && index.column() <= NameColumn)
        return toolTipText(textOf(entry, index.column()));
    if (role == Qt::CheckStateRole && index.column() == CodeColumn)
        return int(entry.choice.isLeftOut ? Qt::Unchecked : Qt::Checked);
    if (role == Qt::TextAlignmentRole && isNumeric(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool ImportSeries::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.column() != CodeColumn)
        return false;
    SeriesChoice &choice = m_entries[static_cast<std::size_t>(index.row())].choice;
    const SeriesChoice before = choice;
    const auto code = value.toString().trimmed().toStdString();
    if (role == Qt::CheckStateRole)
        choice.isLeftOut = value.toInt() == Qt::Unchecked;
    else if (role == Qt::EditRole && !code.empty())
        choice.code = code;
    if (choice == before)
        return false;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit choicesChanged();
    return true;
}

QVariant ImportSeries::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Import as"), tr("In the file"), tr("Rows"), tr("From – to"),
        tr("New"), tr("Changed"), tr("Same")};
    return names.value(section);
}

Qt::ItemFlags ImportSeries::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == CodeColumn ? flags | Qt::ItemIsUserCheckable | Qt::ItemIsEditable
                                        : flags;
}

} // namespace tickmark
