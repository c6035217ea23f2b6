// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/eventdesk.h"

#include "annotate/toolbox.h"
#include "dialogs/eventdialog.h"
#include "dialogs/neweventdialog.h"
#include "window/workspace.h"
#include "words/words.h"

#include <QDate>

namespace tickmark {

EventDesk::EventDesk(Workspace &workspace, Toolbox &toolbox, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_toolbox(toolbox)
    , m_window(window)
{
    toolbox.setCalendar(workspace.calendar());
    connect(&workspace, &Workspace::calendarChanged, this,
        [this] { m_toolbox.setCalendar(m_workspace.calendar()); });
    connect(&toolbox, &Toolbox::newEventWanted, this, &EventDesk::askForNewEvent);
}

void EventDesk::askForEvent()
{
    auto *dialog = new EventDialog(m_workspace.calendar(), lastDayShown(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EventDialog::chosen, &m_toolbox, &Toolbox::markEvent);
    connect(dialog, &EventDialog::newEventWanted, this, [this] { askForNewEvent(lastDayShown()); });
    dialog->open();
}

void EventDesk::askForNewEvent(Time day)
{
    auto *dialog = new NewEventDialog(day, m_workspace.calendar(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewEventDialog::created, this, &EventDesk::addAndMark);
    dialog->open();
}

void EventDesk::addAndMark(const Event &event)
{
    m_workspace.saveEvent(event);
    m_toolbox.markEvent(event);
}

Time EventDesk::lastDayShown() const
{
    const Figure &figure = m_workspace.figure();
    const auto last = figure.asOf ? figure.asOf : m_workspace.latestTime();
    return last ? *last : timeOf(QDate::currentDate());
}

} // namespace tickmark
