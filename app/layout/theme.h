// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <string>
#include <vector>

namespace tickmark {

/// The colours of a figure. A figure has a theme of its own, so a dark application never leaks into
/// a light figure.
struct Theme
{
    QColor background;
    QColor title;
    QColor text;  ///< labels that belong to no series
    QColor muted; ///< subtitle, ticks, source
    QColor grid;
    QColor axis; ///< zero line and time axis
    QColor event;
    QColor sample;
    bool isDark = false;
};

/// "light", "dark" or "print"; light for any other name.
Theme themeNamed(const QString &name);

/// One colour for each series of a figure, in the order given. A known series has the same colour
/// in every figure; the others take what is left of a palette that colour-blind readers can tell
/// apart.
std::vector<QColor> seriesColours(const std::vector<std::string> &codes, const Theme &theme);

} // namespace tickmark
