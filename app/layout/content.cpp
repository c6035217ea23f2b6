// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/content.h"

#include "series/words.h"
#include "transform/rebase.h"

#include <algorithm>
#include <limits>

namespace tickmark {

namespace {

std::vector<std::string> codesOf(const Figure &figure)
{
    std::vector<std::string> codes;
    for (const auto &pane : figure.panes) {
        for (const auto &trace : pane.traces) {
            if (std::ranges::find(codes, trace.code) == codes.end())
                codes.push_back(trace.code);
        }
    }
    return codes;
}

struct RowRange
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The rows in view. A line that has no value at an edge of the range brings one row more on that
/// side, so that it runs on to the edge.
RowRange rowsInView(const Observations &observations, const Sessions &sessions)
{
    const auto &times = observations.times;
    const auto rowOf = [&](auto place) { return static_cast<std::size_t>(place - times.begin()); };
    const auto first = sessions.times[sessions.first];
    const auto last = sessions.times[sessions.last];
    RowRange rows{rowOf(std::ranges::lower_bound(times, first)),
        rowOf(std::ranges::upper_bound(times, last))};
    const auto known = rowOf(std::ranges::upper_bound(times, sessions.times.back()));
    const bool startsAtEdge = rows.begin < times.size() && times[rows.begin] == first;
    const bool endsAtEdge = rows.end > 0 && times[rows.end - 1] == last;
    rows.begin -= rows.begin > 0 && !startsAtEdge ? 1 : 0;
    rows.end += rows.end < known && !endsAtEdge ? 1 : 0;
    return rows;
}

/// Session index of each row; both sequences ascend, and every row's time is a session.
std::vector<double> placesOf(
    const Observations &observations, RowRange rows, const Sessions &sessions)
{
    std::vector<double> places;
    places.reserve(rows.end - rows.begin);
    if (rows.begin == rows.end)
        return places;
    auto session = std::ranges::lower_bound(sessions.times, observations.times[rows.begin]);
    for (auto row = rows.begin; row < rows.end; ++row) {
        while (*session < observations.times[row])
            ++session;
        places.push_back(static_cast<double>(session - sessions.times.begin()));
    }
    return places;
}

std::vector<double> cut(const std::vector<double> &column, RowRange rows)
{
    const auto begin = column.begin();
    return {begin + static_cast<std::ptrdiff_t>(rows.begin),
        begin + static_cast<std::ptrdiff_t>(rows.end)};
}

SceneLine lineOf(const Trace &trace, const LoadedSeries &loaded, const QColor &colour)
{
    SceneLine line;
    line.code = trace.code;
    line.name = trace.label.isEmpty() ? QString::fromStdString(loaded.series.name) : trace.label;
    line.colour = colour;
    line.unit = loaded.series.unit;
    line.decimals = loaded.series.decimals;
    return line;
}

/// Fills panes one trace at a time; warnings go where the figure's go.
class PaneFiller
{
public:
    PaneFiller(const FigureData &data, Content &content)
        : m_data(data)
        , m_content(content)
    {}

    void add(const Trace &trace, const QColor &colour, PaneContent &pane)
    {
        const auto found = m_data.series.find(trace.code);
        if (found == m_data.series.end()) {
            const bool isAwaited = m_data.awaited.contains(trace.code);
            warn((isAwaited ? QStringLiteral("%1 is being read.")
                            : QStringLiteral("The cache has no series '%1'."))
                     .arg(QString::fromStdString(trace.code)));
            return;
        }
        const auto &loaded = *found->second;
        if (m_content.sessions.isEmpty())
            return;
        const auto rows = rowsInView(loaded.observations, m_content.sessions);
        auto line = lineOf(trace, loaded, colour);
        line.x = placesOf(loaded.observations, rows, m_content.sessions);
        line.levels = cut(loaded.observations.values, rows);
        line.y = pane.baseTime ? rebased(loaded, *pane.baseTime, rows) : line.levels;
        m_content.isSample = m_content.isSample || loaded.series.isSample;
        if (!line.y.empty())
            pane.lines.push_back(std::move(line));
    }

private:
    std::vector<double> rebased(const LoadedSeries &loaded, Time base, RowRange rows)
    {
        const auto changes = rebase(loaded.observations, base);
        if (changes)
            return cut(*changes, rows);
        warn(QStringLiteral("%1: %2").arg(QString::fromStdString(loaded.series.name),
            QString::fromStdString(changes.error().message)));
        return {};
    }

    void warn(const QString &sentence) { m_content.warnings.append(sentence); }

    const FigureData &m_data;
    Content &m_content;
};

void measure(PaneContent &pane, const Sessions &sessions)
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const auto &line : pane.lines) {
        for (std::size_t i = 0; i < line.x.size(); ++i) {
            if (line.x[i] < static_cast<double>(sessions.first)
                || line.x[i] > static_cast<double>(sessions.last))
                continue;
            lowest = std::min(lowest, line.y[i]);
            highest = std::max(highest, line.y[i]);
        }
    }
    if (lowest <= highest) {
        pane.lowest = lowest;
        pane.highest = highest;
    }
}

} // namespace

std::optional<Time> baseTimeOf(const Base &base, const FigureData &data, const Sessions &sessions)
{
    switch (base.kind) {
    case Base::Kind::Event: {
        const auto event = data.events.find(base.eventId);
        return event == data.events.end() ? std::nullopt : std::optional(event->second.date);
    }
    case Base::Kind::Date:
        return base.date;
    case Base::Kind::RangeStart:
        break;
    }
    return sessions.times[sessions.first];
}

Content contentOf(const Figure &figure, const FigureData &data, const Theme &theme)
{
    Content content;
    content.sessions = sessionsOf(figure, data);
    content.panes.resize(figure.panes.size());
    const auto codes = codesOf(figure);
    const auto colours = seriesColours(codes, theme);
    PaneFiller filler(data, content);
    for (std::size_t i = 0; i < figure.panes.size(); ++i) {
        auto &pane = content.panes[i];
        const auto &base = figure.panes[i].base;
        if (base && !content.sessions.isEmpty()) {
            pane.baseTime = baseTimeOf(*base, data, content.sessions);
            if (!pane.baseTime)
                content.warnings.append(QStringLiteral("The calendar has no event '%1'.")
                                            .arg(QString::fromStdString(base->eventId)));
        }
        pane.isRebased = pane.baseTime.has_value();
        for (const auto &trace : figure.panes[i].traces) {
            const auto place = std::ranges::find(codes, trace.code) - codes.begin();
            filler.add(trace, colours[static_cast<std::size_t>(place)], pane);
        }
        measure(pane, content.sessions);
    }
    return content;
}

} // namespace tickmark
