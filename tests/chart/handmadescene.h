// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

namespace tickmark::test {

/// A small scene of 400 × 300 whose every pixel can be worked out by hand: one plot of 300 × 200 at
/// (50, 40), sessions 0 to 300, values 0 to 100, grid lines at 20 and 80, a flat red line at 50, an
/// event line at session 100 with its label, and a mark with its label at session 200.
inline Scene handMadeScene()
{
    Scene scene;
    scene.size = QSizeF(400, 300);
    scene.background = Qt::white;
    scene.gridColour = QColor(0xdd, 0xdd, 0xdd);
    scene.sampleColour = QColor(0xee, 0xee, 0xee);
    scene.xUpper = 300;
    scene.xTicks = {{100, QStringLiteral("Nov")}};
    scene.altText = QStringLiteral("A flat line.");

    ScenePane pane;
    pane.plot = QRectF(50, 40, 300, 200);
    pane.yUpper = 100;
    pane.yTicks = {{20, QStringLiteral("20")}, {80, QStringLiteral("80")}};
    SceneLine line{"RUT", QStringLiteral("Russell 2000"), QColor(0xc8, 0x10, 0x2e)};
    for (int session = 0; session <= 300; ++session) {
        scene.sessions.push_back(timeOf(2024, 1, 1) + std::chrono::days(session));
        line.x.push_back(session);
        line.y.push_back(50);
        line.levels.push_back(50);
    }
    pane.lines.push_back(line);
    scene.panes.push_back(pane);

    scene.rules.push_back(
        {SceneRule::Role::Event, QLineF(150, 40, 150, 240), 1, true, Qt::black, "election"});
    scene.marks.push_back({QPointF(250, 140), 4.5, 2, QColor(0xc8, 0x10, 0x2e), "high"});
    SceneText text;
    text.role = SceneText::Role::EventLabel;
    text.text = QStringLiteral("Election");
    text.rect = QRectF(156, 44, 60, 16);
    text.colour = Qt::black;
    text.annotation = "election";
    scene.texts.push_back(text);
    text.role = SceneText::Role::MarkLabel;
    text.text = QStringLiteral("52-week high");
    text.rect = QRectF(210, 110, 80, 16);
    text.annotation = "high";
    scene.texts.push_back(text);
    return scene;
}

} // namespace tickmark::test
