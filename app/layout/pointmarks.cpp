// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pointmarks.h"

#include "layout/changemarks.h"
#include "layout/extremes.h"
#include "layout/typeface.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tickmark {

namespace {

constexpr int pixelSize = 13;
constexpr qreal gap = 7;     ///< between circle and label
constexpr qreal sideGap = 4; ///< between a label and the leader at its side

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

PointMark::Side sideOf(Annotation::Kind kind)
{
    switch (kind) {
    case Annotation::Kind::Low:
        return PointMark::Side::Below;
    case Annotation::Kind::Change:
        return PointMark::Side::Beside;
    case Annotation::Kind::High:
    case Annotation::Kind::Event:
        break;
    }
    return PointMark::Side::Above;
}

std::optional<PointMark> markOf(const Annotation &annotation, const LoadedSeries &loaded,
    const std::map<std::string, Event> &events, Content &content)
{
    const auto place = lineNamed(annotation.code, content);
    if (!place.line)
        return std::nullopt;
    const auto words = annotation.kind == Annotation::Kind::Change
        ? changeWords(annotation, loaded, events, content.sessions)
        : extremeWords(annotation, loaded, content.sessions);
    if (!words) {
        content.warnings.append(QStringLiteral("%1: %2").arg(
            place.line->name, QString::fromStdString(words.error().message)));
        return std::nullopt;
    }
    const auto session = content.sessions.atOrBefore(words->time);
    const auto point = pointInView(*place.line, session.value_or(0), content.sessions);
    if (!point)
        return std::nullopt;
    PointMark mark{.annotation = &annotation,
        .pane = place.pane,
        .x = place.line->x[*point],
        .y = place.line->y[*point],
        .side = sideOf(annotation.kind),
        .colour = place.line->colour,
        .text = words->text};
    mark.size = sceneTextSize(mark.text, pixelSize, 400, 500);
    return mark;
}

/// From the label to the circle: of a callout beside its point, from the middle of its side.
QLineF leaderLine(const PointMark &mark, const QRectF &label, QPointF centre, qreal reach)
{
    QPointF start(std::clamp(centre.x(), label.left(), label.right()),
        std::clamp(centre.y(), label.top(), label.bottom()));
    if (mark.side == PointMark::Side::Beside && start.x() != centre.x())
        start = {start.x() < centre.x() ? label.right() + sideGap : label.left() - sideGap,
            label.center().y()};
    QLineF line(start, centre);
    line.setLength(std::max(0.0, line.length() - reach));
    return line;
}

/// Collects the places of one label.
class Candidates
{
public:
    Candidates(const PointMark &mark, QPointF centre, qreal reach)
        : m_mark(mark)
        , m_centre(centre)
        , m_size(mark.size)
        , m_reach(reach)
    {}

    /// Above (a high) or below (a low), then to the sides.
    void addNextTo(bool isAbove)
    {
        const qreal above = m_centre.y() - m_reach - m_size.height();
        const qreal below = m_centre.y() + m_reach;
        for (const qreal shift : {0.0, -0.25, 0.25, -0.5, 0.5}) {
            const qreal x = m_centre.x() - m_size.width() * (0.5 + shift);
            add(x, isAbove ? above : below, std::abs(shift) * 20);
            add(x, isAbove ? below : above, 120 + std::abs(shift) * 20);
        }
        const qreal y = m_centre.y() - m_size.height() / 2;
        add(m_centre.x() + m_reach, y, 30);
        add(m_centre.x() - m_reach - m_size.width(), y, 30);
    }

    /// Left of the point, on a leader line, nearest first; right of it where there is no room. A
    /// place further away is better than one on a line.
    void addBeside()
    {
        for (const qreal away : {18.0, 36.0, 64.0, 100.0, 150.0}) {
            for (const qreal down : {34.0, 56.0, 84.0, 120.0, 160.0, 210.0, 260.0}) {
                const double cost = (away + down) * 0.3;
                for (const qreal middle : {m_centre.y() - down, m_centre.y() + down}) {
                    const qreal y = middle - m_size.height() / 2;
                    add(m_centre.x() - away - m_size.width(), y, cost);
                    add(m_centre.x() + away, y, cost + 12);
                }
            }
        }
    }

    /// Wherever there is room at all.
    void addAnywhere(const QRectF &bounds)
    {
        constexpr qreal step = 8;
        for (qreal y = bounds.top(); y + m_size.height() <= bounds.bottom(); y += step) {
            for (qreal x = bounds.left(); x + m_size.width() <= bounds.right(); x += step)
                add(x, y, 1000 + QLineF(m_centre, QPointF(x, y)).length());
        }
    }

