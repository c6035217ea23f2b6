// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/seriesstore.h"

#include <QWidget>
#include <set>
#include <string>

class QListView;

namespace tickmark {

class SeriesModel;

/// The series library: what the cache holds, and by check marks what the open figure shows of it.
class SeriesList : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesList(QWidget *parent = nullptr);

    void setSeries(std::vector<SeriesSummary> series);
    void setShown(std::set<std::string> codes);
    void setEditable(bool isEditable);

    const SeriesModel *model() const { return m_model; }

signals:
    /// The person wants the series in the open figure, or out of it.
    void shownWanted(const Series &series, bool isShown);

private:
    SeriesModel *m_model;
    QListView *m_view;
};

} // namespace tickmark
