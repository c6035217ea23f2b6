// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/sessions.h"

#include <algorithm>
#include <iterator>

namespace tickmark {

using namespace std::chrono;

namespace {

std::vector<Time> unionOf(const std::vector<Time> &a, const std::vector<Time> &b)
{
    std::vector<Time> both;
    both.reserve(std::max(a.size(), b.size()));
    std::ranges::set_union(a, b, std::back_inserter(both));
    return both;
}

std::vector<Time> allTimes(const Figure &figure, const FigureData &data)
{
    std::vector<Time> times;
    for (const auto &pane : figure.panes) {
        for (const auto &trace : pane.traces) {
            const auto loaded = data.series.find(trace.code);
            if (loaded != data.series.end())
                times = unionOf(times, loaded->second->observations.times);
        }
    }
    return times;
}

/// The as-of date is a day: everything that day has counts, intraday observations too.
Time endOfDay(Time day)
{
    return dayOf(day) + days(1) - seconds(1);
}

Time beginOf(const Range &range, const FigureData &data, const Sessions &sessions)
{
    switch (range.kind) {
    case Range::Kind::Months:
        return addMonths(sessions.asOf, -range.months);
    case Range::Kind::YearToDate:
        return local_days(civilDate(sessions.asOf).year() / January / 1) - days(1);
    case Range::Kind::SinceEvent: {
        const auto event = data.events.find(range.eventId);
        return event == data.events.end() ? sessions.times.front() : event->second.date;
    }
    case Range::Kind::Dates:
        return range.first.value_or(sessions.times.front());
    case Range::Kind::Max:
        break;
    }
    return sessions.times.front();
}

/// Spans begin at the close before the period, which is what changes are measured from; dates the
/// person chose begin with the first session not before them.
void setRange(Sessions &sessions, const Range &range, const FigureData &data)
{
    const auto &times = sessions.times;
    const auto begin = beginOf(range, data, sessions);
    const bool areDates = range.kind == Range::Kind::Dates;
    const auto end = areDates && range.last ? endOfDay(*range.last) : times.back();
    sessions.last = sessions.atOrBefore(end).value_or(0);
    if (areDates)
        sessions.first = static_cast<std::size_t>(
            std::distance(times.begin(), std::ranges::lower_bound(times, begin)));
    else
        sessions.first = sessions.atOrBefore(endOfDay(begin)).value_or(0);
    sessions.first = std::min(sessions.first, sessions.last);
}

} // namespace

std::optional<std::size_t> Sessions::atOrBefore(Time time) const
{
    const auto after = std::ranges::upper_bound(times, time);
    if (after == times.begin())
        return std::nullopt;
    return static_cast<std::size_t>(std::distance(times.begin(), after)) - 1;
}

std::optional<double> Sessions::placeOf(Time day) const
{
    const auto index = atOrBefore(endOfDay(day));
    if (!index)
        return std::nullopt;
    if (dayOf(times[*index]) == dayOf(day))
        return static_cast<double>(*index);
    if (*index + 1 == times.size())
        return std::nullopt;
    return static_cast<double>(*index) + 0.5;
}

Sessions sessionsOf(const Figure &figure, const FigureData &data)
{
    Sessions sessions;
    sessions.times = allTimes(figure, data);
    if (figure.asOf) {
        const auto after = std::ranges::upper_bound(sessions.times, endOfDay(*figure.asOf));
        sessions.times.erase(after, sessions.times.end());
    }
    if (sessions.isEmpty())
        return sessions;
    sessions.asOf = figure.asOf.value_or(sessions.times.back());
    setRange(sessions, figure.range, data);
    return sessions;
}

} // namespace tickmark
