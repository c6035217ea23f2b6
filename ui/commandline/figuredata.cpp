// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/figuredata.h"

#include "cache/eventstore.h"
#include "cache/seriesstore.h"

#include <set>

namespace tickmark {

namespace {

std::set<std::string> codesOf(const Figure &figure)
{
    std::set<std::string> codes;
    for (const auto &pane : figure.panes) {
        for (const auto &trace : pane.traces)
            codes.insert(trace.code);
    }
    for (const auto &annotation : figure.annotations) {
        if (annotation.kind != Annotation::Kind::Event)
            codes.insert(annotation.code);
    }
    return codes;
}

Result<void> addSeries(FigureData &data, Cache &cache, const std::string &code)
{
    const SeriesStore store(cache);
    const auto series = store.find(code);
    if (!series)
        return {};
    auto observations = store.load(code);
    if (!observations)
        return failure(observations.error().message);
    data.series[code] =
        std::make_shared<const LoadedSeries>(LoadedSeries{*series, std::move(*observations)});
    return {};
}

} // namespace

Result<FigureData> loadFigureData(Cache &cache, const Figure &figure)
{
    FigureData data;
    for (const auto &code : codesOf(figure)) {
        if (const auto added = addSeries(data, cache, code); !added)
            return failure(added.error().message);
    }
    const auto events = EventStore(cache).list();
    if (!events)
        return failure(events.error().message);
    for (const auto &event : *events)
        data.events[event.id] = event;
    return data;
}

} // namespace tickmark
