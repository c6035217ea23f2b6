// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/toolbox.h"

#include "annotate/annotating.h"
#include "annotate/eventtool.h"
#include "annotate/extremetool.h"
#include "annotate/selecttool.h"
#include "chart/chartview.h"

namespace tickmark {

Toolbox::Toolbox(FigureDocument &document, ChartView &chart, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_chart(chart)
    , m_eventTool(new EventTool(document, chart, this))
    , m_highTool(new ExtremeTool(Annotation::Kind::High, document, this))
    , m_lowTool(new ExtremeTool(Annotation::Kind::Low, document, this))
    , m_tools{new SelectTool(document, this), m_eventTool, m_highTool, m_lowTool}
{
    connectTools();
    connectChart();
    connect(&document, &FigureDocument::changed, this, &Toolbox::forgetLostSelection);
}

void Toolbox::connectTools()
{
    for (AnnotationTool *tool : m_tools) {
        connect(tool, &AnnotationTool::placed, this, &Toolbox::finish);
        connect(tool, &AnnotationTool::refused, this, &Toolbox::messageChanged);
    }
    connect(m_eventTool, &EventTool::newEventWanted, this, &Toolbox::newEventWanted);
}

void Toolbox::connectChart()
{
    connect(&m_chart, &ChartView::clicked, this, &Toolbox::click);
    connect(&m_chart, &ChartView::annotationClicked, this, &Toolbox::select);
    connect(&m_chart, &ChartView::labelMoved, this, &Toolbox::moveLabelOf);
    connect(&m_chart, &ChartView::cancelled, this, [this] {
        select({});
        activate(Tool::Select);
    });
}

void Toolbox::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    activate(Tool::Select);
}

AnnotationTool &Toolbox::tool() const
{
    return *m_tools[static_cast<std::size_t>(m_active)];
}

void Toolbox::activate(Tool tool)
{
    m_active = m_isEditable ? tool : Tool::Select;
    m_chart.setToolActive(this->tool().isPlacing());
    emit activated(m_active);
    emit messageChanged(this->tool().hint());
}

void Toolbox::select(const std::string &annotationId)
{
    m_chart.setSelectedAnnotation(annotationId);
    if (m_selected == annotationId)
        return;
    m_selected = annotationId;
    emit selectionChanged();
}

void Toolbox::removeSelected()
{
    if (m_isEditable && !m_selected.empty())
        removeAnnotation(m_document, m_selected);
}

void Toolbox::markEvent(const Event &event)
{
    m_eventTool->markEvent(event);
}

void Toolbox::markHigh(const std::string &code)
{
    m_highTool->markSeries(code);
}

void Toolbox::markLow(const std::string &code)
{
    m_lowTool->markSeries(code);
}

void Toolbox::click(QPointF position)
{
    if (tool().isPlacing())
        tool().click(position, Canvas{m_chart.scene(), m_calendar});
}

void Toolbox::finish(const std::string &annotationId)
{
    activate(Tool::Select);
    select(annotationId);
    m_chart.setFocus();
}

void Toolbox::moveLabelOf(const std::string &annotationId, QPointF delta)
{
    if (!m_isEditable) {
        m_chart.setScene(Scene(m_chart.scene()));
        return;
    }
    moveLabel(m_document, annotationId, delta);
    select(annotationId);
}

void Toolbox::forgetLostSelection()
{
    if (!m_selected.empty() && !findAnnotation(m_document.figure(), m_selected))
        select({});
}

} // namespace tickmark
