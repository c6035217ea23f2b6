// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rangeactions.h"

#include "window/ranges.h"
#include "words/words.h"

#include <QMenu>
#include <algorithm>

namespace tickmark {

RangeActions::RangeActions(QObject *parent)
    : QActionGroup(parent)
{
    setExclusionPolicy(ExclusionPolicy::ExclusiveOptional);
    add(tr("1M"), tr("The last month"), lastMonths(1));
    add(tr("3M"), tr("The last three months"), lastMonths(3));
    add(tr("6M"), tr("The last six months"), lastMonths(6));
    add(tr("YTD"), tr("Year to date"), yearToDate());
    add(tr("1Y"), tr("The last year"), lastMonths(12));
    add(tr("2Y"), tr("The last two years"), lastMonths(24));
    add(tr("5Y"), tr("The last five years"), lastMonths(60));
    add(tr("Max"), tr("All there is"), wholeRange());
    addSinceEvent();
}

RangeActions::~RangeActions() = default;

void RangeActions::add(const QString &text, const QString &toolTip, const Range &range)
{
    auto *action = addAction(text);
    action->setToolTip(toolTip);
    action->setCheckable(true);
    m_choices.append({action, range});
    connect(action, &QAction::triggered, this, [this, action, range] {
        action->setChecked(true);
        emit chosen(range);
    });
}

void RangeActions::addSinceEvent()
{
    m_since = addAction(tr("Since event"));
    m_since->setCheckable(true);
    connect(m_since, &QAction::triggered, this, [this] {
        m_since->setChecked(true);
        if (!m_shownEvents.empty())
            emit chosen(sinceEvent(m_shownEvents.front().id));
    });
}

void RangeActions::setFigure(const Figure &figure, const std::vector<Event> &events)
{
    if (events != m_shownEvents)
        setEvents(events);
    for (const Choice &choice : std::as_const(m_choices))
        choice.action->setChecked(choice.range == figure.range);
    m_since->setChecked(figure.range.kind == Range::Kind::SinceEvent);
}

void RangeActions::setEvents(const std::vector<Event> &events)
{
    m_shownEvents = events;
    m_since->setEnabled(!events.empty());
    m_since->setMenu(nullptr);
    m_events.reset();
    if (events.empty()) {
        m_since->setToolTip(tr("Mark an event first"));
        return;
    }
    m_since->setToolTip(toolTipText(tr("Since %1").arg(eventText(events.front()))));
    if (events.size() == 1)
        return;
    m_events = std::make_unique<QMenu>();
    for (const Event &event : events) {
        m_events->addAction(menuText(eventText(event)), this,
            [this, id = event.id] { emit chosen(sinceEvent(id)); });
    }
    m_since->setMenu(m_events.get());
}

} // namespace tickmark
