// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figurejson.h"

#include "figure/jsonmembers.h"

#include <QJsonDocument>
#include <array>
#include <utility>

namespace tickmark {

namespace {

constexpr int formatVersion = 1;

template <class T>
struct Named
{
    T value;
    const char *name;
};

constexpr std::array baseKinds{
    Named{Base::Kind::RangeStart, "rangeStart"},
    Named{Base::Kind::Event, "event"},
    Named{Base::Kind::Date, "date"},
};

constexpr std::array annotationKinds{
    Named{Annotation::Kind::Event, "event"},
    Named{Annotation::Kind::High, "high"},
    Named{Annotation::Kind::Low, "low"},
};

constexpr std::array rangeKinds{
    Named{Range::Kind::Months, "months"},
    Named{Range::Kind::YearToDate, "yearToDate"},
    Named{Range::Kind::SinceEvent, "sinceEvent"},
    Named{Range::Kind::Max, "max"},
    Named{Range::Kind::Dates, "dates"},
};

template <class T, std::size_t n>
QString nameOf(const std::array<Named<T>, n> &table, T value)
{
    for (const auto &entry : table) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    Q_UNREACHABLE();
}

template <class T, std::size_t n>
void readKind(JsonMembers &members, const std::array<Named<T>, n> &table, T &target)
{
    const auto key = QStringLiteral("kind");
    QString name = nameOf(table, target);
    members.read(key, name);
    for (const auto &entry : table) {
        if (name == QLatin1String(entry.name)) {
            target = entry.value;
            return;
        }
    }
    members.fail(key, QStringLiteral("a kind this version knows ('%1')").arg(name));
}

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

QJsonObject toJson(const Annotation &annotation)
{
    QJsonObject json{
        {"id", text(annotation.id)}, {"kind", nameOf(annotationKinds, annotation.kind)}};
    put(json, "event", text(annotation.eventId));
    put(json, "series", text(annotation.code));
    put(json, "text", annotation.text);
    if (annotation.kind != Annotation::Kind::Event)
        json.insert(QLatin1String("weeks"), annotation.weeks);
    if (!annotation.labelOffset.isNull()) {
        json.insert(QLatin1String("labelX"), annotation.labelOffset.x());
        json.insert(QLatin1String("labelY"), annotation.labelOffset.y());
    }
    return json;
}

Result<Base> baseFromJson(const QJsonObject &json, const QString &place)
{
    Base base;
    JsonMembers members(json, place);
    readKind(members, baseKinds, base.kind);
    members.read(QStringLiteral("event"), base.eventId);
    members.read(QStringLiteral("date"), base.date);
    if (base.kind == Base::Kind::Date && !base.date)
        members.fail(QStringLiteral("date"), QStringLiteral("there, but the kind needs it"));
    if (members.error())
        return failure(members.error()->message);
    return base;
}

Result<Range> rangeFromJson(const QJsonObject &json)
{
    Range range;
    JsonMembers members(json, QStringLiteral("range"));
    readKind(members, rangeKinds, range.kind);
    members.read(QStringLiteral("months"), range.months);
    members.read(QStringLiteral("event"), range.eventId);
    members.read(QStringLiteral("first"), range.first);
    members.read(QStringLiteral("last"), range.last);
    if (range.kind == Range::Kind::Dates && (!range.first || !range.last))
        members.fail(QStringLiteral("first"), QStringLiteral("there with 'last', as dates need"));
    if (members.error())
        return failure(members.error()->message);
    return range;
}

Result<Trace> traceFromJson(const QJsonObject &json, const QString &place)
{
    Trace trace;
    JsonMembers members(json, place);
    members.read(QStringLiteral("series"), trace.code);
    members.read(QStringLiteral("label"), trace.label);
    if (trace.code.empty())
        members.fail(QStringLiteral("series"), QStringLiteral("the code of a series"));
    if (members.error())
        return failure(members.error()->message);
    return trace;
}

Result<Pane> paneFromJson(const QJsonObject &json, const QString &place)
{
    Pane pane;
    JsonMembers members(json, place);
    members.read(QStringLiteral("heightShare"), pane.heightShare);
    if (!(pane.heightShare > 0))
        members.fail(QStringLiteral("heightShare"), QStringLiteral("a number above 0"));
    for (const auto &entry : members.array(QStringLiteral("traces"))) {
        const auto trace = traceFromJson(entry.toObject(), place + QStringLiteral(", trace"));
        if (!trace)
            return tl::unexpected(trace.error());
        pane.traces.push_back(*trace);
    }
    if (const auto base = members.object(QStringLiteral("base"))) {
        const auto read = baseFromJson(*base, place + QStringLiteral(", base"));
        if (!read)
            return tl::unexpected(read.error());
        pane.base = *read;
    }
    if (members.error())
        return failure(members.error()->message);
    return pane;
}

Result<Annotation> annotationFromJson(const QJsonObject &json, const QString &place)
{
    Annotation annotation;
    JsonMembers members(json, place);
    members.read(QStringLiteral("id"), annotation.id);
    readKind(members, annotationKinds, annotation.kind);
    members.read(QStringLiteral("event"), annotation.eventId);
    members.read(QStringLiteral("series"), annotation.code);
    members.read(QStringLiteral("text"), annotation.text);
    members.read(QStringLiteral("weeks"), annotation.weeks);
    members.read(QStringLiteral("labelX"), annotation.labelOffset.rx());
    members.read(QStringLiteral("labelY"), annotation.labelOffset.ry());
    if (annotation.id.empty())
        members.fail(QStringLiteral("id"), QStringLiteral("the name of an annotation"));
    if (annotation.weeks < 1)
        members.fail(QStringLiteral("weeks"), QStringLiteral("a number of weeks"));
    if (members.error())
        return failure(members.error()->message);
    return annotation;
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

/// Appends what `read` makes of each object of a list, or gives its Error.
template <class T, class Read>
std::optional<Error> readList(
    const QJsonArray &list, const QString &noun, std::vector<T> &target, Read read)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto item = read(list[i].toObject(), QStringLiteral("%1 %2").arg(noun).arg(i + 1));
        if (!item)
            return item.error();
        target.push_back(*item);
    }
    return std::nullopt;
}

void readWords(JsonMembers &members, Figure &figure)
{
    members.read(QStringLiteral("name"), figure.name);
    members.read(QStringLiteral("title"), figure.title);
    members.read(QStringLiteral("subtitle"), figure.subtitle);
    members.read(QStringLiteral("source"), figure.source);
    members.read(QStringLiteral("byline"), figure.byline);
    members.read(QStringLiteral("theme"), figure.theme);
    members.read(QStringLiteral("size"), figure.size);
    members.read(QStringLiteral("asOf"), figure.asOf);
}

} // namespace

