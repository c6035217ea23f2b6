// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout.h"

#include "layout/eventmarks.h"
#include "layout/pointmarks.h"
#include "layout/typeface.h"
#include "layout/wording.h"

#include <algorithm>
#include <cmath>

namespace tickmark {

namespace {

constexpr int labelSize = 13;
constexpr qreal leastTickDistance = 54;
constexpr qreal tickLength = 5;

SceneText textOf(SceneText::Role role, const PageText &page, QColor colour)
{
    SceneText text;
    text.role = role;
    text.text = page.lines.join(QLatin1Char('\n'));
    text.pixelSize = page.pixelSize;
    text.weight = page.weight;
    text.firstLineWeight = page.weight;
    text.colour = colour;
    return text;
}

void addWords(const Figure &figure, const Frame &frame, const Theme &theme, Scene &scene)
{
    const qreal width = frame.size.width() - 2 * frame.margin;
    const auto add = [&](SceneText::Role role, const PageText &page, QColor colour, qreal top) {
        if (page.lines.isEmpty())
            return;
        auto text = textOf(role, page, colour);
        text.rect = QRectF(frame.margin, top, width, page.height());
        scene.texts.push_back(text);
    };
    add(SceneText::Role::Title, frame.title, theme.title, frame.margin - 3);
    add(SceneText::Role::Subtitle, frame.subtitle, theme.muted,
        frame.margin + frame.title.height() + 3);
    const qreal sourceTop =
        frame.size.height() - std::round(frame.margin * 0.7) - frame.source.height();
    add(SceneText::Role::Source, frame.source, theme.muted, sourceTop);
    if (figure.byline.isEmpty())
        return;
    const PageText byline{{figure.byline}, frame.source.pixelSize, 400};
    add(SceneText::Role::Byline, byline, theme.muted, sourceTop);
    scene.texts.back().alignment = Qt::AlignRight | Qt::AlignTop;
}

SceneText axisLabel(SceneText::Role role, const QString &label, QColor colour)
{
    SceneText text;
    text.role = role;
    text.text = label;
    text.pixelSize = labelSize;
    text.colour = colour;
    return text;
}

void addPane(
    std::size_t index, const Content &content, const Frame &frame, const Theme &theme, Scene &scene)
{
    const auto &plot = frame.plots[index];
    const auto &scale = frame.scales[index];
    scene.panes.push_back({plot, scale.lower, scale.upper, content.panes[index].isRebased,
        valueTicks(scale), content.panes[index].lines});
    for (const auto &tick : scene.panes.back().yTicks) {
        auto text = axisLabel(SceneText::Role::YTick, tick.label, theme.muted);
        const qreal height = lineHeight(labelSize);
        const qreal width = sceneTextSize(tick.label, labelSize, 400, 400).width();
        text.rect = QRectF(plot.left() - 8 - width,
            std::round(frame.yOf(index, tick.position) - height / 2), width, height);
        text.alignment = Qt::AlignRight | Qt::AlignTop;
        scene.texts.push_back(text);
    }
    if (scale.lower < 0 && scale.upper > 0) {
        const qreal zero = frame.yOf(index, 0);
        scene.rules.push_back({SceneRule::Role::Zero, QLineF(plot.left(), zero, plot.right(), zero),
            1, false, theme.axis, {}});
    }
}

void addTimeAxis(const Content &content, const Frame &frame, const Theme &theme, Scene &scene)
{
    const auto &plot = frame.plots.back();
    scene.rules.push_back({SceneRule::Role::Axis, QLineF(plot.bottomLeft(), plot.bottomRight()), 1,
        false, theme.axis, {}});
    scene.xTicks = timeTicks(content.sessions, plot.width(), leastTickDistance);
    for (const auto &tick : scene.xTicks) {
        const qreal x = frame.xOf(tick.position);
        scene.rules.push_back({SceneRule::Role::Tick,
            QLineF(x, plot.bottom(), x, plot.bottom() + tickLength), 1, false, theme.axis, {}});
        auto text = axisLabel(SceneText::Role::XTick, tick.label, theme.muted);
        const auto size = sceneTextSize(tick.label, labelSize, 400, 400);
        const QRectF page(2, 0, frame.size.width() - 4, frame.size.height());
        text.rect =
            movedInside(QRectF(QPointF(x - size.width() / 2, plot.bottom() + 9), size), page);
        text.alignment = Qt::AlignHCenter | Qt::AlignTop;
        scene.texts.push_back(text);
    }
}

void addEndLabels(const std::vector<EndLabel> &labels, const Frame &frame, Scene &scene)
{
    std::vector<qreal> wanted;
    std::vector<qreal> heights;
    for (const auto &label : labels) {
        wanted.push_back(frame.yOf(label.pane, label.y));
        heights.push_back(label.size.height());
    }
    const qreal top = frame.plots.front().top() - 10;
    const auto centres = spreadOut(wanted, heights, top, frame.plots.back().bottom() + 10);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto point = frame.pointOf(labels[i].pane, labels[i].x, labels[i].y);
        const qreal left = frame.plots.front().right() + 9;
        auto text = labels[i].text;
        text.rect = QRectF(QPointF(left, std::round(centres[i] - heights[i] / 2)), labels[i].size);
        scene.texts.push_back(text);
        constexpr qreal unremarkable = 9;
        if (std::abs(centres[i] - point.y()) > unremarkable || left - point.x() > 30)
            scene.rules.push_back({SceneRule::Role::Leader,
                QLineF(point + QPointF(2, 0), QPointF(left - 2, centres[i])), 1, false, text.colour,
                {}});
    }
}

void addLegend(const std::vector<EndLabel> &labels, const Frame &frame, Scene &scene)
{
    QPointF corner(frame.margin, frame.legendTop);
    for (const auto &label : labels) {
        auto text = label.text;
        text.role = SceneText::Role::Legend;
        text.text.replace(QLatin1Char('\n'), QLatin1Char(' '));
        const auto size = sceneTextSize(text.text, text.pixelSize, text.weight, text.weight);
        if (corner.x() + size.width() > frame.size.width() - frame.margin
            && corner.x() > frame.margin)
            corner = QPointF(frame.margin, corner.y() + size.height());
        text.rect = QRectF(corner, size);
        scene.texts.push_back(text);
        corner.rx() += size.width() + 18;
    }
}

void addAnnotations(const Figure &figure, const FigureData &data, const Content &content,
    const std::vector<PointMark> &marks, const Frame &frame, const Theme &theme, Scene &scene)
{
    if (figure.annotations.empty())
        return;
    std::vector<LabelPlacer> placers;
    const auto events = eventLines(figure, data, content, frame);
    for (std::size_t i = 0; i < frame.plots.size(); ++i) {
        auto lines = frame.polygonsOf(i, content);
        lines.insert(lines.end(), events.begin(), events.end());
        placers.emplace_back(frame.plots[i].adjusted(1, -4, -1, 0), std::move(lines));
    }
    for (const auto &mark : marks) {
        const auto point = frame.pointOf(mark.pane, mark.x, mark.y);
        placers[mark.pane].block(QRectF(point - QPointF(6, 6), QSizeF(12, 12)));
    }
    for (const auto &annotation : figure.annotations) {
        if (annotation.kind == Annotation::Kind::Event)
            addEvent(annotation, data, content, frame, theme, placers.front(), scene);
    }
    for (const auto &mark : marks)
        addPointMark(mark, frame, placers[mark.pane], scene);
}

Scene pageOf(const Frame &frame, const Theme &theme)
{
    Scene scene;
    scene.size = frame.size;
    scene.background = theme.background;
    scene.gridColour = theme.grid;
    scene.sampleColour = theme.sample;
    scene.xLower = frame.xLower;
    scene.xUpper = frame.xUpper;
    return scene;
}

} // namespace

Scene layOut(const Figure &figure, const FigureData &data, QSizeF size)
{
    const auto theme = themeNamed(figure.theme);
    auto content = contentOf(figure, data, theme);
    const auto marks = pointMarksOf(figure, data, content);
    const auto endLabels = endLabelsOf(content, endLabelWidth(size));
    const auto frame = frameOf(figure, data, content, endLabels, marks, size);

    auto scene = pageOf(frame, theme);
    scene.warnings = content.warnings;
    scene.isSample = content.isSample;
    addWords(figure, frame, theme, scene);
    if (!content.sessions.isEmpty()) {
        for (std::size_t i = 0; i < frame.plots.size(); ++i)
            addPane(i, content, frame, theme, scene);
        addTimeAxis(content, frame, theme, scene);
        frame.hasLegend ? addLegend(endLabels, frame, scene)
                        : addEndLabels(endLabels, frame, scene);
        addAnnotations(figure, data, content, marks, frame, theme, scene);
    }
    scene.sessions = std::move(content.sessions.times);
    scene.altText = altTextOf(figure, scene);
    return scene;
}

} // namespace tickmark
