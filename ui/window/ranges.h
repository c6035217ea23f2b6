// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"
#include "series/event.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tickmark {

// Which part of the time axis a button, the wheel or a drag asks for.

/// The fewest sessions that can be zoomed into.
inline constexpr int sessionsShownAtLeast = 5;

/// The dates of the sessions `first` to `last` of `sessions`, which are indexes as a chart asks for
/// them: any numbers. The range is moved inside the data and widened to sessionsShownAtLeast;
/// nothing where there are no sessions.
std::optional<Range> rangeOfSessions(const std::vector<Time> &sessions, double first, double last);

Range lastMonths(int months);
Range yearToDate();
Range sinceEvent(const std::string &eventId);
Range wholeRange();

/// The events a figure speaks of, each once: those it measures from, then those it marks.
std::vector<Event> eventsOf(const Figure &figure, const std::map<std::string, Event> &events);

} // namespace tickmark
