// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/change.h"
#include "facts/comparison.h"
#include "facts/extreme.h"
#include "facts/factwriter.h"
#include "facts/phrases.h"
#include "facts/since.h"
#include "facts/window.h"
#include "series/words.h"

#include <array>

namespace tickmark {

namespace {

constexpr int weeksOfAYear = 52;

/// "down 5.2% from", "up 3.1% from", "level with".
std::string againstText(double move, Unit unit)
{
    const auto words = directedText(move, unit);
    return words == "unchanged" ? "level with" : words + " from";
}

} // namespace

void FactWriter::addRecord()
{
    const auto row = recordRow(m_observations.values, *m_last, ExtremeKind::Highest);
    auto record = fact(FactKind::Record, valueOfRow(row), levelUnit(), {row});
    record.coversWindow = m_series.isHistoryComplete;
    record.sentence = subjectText(m_series) + "'s "
        + (record.coversWindow ? "all-time high"
                : isYield()    ? "highest level"
                               : "highest close")
        + (record.coversWindow ? "" : windowNote()) + " is " + valueWords(row) + ", on "
        + dateText(record.date) + '.';
    m_facts.push_back(std::move(record));
    addOffRecord(row);
}

void FactWriter::addOffRecord(std::size_t record)
{
    if (!canMove(record))
        return;
    auto off = fact(FactKind::OffRecord, move(record, *m_last), moveUnit(), {*m_last, record});
    off.coversWindow = m_series.isHistoryComplete;
    off.sentence = subjectText(m_series) + ' ' + closeText(m_series, valueOfRow(*m_last)) + " on "
        + dateText(off.date) + ", " + againstText(off.value, m_series.unit) + " its "
        + (off.coversWindow ? "all-time high of " : "record of ") + valueWords(record) + " on "
        + dateText(timeOfRow(record)) + (off.coversWindow ? "" : "," + windowNote()) + '.';
    m_facts.push_back(std::move(off));
}

void FactWriter::addFiftyTwoWeeks()
{
    addOffExtreme(FactKind::OffHigh52);
    addOffExtreme(FactKind::AboveLow52);
}

void FactWriter::addOffExtreme(FactKind kind)
{
    const bool isHigh = kind == FactKind::OffHigh52;
    const auto extreme = extremeClose(
        m_observations, m_asOf, weeksOfAYear, isHigh ? ExtremeKind::Highest : ExtremeKind::Lowest);
    if (!extreme || !canMove(extreme->row))
        return;
    auto off = fact(kind, move(extreme->row, *m_last), moveUnit(), {*m_last, extreme->row});
    off.coversWindow = extreme->coversWindow;
    off.sentence = subjectText(m_series) + ' ' + closeText(m_series, valueOfRow(*m_last)) + " on "
        + dateText(off.date) + ", " + againstText(off.value, m_series.unit) + " its "
        + (off.coversWindow ? "52-week " : "") + (isHigh ? "high of " : "low of ")
        + valueWords(extreme->row) + " on " + dateText(extreme->time)
        + (off.coversWindow ? "" : "," + windowNote()) + '.';
    m_facts.push_back(std::move(off));
}

void FactWriter::addMove(FactKind kind, std::size_t base, std::string_view words)
{
    if (!canMove(base))
        return;
    auto change = fact(kind, move(base, *m_last), moveUnit(), {*m_last, base});
    change.sentence = subjectText(m_series) + ' ' + closeText(m_series, valueOfRow(*m_last))
        + " on " + dateText(change.date) + ", " + directedText(change.value, m_series.unit) + ' '
        + std::string(words) + " (from " + valueWords(base) + " on " + dateText(timeOfRow(base))
        + ").";
    m_facts.push_back(std::move(change));
}

void FactWriter::addSinceEvent(const Event &event)
{
    const auto base = rowAtOrBefore(m_observations, event.date);
    if (!base || event.date > m_asOf)
        return;
    const auto before = m_facts.size();
    addMove(FactKind::SinceEvent, *base, "since the " + dateText(event.date) + ", " + event.name);
    if (m_facts.size() > before)
        m_facts.back().about = event.id;
}

void FactWriter::addDayAfter(const Event &event)
{
    const auto day = dayAfter(m_observations, event.date, m_asOf);
    if (!day || !canMove(day->baseRow))
        return;
    auto after = fact(FactKind::DayAfterEvent, move(day->baseRow, day->lastRow), moveUnit(),
        {day->lastRow, day->baseRow});
    after.about = event.id;
    after.sentence = subjectText(m_series) + ' ' + movedText(after.value, m_series.unit) + " to "
        + valueWords(day->lastRow) + " on " + dateText(after.date) + ", the session after the "
        + dateText(event.date) + ", " + event.name + '.';
    m_facts.push_back(std::move(after));
}

void FactWriter::addToDate()
{
    struct Period
    {
        FactKind kind;
        Time (*begin)(Time);
        std::string_view words;
    };
    static constexpr std::array periods{
        Period{FactKind::WeekToDate, startOfWeek, "for the week"},
        Period{FactKind::MonthToDate, startOfMonth, "for the month"},
        Period{FactKind::QuarterToDate, startOfQuarter, "for the quarter"},
        Period{FactKind::YearToDate, startOfYear, "for the year"},
    };
    for (const auto &period : periods) {
        const auto begin = period.begin(m_asOf);
        const auto base = rowBefore(m_observations, begin);
        if (base && timeOfRow(*m_last) >= begin)
            addMove(period.kind, *base, period.words);
    }
}

void FactWriter::addYears()
{
    struct Span
    {
        FactKind kind;
        int years;
        std::string_view words;
    };
    static constexpr std::array spans{
        Span{FactKind::OneYear, 1, "over one year"},
        Span{FactKind::TwoYears, 2, "over two years"},
        Span{FactKind::ThreeYears, 3, "over three years"},
        Span{FactKind::FiveYears, 5, "over five years"},
    };
    for (const auto &span : spans) {
        if (const auto base = rowAtOrBefore(m_observations, addMonths(m_asOf, -12 * span.years)))
            addMove(span.kind, *base, span.words);
    }
}

void FactWriter::addComparisons(const FactSeries &other)
{
    const auto yearAgo = addMonths(m_asOf, -12);
    const auto compared = compareSince(m_observations, *other.observations, yearAgo, m_asOf);
    const bool arePrices = !isYield() && other.series->unit != Unit::Percent;
    const auto add = [&](FactKind kind, double value, FactUnit unit, std::string sentence) {
        std::vector<std::size_t> rows{*m_last};
        if (const auto base = rowAtOrBefore(m_observations, yearAgo))
            rows.push_back(*base);
        auto made = fact(kind, value, unit, std::move(rows));
        made.about = other.series->code;
        made.sentence = std::move(sentence);
        m_facts.push_back(std::move(made));
    };
    const auto ends = " over the year to " + dateText(timeOfRow(*m_last)) + '.';
    if (compared && arePrices && canMove(compared->baseRow)) {
        const auto both = directedText(compared->change, Unit::Points) + " against "
            + directedText(compared->other, Unit::Points) + " for " + nameText(*other.series);
        const double gap = compared->outperformance();
        add(FactKind::Outperformance, gap, FactUnit::PercentagePoints,
            subjectText(m_series) + (gap < 0 ? " lagged " : " outperformed ")
                + nameText(*other.series) + " by " + numberText(gap < 0 ? -gap : gap, 1)
                + " percentage points" + ends);
        if (compared->other != 0)
            add(FactKind::Ratio, compared->ratio(), FactUnit::Times,
                subjectText(m_series) + " was " + both + ", " + numberText(compared->ratio(), 2)
                    + " times as much," + ends);
    }
    const auto together = correlation(m_observations, isYield(), *other.observations,
        other.series->unit == Unit::Percent, yearAgo, m_asOf);
    if (together)
        add(FactKind::Correlation, *together, FactUnit::Correlation,
            "The daily moves of " + nameText(m_series) + " and " + nameText(*other.series)
                + " had a correlation of " + numberText(*together, 2) + ends);
}

} // namespace tickmark
