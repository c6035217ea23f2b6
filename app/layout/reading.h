// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

#include <optional>
#include <vector>

namespace tickmark {

/// What a reader's finger on the time axis points at: the session and every series' value there.
struct CursorReading
{
    struct Value
    {
        QString name;
        QString text; ///< "2,442.03 (+8.0%)", "4.27%"; "no value" where the series has none
        QColor colour;
        std::optional<QPointF> at; ///< the point on its line, in figure pixels
    };
    int session = 0; ///< index into Scene::sessions
    QString date;    ///< "Nov. 25, 2024"
    qreal x = 0;     ///< in figure pixels
    std::vector<Value> values;
};

/// The reading at the session nearest to `x` (figure pixels); nothing left or right of the plots.
std::optional<CursorReading> readingAt(const Scene &scene, qreal x);

/// Session index at `x` (figure pixels), not rounded, and back.
double sessionAt(const Scene &scene, qreal x);
qreal xOf(const Scene &scene, double session);

} // namespace tickmark
