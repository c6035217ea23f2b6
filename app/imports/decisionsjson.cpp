// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/decisionsjson.h"

#include "imports/answerwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tickmark {

namespace {

constexpr QLatin1String answersKey("answers");
constexpr QLatin1String seriesKey("series");
constexpr QLatin1String proposedKey("proposed");
constexpr QLatin1String codeKey("code");
constexpr QLatin1String leftOutKey("leftOut");

QJsonObject toJson(const SeriesChoice &choice)
{
    return {{proposedKey, QString::fromStdString(choice.proposedCode)},
        {codeKey, QString::fromStdString(choice.code)}, {leftOutKey, choice.isLeftOut}};
}

SeriesChoice choiceFrom(const QJsonObject &json)
{
    return {.proposedCode = json[proposedKey].toString().toStdString(),
        .code = json[codeKey].toString().toStdString(),
        .isLeftOut = json[leftOutKey].toBool()};
}

} // namespace

std::string decisionsToJson(const ImportDecisions &decisions)
{
    QJsonArray answers;
    for (const auto &answer : decisions.answers)
        answers.append(QString::fromStdString(answerText(answer)));
    QJsonArray series;
    for (const auto &choice : decisions.series)
        series.append(toJson(choice));
    return QJsonDocument(QJsonObject{{answersKey, answers}, {seriesKey, series}})
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

ImportDecisions decisionsFromJson(const std::string &json)
{
    const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    ImportDecisions decisions;
    for (const auto &text : object[answersKey].toArray()) {
        if (const auto answer = answerFromText(text.toString().toStdString()))
            decisions.answers.push_back(*answer);
    }
    for (const auto &choice : object[seriesKey].toArray())
        decisions.series.push_back(choiceFrom(choice.toObject()));
    return decisions;
}

} // namespace tickmark
