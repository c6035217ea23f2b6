// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importseries.h"

#include "dialogs/valuewords.h"

#include <algorithm>
#include <set>

namespace tickmark {

namespace {

enum Column {
    CodeColumn,
    NameColumn,
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

QString spanOf(const Observations &observations)
{
    if (observations.isEmpty())
        return {};
    return QString::fromStdString(
        isoText(observations.times.front()) + " – " + isoText(observations.times.back()));
}

std::optional<ImportCounts> countsOf(const ImportReport &report, const std::string &code)
{
    for (const SeriesDifference &difference : report.differences) {
        if (difference.code == code)
            return difference.counts;
    }
    return std::nullopt;
}

} // namespace

ImportSeries::Entry ImportSeries::entryOf(const ImportReport &report, std::size_t index)
{
    const SeriesRows &rows = report.proposal.rows[index];
    const auto &read = report.proposal.table.series;
    Entry entry;
    entry.choice.proposedCode = rows.series.code;
    entry.choice.code = rows.series.code;
    entry.name = QString::fromStdString(index < read.size() ? read[index].name : rows.series.name);
    entry.rows = rows.observations.size();
    entry.span = spanOf(rows.observations);
    entry.counts = countsOf(report, rows.series.code);
    return entry;
}

void ImportSeries::setProposal(const ImportReport &report)
{
    beginResetModel();
    const auto before = std::exchange(m_entries, {});
    for (std::size_t index = 0; index < report.proposal.rows.size(); ++index) {
        Entry entry = entryOf(report, index);
        const auto known = std::find_if(before.begin(), before.end(),
            [&](const Entry &old) { return old.choice.proposedCode == entry.choice.proposedCode; });
        if (known != before.end())
            entry.choice = known->choice;
        m_entries.push_back(std::move(entry));
    }
    endResetModel();
}

void ImportSeries::setDifferences(const ImportReport &report)
{
    for (Entry &entry : m_entries) {
        entry.counts = entry.choice.isLeftOut ? std::nullopt : countsOf(report, entry.choice.code);
    }
    if (!m_entries.empty())
        emit dataChanged(index(0, NewColumn), index(rowCount() - 1, SameColumn));
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
        return entry.name;
    case RowsColumn:
        return countLabel(entry.rows);
    case SpanColumn:
        return entry.span;
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
