// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/event.h"

#include <QObject>

class QWidget;

namespace tickmark {

class Toolbox;
class Workspace;

/// Marks events by dialog: one of the calendar, or a new one, which is put into the calendar first.
class EventDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk; `window` owns it and its dialogs.
    EventDesk(Workspace &workspace, Toolbox &toolbox, QWidget &window);

    void askForEvent();
    void askForNewEvent(Time day);

private:
    void addAndMark(const Event &event);
    Time lastDayShown() const;

    Workspace &m_workspace;
    Toolbox &m_toolbox;
    QWidget &m_window;
};

} // namespace tickmark
