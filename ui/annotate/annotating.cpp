// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/annotating.h"

#include <QCoreApplication>
#include <algorithm>

namespace tickmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Annotating", text);
}

bool marksTheSame(const Annotation &one, const Annotation &other)
{
    return one.kind == other.kind && one.eventId == other.eventId && one.code == other.code
        && (one.kind != Annotation::Kind::Change || one.span == other.span)
        && (one.kind == Annotation::Kind::Event || one.weeks == other.weeks);
}

std::string freeId(const Figure &figure)
{
    for (std::size_t number = figure.annotations.size() + 1;; ++number) {
        const auto id = "mark-" + std::to_string(number);
        if (!findAnnotation(figure, id))
            return id;
    }
}

} // namespace

Annotation eventAnnotation(const Event &event)
{
    Annotation annotation;
    annotation.kind = Annotation::Kind::Event;
    annotation.eventId = event.id;
    return annotation;
}

Annotation extremeAnnotation(Annotation::Kind kind, const std::string &code)
{
    Annotation annotation;
    annotation.kind = kind;
    annotation.code = code;
    annotation.weeks = 52;
    return annotation;
}

std::string findSame(const Figure &figure, const Annotation &wanted)
{
    const auto found = std::find_if(figure.annotations.begin(), figure.annotations.end(),
        [&](const Annotation &one) { return marksTheSame(one, wanted); });
    return found == figure.annotations.end() ? std::string() : found->id;
}

const Annotation *findAnnotation(const Figure &figure, const std::string &id)
{
    const auto found = std::find_if(figure.annotations.begin(), figure.annotations.end(),
        [&](const Annotation &one) { return one.id == id; });
    return found == figure.annotations.end() ? nullptr : &*found;
}

std::string addMark(Figure &figure, Annotation wanted)
{
    if (auto id = findSame(figure, wanted); !id.empty())
        return id;
    wanted.id = freeId(figure);
    figure.annotations.push_back(wanted);
    return wanted.id;
}

std::string mark(FigureDocument &document, const Annotation &wanted, const QString &text)
{
    std::string id;
    document.edit(text, [&](Figure &figure) { id = addMark(figure, wanted); });
    return id;
}

void moveLabel(FigureDocument &document, const std::string &id, QPointF delta)
{
    document.edit(tr("Move label"), [&](Figure &figure) {
        for (Annotation &annotation : figure.annotations) {
            if (annotation.id == id)
                annotation.labelOffset += delta;
        }
    });
}

void removeAnnotation(FigureDocument &document, const std::string &id)
{
    document.edit(tr("Delete annotation"), [&](Figure &figure) {
        std::erase_if(figure.annotations, [&](const Annotation &one) { return one.id == id; });
    });
}

} // namespace tickmark
