// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/eventtool.h"

#include "annotate/annotating.h"
#include "annotate/pointing.h"
#include "words/words.h"

#include <QCursor>
#include <QMenu>

namespace tickmark {

EventTool::EventTool(FigureDocument &figureDocument, QWidget &menuParent, QObject *parent)
    : AnnotationTool(figureDocument, parent)
    , m_menuParent(menuParent)
{}

QString EventTool::hint() const
{
    return tr("Click the day of an event.");
}

void EventTool::click(QPointF position, const Canvas &canvas)
{
    const auto session = sessionIndexAt(canvas.scene, position);
    if (!session) {
        emit refused(tr("There is no day here: click inside the plot."));
        return;
    }
    const auto events = eventsNear(canvas.scene, canvas.calendar, position);
    const Time day = canvas.scene.sessions[static_cast<std::size_t>(*session)];
    if (events.empty())
        emit newEventWanted(day);
    else if (events.size() == 1)
        markEvent(events.front());
    else
        choose(events, day);
}

void EventTool::markEvent(const Event &event)
{
    emit placed(mark(document(), eventAnnotation(event), tr("Mark event")));
}

void EventTool::choose(const std::vector<Event> &events, Time day)
{
    auto *menu = new QMenu(&m_menuParent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Event &event : events)
        menu->addAction(menuText(eventText(event)), this, [this, event] { markEvent(event); });
    menu->addSeparator();
    menu->addAction(tr("New event on %1…").arg(dateLabel(day)), this,
        [this, day] { emit newEventWanted(day); });
    menu->popup(QCursor::pos());
}

} // namespace tickmark
