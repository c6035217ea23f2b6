// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/valuewords.h"

#include "series/words.h"

#include <QLocale>
#include <cmath>

namespace tickmark {

QString exactText(double value, Unit unit, int decimals)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    auto text = american.toString(value, 'f', QLocale::FloatingPointShortest);
    const auto point = text.indexOf(QLatin1Char('.'));
    if (point < 0 ? decimals > 0 : text.size() - point - 1 < decimals)
        text = american.toString(value, 'f', decimals);
    return unit == Unit::Percent ? text + QLatin1Char('%') : text;
}

QString countLabel(std::size_t count)
{
    return QString::fromStdString(numberText(static_cast<double>(count), 0));
}

} // namespace tickmark
