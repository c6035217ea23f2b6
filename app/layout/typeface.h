// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>
#include <QString>
#include <QStringList>

namespace tickmark {

/// The one typeface of figures, Inter, compiled into the program: no font of the machine is ever
/// used, so text measures the same everywhere. All sizes are pixels of the figure.

/// `weight` is 400, 500, 600 or 700. No hinting, no substitution of glyphs from other fonts.
QFont sceneFont(int pixelSize, int weight);

/// Distance between two baselines.
qreal lineHeight(int pixelSize);

/// From the top of a line to its baseline.
qreal baselineOffset(int pixelSize);

/// The box of `text`, lines separated by '\n', the first one in a weight of its own.
QSizeF sceneTextSize(const QString &text, int pixelSize, int weight, int firstLineWeight);

/// `text` broken at blanks (not at no-break spaces) into lines no wider than `width`; at most
/// `maxLines`, the last one shortened with "…" where it does not fit.
QStringList wrapped(const QString &text, int pixelSize, int weight, qreal width, int maxLines);

} // namespace tickmark
