// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>
#include <QWidget>
#include <string>
#include <vector>

class QDropEvent;
class QMimeData;

namespace tickmark {

/// Lets files be dropped anywhere on a window, also on its line edits, which would otherwise keep
/// them, and tables that are dragged out of a spreadsheet or a page anywhere but on a text field:
/// it sees the drags of the whole application first. While one hovers, the window says what a drop
/// would do.
class DropZone : public QObject
{
    Q_OBJECT

public:
    explicit DropZone(QWidget &window);

signals:
    /// Paths as the system has them; an address that is not a file of this machine as it is. `onto`
    /// is the widget they fell on.
    void dropped(const std::vector<std::string> &paths, QWidget *onto);
    void tableDropped(const QByteArray &table);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    static bool isWanted(const QMimeData &data, const QObject &onto);
    bool isOverWindow(const QObject *watched) const;
    void take(QDropEvent &event, QWidget *onto);

    QWidget &m_window;
    QWidget *m_overlay;
};

std::vector<std::string> pathsOf(const QList<QUrl> &urls);

} // namespace tickmark
