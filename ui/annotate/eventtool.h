// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/annotationtool.h"

class QWidget;

namespace tickmark {

/// Marks an event of the calendar. A click near one marks it; near several it asks which; far from
/// all it asks for a new one on the day that was clicked.
class EventTool : public AnnotationTool
{
    Q_OBJECT

public:
    /// `menuParent` is the widget its menu belongs to and must outlive it.
    EventTool(FigureDocument &figureDocument, QWidget &menuParent, QObject *parent = nullptr);

    QString hint() const override;
    void click(QPointF position, const Canvas &canvas) override;

    /// The same for an event by name: the way of the keyboard.
    void markEvent(const Event &event);

signals:
    /// The person wants an event on `day` that is not in the calendar.
    void newEventWanted(Time day);

private:
    void choose(const std::vector<Event> &events, Time day);

    QWidget &m_menuParent;
};

} // namespace tickmark
