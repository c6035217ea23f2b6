// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/factchanges.h"
#include "series/event.h"
#include "series/series.h"

#include <QStringList>
#include <QWidget>

class QTreeWidget;

namespace tickmark {

/// What an import, or its undoing, changed in the facts of one series, and who speaks of it.
struct FactsNews
{
    Series series;
    std::optional<Time> asOf; ///< nothing: as of the latest observation
    std::vector<FactChange> changes;
    std::vector<Event> events; ///< that the facts speak of
    QStringList figures;
    QStringList articles;
};

/// The facts that are no longer what they were, old and new side by side, under the series and the
/// figures and articles that it touches.
class FactsNewsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FactsNewsPanel(QWidget *parent = nullptr);

    void setNews(const std::vector<FactsNews> &news);

private:
    QTreeWidget *m_tree;
};

} // namespace tickmark
