// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/changemarks.h"

#include "facts/move.h"
#include "facts/phrases.h"
#include "facts/window.h"
#include "layout/wording.h"
#include "series/words.h"

#include <cmath>

namespace tickmark {

namespace {

using From = ChangeSpan::From;

bool isOfEvent(const ChangeSpan &span)
{
    return span.from == From::Event || span.from == From::DayAfterEvent;
}

QString monthsWords(int months)
{
    const bool areYears = months % 12 == 0;
    const int count = areYears ? months / 12 : months;
    return QStringLiteral("over %1 %2%3")
        .arg(QString::fromStdString(cardinalText(count)),
            areYears ? QStringLiteral("year") : QStringLiteral("month"),
            count == 1 ? QString() : QStringLiteral("s"));
}

/// With its year also where the day lies before what the figure shows.
QString dayWords(Time time, const Sessions &sessions)
{
    return time < sessions.times[sessions.first] ? QString::fromStdString(dateText(time))
                                                 : whenText(time, sessions);
}

/// "+2.4%", "−5 basis points", "unchanged".
QString numberOf(const Change &change, const LoadedSeries &loaded)
{
    const auto unit = loaded.series.unit;
    const double move = unit == Unit::Percent ? change.difference : change.percent;
    if (directedText(move, unit) == "unchanged")
        return QStringLiteral("unchanged");
    return QString(move < 0 ? QChar(0x2212) : QLatin1Char('+'))
        + QString::fromStdString(amountText(move, unit));
}

/// Words of a span that ends with the last close: it needs no second date.
QString sinceWords(const Annotation &annotation, const Change &change,
    const std::map<std::string, Event> &events, const Sessions &sessions)
{
    switch (annotation.span.from) {
    case From::Date:
        return QStringLiteral("since %1").arg(dayWords(*annotation.span.date, sessions));
    case From::Event:
    case From::DayAfterEvent: {
        const auto &event = events.at(annotation.eventId);
        const auto words = annotation.span.from == From::Event ? QStringLiteral("since the %1 %2")
                                                               : QStringLiteral("day after %1 %2");
        return words.arg(dayWords(event.date, sessions), QString::fromStdString(event.name));
    }
    case From::SessionBefore:
        return QStringLiteral("on %1").arg(whenText(change.lastTime, sessions));
    case From::WeekBegin:
        return QStringLiteral("week to date");
    case From::MonthBegin:
        return QStringLiteral("month to date");
    case From::QuarterBegin:
        return QStringLiteral("quarter to date");
    case From::YearBegin:
        return QStringLiteral("year to date");
    case From::MonthsAgo:
        break;
    }
    return monthsWords(annotation.span.months);
}

QString wordsOf(const Annotation &annotation, const Change &change,
    const std::map<std::string, Event> &events, const Sessions &sessions)
{
    if (!annotation.text.isEmpty())
        return annotation.text;
    const bool isFixed = annotation.span.until && annotation.span.from != From::DayAfterEvent
        && annotation.span.from != From::SessionBefore;
    if (!isFixed)
        return sinceWords(annotation, change, events, sessions);
    const bool isOutOfView = change.baseTime < sessions.times[sessions.first];
    return QStringLiteral("%1 to %2")
        .arg(dayWords(change.baseTime, sessions),
            isOutOfView ? QString::fromStdString(dateText(change.lastTime))
                        : whenText(change.lastTime, sessions));
}

Result<Change> changeFrom(
    const ChangeSpan &span, const Observations &observations, Time end, const Event *event)
{
    switch (span.from) {
    case From::Date:
        return changeSince(observations, span.date.value_or(end), end);
    case From::Event:
        return changeSince(observations, event->date, end);
    case From::DayAfterEvent:
        return dayAfter(observations, event->date, end);
    case From::SessionBefore:
        return changeOfSession(observations, end);
    case From::WeekBegin:
        return changeOfPeriod(observations, startOfWeek(end), end);
    case From::MonthBegin:
        return changeOfPeriod(observations, startOfMonth(end), end);
    case From::QuarterBegin:
        return changeOfPeriod(observations, startOfQuarter(end), end);
    case From::YearBegin:
        return changeOfPeriod(observations, startOfYear(end), end);
    case From::MonthsAgo:
        break;
    }
    return changeSince(observations, addMonths(end, -span.months), end);
}

} // namespace

Result<Change> markedChange(const Annotation &annotation, const Observations &observations,
    const std::map<std::string, Event> &events, Time asOf)
{
    const auto &span = annotation.span;
    if (span.until.value_or(asOf) > asOf)
        return failure("A marked change ends on " + isoText(*span.until)
            + ", after the as-of date, " + isoText(asOf) + '.');
    const auto event = events.find(annotation.eventId);
    if (isOfEvent(span) && event == events.end())
        return failure("The calendar has no event '" + annotation.eventId + "'.");
    const auto *since = isOfEvent(span) ? &event->second : nullptr;
    return changeFrom(span, observations, span.until.value_or(asOf), since);
}

Result<MarkWords> changeWords(const Annotation &annotation, const LoadedSeries &loaded,
    const std::map<std::string, Event> &events, const Sessions &sessions)
{
    const auto change = markedChange(annotation, loaded.observations, events, sessions.asOf);
    if (!change)
        return tl::unexpected(change.error());
    if (loaded.series.unit != Unit::Percent && loaded.observations.values[change->baseRow] <= 0)
        return failure("A change from a value that is not above zero has no percentage.");
    return MarkWords{numberOf(*change, loaded) + QLatin1Char('\n')
            + wordsOf(annotation, *change, events, sessions),
        change->lastTime};
}

} // namespace tickmark
