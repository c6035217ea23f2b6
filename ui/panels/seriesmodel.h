// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/seriesstore.h"

#include <QAbstractListModel>
#include <set>
#include <string>
#include <vector>

namespace tickmark {

/// The series of the cache as rows of a list. A row is checked where the open figure shows the
/// series; checking is asked for with shownWanted() and happens when the model is told so.
class SeriesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CodeRole = Qt::UserRole, SampleRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    void setSeries(std::vector<SeriesSummary> series);
    void setShown(std::set<std::string> codes);
    void setEditable(bool isEditable);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void shownWanted(const Series &series, bool isShown);

private:
    void tellOfChecks();

    std::vector<SeriesSummary> m_series;
    std::set<std::string> m_shown;
    bool m_isEditable = true;
};

/// "RUT · 6,723 rows · 1999-01-04 – 2025-09-26".
QString detailText(const SeriesSummary &summary);

} // namespace tickmark
