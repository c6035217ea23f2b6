// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/figurelines.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr double indexPaneShare = 0.7;
constexpr double ratePaneShare = 0.3;

bool isRate(const Series &series)
{
    return series.unit == Unit::Percent;
}

Pane emptyPane(bool isForRates)
{
    Pane pane;
    pane.heightShare = isForRates ? ratePaneShare : indexPaneShare;
    if (!isForRates)
        pane.base = Base{};
    return pane;
}

/// Levels and rebased lines never share a pane: their axes mean different things.
Pane &paneFor(Figure &figure, bool isForRates)
{
    const auto found = std::find_if(figure.panes.begin(), figure.panes.end(),
        [&](const Pane &pane) { return pane.base.has_value() != isForRates; });
    if (found != figure.panes.end())
        return *found;
    const auto place = isForRates ? figure.panes.end() : figure.panes.begin();
    return *figure.panes.insert(place, emptyPane(isForRates));
}

} // namespace

Figure figureOf(const QString &name, const std::vector<Series> &series)
{
    Figure figure;
    figure.name = name;
    figure.range.kind = Range::Kind::Months;
    figure.range.months = 12;
    for (const Series &one : series)
        showSeries(figure, one);
    return figure;
}

void showSeries(Figure &figure, const Series &series)
{
    if (!shownCodes(figure).contains(series.code))
        paneFor(figure, isRate(series)).traces.push_back({series.code, {}});
}

void hideSeries(Figure &figure, const std::string &code)
{
    for (Pane &pane : figure.panes)
        std::erase_if(pane.traces, [&](const Trace &trace) { return trace.code == code; });
    std::erase_if(figure.panes, [](const Pane &pane) { return pane.traces.empty(); });
    std::erase_if(figure.annotations, [&](const Annotation &one) { return one.code == code; });
}

std::set<std::string> shownCodes(const Figure &figure)
{
    std::set<std::string> codes;
    for (const Pane &pane : figure.panes) {
        for (const Trace &trace : pane.traces)
            codes.insert(trace.code);
    }
    return codes;
}

std::set<std::string> eventIdsOf(const Figure &figure)
{
    std::set<std::string> ids{figure.range.eventId};
    for (const Pane &pane : figure.panes)
        ids.insert(pane.base ? pane.base->eventId : std::string());
    for (const Annotation &annotation : figure.annotations)
        ids.insert(annotation.eventId);
    ids.erase(std::string());
    return ids;
}

} // namespace tickmark
