// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/extremes.h"

#include "facts/extreme.h"
#include "layout/typeface.h"
#include "layout/wording.h"
#include "series/words.h"
#include "transform/rebase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace tickmark {

namespace {

constexpr int pixelSize = 13;
constexpr qreal gap = 7; ///< between circle and label

QString utf8(const std::string &text)
{
    return QString::fromStdString(text);
}

QString firstLine(const Annotation &annotation, const Extreme &extreme, const Observations &rows)
{
    const bool isHigh = annotation.kind == Annotation::Kind::High;
    if (!annotation.text.isEmpty())
        return annotation.text;
    if (extreme.coversWindow)
        return QStringLiteral("%1-week %2")
            .arg(annotation.weeks)
            .arg(isHigh ? QStringLiteral("high") : QStringLiteral("low"));
    return QStringLiteral("%1 since %2")
        .arg(isHigh ? QStringLiteral("High") : QStringLiteral("Low"),
            utf8(dateText(rows.times.front())));
}

struct Place
{
    std::size_t pane = 0;
    const SceneLine *line = nullptr;
};

Place lineNamed(const std::string &code, const Content &content)
{
    for (std::size_t i = 0; i < content.panes.size(); ++i) {
        for (const auto &line : content.panes[i].lines) {
            if (line.code == code)
                return {i, &line};
        }
    }
    return {};
}

/// Index into the columns of `line` of the point at `session`, where it is in view.
std::optional<std::size_t> pointInView(
    const SceneLine &line, std::size_t session, const Sessions &sessions)
{
    const auto x = static_cast<double>(session);
    const auto found = std::ranges::lower_bound(line.x, x);
    if (session < sessions.first || session > sessions.last || found == line.x.end() || *found != x)
        return std::nullopt;
    return static_cast<std::size_t>(found - line.x.begin());
}

std::optional<ExtremeMark> markOf(
    const Annotation &annotation, const LoadedSeries &loaded, Content &content)
{
    const auto place = lineNamed(annotation.code, content);
    if (!place.line)
        return std::nullopt;
    const auto kind =
        annotation.kind == Annotation::Kind::High ? ExtremeKind::Highest : ExtremeKind::Lowest;
    const auto &rows = loaded.observations;
    const auto extreme = extremeClose(rows, content.sessions.asOf, annotation.weeks, kind);
    if (!extreme) {
        content.warnings.append(
            QStringLiteral("%1: %2").arg(place.line->name, utf8(extreme.error().message)));
        return std::nullopt;
    }
    const auto session = content.sessions.atOrBefore(extreme->time);
    const auto point = pointInView(*place.line, session.value_or(0), content.sessions);
    if (!point)
        return std::nullopt;
    ExtremeMark mark{.annotation = &annotation,
        .pane = place.pane,
        .x = place.line->x[*point],
        .y = place.line->y[*point],
        .colour = place.line->colour};
    mark.text = firstLine(annotation, *extreme, rows) + QLatin1Char('\n')
        + utf8(valueText(extreme->value, loaded.series.unit, loaded.series.decimals))
        + QStringLiteral(" · ") + whenText(extreme->time, content.sessions);
    mark.size = sceneTextSize(mark.text, pixelSize, 400, 500);
    return mark;
}

/// Where a label may stand: above (a high) or below (a low), then to the sides, then further away.
std::vector<LabelCandidate> candidatesFor(const ExtremeMark &mark, QPointF centre, qreal reach)
{
    const bool isHigh = mark.annotation->kind == Annotation::Kind::High;
    const QSizeF size = mark.size;
    std::vector<LabelCandidate> candidates;
    const auto add = [&](qreal x, qreal y, double cost) {
        candidates.push_back({QRectF(QPointF(x, y), size), cost});
    };
    const qreal above = centre.y() - reach - size.height();
    const qreal below = centre.y() + reach;
    for (const qreal shift : {0.0, -0.25, 0.25, -0.5, 0.5}) {
        const qreal x = centre.x() - size.width() * (0.5 + shift);
        add(x, isHigh ? above : below, std::abs(shift) * 20);
        add(x, isHigh ? below : above, 120 + std::abs(shift) * 20);
    }
    add(centre.x() + reach, centre.y() - size.height() / 2, 30);
    add(centre.x() - reach - size.width(), centre.y() - size.height() / 2, 30);
    constexpr int directions = 16;
    for (qreal distance = 24; distance <= 320; distance += 16) {
        for (int i = 0; i < directions; ++i) {
            const double angle = i * 2 * std::numbers::pi / directions;
            const QPointF middle = centre
                + QPointF(std::cos(angle) * (distance + size.width() / 2),
                    (isHigh ? -1 : 1) * std::sin(angle) * (distance + size.height() / 2));
            add(middle.x() - size.width() / 2, middle.y() - size.height() / 2,
                40 + distance + (std::sin(angle) < 0 ? 40 : 0));
        }
    }
    return candidates;
}

/// From the circle to the nearest point of the label.
QLineF leaderLine(const QRectF &label, QPointF centre, qreal radius)
{
    const QPointF nearest(std::clamp(centre.x(), label.left(), label.right()),
        std::clamp(centre.y(), label.top(), label.bottom()));
    QLineF line(nearest, centre);
    line.setLength(std::max(0.0, line.length() - radius - 1));
    return line;
}

} // namespace

std::vector<ExtremeMark> extremesOf(const Figure &figure, const FigureData &data, Content &content)
{
    std::vector<ExtremeMark> marks;
    if (content.sessions.isEmpty())
        return marks;
    for (const auto &annotation : figure.annotations) {
        const auto loaded = data.series.find(annotation.code);
        if (annotation.kind == Annotation::Kind::Event || loaded == data.series.end())
            continue;
        if (auto mark = markOf(annotation, *loaded->second, content))
            marks.push_back(*mark);
    }
    return marks;
}

void addExtreme(const ExtremeMark &mark, const Frame &frame, LabelPlacer &placer, Scene &scene)
{
    SceneMark circle;
    circle.centre = frame.pointOf(mark.pane, mark.x, mark.y);
    circle.colour = mark.colour;
    circle.annotation = mark.annotation->id;
    scene.marks.push_back(circle);

    const qreal reach = circle.radius + gap;
    auto candidates = candidatesFor(mark, circle.centre, reach);
    const auto home = candidates.front().rect;
    if (!mark.annotation->labelOffset.isNull()) {
        const auto dragged = home.translated(mark.annotation->labelOffset);
        candidates.insert(candidates.begin(), {movedInside(dragged, placer.bounds()), -1e6});
    }
    auto rect = placer.place(candidates);
    if (!rect) {
        scene.warnings.append(
            QStringLiteral("There is no free place for the label '%1'.")
                .arg(QString(mark.text).replace(QLatin1Char('\n'), QLatin1Char(' '))));
        rect = movedInside(home, placer.bounds());
        placer.block(*rect);
    }
    SceneText text;
    text.role = SceneText::Role::MarkLabel;
    text.text = mark.text;
    text.rect = *rect;
    text.alignment = Qt::AlignHCenter | Qt::AlignTop;
    text.pixelSize = pixelSize;
    text.firstLineWeight = 500;
    text.colour = mark.colour;
    text.annotation = mark.annotation->id;
    text.offset = rect->topLeft() - home.topLeft();
    scene.texts.push_back(text);

    const auto leader = leaderLine(*rect, circle.centre, circle.radius);
    if (leader.length() > 2 * gap)
        scene.rules.push_back(
            {SceneRule::Role::Leader, leader, 1, false, mark.colour, mark.annotation->id});
}

} // namespace tickmark
