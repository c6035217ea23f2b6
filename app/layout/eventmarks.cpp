// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/eventmarks.h"

#include "layout/typeface.h"
#include "layout/wording.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr int pixelSize = 13;
constexpr qreal gap = 6; ///< between line and label
constexpr int lanes = 12;

SceneText labelOf(
    const Annotation &annotation, const Event &event, const Sessions &sessions, const Theme &theme)
{
    SceneText text;
    text.role = SceneText::Role::EventLabel;
    text.text = (annotation.text.isEmpty() ? QString::fromStdString(event.label) : annotation.text)
        + QLatin1Char('\n') + whenText(event.date, sessions);
    text.pixelSize = pixelSize;
    text.firstLineWeight = 500;
    text.colour = theme.text;
    text.annotation = annotation.id;
    return text;
}

/// Right of the line, left of it, then the same further down.
std::vector<LabelCandidate> candidatesFor(qreal x, QSizeF size, const QRectF &bounds)
{
    std::vector<LabelCandidate> candidates;
    for (int lane = 0; lane < lanes; ++lane) {
        const qreal y = bounds.top() + 3 + lane * (size.height() / 2 + 3);
        candidates.push_back({QRectF(QPointF(x + gap, y), size), lane * 14.0});
        candidates.push_back({QRectF(QPointF(x - gap - size.width(), y), size), lane * 14.0 + 10});
    }
    return candidates;
}

QRectF placed(SceneText &text, const Annotation &annotation, qreal x, LabelPlacer &placer,
    QStringList &warnings)
{
    const auto size = sceneTextSize(text.text, text.pixelSize, text.weight, text.firstLineWeight);
    auto candidates = candidatesFor(x, size, placer.bounds());
    const auto home = candidates.front().rect;
    if (!annotation.labelOffset.isNull()) {
        const auto dragged = home.translated(annotation.labelOffset);
        candidates.insert(candidates.begin(), {movedInside(dragged, placer.bounds()), -1e6});
    }
    auto rect = placer.place(candidates);
    if (!rect) {
        warnings.append(QStringLiteral("There is no free place for the label '%1'.")
                            .arg(QString(text.text).replace(QLatin1Char('\n'), QLatin1Char(' '))));
        rect = movedInside(home, placer.bounds());
        placer.block(*rect);
    }
    text.offset = rect->topLeft() - home.topLeft();
    return *rect;
}

std::optional<qreal> eventX(const Event &event, const Content &content, const Frame &frame)
{
    const auto place = content.sessions.placeOf(event.date);
    if (!place || *place < frame.xLower || *place > frame.xUpper)
        return std::nullopt;
    return frame.xOf(*place);
}

} // namespace

std::vector<QPolygonF> eventLines(
    const Figure &figure, const FigureData &data, const Content &content, const Frame &frame)
{
    std::vector<QPolygonF> lines;
    for (const auto &annotation : figure.annotations) {
        const auto event = data.events.find(annotation.eventId);
        if (annotation.kind != Annotation::Kind::Event || event == data.events.end())
            continue;
        if (const auto x = eventX(event->second, content, frame))
            lines.push_back(
                {QPointF(*x, frame.plots.front().top()), QPointF(*x, frame.plots.back().bottom())});
    }
    return lines;
}

void addEvent(const Annotation &annotation, const FigureData &data, const Content &content,
    const Frame &frame, const Theme &theme, LabelPlacer &placer, Scene &scene)
{
    const auto event = data.events.find(annotation.eventId);
    if (event == data.events.end()) {
        scene.warnings.append(QStringLiteral("The calendar has no event '%1'.")
                                  .arg(QString::fromStdString(annotation.eventId)));
        return;
    }
    const auto x = eventX(event->second, content, frame);
    if (!x)
        return;
    const QLineF line(*x, frame.plots.front().top(), *x, frame.plots.back().bottom());
    scene.rules.push_back({SceneRule::Role::Event, line, 1.2, true, theme.event, annotation.id});

    auto text = labelOf(annotation, event->second, content.sessions, theme);
    text.rect = placed(text, annotation, *x, placer, scene.warnings);
    const bool isRight = text.rect.center().x() >= *x;
    text.alignment = (isRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop;
    scene.texts.push_back(text);

    const qreal distance = isRight ? text.rect.left() - *x : *x - text.rect.right();
    if (distance > 3 * gap) {
        const qreal y = std::clamp(text.rect.center().y(), line.y1(), line.y2());
        const QLineF leader(isRight ? text.rect.left() - 3 : text.rect.right() + 3, y, *x, y);
        scene.rules.push_back(
            {SceneRule::Role::Leader, leader, 1, false, theme.event, annotation.id});
    }
}

} // namespace tickmark
