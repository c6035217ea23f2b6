// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/content.h"
#include "layout/frame.h"
#include "layout/labelplacer.h"

namespace tickmark {

/// A high or low annotation with its fact computed: where it is in values, and its words.
struct ExtremeMark
{
    const Annotation *annotation = nullptr;
    std::size_t pane = 0;
    double x = 0; ///< session index
    double y = 0; ///< as drawn: rebased in a rebased pane
    QColor colour;
    QString text;
    QSizeF size; ///< of the text
};

/// The high and low annotations whose point is in view. One that cannot be computed becomes a
/// warning.
std::vector<ExtremeMark> extremesOf(const Figure &figure, const FigureData &data, Content &content);

/// Adds the circle, the label and, where the label had to move away, a leader line.
void addExtreme(const ExtremeMark &mark, const Frame &frame, LabelPlacer &placer, Scene &scene);

} // namespace tickmark
