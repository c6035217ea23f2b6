// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/dialectjson.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tickmark {

std::string dialectToJson(const csv::Dialect &dialect)
{
    const auto count = [](std::size_t number) { return static_cast<qint64>(number); };
    const QJsonObject json{
        {"encoding", QString::fromStdString(dialect.encoding)},
        {"byteOrderMark", dialect.hasByteOrderMark},
        {"lineEnd", QString::fromStdString(dialect.lineEnd)},
        {"delimiter", QString(QLatin1Char(dialect.delimiter))},
        {"quote", QString(QLatin1Char(dialect.quote))},
        {"headerLine", count(dialect.headerLine)},
        {"firstDataLine", count(dialect.firstDataLine)},
        {"dateFormat", QString::fromStdString(dialect.dateFormat)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace tickmark
