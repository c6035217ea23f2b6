// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"
#include "series/event.h"

#include <QActionGroup>
#include <QList>
#include <memory>
#include <vector>

class QMenu;

namespace tickmark {

/// The actions that choose a range: 1M to Max, and since an event the figure speaks of. The one
/// that fits the open figure is checked; none where it was zoomed by hand.
class RangeActions : public QActionGroup
{
    Q_OBJECT

public:
    explicit RangeActions(QObject *parent);
    ~RangeActions() override;

    /// `events` are those the figure speaks of.
    void setFigure(const Figure &figure, const std::vector<Event> &events);
    QAction *sinceEventAction() const { return m_since; }

signals:
    void chosen(const Range &range);

private:
    void add(const QString &text, const QString &toolTip, const Range &range);
    void addSinceEvent();
    void setEvents(const std::vector<Event> &events);

    struct Choice
    {
        QAction *action;
        Range range;
    };
    QList<Choice> m_choices;
    QAction *m_since = nullptr;
    std::unique_ptr<QMenu> m_events;
    std::vector<Event> m_shownEvents;
};

} // namespace tickmark
