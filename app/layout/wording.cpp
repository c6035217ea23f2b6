// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/wording.h"

#include "series/words.h"

#include <algorithm>

namespace tickmark {

namespace {

QString utf8(const std::string &text)
{
    return QString::fromStdString(text);
}

/// "A", "A and B", "A, B and C".
QString enumeration(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return items.mid(0, items.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ")
        + items.last();
}

QString unitSuffix(Unit unit)
{
    switch (unit) {
    case Unit::Percent:
        return QStringLiteral(",\u00a0%");
    case Unit::Points:
        return QStringLiteral(", points");
    case Unit::Number:
        break;
    }
    return {};
}

QString baseWords(const Base &base, const PaneContent &pane, const FigureData &data)
{
    const auto date = utf8(dateText(*pane.baseTime));
    if (base.kind != Base::Kind::Event)
        return date;
    return QStringLiteral("the %1 %2").arg(date, utf8(data.events.at(base.eventId).name));
}

QString paneWords(const Pane &pane, const PaneContent &content, const FigureData &data)
{
    if (content.isRebased)
        return QStringLiteral("Change since %1,\u00a0%").arg(baseWords(*pane.base, content, data));
    QStringList names;
    for (const auto &trace : pane.traces) {
        const auto found = data.series.find(trace.code);
        if (found != data.series.end())
            names.append(utf8(found->second->series.name));
    }
    const auto unit = content.lines.empty() ? Unit::Number : content.lines.front().unit;
    return names.isEmpty() ? QString() : enumeration(names) + unitSuffix(unit);
}

/// Latest time at which any line in view has a value.
std::optional<Time> dataEnd(const Content &content)
{
    double last = -1;
    const auto end = static_cast<double>(content.sessions.last);
    for (const auto &pane : content.panes) {
        for (const auto &line : pane.lines) {
            const auto after = std::ranges::upper_bound(line.x, end);
            if (after != line.x.begin())
                last = std::max(last, *(after - 1));
        }
    }
    if (last < 0)
        return std::nullopt;
    return content.sessions.times[static_cast<std::size_t>(last)];
}

QString publishersOf(const FigureData &data, const Content &content)
{
    QStringList names;
    for (const auto &pane : content.panes) {
        for (const auto &line : pane.lines) {
            const auto &series = data.series.at(line.code)->series;
            if (!series.isSample && !series.publisher.empty())
                names.append(utf8(series.publisher));
        }
    }
    names.removeDuplicates();
    return names.isEmpty() ? QString()
                           : QStringLiteral("Source: ") + names.join(QStringLiteral(", "));
}

QString lineSentence(const SceneLine &line, const Scene &scene, bool isRebased)
{
    const auto date = [&](double x) {
        return utf8(dateText(scene.sessions[static_cast<std::size_t>(x)]));
    };
    auto first =
        static_cast<std::size_t>(std::ranges::lower_bound(line.x, scene.xLower) - line.x.begin());
    auto last =
        static_cast<std::size_t>(std::ranges::upper_bound(line.x, scene.xUpper) - line.x.begin());
    if (first >= last)
        return QStringLiteral("%1: no values in view.").arg(line.name);
    return QStringLiteral("%1: from %2 on %3 to %4 on %5.")
        .arg(line.name, lastValueText(line, isRebased, first), date(line.x[first]),
            lastValueText(line, isRebased, last - 1), date(line.x[last - 1]));
}

} // namespace

QString whenText(Time time, const Sessions &sessions)
{
    const auto span = sessions.times[sessions.last] - sessions.times[sessions.first];
    return utf8(span > std::chrono::days(366) ? dateText(time) : dayText(time));
}

QString lastValueText(const SceneLine &line, bool isRebased, std::size_t row)
{
    return utf8(isRebased ? percentChangeText(line.y[row])
                          : valueText(line.y[row], line.unit, line.decimals));
}

QString subtitleOf(const Figure &figure, const FigureData &data, const Content &content)
{
    if (!figure.subtitle.isEmpty())
        return figure.subtitle;
    QStringList parts;
    for (std::size_t i = 0; i < figure.panes.size(); ++i)
        parts.append(paneWords(figure.panes[i], content.panes[i], data));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString sourceOf(const Figure &figure, const FigureData &data, const Content &content)
{
    QStringList parts;
    if (content.isSample)
        parts.append(QStringLiteral("Sample data, not for publication"));
    parts.append(figure.source.isEmpty() ? publishersOf(data, content) : figure.source);
    if (const auto end = dataEnd(content))
        parts.append(QStringLiteral("Data to %1").arg(utf8(dateText(*end))));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString altTextOf(const Figure &figure, const Scene &scene)
{
    QStringList sentences;
    if (!figure.title.isEmpty())
        sentences.append(figure.title + QLatin1Char('.'));
    for (const auto &text : scene.texts) {
        if (text.role == SceneText::Role::Subtitle)
            sentences.append(
                QString(text.text).replace(QLatin1Char('\n'), QLatin1Char(' ')) + QLatin1Char('.'));
    }
    for (const auto &pane : scene.panes) {
        for (const auto &line : pane.lines)
            sentences.append(lineSentence(line, scene, pane.isRebased));
    }
    for (const auto &text : scene.texts) {
        if (!text.annotation.empty())
            sentences.append(QString(text.text).replace(QLatin1Char('\n'), QStringLiteral(": "))
                + QLatin1Char('.'));
    }
    if (scene.isSample)
        sentences.append(QStringLiteral("Sample data, not for publication."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace tickmark
