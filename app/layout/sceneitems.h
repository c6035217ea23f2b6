// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLineF>
#include <QRectF>
#include <QString>
#include <string>

namespace tickmark {

/// One piece of text, laid out: `rect` is where its ink may be, in figure pixels. Lines are
/// separated by '\n'. `annotation` is the id of the annotation it belongs to, empty for all other
/// text.
struct SceneText
{
    enum class Role {
        Title,
        Subtitle,
        Source,
        Byline,
        Legend,
        XTick,
        YTick,
        EndLabel,
        EventLabel,
        MarkLabel
    };
    Role role = Role::Title;
    QString text;
    QRectF rect;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop;
    int pixelSize = 13;
    int weight = 400; ///< of the typeface; `firstLineWeight` for the first line
    int firstLineWeight = 400;
    QColor colour;
    std::string annotation;
    QPointF offset;
};

/// A straight rule in figure pixels: an event line, a zero line, an axis, a leader line.
struct SceneRule
{
    enum class Role { Event, Zero, Axis, Tick, Leader };
    Role role = Role::Event;
    QLineF line;
    qreal width = 1;
    bool isDashed = false;
    QColor colour;
    std::string annotation;
};

/// The open circle of a high or low, in figure pixels.
struct SceneMark
{
    QPointF centre;
    qreal radius = 4.5;
    qreal width = 2;
    QColor colour;
    std::string annotation;
};

} // namespace tickmark
