// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/words.h"

#include "series/words.h"

namespace tickmark {

QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString toolTipText(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString sentenceOf(const Error &error)
{
    auto sentence = QString::fromStdString(error.message);
    const bool isClosed =
        sentence.endsWith(QLatin1Char('.')) || sentence.endsWith(QLatin1Char('?'));
    return isClosed || sentence.isEmpty() ? sentence : sentence + QLatin1Char('.');
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

QString dateLabel(Time time)
{
    return QString::fromStdString(dateText(time));
}

QString eventText(const Event &event)
{
    const auto label = event.label.empty() ? event.name : event.label;
    return QStringLiteral("%1 · %2").arg(QString::fromStdString(label), dateLabel(event.date));
}

} // namespace tickmark
