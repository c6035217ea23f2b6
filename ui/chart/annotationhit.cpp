// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/annotationhit.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr qreal reach = 4; ///< how far beside a thing a pointer still means it, in figure pixels

qreal distance(QPointF position, const QLineF &line)
{
    const auto direction = line.p2() - line.p1();
    const auto length = QPointF::dotProduct(direction, direction);
    const auto along = QPointF::dotProduct(position - line.p1(), direction);
    const auto nearest = length > 0 ? std::clamp(along / length, 0.0, 1.0) : 0.0;
    return QLineF(position, line.p1() + nearest * direction).length();
}

bool isOn(const SceneText &text, QPointF position)
{
    return text.rect.adjusted(-reach, -reach, reach, reach).contains(position);
}

bool isOn(const SceneMark &mark, QPointF position)
{
    return QLineF(position, mark.centre).length() <= mark.radius + reach;
}

bool isOn(const SceneRule &rule, QPointF position)
{
    return distance(position, rule.line) <= reach;
}

/// The last of `parts` that belongs to an annotation and is under `position`.
template <class Part>
const Part *partAt(const std::vector<Part> &parts, QPointF position)
{
    const auto found = std::find_if(parts.rbegin(), parts.rend(),
        [position](const Part &part) { return !part.annotation.empty() && isOn(part, position); });
    return found == parts.rend() ? nullptr : &*found;
}

} // namespace

const SceneText *labelAt(const Scene &scene, QPointF position)
{
    return partAt(scene.texts, position);
}

std::string annotationAt(const Scene &scene, QPointF position)
{
    if (const auto *label = labelAt(scene, position))
        return label->annotation;
    if (const auto *mark = partAt(scene.marks, position))
        return mark->annotation;
    if (const auto *rule = partAt(scene.rules, position))
        return rule->annotation;
    return {};
}

} // namespace tickmark
