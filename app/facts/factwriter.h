// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/facts.h"

#include <string_view>

namespace tickmark {

/// Computes the facts of one series, as of one row, and words them. Each function adds its facts to
/// `facts`, or none where the rows do not support them. Series and observations must outlive it.
class FactWriter
{
public:
    FactWriter(const Series &series, const Observations &observations, Time asOf);

    /// False where there is no row by the as-of date; then nothing may be called.
    bool hasRows() const { return m_last.has_value(); }

    void addLast();
    void addChange();
    void addStreak();
    void addLargestMove();
    void addHighestAndLowest();
    void addRecord();
    void addFiftyTwoWeeks();
    void addSinceEvent(const Event &event);
    void addDayAfter(const Event &event);
    void addToDate();
    void addYears();
    void addComparisons(const FactSeries &other);

    std::vector<Fact> take() { return std::move(m_facts); }

private:
    bool isYield() const { return m_series.unit == Unit::Percent; }
    FactUnit moveUnit() const;
    FactUnit levelUnit() const;
    Time timeOfRow(std::size_t row) const { return m_observations.times[row]; }
    double valueOfRow(std::size_t row) const { return m_observations.values[row]; }
    Fact fact(FactKind kind, double value, FactUnit unit, std::vector<std::size_t> rows) const;
    bool canMove(std::size_t base) const;
    double move(std::size_t base, std::size_t row) const;
    void addMove(FactKind kind, std::size_t base, std::string_view words);
    void addSince(FactKind kind);
    void addOffRecord(std::size_t record);
    void addOffExtreme(FactKind kind);
    std::string valueWords(std::size_t row) const;
    std::string windowNote() const;

    const Series &m_series;
    const Observations &m_observations;
    Time m_asOf;
    std::optional<std::size_t> m_last;
    std::vector<Fact> m_facts;
};

} // namespace tickmark
