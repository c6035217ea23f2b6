// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/table.h"

#include <QStringList>
#include <cmath>

/// Tables as lines of text that a test can hold against what it expects.
namespace tickmark::csv {

inline QString number(double value)
{
    return std::isnan(value) ? QStringLiteral("-") : QString::number(value, 'g', 15);
}

/// A series as "name: date=value date=value", with the bar in brackets where it has one.
inline QString pictured(const ReadSeries &series)
{
    const auto &rows = series.observations;
    QString text = QString::fromStdString(series.name) + ":";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        text +=
            ' ' + QString::fromStdString(isoText(rows.times[row])) + '=' + number(rows.values[row]);
        QStringList bar;
        for (const auto *column :
            {&rows.open, &rows.high, &rows.low, &rows.volume, &series.adjustedClose})
            bar << (column->empty() ? QString() : number((*column)[row]));
        if (bar.join("") != "")
            text += '[' + bar.join(' ').trimmed() + ']';
    }
    return text;
}

/// All series, refusals ("!line.column reason"), counts and questions ("?text") of a table.
inline QStringList pictured(const Table &table)
{
    QStringList lines;
    for (const auto &series : table.series)
        lines << pictured(series);
    for (const auto &refusal : table.refusals)
        lines << QStringLiteral("!%1.%2 %3")
                     .arg(refusal.line)
                     .arg(refusal.column)
                     .arg(QString::fromStdString(refusal.reason));
    if (table.missing > 0)
        lines << QStringLiteral("missing %1").arg(table.missing);
    if (table.duplicates > 0)
        lines << QStringLiteral("duplicates %1").arg(table.duplicates);
    for (const auto &question : table.questions)
        lines << '?' + QString::fromStdString(question.text);
    return lines;
}

} // namespace tickmark::csv
