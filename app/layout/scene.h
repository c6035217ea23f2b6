// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/sceneitems.h"
#include "series/series.h"
#include "series/time.h"

#include <QStringList>
#include <string>
#include <vector>

namespace tickmark {

/// A place on an axis that has a grid line; its label, if any, is a SceneText.
struct SceneTick
{
    double position = 0;
    QString label;
};

/// One series in a pane. `x` are session indexes, ascending; `y` what is drawn; `levels` the values
/// as stored. All three have one length and cover the range in view; a line without a value at an
/// edge has one more row beyond it.
struct SceneLine
{
    std::string code;
    QString name;
    QColor colour;
    qreal width = 2.2;
    Unit unit = Unit::Number;
    int decimals = 2;
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> levels;
};

/// One plot area. Pixels follow from values: the top edge is yUpper, the bottom edge yLower.
struct ScenePane
{
    QRectF plot;
    double yLower = 0;
    double yUpper = 1;
    bool isRebased = false; ///< y is a change in percent
    std::vector<SceneTick> yTicks;
    std::vector<SceneLine> lines;
};

/// A figure solved for one size: plain numbers, colours and strings, placed without overlap. The
/// chart view draws it, on screen and on paper; tests look at it; the alt text is written from it.
struct Scene
{
    QSizeF size;
    QColor background;
    QColor gridColour;
    double xLower = 0; ///< session indexes at the left and right edge of every plot
    double xUpper = 1;
    std::vector<Time> sessions; ///< the time of each session index
    std::vector<SceneTick> xTicks;
    std::vector<ScenePane> panes; ///< top to bottom
    std::vector<SceneRule> rules;
    std::vector<SceneMark> marks;
    std::vector<SceneText> texts;
    bool isSample = false; ///< "SAMPLE DATA" is drawn across it
    QColor sampleColour;
    QString altText;
    QStringList warnings; ///< what could not be placed or computed, as sentences
};

} // namespace tickmark
