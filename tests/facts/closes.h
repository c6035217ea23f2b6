// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"
#include "support/shareddata.h"

#include <QByteArrayList>

namespace tickmark::test {

/// The rows of a file of days and closes, read as plainly as can be; empty where it is missing.
inline Observations closesOf(const QString &name)
{
    Observations rows;
    const auto lines = contentOf(sharedFile(QStringLiteral("raw/") + name)).split('\n');
    for (const auto &line : lines) {
        const auto comma = line.indexOf(',');
        const auto day = timeFromIso(line.left(comma).toStdString());
        bool isNumber = false;
        const double value = line.mid(comma + 1).trimmed().toDouble(&isNumber);
        if (day && isNumber)
            rows.append(*day, {.value = value});
    }
    return rows;
}

} // namespace tickmark::test
