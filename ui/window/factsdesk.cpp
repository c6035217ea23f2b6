// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/factsdesk.h"

#include "panels/factmark.h"
#include "panels/factspanel.h"
#include "window/docks.h"
#include "window/figurelines.h"
#include "window/marking.h"
#include "window/workspace.h"

#include <QMainWindow>

namespace tickmark {

namespace {

/// Series in the order of the figure's lines.
std::vector<Series> seriesOf(const Figure &figure, const FigureData &data)
{
    std::vector<Series> series;
    for (const Pane &pane : figure.panes) {
        for (const Trace &trace : pane.traces) {
            const auto found = data.series.find(trace.code);
            if (found != data.series.end())
                series.push_back(found->second->series);
        }
    }
    return series;
}

std::vector<Event> eventsIn(const Figure &figure, const FigureData &data)
{
    std::vector<Event> events;
    for (const std::string &id : eventIdsOf(figure)) {
        if (const auto found = data.events.find(id); found != data.events.end())
            events.push_back(found->second);
    }
    return events;
}

} // namespace

FactsDesk::FactsDesk(Workspace &workspace, QMainWindow &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_panel(new FactsPanel([&workspace](const std::string &code, Time time) {
        return SeriesStore(workspace.reader()).sourceOf(code, time);
    }))
    , m_dock(createPanelDock(
          window, tr("Facts"), QStringLiteral("factsDock"), tr("Ctrl+Shift+F"), m_panel))
{
    m_panel->setEditable(!workspace.isReadOnly());
    connect(&workspace, &Workspace::figureChanged, this, &FactsDesk::update);
    connect(m_panel, &FactsPanel::shown, this, &FactsDesk::update);
    connect(m_panel, &FactsPanel::seriesChosen, this, &FactsDesk::update);
    connect(m_panel, &FactsPanel::markWanted, this, [this](const Fact &fact) {
        if (const auto annotation = markOf(fact, m_panel->code()))
            mark(*annotation);
    });
}

void FactsDesk::update()
{
    if (!m_panel->isVisible())
        return;
    m_panel->setSeries(seriesOf(m_workspace.figure(), m_workspace.data()));
    auto inputs = inputsOf(m_panel->code());
    if (inputs == m_inputs)
        return;
    m_inputs = std::move(inputs);
    compute();
}

FactsDesk::Inputs FactsDesk::inputsOf(const std::string &code) const
{
    const FigureData &data = m_workspace.data();
    Inputs inputs{
        .asOf = m_workspace.figure().asOf, .events = eventsIn(m_workspace.figure(), data)};
    if (const auto found = data.series.find(code); found != data.series.end())
        inputs.series.push_back(found->second);
    for (const Series &series : seriesOf(m_workspace.figure(), data)) {
        if (series.code != code && !inputs.series.empty())
            inputs.series.push_back(data.series.at(series.code));
    }
    return inputs;
}

void FactsDesk::compute()
{
    if (m_inputs->series.empty()) {
        m_panel->clearFacts(tr("This figure shows no series yet. Check one in the chartbook at the "
                               "left, or drop CSV files on the window; its facts appear here."));
        return;
    }
    const auto &loaded = m_inputs->series.front();
    const auto &rows = loaded->observations;
    if (rows.isEmpty() || (m_inputs->asOf && rows.times.front() > *m_inputs->asOf)) {
        m_panel->clearFacts(tr("%1 has no observation by this date. Choose a later as-of date.")
                                .arg(QString::fromStdString(loaded->series.name)));
        return;
    }
    std::vector<FactSeries> others;
    for (std::size_t at = 1; at < m_inputs->series.size(); ++at)
        others.push_back({&m_inputs->series[at]->series, &m_inputs->series[at]->observations});
    const Time asOf = m_inputs->asOf.value_or(rows.times.back());
    m_panel->setFacts(
        loaded, factsOf(loaded->series, rows, {asOf, m_inputs->events, others}), asOf);
}

void FactsDesk::mark(const Annotation &annotation)
{
    if (m_workspace.isReadOnly())
        return;
    if (const auto unseen = markOnChart(m_workspace, {annotation}); !unseen.isEmpty())
        emit messageChanged(unseen);
}

} // namespace tickmark
