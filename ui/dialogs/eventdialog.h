// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/event.h"

#include <QDialog>
#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace tickmark {

/// The calendar to pick an event from, by typing part of its name or date.
class EventDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens at the event nearest before `day`.
    EventDialog(std::vector<Event> calendar, Time day, QWidget *parent);

signals:
    void chosen(const Event &event);
    void newEventWanted();

private:
    void addFilter();
    void addList();
    void addButtons();
    void fill();
    void filter(const QString &words);
    void choose();
    bool eventFilter(QObject *watched, QEvent *event) override;

    std::vector<Event> m_calendar; ///< latest first
    QLineEdit *m_filter = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_mark = nullptr;
};

} // namespace tickmark
