// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figurejson.h"
#include "figure/figurenames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tickmark {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString text(const std::optional<Time> &time)
{
    return time ? text(isoText(*time)) : QString();
}

/// Members that have nothing to say are left out, so documents stay short and comparable.
void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

QJsonObject toJson(const Base &base)
{
    QJsonObject json{{"kind", nameOf(baseKinds, base.kind)}};
    put(json, "event", text(base.eventId));
    put(json, "date", text(base.date));
    return json;
}

QJsonObject toJson(const Range &range)
{
    QJsonObject json{{"kind", nameOf(rangeKinds, range.kind)}};
    if (range.kind == Range::Kind::Months)
        json.insert(QLatin1String("months"), range.months);
    put(json, "event", text(range.eventId));
    put(json, "first", text(range.first));
    put(json, "last", text(range.last));
    return json;
}

QJsonObject toJson(const Trace &trace)
{
    QJsonObject json{{"series", text(trace.code)}};
    put(json, "label", trace.label);
    return json;
}

QJsonObject toJson(const Pane &pane)
{
    QJsonArray traces;
    for (const auto &trace : pane.traces)
        traces.append(toJson(trace));
    QJsonObject json{{"heightShare", pane.heightShare}, {"traces", traces}};
    if (pane.base)
        json.insert(QLatin1String("base"), toJson(*pane.base));
    return json;
}

QJsonObject toJson(const ChangeSpan &span)
{
    QJsonObject json{{"kind", nameOf(spanBegins, span.from)}};
    put(json, "date", text(span.date));
    if (span.from == ChangeSpan::From::MonthsAgo)
        json.insert(QLatin1String("months"), span.months);
    put(json, "until", text(span.until));
    return json;
}

QJsonObject toJson(const Annotation &annotation)
{
    QJsonObject json{
        {"id", text(annotation.id)}, {"kind", nameOf(annotationKinds, annotation.kind)}};
    put(json, "event", text(annotation.eventId));
    put(json, "series", text(annotation.code));
    put(json, "text", annotation.text);
    if (annotation.kind == Annotation::Kind::Change)
        json.insert(QLatin1String("span"), toJson(annotation.span));
    else if (annotation.kind != Annotation::Kind::Event)
        json.insert(QLatin1String("weeks"), annotation.weeks);
    if (!annotation.labelOffset.isNull()) {
        json.insert(QLatin1String("labelX"), annotation.labelOffset.x());
        json.insert(QLatin1String("labelY"), annotation.labelOffset.y());
    }
    return json;
}

QJsonObject toJson(const Figure &figure)
{
    QJsonArray panes;
    for (const auto &pane : figure.panes)
        panes.append(toJson(pane));
    QJsonArray annotations;
    for (const auto &annotation : figure.annotations)
        annotations.append(toJson(annotation));
    QJsonObject json{{"format", formatVersion}, {"panes", panes}, {"annotations", annotations},
        {"range", toJson(figure.range)}};
    put(json, "name", figure.name);
    put(json, "title", figure.title);
    put(json, "subtitle", figure.subtitle);
    put(json, "source", figure.source);
    put(json, "byline", figure.byline);
    put(json, "theme", figure.theme);
    put(json, "size", figure.size);
    put(json, "asOf", text(figure.asOf));
    return json;
}

} // namespace

QByteArray figureToJson(const Figure &figure)
{
    return QJsonDocument(toJson(figure)).toJson(QJsonDocument::Compact);
}

} // namespace tickmark
