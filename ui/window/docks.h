// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace tickmark {

QDockWidget *createDock(const QString &title, const QString &name, QWidget *content);

/// A dock that `keys` open and bring to the front, with the cursor in it, and close again.
QDockWidget *createPanelDock(QMainWindow &window, const QString &title, const QString &name,
    const QString &keys, QWidget *content);

} // namespace tickmark
