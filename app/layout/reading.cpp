// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/reading.h"

#include "series/words.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

QString valueWords(const SceneLine &line, bool isRebased, std::size_t row)
{
    auto text = valueText(line.levels[row], line.unit, line.decimals);
    if (isRebased)
        text += " (" + percentChangeText(line.y[row]) + ')';
    return QString::fromStdString(text);
}

CursorReading::Value valueAt(const SceneLine &line, const ScenePane &pane, double session, qreal x)
{
    CursorReading::Value value{line.name, QStringLiteral("no value"), line.colour, std::nullopt};
    const auto found = std::ranges::lower_bound(line.x, session);
    if (found == line.x.end() || *found != session)
        return value;
    const auto row = static_cast<std::size_t>(found - line.x.begin());
    const double share = (line.y[row] - pane.yLower) / (pane.yUpper - pane.yLower);
    value.text = valueWords(line, pane.isRebased, row);
    value.at = QPointF(x, pane.plot.bottom() - share * pane.plot.height());
    return value;
}

QString timeWords(Time time)
{
    auto text = dateText(time);
    const auto iso = isoText(time);
    if (iso.size() > 10)
        text += ", " + iso.substr(11, 5);
    return QString::fromStdString(text);
}

} // namespace

double sessionAt(const Scene &scene, qreal x)
{
    const auto &plot = scene.panes.front().plot;
    return scene.xLower + (x - plot.left()) / plot.width() * (scene.xUpper - scene.xLower);
}

qreal xOf(const Scene &scene, double session)
{
    const auto &plot = scene.panes.front().plot;
    return plot.left() + (session - scene.xLower) / (scene.xUpper - scene.xLower) * plot.width();
}

std::optional<CursorReading> readingAt(const Scene &scene, qreal x)
{
    if (scene.panes.empty() || scene.sessions.empty())
        return std::nullopt;
    const auto &plot = scene.panes.front().plot;
    if (x < plot.left() || x > plot.right())
        return std::nullopt;
    const double nearest = std::clamp(
        std::round(sessionAt(scene, x)), std::ceil(scene.xLower), std::floor(scene.xUpper));
    CursorReading reading;
    reading.session = static_cast<int>(nearest);
    reading.date = timeWords(scene.sessions[static_cast<std::size_t>(reading.session)]);
    reading.x = xOf(scene, nearest);
    for (const auto &pane : scene.panes) {
        for (const auto &line : pane.lines)
            reading.values.push_back(valueAt(line, pane, nearest, reading.x));
    }
    return reading;
}

} // namespace tickmark