QByteArray figureToJson(const Figure &figure)
{
    return QJsonDocument(toJson(figure)).toJson(QJsonDocument::Compact);
}

Result<Figure> figureFromJson(const QByteArray &bytes)
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(bytes, &parseError);
    if (!document.isObject())
        return failure(
            "The figure is not a JSON object: " + parseError.errorString().toStdString() + '.');
    JsonMembers members(document.object(), QStringLiteral("figure"));
    int format = formatVersion;
    members.read(QStringLiteral("format"), format);
    if (format > formatVersion)
        return failure("The figure was made by a newer Tickmark (format " + std::to_string(format)
            + "); this one reads up to format " + std::to_string(formatVersion) + '.');
    Figure figure;
    readWords(members, figure);
    if (const auto range = members.object(QStringLiteral("range"))) {
        const auto read = rangeFromJson(*range);
        if (!read)
            return tl::unexpected(read.error());
        figure.range = *read;
    }
    auto error = readList(
        members.array(QStringLiteral("panes")), QStringLiteral("pane"), figure.panes, paneFromJson);
    if (!error)
        error = readList(members.array(QStringLiteral("annotations")), QStringLiteral("annotation"),
            figure.annotations, annotationFromJson);
    if (!error)
        error = members.error();
    if (error)
        return tl::unexpected(*error);
    return figure;
}

} // namespace tickmark
