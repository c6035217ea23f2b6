// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/event.h"

#include <QDialog>
#include <vector>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace tickmark {

/// Asks for a day, a label and a name, and makes an event of them.
class NewEventDialog : public QDialog
{
    Q_OBJECT

public:
    /// The event gets an id that none of `calendar` has.
    NewEventDialog(Time day, const std::vector<Event> &calendar, QWidget *parent);

signals:
    void created(const Event &event);

private:
    QLineEdit *addLine(const QString &label, const QString &placeholder);
    void addButtons();
    void create();
    std::string freeId(const QString &label) const;

    std::vector<Event> m_calendar;
    QDateEdit *m_date;
    QLineEdit *m_label;
    QLineEdit *m_name;
    QPushButton *m_add = nullptr;
};

} // namespace tickmark
