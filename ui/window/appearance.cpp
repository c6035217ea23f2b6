// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/appearance.h"

#include <QLabel>
#include <QMainWindow>
#include <QToolBar>
#include <QToolButton>

namespace tickmark {

namespace {

constexpr const char *styleSheet = R"(
QMainWindow::separator { background: palette(midlight); width: 1px; height: 1px; }
QToolBar { border: none; border-bottom: 1px solid palette(midlight); padding: 4px 8px; spacing: 2px; }
QToolBar::separator { background: palette(midlight); width: 1px; margin: 4px 6px; }
QTreeView::item, QTableView::item { border: 0px; padding: 3px 8px; }
QTreeView::item:selected, QTableView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QHeaderView::section { border: none; border-bottom: 1px solid palette(midlight); padding: 4px 10px; }
QDockWidget::title { padding: 7px 10px; text-align: left; }
QSplitter::handle { background: palette(midlight); }
QStatusBar { border-top: 1px solid palette(midlight); }
QStatusBar::item { border: none; }
)";

constexpr qreal headingScale = 0.9;

} // namespace

void applyAppearance(QMainWindow &window)
{
    window.setStyleSheet(QString::fromLatin1(styleSheet));
}

QLabel *createHeading(const QString &text, QWidget *parent)
{
    auto *heading = new QLabel(text, parent);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * headingScale);
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setContentsMargins(10, 6, 10, 2);
    heading->setForegroundRole(QPalette::WindowText);
    return heading;
}

void allowKeyboard(QToolBar &bar)
{
    for (auto *button : bar.findChildren<QToolButton *>()) {
        if (!button->objectName().startsWith(QLatin1String("qt_")))
            button->setFocusPolicy(Qt::TabFocus);
    }
}

} // namespace tickmark
