// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figurejson.h"
#include "figure/figurenames.h"
#include "figure/jsonmembers.h"

#include <QJsonDocument>

namespace tickmark {

namespace {

constexpr int mostMonths = 12000; ///< a thousand years: further than dates go back

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

Result<ChangeSpan> spanFromJson(const QJsonObject &json, const QString &place)
{
    ChangeSpan span;
    JsonMembers members(json, place);
    readKind(members, spanBegins, span.from);
    members.read(QStringLiteral("date"), span.date);
    members.read(QStringLiteral("months"), span.months);
    members.read(QStringLiteral("until"), span.until);
    if (span.from == ChangeSpan::From::Date && !span.date)
        members.fail(QStringLiteral("date"), QStringLiteral("there, but the kind needs it"));
    if (span.months < 1 || span.months > mostMonths)
        members.fail(QStringLiteral("months"), QStringLiteral("a number of months"));
    if (members.error())
        return failure(members.error()->message);
    return span;
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
    if (const auto span = members.object(QStringLiteral("span"))) {
        const auto read = spanFromJson(*span, place + QStringLiteral(", span"));
        if (!read)
            return tl::unexpected(read.error());
        annotation.span = *read;
    }
    if (annotation.kind == Annotation::Kind::Change && !members.object(QStringLiteral("span")))
        members.fail(QStringLiteral("span"), QStringLiteral("there, but the kind needs it"));
    if (annotation.id.empty())
        members.fail(QStringLiteral("id"), QStringLiteral("the name of an annotation"));
    if (annotation.weeks < 1)
        members.fail(QStringLiteral("weeks"), QStringLiteral("a number of weeks"));
    if (members.error())
        return failure(members.error()->message);
    return annotation;
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
