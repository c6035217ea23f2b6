// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/seriesstore.h"
#include "claims/claimvalue.h"
#include "commandline/checkedarticle.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace tickmark {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonValue toJson(std::optional<double> number)
{
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

QJsonValue toJson(std::optional<Time> time)
{
    return time ? QJsonValue(text(isoText(*time))) : QJsonValue();
}

QJsonArray toJson(const std::vector<std::string> &sentences)
{
    QJsonArray array;
    for (const auto &sentence : sentences)
        array.append(text(sentence));
    return array;
}

QJsonObject toJson(const Interval &interval)
{
    return {{"low", toJson(interval.low)}, {"high", toJson(interval.high)},
        {"text", text(intervalText(interval))}};
}

QJsonObject readingJson(
    const CheckedArticle &article, const CheckedClaim &claim, const Reading &reading)
{
    auto rows = rowsToJson(
        article.cache, claim.claim.series, article.data.rowsOf(claim.claim.series), reading.rows);
    for (const auto &row : rowsToJson(article.cache, claim.claim.other,
             article.data.rowsOf(claim.claim.other), reading.otherRows))
        rows.append(row);
    return {{"window", text(reading.window)}, {"base", toJson(reading.base)},
        {"date", text(isoText(reading.date))}, {"basis", text(basisName(reading.basis))},
        {"value", toJson(reading.value)}, {"verdict", text(verdictName(reading.verdict))},
        {"remark", text(reading.remark)}, {"rows", rows}};
}

QJsonArray uniqueRows(const QJsonArray &readings)
{
    QJsonArray rows;
    for (const auto &reading : readings) {
        for (const auto &row : reading.toObject()["rows"].toArray()) {
            if (!rows.contains(row))
                rows.append(row);
        }
    }
    return rows;
}

QJsonObject claimJson(const CheckedArticle &article, const CheckedClaim &claim)
{
    QJsonArray readings;
    for (const auto &reading : claim.readings)
        readings.append(readingJson(article, claim, reading));
    const auto *series = article.seriesOf(claim);
    const auto value = claim.readings.empty() ? QJsonValue() : toJson(claim.readings.front().value);
    QJsonObject object{{"text", text(article.textOf(claim))},
        {"start", static_cast<qint64>(claim.claim.span.start)},
        {"end", static_cast<qint64>(claim.claim.span.end)}, {"form", text(formName(claim.claim))},
        {"series", text(claim.claim.series)}, {"series_name", text(claim.claim.seriesName)},
        {"other", text(claim.claim.other)}, {"verdict", text(verdictName(claim.verdict))},
        {"value", value}, {"claimed", toJson(claimedValue(claim.claim))}};
    object["unit"] = series ? text(unitOfClaim(claim.claim, *series)) : QString();
    object["interval"] =
        claimedValue(claim.claim) ? QJsonValue(toJson(claim.interval)) : QJsonValue();
    object["readings"] = readings;
    object["corrected"] = text(claim.corrected);
    object["sentence"] = text(claim.sentence);
    object["remark"] = text(claim.remark);
    object["reason"] = text(claim.reason);
    object["assumed"] = toJson(claim.claim.assumed);
    object["as_of"] = toJson(article.checked.asOf);
    object["as_of_assumed"] = article.checked.isAsOfAssumed;
    object["sample"] = series && series->isSample;
    object["rows"] = uniqueRows(readings);
    return object;
}

} // namespace

std::string checkJson(const CheckedArticle &article)
{
    QJsonArray array;
    for (const auto &claim : article.checked.claims)
        array.append(claimJson(article, claim));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

} // namespace tickmark
