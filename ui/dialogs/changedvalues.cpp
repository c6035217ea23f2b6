// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/changedvalues.h"

#include "dialogs/valuewords.h"

#include <algorithm>

namespace tickmark {

namespace {

enum Column { SeriesColumn, DateColumn, OldColumn, NewColumn, LineColumn, ColumnCount };

Unit unitOf(const std::string &code, const std::vector<SeriesRows> &rows)
{
    const auto found = std::find_if(
        rows.begin(), rows.end(), [&](const SeriesRows &one) { return one.series.code == code; });
    return found == rows.end() ? Unit::Number : found->series.unit;
}

/// "RUT", or "RUT high" for a part of its bars.
QString nameOf(const std::string &code, const ChangedValue &change)
{
    const auto name = QString::fromStdString(code);
    return change.column.empty() ? name
                                 : name + QLatin1Char(' ')
            + QString::fromUtf8(change.column.data(), qsizetype(change.column.size()));
}

Unit unitOf(const ChangedValue &change, Unit unit)
{
    return change.column == "volume" ? Unit::Number : unit;
}

Qt::Alignment alignmentOf(int column)
{
    const bool isText = column == SeriesColumn || column == DateColumn;
    return (isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
}

} // namespace

void ChangedValues::setReport(const ImportReport &report)
{
    beginResetModel();
    m_rows.clear();
    for (const SeriesDifference &difference : report.differences) {
        const Unit unit = unitOf(difference.code, report.proposal.rows);
        for (const ChangedValue &change : difference.changes)
            m_rows.push_back({nameOf(difference.code, change), unitOf(change, unit), change});
    }
    endResetModel();
}

int ChangedValues::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangedValues::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangedValues::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(index.column()));
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (Column(index.column())) {
    case SeriesColumn:
        return row.name;
    case DateColumn:
        return QString::fromStdString(isoText(row.change.time));
    case OldColumn:
        return exactText(row.change.stored, row.unit);
    case NewColumn:
        return exactText(row.change.incoming, row.unit);
    case LineColumn:
        return countLabel(row.change.line);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChangedValues::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{
        tr("Series"), tr("Date"), tr("In the cache"), tr("In the file"), tr("Line")};
    return names.value(section);
}

} // namespace tickmark
