// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/pointing.h"

#include "layout/reading.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

namespace tickmark {

namespace {

constexpr int sessionsNear = 3;
constexpr qreal pixelsNear = 8;

const ScenePane *paneAt(const Scene &scene, QPointF position)
{
    const auto found = std::find_if(scene.panes.begin(), scene.panes.end(),
        [&](const ScenePane &pane) { return pane.plot.contains(position); });
    return found == scene.panes.end() ? nullptr : &*found;
}

/// How far the line is above or below `y` at `session`; infinite where it has no point there.
qreal distanceTo(const SceneLine &line, const ScenePane &pane, double session, qreal y)
{
    const auto right = std::lower_bound(line.x.begin(), line.x.end(), session);
    if (right == line.x.end() || line.x.empty())
        return std::numeric_limits<qreal>::infinity();
    const double value = line.y[static_cast<std::size_t>(right - line.x.begin())];
    const double share = (pane.yUpper - value) / (pane.yUpper - pane.yLower);
    return std::abs(pane.plot.top() + share * pane.plot.height() - y);
}

/// The index of the first session that is not before `time`.
int sessionOf(const Scene &scene, Time time)
{
    const auto found = std::lower_bound(scene.sessions.begin(), scene.sessions.end(), time);
    return static_cast<int>(found - scene.sessions.begin());
}

} // namespace

std::optional<int> sessionIndexAt(const Scene &scene, QPointF position)
{
    if (scene.sessions.empty() || !paneAt(scene, position))
        return std::nullopt;
    const auto last = static_cast<int>(scene.sessions.size()) - 1;
    return std::clamp(static_cast<int>(std::lround(sessionAt(scene, position.x()))), 0, last);
}

std::vector<Event> eventsNear(
    const Scene &scene, const std::vector<Event> &calendar, QPointF position)
{
    const auto clicked = sessionIndexAt(scene, position);
    if (!clicked)
        return {};
    std::vector<std::pair<int, Event>> found;
    for (const Event &event : calendar) {
        const int session = sessionOf(scene, event.date);
        const int distance = std::abs(session - *clicked);
        const bool isInPixels = std::abs(xOf(scene, session) - position.x()) <= pixelsNear;
        const bool isInData = session < static_cast<int>(scene.sessions.size());
        if (isInData && (distance <= sessionsNear || isInPixels))
            found.emplace_back(distance, event);
    }
    std::stable_sort(found.begin(), found.end(),
        [](const auto &one, const auto &other) { return one.first < other.first; });
    std::vector<Event> events;
    for (auto &[distance, event] : found)
        events.push_back(std::move(event));
    return events;
}

std::string lineNear(const Scene &scene, QPointF position)
{
    const ScenePane *pane = paneAt(scene, position);
    if (!pane)
        return {};
    const double session = std::floor(sessionAt(scene, position.x()));
    std::string code;
    auto nearest = std::numeric_limits<qreal>::infinity();
    for (const SceneLine &line : pane->lines) {
        const qreal distance = distanceTo(line, *pane, session, position.y());
        if (code.empty() || distance < nearest) {
            code = line.code;
            nearest = distance;
        }
    }
    return code;
}

} // namespace tickmark
