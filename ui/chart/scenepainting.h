// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

#include <QPainter>

namespace tickmark {

/// The parts of a scene that are neither a line nor a plot area, painted as they are. Each leaves
/// pen, brush and font of the painter changed, and nothing else.

/// A horizontal or vertical rule is laid on whole device pixels, so it is sharp at any scale.
void paintRule(QPainter &painter, const SceneRule &rule);

/// An open circle: `background` covers the line below it.
void paintMark(QPainter &painter, const SceneMark &mark, const QColor &background);

void paintText(QPainter &painter, const SceneText &text);

/// Paints over what is behind the ink of a text, line by line.
void clearBehindText(QPainter &painter, const SceneText &text, const QColor &background);

/// "SAMPLE DATA" from the lower left to the upper right of all plots.
void paintSampleMark(QPainter &painter, const Scene &scene);

} // namespace tickmark
