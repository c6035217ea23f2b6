// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/picturedocument.h"

#include "figure/figurejson.h"
#include "layout/changemarks.h"
#include "layout/content.h"
#include "layout/sessions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>
#include <set>

namespace tickmark {

namespace {

constexpr auto rowsLeftOut = "The rows are left out: they would take more than 4 MB.";

using SeriesInUse = std::map<std::string, std::shared_ptr<const LoadedSeries>>;

SeriesInUse seriesInUse(const Figure &figure, const FigureData &data)
{
    SeriesInUse used;
    for (const auto &pane : figure.panes) {
        for (const auto &trace : pane.traces) {
            const auto found = data.series.find(trace.code);
            if (found != data.series.end())
                used.insert(*found);
        }
    }
    return used;
}

std::set<std::string> eventsInUse(const Figure &figure)
{
    std::set<std::string> ids{figure.range.eventId};
    for (const auto &pane : figure.panes)
        ids.insert(pane.base ? pane.base->eventId : std::string());
    for (const auto &annotation : figure.annotations)
        ids.insert(annotation.eventId);
    return ids;
}

QJsonObject eventsJson(const Figure &figure, const FigureData &data)
{
    QJsonObject events;
    for (const auto &id : eventsInUse(figure)) {
        const auto found = data.events.find(id);
        if (found == data.events.end())
            continue;
        const auto &event = found->second;
        events[QString::fromStdString(id)] =
            QJsonObject{{QStringLiteral("name"), QString::fromStdString(event.name)},
                {QStringLiteral("label"), QString::fromStdString(event.label)},
                {QStringLiteral("date"), QString::fromStdString(isoText(event.date))}};
    }
    return events;
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QJsonObject seriesJson(const SeriesInUse &used)
{
    QJsonObject all;
    for (const auto &[code, loaded] : used) {
        const auto &series = loaded->series;
        all[text(code)] = QJsonObject{{QStringLiteral("name"), text(series.name)},
            {QStringLiteral("publisher"), text(series.publisher)},
            {QStringLiteral("unit"), text(unitName(series.unit))},
            {QStringLiteral("decimals"), series.decimals},
            {QStringLiteral("frequency"), text(frequencyName(series.frequency))},
            {QStringLiteral("sample"), series.isSample},
            {QStringLiteral("historyComplete"), series.isHistoryComplete}};
    }
    return all;
}

/// The earliest time that an annotation is computed from.
std::optional<Time> beginOf(const Annotation &annotation, const FigureData &data, Time asOf)
{
    const auto loaded = data.series.find(annotation.code);
    if (annotation.kind == Annotation::Kind::Event || loaded == data.series.end())
        return std::nullopt;
    if (annotation.kind != Annotation::Kind::Change)
        return asOf - std::chrono::weeks(annotation.weeks);
    const auto change = markedChange(annotation, loaded->second->observations, data.events, asOf);
    return change ? std::optional(change->baseTime) : std::nullopt;
}

/// The earliest time of which the figure shows or computes something.
Time firstTimeOf(const Figure &figure, const FigureData &data, const Sessions &sessions)
{
    auto first = sessions.times[sessions.first];
    for (const auto &pane : figure.panes) {
        const auto base = pane.base ? baseTimeOf(*pane.base, data, sessions) : std::nullopt;
        first = std::min(first, base.value_or(first));
    }
    for (const auto &annotation : figure.annotations) {
        if (const auto begin = beginOf(annotation, data, sessions.asOf))
            first = std::min(first, *begin);
    }
    return first;
}

std::string rowJson(const Observations &observations, std::size_t row)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, observations.values[row]).ptr;
    return "[\"" + isoText(observations.times[row]) + "\"," + std::string(digits, end) + "]";
}

// By hand: QJsonArray would take more time than the whole rest of an export.
std::string rowsJson(const Observations &observations, Time first, Time last)
{
    std::string json = "[";
    const auto end = rowAfter(observations, last).value_or(observations.size());
    for (auto row = rowAtOrBefore(observations, first).value_or(0); row < end; ++row) {
        if (json.size() > 1)
            json += ',';
        json += rowJson(observations, row);
    }
    return json + "]";
}

QByteArray allRowsJson(const SeriesInUse &used, Time first, Time last)
{
    QByteArray json = "{";
    for (const auto &[code, loaded] : used) {
        if (json.size() > 1)
            json += ',';
        // A code may be any text: QJsonDocument knows what has to be escaped.
        const auto key = QJsonDocument(QJsonArray{text(code)}).toJson(QJsonDocument::Compact);
        json += key.mid(1, key.size() - 2) + ':';
        json += QByteArray::fromStdString(rowsJson(loaded->observations, first, last));
    }
    return json + '}';
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray pictureDocument(const Figure &figure, const FigureData &data, qsizetype mostBytes)
{
    const auto used = seriesInUse(figure, data);
    QByteArray json = "{\"figure\":" + figureToJson(figure);
    json += ",\"events\":" + compact(eventsJson(figure, data));
    json += ",\"series\":" + compact(seriesJson(used));
    const auto sessions = sessionsOf(figure, data);
    if (sessions.isEmpty())
        return json + ",\"rows\":{}}";
    const auto rows =
        ",\"rows\":" + allRowsJson(used, firstTimeOf(figure, data, sessions), sessions.asOf) + '}';
    if (json.size() + rows.size() <= mostBytes)
        return json + rows;
    return json + ",\"note\":\"" + rowsLeftOut + "\"}";
}

} // namespace tickmark
