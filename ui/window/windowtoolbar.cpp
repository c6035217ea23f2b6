// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowtoolbar.h"

#include "layout/sizes.h"
#include "window/appearance.h"
#include "window/asofcontrol.h"
#include "window/rangeactions.h"
#include "window/windowactions.h"
#include "window/workspace.h"

#include <QComboBox>
#include <QMenu>
#include <QToolButton>

namespace tickmark {

WindowToolBar::WindowToolBar(
    const WindowActions &actions, RangeActions &ranges, Workspace &workspace)
    : QToolBar(tr("Tools"))
    , m_workspace(workspace)
    , m_asOf(new AsOfControl(this))
    , m_sizes(new QComboBox(this))
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
    addCommands(actions);
    addRanges(ranges);
    addAsOf();
    addSizes();
    addExport(actions);
    allowKeyboard(*this);
    connect(&workspace, &Workspace::figureChanged, this, &WindowToolBar::showFigure);
}

void WindowToolBar::addCommands(const WindowActions &actions)
{
    addActions({actions.undo, actions.redo});
    showIconOnly(actions.undo);
    showIconOnly(actions.redo);
    addSeparator();
    addActions(actions.tools->actions());
    addSeparator();
}

void WindowToolBar::showIconOnly(QAction *action)
{
    auto *button = static_cast<QToolButton *>(widgetForAction(action));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void WindowToolBar::addRanges(RangeActions &ranges)
{
    addActions(ranges.actions());
    addSeparator();
    const QAction *since = ranges.sinceEventAction();
    auto *button = static_cast<QToolButton *>(widgetForAction(ranges.sinceEventAction()));
    connect(since, &QAction::changed, button, [button, since] {
        button->setPopupMode(
            since->menu() ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    });
}

void WindowToolBar::addAsOf()
{
    addWidget(m_asOf);
    addSeparator();
    connect(m_asOf, &AsOfControl::chosen, this, [this](std::optional<Time> asOf) {
        m_workspace.document().edit(
            tr("Change as-of date"), [&](Figure &figure) { figure.asOf = asOf; });
    });
}

void WindowToolBar::addSizes()
{
    m_sizes->setAccessibleName(tr("Size of the picture"));
    m_sizes->setToolTip(tr("The size at which the figure is exported"));
    for (const FigureSize &size : sizePresets())
        m_sizes->addItem(size.name);
    addWidget(m_sizes);
    connect(m_sizes, &QComboBox::textActivated, this, [this](const QString &name) {
        m_workspace.document().edit(tr("Change size"), [&](Figure &figure) { figure.size = name; });
    });
}

void WindowToolBar::addExport(const WindowActions &actions)
{
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addAction(actions.exportPicture);
}

void WindowToolBar::showFigure()
{
    const Figure &figure = m_workspace.figure();
    m_asOf->setAsOf(figure.asOf, m_workspace.latestTime());
    if (m_sizes->findText(figure.size) < 0)
        m_sizes->addItem(figure.size);
    m_sizes->setCurrentText(figure.size);
}

} // namespace tickmark
