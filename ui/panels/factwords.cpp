// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/factwords.h"

#include "facts/phrases.h"
#include "series/words.h"
#include "words/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace tickmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FactWords", text);
}

QString utf8(const std::string &text)
{
    return QString::fromStdString(text);
}

QString eventText(const std::string &id, const std::vector<Event> &events)
{
    const auto event = std::ranges::find(events, id, &Event::id);
    return event == events.end() ? utf8(id)
                                 : tr("the %1, %2").arg(dateLabel(event->date), utf8(event->name));
}

/// Titles that need nothing but the kind.
const char *plainTitle(FactKind kind)
{
    switch (kind) {
    case FactKind::Last:
        return QT_TRANSLATE_NOOP("FactWords", "Last");
    case FactKind::Change:
        return QT_TRANSLATE_NOOP("FactWords", "Change of the day");
    case FactKind::Streak:
        return QT_TRANSLATE_NOOP("FactWords", "Streak");
    case FactKind::LargestMoveSince:
        return QT_TRANSLATE_NOOP("FactWords", "Largest move since");
    case FactKind::HighestSince:
        return QT_TRANSLATE_NOOP("FactWords", "Highest since");
    case FactKind::LowestSince:
        return QT_TRANSLATE_NOOP("FactWords", "Lowest since");
    case FactKind::Record:
        return QT_TRANSLATE_NOOP("FactWords", "Record");
    case FactKind::OffRecord:
        return QT_TRANSLATE_NOOP("FactWords", "Off the record");
    case FactKind::OffHigh52:
        return QT_TRANSLATE_NOOP("FactWords", "Off the 52-week high");
    case FactKind::AboveLow52:
        return QT_TRANSLATE_NOOP("FactWords", "Above the 52-week low");
    case FactKind::SinceEvent:
        return QT_TRANSLATE_NOOP("FactWords", "Since %1");
    case FactKind::DayAfterEvent:
        return QT_TRANSLATE_NOOP("FactWords", "The day after %1");
    case FactKind::WeekToDate:
        return QT_TRANSLATE_NOOP("FactWords", "Week to date");
    case FactKind::MonthToDate:
        return QT_TRANSLATE_NOOP("FactWords", "Month to date");
    case FactKind::QuarterToDate:
        return QT_TRANSLATE_NOOP("FactWords", "Quarter to date");
    case FactKind::YearToDate:
        return QT_TRANSLATE_NOOP("FactWords", "Year to date");
    case FactKind::OneYear:
        return QT_TRANSLATE_NOOP("FactWords", "Over one year");
    case FactKind::TwoYears:
        return QT_TRANSLATE_NOOP("FactWords", "Over two years");
    case FactKind::ThreeYears:
        return QT_TRANSLATE_NOOP("FactWords", "Over three years");
    case FactKind::FiveYears:
        return QT_TRANSLATE_NOOP("FactWords", "Over five years");
    case FactKind::Outperformance:
        return QT_TRANSLATE_NOOP("FactWords", "Ahead of %1 over a year");
    case FactKind::Ratio:
        return QT_TRANSLATE_NOOP("FactWords", "Times %1 over a year");
    case FactKind::Correlation:
        break;
    }
    return QT_TRANSLATE_NOOP("FactWords", "Correlation with %1");
}

QString moveText(double value, Unit unit)
{
    return QString(value < 0 ? QChar(0x2212) : QLatin1Char('+')) + utf8(amountText(value, unit));
}

/// "from Nov. 25, 2024", "since Nov. 8, 2021", "on Jan. 23, 2025".
QString dayText(const Fact &fact)
{
    switch (fact.kind) {
    case FactKind::Last:
    case FactKind::Record:
        return tr(" on %1").arg(dateLabel(fact.date));
    case FactKind::LargestMoveSince:
    case FactKind::HighestSince:
    case FactKind::LowestSince:
        return fact.since ? tr(" since %1").arg(dateLabel(*fact.since)) : tr(" in all the data");
    case FactKind::OffRecord:
    case FactKind::OffHigh52:
    case FactKind::AboveLow52:
        return fact.since ? tr(" from %1").arg(dateLabel(*fact.since)) : QString();
    default:
        return {};
    }
}

QString numberText(const Fact &fact, const Series &series)
{
    const bool isLevel = fact.kind == FactKind::Last || fact.kind == FactKind::Record
        || fact.kind == FactKind::HighestSince || fact.kind == FactKind::LowestSince;
    if (isLevel)
        return utf8(valueText(fact.value, series.unit, series.decimals));
    switch (fact.unit) {
    case FactUnit::Sessions:
        return utf8(signedText(fact.value, 0));
    case FactUnit::Times:
    case FactUnit::Correlation:
        return utf8(tickmark::numberText(fact.value, 2));
    case FactUnit::PercentagePoints:
        return fact.kind == FactKind::Outperformance
            ? tr("%1 points").arg(utf8(signedText(fact.value, 1)))
            : moveText(fact.value, Unit::Percent);
    case FactUnit::Points:
    case FactUnit::Percent:
    case FactUnit::Number:
        break;
    }
    return moveText(fact.value, Unit::Points);
}

} // namespace

QString factTitle(const Fact &fact, const std::vector<Event> &events)
{
    const auto title = tr(plainTitle(fact.kind));
    const bool isOfEvent =
        fact.kind == FactKind::SinceEvent || fact.kind == FactKind::DayAfterEvent;
    if (fact.about.empty())
        return title;
    return title.arg(isOfEvent ? eventText(fact.about, events) : utf8(fact.about));
}

QString factValueText(const Fact &fact, const Series &series)
{
    return numberText(fact, series) + dayText(fact);
}

} // namespace tickmark
