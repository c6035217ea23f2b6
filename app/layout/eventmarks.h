// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/frame.h"
#include "layout/labelplacer.h"

namespace tickmark {

/// The lines of all events in view, which labels keep clear of.
std::vector<QPolygonF> eventLines(
    const Figure &figure, const FigureData &data, const Content &content, const Frame &frame);

/// Adds the dashed line of an event through all panes, and its label at the top beside the line;
/// where events stand close together, in lanes below each other. Nothing where the event is not in
/// view.
void addEvent(const Annotation &annotation, const FigureData &data, const Content &content,
    const Frame &frame, const Theme &theme, LabelPlacer &placer, Scene &scene);

} // namespace tickmark
