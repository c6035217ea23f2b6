// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QMainWindow;
class QToolBar;
class QString;
class QWidget;

namespace tickmark {

// The looks of the window, said once. All colours come from the palette, so a dark desktop has a
// dark window; the figure has its own theme.

void applyAppearance(QMainWindow &window);

/// A small heading over a list.
QLabel *createHeading(const QString &text, QWidget *parent);

/// Makes the buttons of a toolbar reachable by Tab, which Qt leaves out.
void allowKeyboard(QToolBar &bar);

} // namespace tickmark