    void addAround(bool isAbove)
    {
        constexpr int directions = 16;
        for (qreal distance = 24; distance <= 320; distance += 16) {
            for (int i = 0; i < directions; ++i) {
                const double angle = i * 2 * std::numbers::pi / directions;
                const QPointF middle = m_centre
                    + QPointF(std::cos(angle) * (distance + m_size.width() / 2),
                        (isAbove ? -1 : 1) * std::sin(angle) * (distance + m_size.height() / 2));
                add(middle.x() - m_size.width() / 2, middle.y() - m_size.height() / 2,
                    40 + distance + (std::sin(angle) < 0 ? 40 : 0));
            }
        }
    }

    std::vector<LabelCandidate> take() { return std::move(m_candidates); }

private:
    void add(qreal x, qreal y, double cost)
    {
        const QRectF rect(QPointF(x, y), m_size);
        const bool hasLeader = m_mark.side == PointMark::Side::Beside;
        m_candidates.push_back(
            {rect, cost, hasLeader ? leaderLine(m_mark, rect, m_centre, m_reach) : QLineF()});
    }

    const PointMark &m_mark;
    QPointF m_centre;
    QSizeF m_size;
    qreal m_reach;
    std::vector<LabelCandidate> m_candidates;
};

/// Where a label may stand; the first of them is its home, from which it may be dragged.
std::vector<LabelCandidate> candidatesFor(
    const PointMark &mark, QPointF centre, qreal reach, const QRectF &bounds)
{
    Candidates candidates(mark, centre, reach);
    const bool isAbove = mark.side != PointMark::Side::Below;
    if (mark.side == PointMark::Side::Beside)
        candidates.addBeside();
    else
        candidates.addNextTo(isAbove);
    candidates.addAround(isAbove);
    if (mark.side == PointMark::Side::Beside)
        candidates.addAnywhere(bounds);
    return candidates.take();
}

/// Lines of a callout begin, or end, where its leader does.
Qt::Alignment alignmentOf(const PointMark &mark, const QRectF &label, QPointF centre)
{
    if (mark.side != PointMark::Side::Beside)
        return Qt::AlignHCenter;
    if (label.right() < centre.x())
        return Qt::AlignRight;
    return label.left() > centre.x() ? Qt::AlignLeft : Qt::AlignHCenter;
}

QRectF placed(const PointMark &mark, std::vector<LabelCandidate> candidates, LabelPlacer &placer,
    QStringList &warnings)
{
    const auto home = candidates.front().rect;
    if (!mark.annotation->labelOffset.isNull()) {
        const auto dragged = home.translated(mark.annotation->labelOffset);
        candidates.insert(candidates.begin(), {movedInside(dragged, placer.bounds()), -1e6});
    }
    if (const auto rect = placer.place(candidates))
        return *rect;
    warnings.append(QStringLiteral("There is no free place for the label '%1'.")
                        .arg(QString(mark.text).replace(QLatin1Char('\n'), QLatin1Char(' '))));
    const auto rect = movedInside(home, placer.bounds());
    placer.block(rect);
    return rect;
}

} // namespace

std::vector<PointMark> pointMarksOf(const Figure &figure, const FigureData &data, Content &content)
{
    std::vector<PointMark> marks;
    if (content.sessions.isEmpty())
        return marks;
    for (const auto &annotation : figure.annotations) {
        const auto loaded = data.series.find(annotation.code);
        if (annotation.kind == Annotation::Kind::Event || loaded == data.series.end())
            continue;
        if (auto mark = markOf(annotation, *loaded->second, data.events, content))
            marks.push_back(*mark);
    }
    return marks;
}

void addPointMark(const PointMark &mark, const Frame &frame, LabelPlacer &placer, Scene &scene)
{
    SceneMark circle;
    circle.centre = frame.pointOf(mark.pane, mark.x, mark.y);
    circle.colour = mark.colour;
    circle.annotation = mark.annotation->id;
    scene.marks.push_back(circle);

    const auto candidates =
        candidatesFor(mark, circle.centre, circle.radius + gap, placer.bounds());
    const auto home = candidates.front().rect;
    SceneText text;
    text.role = SceneText::Role::MarkLabel;
    text.text = mark.text;
    text.rect = placed(mark, candidates, placer, scene.warnings);
    text.alignment = alignmentOf(mark, text.rect, circle.centre) | Qt::AlignTop;
    text.pixelSize = pixelSize;
    text.firstLineWeight = 500;
    text.colour = mark.colour;
    text.annotation = mark.annotation->id;
    text.offset = text.rect.topLeft() - home.topLeft();
    scene.texts.push_back(text);

    const auto leader = leaderLine(mark, text.rect, circle.centre, circle.radius + 1);
    if (leader.length() > 2 * gap)
        scene.rules.push_back(
            {SceneRule::Role::Leader, leader, 1, false, mark.colour, mark.annotation->id});
}

} // namespace tickmark
