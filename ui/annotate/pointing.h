// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"
#include "series/event.h"

#include <QPointF>
#include <optional>
#include <string>
#include <vector>

namespace tickmark {

// What a click on a scene means. `position` is in figure pixels.

/// The session nearest to the click; nothing where it is beside the plots.
std::optional<int> sessionIndexAt(const Scene &scene, QPointF position);

/// The events a click means, nearest first: at most three sessions or eight pixels away.
std::vector<Event> eventsNear(
    const Scene &scene, const std::vector<Event> &calendar, QPointF position);

/// The code of the series whose line passes nearest to the click, in the pane that was clicked;
/// empty where that pane has no line.
std::string lineNear(const Scene &scene, QPointF position);

} // namespace tickmark
