// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/event.h"
#include "series/result.h"

#include <QDate>
#include <QString>

namespace tickmark {

// How dates, events and names from outside are written in lists, menus and dialogs.

/// Text for a menu, a button or a tab, where a single '&' would underline the next letter.
QString menuText(QString text);

/// Text from outside for a tool tip, which would otherwise be taken for HTML where it looks so.
QString toolTipText(const QString &text);

/// The message of an error as a sentence, with its full stop.
QString sentenceOf(const Error &error);

QDate dateOf(Time time);
Time timeOf(QDate date);

/// "Nov. 5, 2024".
QString dateLabel(Time time);

/// "Election · Nov. 5, 2024".
QString eventText(const Event &event);

} // namespace tickmark
