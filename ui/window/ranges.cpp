// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/ranges.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

std::optional<Range> rangeOfSessions(const std::vector<Time> &sessions, double first, double last)
{
    if (sessions.empty() || !std::isfinite(first) || !std::isfinite(last))
        return std::nullopt;
    const double end = static_cast<double>(sessions.size()) - 1;
    const double width =
        std::clamp(std::round(last - first), std::min<double>(sessionsShownAtLeast - 1, end), end);
    const double middle = (first + last) / 2;
    const double begin = std::clamp(std::round(middle - width / 2), 0.0, end - width);
    Range range;
    range.kind = Range::Kind::Dates;
    range.first = sessions[static_cast<std::size_t>(begin)];
    range.last = sessions[static_cast<std::size_t>(begin + width)];
    return range;
}

Range lastMonths(int months)
{
    Range range;
    range.kind = Range::Kind::Months;
    range.months = months;
    return range;
}

Range yearToDate()
{
    Range range;
    range.kind = Range::Kind::YearToDate;
    return range;
}

Range sinceEvent(const std::string &eventId)
{
    Range range;
    range.kind = Range::Kind::SinceEvent;
    range.eventId = eventId;
    return range;
}

Range wholeRange()
{
    return {};
}

std::vector<Event> eventsOf(const Figure &figure, const std::map<std::string, Event> &events)
{
    std::vector<Event> found;
    const auto add = [&](const std::string &id) {
        const auto event = events.find(id);
        const bool isNew = std::none_of(
            found.begin(), found.end(), [&](const Event &one) { return one.id == id; });
        if (event != events.end() && isNew)
            found.push_back(event->second);
    };
    for (const Pane &pane : figure.panes)
        add(pane.base ? pane.base->eventId : std::string());
    for (const Annotation &annotation : figure.annotations)
        add(annotation.eventId);
    return found;
}

} // namespace tickmark
