// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figuredocument.h"
#include "series/event.h"

#include <QPointF>
#include <string>

namespace tickmark {

// What the annotation tools do to a figure: one step of undo each, all through the document.

Annotation eventAnnotation(const Event &event);

/// `kind` is Kind::High or Kind::Low; the window is the 52 weeks to the as-of date.
Annotation extremeAnnotation(Annotation::Kind kind, const std::string &code);

/// The annotation of `figure` that marks the same as `wanted`, whatever its label looks like; its
/// id, or empty.
std::string findSame(const Figure &figure, const Annotation &wanted);

const Annotation *findAnnotation(const Figure &figure, const std::string &id);

/// Adds `wanted` under a new id and returns it; where the figure already marks the same, changes
/// nothing and returns the id of that one.
std::string addMark(Figure &figure, Annotation wanted);

/// The same as a step of undo named `text`.
std::string mark(FigureDocument &document, const Annotation &wanted, const QString &text);

void moveLabel(FigureDocument &document, const std::string &id, QPointF delta);
void removeAnnotation(FigureDocument &document, const std::string &id);

} // namespace tickmark
