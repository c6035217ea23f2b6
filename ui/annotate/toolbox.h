// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/annotationtool.h"

#include <array>
#include <string>
#include <vector>

namespace tickmark {

class ChartView;
class EventTool;
class ExtremeTool;

/// The tools over a chart: which one is in hand and which annotation is selected. A tool that has
/// placed something is laid down and the selection tool taken up. The document and the chart must
/// outlive it.
class Toolbox : public QObject
{
    Q_OBJECT

public:
    enum class Tool { Select, Event, High, Low };

    Toolbox(FigureDocument &document, ChartView &chart, QObject *parent = nullptr);

    void setCalendar(std::vector<Event> calendar) { m_calendar = std::move(calendar); }
    /// Where the cache can only be read, nothing is placed, moved or deleted.
    void setEditable(bool isEditable);

    Tool active() const { return m_active; }
    void activate(Tool tool);

    const std::string &selected() const { return m_selected; }
    void select(const std::string &annotationId);
    void removeSelected();

    void markEvent(const Event &event);
    void markHigh(const std::string &code);
    void markLow(const std::string &code);

signals:
    void activated(Toolbox::Tool tool);
    void selectionChanged();
    void newEventWanted(Time day);
    /// A hint or a refusal for the status bar; empty takes it away.
    void messageChanged(const QString &message);

private:
    AnnotationTool &tool() const;
    void connectTools();
    void connectChart();
    void click(QPointF position);
    void finish(const std::string &annotationId);
    void moveLabelOf(const std::string &annotationId, QPointF delta);
    void forgetLostSelection();

    FigureDocument &m_document;
    ChartView &m_chart;
    EventTool *m_eventTool;
    ExtremeTool *m_highTool;
    ExtremeTool *m_lowTool;
    std::array<AnnotationTool *, 4> m_tools; ///< in the order of Tool
    std::vector<Event> m_calendar;
    Tool m_active = Tool::Select;
    std::string m_selected;
    bool m_isEditable = true;
};

} // namespace tickmark
