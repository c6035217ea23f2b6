// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QMenu;

namespace tickmark {

class RangeActions;
class Toolbox;
class WindowActions;
class Workspace;

/// Fills the menu bar. The menus of series and of docks are filled when they are opened.
void createMenus(QMainWindow &window, const WindowActions &actions, RangeActions &ranges,
    Toolbox &toolbox, Workspace &workspace);

} // namespace tickmark
