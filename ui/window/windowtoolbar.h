// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QComboBox;

namespace tickmark {

class AsOfControl;
class RangeActions;
class WindowActions;
class Workspace;

/// The one toolbar of the window: tools, ranges, the as-of date, the size of the picture, export.
/// Follows the figure of the workspace, which must outlive it.
class WindowToolBar : public QToolBar
{
    Q_OBJECT

public:
    WindowToolBar(const WindowActions &actions, RangeActions &ranges, Workspace &workspace);

private:
    void addCommands(const WindowActions &actions);
    void addRanges(RangeActions &ranges);
    void addAsOf();
    void addSizes();
    void addExport(const WindowActions &actions);
    void showIconOnly(QAction *action);
    void showFigure();

    Workspace &m_workspace;
    AsOfControl *m_asOf;
    QComboBox *m_sizes;
};

} // namespace tickmark
