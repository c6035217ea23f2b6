// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

namespace tickmark {

QDockWidget *createDock(const QString &title, const QString &name, QWidget *content)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    return dock;
}

QDockWidget *createPanelDock(QMainWindow &window, const QString &title, const QString &name,
    const QString &keys, QWidget *content)
{
    auto *dock = createDock(title, name, content);
    QAction *action = dock->toggleViewAction();
    action->setShortcut(QKeySequence(keys));
    window.addAction(action);
    QObject::connect(action, &QAction::triggered, content, [dock, content](bool isOpen) {
        if (!isOpen)
            return;
        dock->raise();
        content->setFocus(Qt::ShortcutFocusReason);
    });
    return dock;
}

} // namespace tickmark
