// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/seriesmodel.h"

#include "words/words.h"

#include <QLocale>

namespace tickmark {

namespace {

/// For a screen reader, which sees neither the badge nor the second line.
QString spokenText(const SeriesSummary &summary)
{
    auto text =
        QString::fromStdString(summary.series.name) + QStringLiteral(", ") + detailText(summary);
    if (summary.series.isSample)
        text += SeriesModel::tr(", sample data");
    return text;
}

} // namespace

QString detailText(const SeriesSummary &summary)
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    auto text = SeriesModel::tr("%1 · %2 rows")
                    .arg(QString::fromStdString(summary.series.code),
                        locale.toString(qulonglong(summary.rows)));
    if (summary.first && summary.last) {
        text += SeriesModel::tr(" · %1 – %2")
                    .arg(QString::fromStdString(isoText(summary.first->first)),
                        QString::fromStdString(isoText(summary.last->first)));
    }
    return text;
}

void SeriesModel::setSeries(std::vector<SeriesSummary> series)
{
    beginResetModel();
    m_series = std::move(series);
    endResetModel();
}

void SeriesModel::setShown(std::set<std::string> codes)
{
    m_shown = std::move(codes);
    tellOfChecks();
}

void SeriesModel::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    tellOfChecks();
}

void SeriesModel::tellOfChecks()
{
    if (!m_series.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

int SeriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_series.size());
}

QVariant SeriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SeriesSummary &summary = m_series[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(summary.series.name);
    case Qt::CheckStateRole:
        return m_shown.contains(summary.series.code) ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return role == Qt::ToolTipRole ? toolTipText(spokenText(summary)) : spokenText(summary);
    case CodeRole:
        return QString::fromStdString(summary.series.code);
    case SampleRole:
        return summary.series.isSample;
    case DetailRole:
        return detailText(summary);
    default:
        return {};
    }
}

bool SeriesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto series = m_series[static_cast<std::size_t>(index.row())].series;
    emit shownWanted(series, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags SeriesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return plain.setFlag(Qt::ItemIsUserCheckable, m_isEditable);
}

} // namespace tickmark
