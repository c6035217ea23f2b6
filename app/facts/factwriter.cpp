// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/factwriter.h"

#include "facts/move.h"
#include "facts/phrases.h"
#include "facts/since.h"
#include "series/words.h"

#include <cmath>

namespace tickmark {

namespace {

/// One session is not yet a streak: nobody writes "its first straight session".
std::string streakWords(int count)
{
    if (std::abs(count) == 1)
        return {};
    return ", its " + ordinalText(std::abs(count)) + " straight session of "
        + (count > 0 ? "gains" : "losses");
}

} // namespace

FactWriter::FactWriter(const Series &series, const Observations &observations, Time asOf)
    : m_series(series)
    , m_observations(observations)
    , m_asOf(asOf)
    , m_last(rowAtOrBefore(observations, asOf))
{
    m_facts.reserve(32);
}

FactUnit FactWriter::moveUnit() const
{
    return isYield() ? FactUnit::PercentagePoints : FactUnit::Percent;
}

FactUnit FactWriter::levelUnit() const
{
    if (m_series.unit == Unit::Number)
        return FactUnit::Number;
    return isYield() ? FactUnit::Percent : FactUnit::Points;
}

Fact FactWriter::fact(
    FactKind kind, double value, FactUnit unit, std::vector<std::size_t> rows) const
{
    Fact result{.kind = kind, .value = value, .unit = unit, .date = timeOfRow(rows.front())};
    result.basis = isYield() ? Basis::Yield : Basis::Close;
    if (rows.size() > 1)
        result.since = timeOfRow(rows[1]);
    result.rows = std::move(rows);
    return result;
}

/// A percentage of nothing, or of less than nothing, means nothing.
bool FactWriter::canMove(std::size_t base) const
{
    return isYield() || valueOfRow(base) > 0;
}

double FactWriter::move(std::size_t base, std::size_t row) const
{
    return moveBetween(valueOfRow(base), valueOfRow(row), m_series.unit);
}

std::string FactWriter::valueWords(std::size_t row) const
{
    return valueText(valueOfRow(row), m_series.unit, m_series.decimals);
}

std::string FactWriter::windowNote() const
{
    return " in data since " + dateText(m_observations.times.front());
}

void FactWriter::addLast()
{
    auto last = fact(FactKind::Last, valueOfRow(*m_last), levelUnit(), {*m_last});
    last.sentence = subjectText(m_series) + ' ' + closeText(m_series, last.value) + " on "
        + dateText(last.date) + '.';
    m_facts.push_back(std::move(last));
}

void FactWriter::addChange()
{
    if (*m_last == 0 || !canMove(*m_last - 1))
        return;
    auto change =
        fact(FactKind::Change, move(*m_last - 1, *m_last), moveUnit(), {*m_last, *m_last - 1});
    const double points = valueOfRow(*m_last) - valueOfRow(*m_last - 1);
    change.sentence = subjectText(m_series) + ' ' + movedText(change.value, m_series.unit);
    if (!isYield())
        change.sentence += " (" + numberText(std::abs(points), m_series.decimals) + " points)";
    change.sentence += " to " + valueWords(*m_last) + " on " + dateText(change.date) + '.';
    m_facts.push_back(std::move(change));
}

void FactWriter::addStreak()
{
    const int count = streakAt(m_observations, *m_last);
    if (*m_last == 0)
        return;
    const auto length = static_cast<std::size_t>(std::abs(count));
    auto streak = fact(FactKind::Streak, count, FactUnit::Sessions, {*m_last, *m_last - length});
    streak.sentence = subjectText(m_series);
    if (count == 0)
        streak.sentence += " was unchanged on " + dateText(streak.date) + '.';
    else
        streak.sentence += std::string(count > 0 ? " rose" : " fell") + " on "
            + dateText(streak.date) + streakWords(count) + '.';
    streak.coversWindow = length < *m_last || count == 0;
    m_facts.push_back(std::move(streak));
}

void FactWriter::addLargestMove()
{
    const auto last = *m_last;
    if (last == 0 || !canMove(last - 1) || valueOfRow(last) == valueOfRow(last - 1))
        return;
    const auto earlier = lastMoveAsLarge(m_observations, last, m_series.unit);
    std::vector<std::size_t> rows{last};
    if (earlier)
        rows.push_back(*earlier);
    auto largest =
        fact(FactKind::LargestMoveSince, move(last - 1, last), moveUnit(), std::move(rows));
    largest.coversWindow = earlier || m_series.isHistoryComplete;
    largest.sentence = subjectText(m_series) + ' ' + movedText(largest.value, m_series.unit)
        + " on " + dateText(largest.date) + ", its largest one-day "
        + (largest.value > 0 ? "gain" : "loss")
        + (earlier ? " since " + dateText(timeOfRow(*earlier)) : windowNote()) + '.';
    m_facts.push_back(std::move(largest));
}

void FactWriter::addHighestAndLowest()
{
    addSince(FactKind::HighestSince);
    addSince(FactKind::LowestSince);
}

void FactWriter::addSince(FactKind kind)
{
    const bool isHigh = kind == FactKind::HighestSince;
    const auto earlier = lastAsExtreme(
        m_observations.values, *m_last, isHigh ? ExtremeKind::Highest : ExtremeKind::Lowest);
    if (earlier && *earlier + 1 == *m_last)
        return; // yesterday's close was as high: no news
    std::vector<std::size_t> rows{*m_last};
    if (earlier)
        rows.push_back(*earlier);
    auto since = fact(kind, valueOfRow(*m_last), levelUnit(), std::move(rows));
    since.coversWindow = earlier || m_series.isHistoryComplete;
    since.sentence = subjectText(m_series) + ' ' + closeText(m_series, since.value) + " on "
        + dateText(since.date) + ", its " + (isHigh ? "highest " : "lowest ")
        + (isYield() ? "level" : "close")
        + (earlier ? " since " + dateText(*since.since) : windowNote()) + '.';
    m_facts.push_back(std::move(since));
}

} // namespace tickmark
