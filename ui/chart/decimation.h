// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/panemap.h"

#include <QPolygonF>
#include <vector>

namespace tickmark {

/// The points of a line that make its ink, in figure pixels: of all that fall into one column of
/// the picture (`columnWidth` figure pixels wide) the first, the lowest, the highest and the last,
/// in their order. Nothing is moved or invented, so every extreme is drawn. Each stretch between
/// two gaps (a value that is not finite) is a run of its own; no run is empty.
std::vector<QPolygonF> decimatedRuns(const SceneLine &line, const PaneMap &map, double columnWidth);

} // namespace tickmark
