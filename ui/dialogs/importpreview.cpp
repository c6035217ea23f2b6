// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importpreview.h"

#include "dialogs/valuewords.h"
#include "imports/decimals.h"
#include "words/words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tickmark {

namespace {

constexpr std::size_t rowsShown = 12;

/// Where a row stands in the file, and what it is of.
struct Place
{
    std::size_t line = 0;
    Time time;

    friend auto operator<=>(const Place &, const Place &) = default;
};

/// The rows of one series that come first in the file, which may run from new to old.
std::vector<Place> firstPlaces(const SeriesRows &rows)
{
    const auto count = std::min(rows.observations.size(), rows.lines.size());
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto end = order.begin() + std::ptrdiff_t(std::min(count, rowsShown));
    std::partial_sort(order.begin(), end, order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(rows.lines[a], a) < std::pair(rows.lines[b], b);
    });
    std::vector<Place> places;
    for (auto row = order.begin(); row != end; ++row)
        places.push_back({rows.lines[*row], rows.observations.times[*row]});
    return places;
}

/// The first rows of the file; a date stands once, at its first line.
std::vector<Place> firstPlaces(const std::vector<SeriesRows> &series)
{
    std::vector<Place> places;
    for (const SeriesRows &rows : series) {
        const auto more = firstPlaces(rows);
        places.insert(places.end(), more.begin(), more.end());
    }
    std::sort(places.begin(), places.end());
    std::vector<Place> first;
    for (const Place &place : places) {
        const auto isSameTime = [&](const Place &other) { return other.time == place.time; };
        if (first.size() < rowsShown && std::none_of(first.begin(), first.end(), isSameTime))
            first.push_back(place);
    }
    return first;
}

/// A column of the preview: the numbers of a series, or another part of its bars.
struct Column
{
    QString name;
    const SeriesRows *rows = nullptr;
    const std::vector<double> *values = nullptr;
    Unit unit = Unit::Number;
    int decimals = 0;
};

/// NaN where the column has none at that time.
double valueAt(const Column &column, Time time)
{
    const auto row = rowAt(column.rows->observations, time);
    return row ? (*column.values)[*row] : std::nan("");
}

QString cellText(const Column &column, Time time)
{
    const double value = valueAt(column, time);
    return std::isnan(value) ? QString() : exactText(value, column.unit, column.decimals);
}

std::vector<Column> columnsOf(const std::vector<SeriesRows> &series)
{
    std::vector<Column> columns;
    for (const SeriesRows &rows : series) {
        columns.push_back({QString::fromStdString(rows.series.code), &rows,
            &rows.observations.values, rows.series.unit});
    }
    if (series.size() != 1)
        return columns;
    const SeriesRows &rows = series.front();
    const auto addPart = [&](const QString &name, const std::vector<double> &values, Unit unit) {
        if (!values.empty())
            columns.push_back({name, &rows, &values, unit});
    };
    addPart(ImportPreview::tr("Open"), rows.observations.open, rows.series.unit);
    addPart(ImportPreview::tr("High"), rows.observations.high, rows.series.unit);
    addPart(ImportPreview::tr("Low"), rows.observations.low, rows.series.unit);
    addPart(ImportPreview::tr("Volume"), rows.observations.volume, Unit::Number);
    return columns;
}

/// The decimals that the shown values of a column have.
int shownDecimals(const Column &column, const std::vector<Place> &places)
{
    std::vector<double> shown;
    for (const Place &place : places) {
        const double value = valueAt(column, place.time);
        if (!std::isnan(value))
            shown.push_back(value);
    }
    return decimalsOf(shown);
}

} // namespace

void ImportPreview::setRows(const std::vector<SeriesRows> &rows)
{
    const auto places = firstPlaces(rows);
    auto columns = columnsOf(rows);
    for (Column &column : columns)
        column.decimals = shownDecimals(column, places);
    beginResetModel();
    m_header = {tr("Line"), tr("Date")};
    for (const Column &column : columns)
        m_header.append(column.name);
    m_rows.clear();
    for (const Place &place : places) {
        QStringList cells{countLabel(place.line), QString::fromStdString(isoText(place.time))};
        for (const Column &column : columns)
            cells.append(cellText(column, place.time));
        m_rows.push_back(std::move(cells));
    }
    endResetModel();
}

int ImportPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportPreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant ImportPreview::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return m_rows[static_cast<std::size_t>(index.row())].at(index.column());
    if (role == Qt::TextAlignmentRole && index.column() != 1)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ImportPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_header.value(section);
    if (role == Qt::ToolTipRole)
        return toolTipText(m_header.value(section));
    if (role == Qt::TextAlignmentRole)
        return int((section == 1 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

} // namespace tickmark
