// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/marking.h"

#include "annotate/annotating.h"
#include "layout/changemarks.h"
#include "window/figurelines.h"
#include "window/workspace.h"
#include "words/words.h"

#include <QCoreApplication>

namespace tickmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Marking", text);
}

QString stepText(Annotation::Kind kind)
{
    switch (kind) {
    case Annotation::Kind::Event:
        return tr("Mark event");
    case Annotation::Kind::High:
        return tr("Mark high");
    case Annotation::Kind::Low:
        return tr("Mark low");
    case Annotation::Kind::Change:
        break;
    }
    return tr("Mark change");
}

/// A span that ends where the figure's data ends anyway needs no end of its own.
void bindToAsOf(ChangeSpan &span, const Observations &rows, std::optional<Time> asOf)
{
    if (rows.isEmpty() || !span.until)
        return;
    const auto last = rowAtOrBefore(rows, asOf.value_or(rows.times.back()));
    if (last && rows.times[*last] == *span.until)
        span.until.reset();
}

QString whyUnseen(const Annotation &mark, const Figure &figure, const FigureData &data)
{
    const auto loaded = data.series.find(mark.code);
    if (mark.kind != Annotation::Kind::Change || loaded == data.series.end())
        return {};
    const auto sessions = sessionsOf(figure, data);
    if (sessions.isEmpty())
        return {};
    const auto change =
        markedChange(mark, loaded->second->observations, data.events, sessions.asOf);
    if (!change)
        return QString::fromStdString(change.error().message);
    const bool isInView = change->lastTime >= sessions.times[sessions.first]
        && change->lastTime <= sessions.times[sessions.last];
    return isInView ? QString()
                    : tr("The change was marked on %1, outside the range in view.")
                          .arg(dateLabel(change->lastTime));
}

} // namespace

QString markOnChart(Workspace &workspace, std::vector<Annotation> marks)
{
    if (marks.empty())
        return {};
    std::vector<std::shared_ptr<const LoadedSeries>> series;
    for (Annotation &mark : marks) {
        const auto loaded = mark.code.empty() ? nullptr : workspace.seriesOf(mark.code);
        if (!loaded)
            continue;
        bindToAsOf(mark.span, loaded->observations, workspace.figure().asOf);
        series.push_back(loaded);
    }
    workspace.document().edit(stepText(marks.front().kind), [&](Figure &figure) {
        for (const auto &loaded : series)
            showSeries(figure, loaded->series);
        for (const Annotation &mark : marks)
            addMark(figure, mark);
    });
    for (const Annotation &mark : marks) {
        if (const auto why = whyUnseen(mark, workspace.figure(), workspace.data()); !why.isEmpty())
            return why;
    }
    return {};
}

} // namespace tickmark
