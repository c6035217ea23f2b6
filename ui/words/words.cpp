// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/words.h"

#include <array>

namespace tickmark {

namespace {

/// The months as the Associated Press writes them in a date.
constexpr std::array monthNames{"Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.",
    "Sept.", "Oct.", "Nov.", "Dec."};

} // namespace

QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString toolTipText(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QDate dateOf(Time time)
{
    const auto civil = civilDate(time);
    return {int(civil.year()), int(unsigned(civil.month())), int(unsigned(civil.day()))};
}

Time timeOf(QDate date)
{
    return timeOf(date.year(), unsigned(date.month()), unsigned(date.day()));
}

QString dayText(Time time)
{
    const QDate date = dateOf(time);
    return QStringLiteral("%1 %2, %3")
        .arg(QLatin1String(monthNames[std::size_t(date.month() - 1)]))
        .arg(date.day())
        .arg(date.year());
}

QString eventText(const Event &event)
{
    const auto label = event.label.empty() ? event.name : event.label;
    return QStringLiteral("%1 · %2").arg(QString::fromStdString(label), dayText(event.date));
}

} // namespace tickmark
