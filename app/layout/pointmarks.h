// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/content.h"
#include "layout/frame.h"
#include "layout/labelplacer.h"

namespace tickmark {

/// An annotation of a point on a line, with its fact computed: where it is in values, and its
/// words.
struct PointMark
{
    /// Where its label would rather stand.
    enum class Side { Above, Below, Beside };

    const Annotation *annotation = nullptr;
    std::size_t pane = 0;
    double x = 0; ///< session index
    double y = 0; ///< as drawn: rebased in a rebased pane
    Side side = Side::Above;
    QColor colour;
    QString text;
    QSizeF size; ///< of the text
};

/// The highs, lows and changes whose point is in view. One that cannot be computed becomes a
/// warning.
std::vector<PointMark> pointMarksOf(const Figure &figure, const FigureData &data, Content &content);

/// Adds the circle, the label and, where the label stands away from it, a leader line.
void addPointMark(const PointMark &mark, const Frame &frame, LabelPlacer &placer, Scene &scene);

} // namespace tickmark
