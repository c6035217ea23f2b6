// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"
#include "csv/datedecision.h"
#include "csv/datepatterns.h"
#include "csv/dayorder.h"
#include "csv/decimalyears.h"
#include "csv/shortdays.h"
#include "csv/shortyears.h"
#include "csv/table.h"
#include "csv/tripletally.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace tickmark::csv {

/// Counts the date cells of one column, in the order of the file, and decides how they are read.
class DateTally
{
public:
    void add(const DateCell &cell, std::string_view text, std::size_t line);
    std::size_t count() const { return m_count; }

    /// How many cells are of certain forms, and of each of the others.
    std::size_t certainCount() const;
    std::size_t countOf(DateForm form) const { return m_forms[static_cast<std::size_t>(form)]; }
    /// The form that most of the cells have.
    DateForm commonForm() const;
    /// Whether the cells of a form that is no certain date never go up, or never go down. Months
    /// as digits may, rarely, begin again.
    bool isMonotonic(DateForm form) const;
    /// Seconds or milliseconds where most of the cells are far from a year, a day or a small count.
    Epoch epoch() const;

    /// Whether all cells are days as YYMMDD, in order of time.
    bool areShortDays() const { return m_shortDays.areAll(m_count); }

    /// What the cells have in common beyond their form.
    const DatePatterns &patterns() const { return m_patterns; }

    /// `proof` is an order of day and month that something beside the dates proves; it counts where
    /// their own numbers prove none.
    DateDecision decide(Answers answers, const std::optional<OrderChoice> &proof = {}) const;

private:
    struct Proof
    {
        std::string text;
        std::size_t line = 0;
    };
    void addDotted(const DateCell &cell, std::string_view text);
    void addInteger(const DateCell &cell);
    void addOrder(const DateCell &cell);
    void acceptForms(DateDecision &decision) const;
    void decideOrder(char separator, const TripleTally &triples, Answers answers,
        const std::optional<OrderChoice> &proof, DateDecision &decision) const;
    void decideCentury(Answers answers, DateDecision &decision) const;
    int shortYearsFrom() const { return m_lastYears.decide({}).from; }
    DateDecision decideFraction(YearFraction fraction) const;
    void decidePatterns(DateDecision &decision) const;
    void decideOctober(Answers answers, DateDecision &decision) const;
    void decideShortYear(Answers answers, DateDecision &decision) const;

    std::size_t m_count = 0;
    std::array<std::size_t, dateFormCount> m_forms{};
    std::array<DateCell, dateFormCount> m_samples{};
    std::array<std::string, dateFormCount> m_sampleTexts;
    std::array<TripleTally, 3> m_triples; ///< with slashes, with dots, with hyphens
    ShortYears m_lastYears;               ///< of two digits, behind a month
    ShortYears m_firstYears;              ///< what they are where the year is the first number
    std::vector<DateCell> m_shortYears;   ///< all, until one is proven to be no day
    Proof m_shortYearProof;
    bool m_hasPaddedMonth = false;
    std::string m_shortTen;                ///< the first that ends in ".1"
    bool m_hasShortOther = false;          ///< a ".2" to ".9"
    std::array<std::size_t, 4> m_epochs{}; ///< cells in seconds, milli-, micro- and nanoseconds
    DatePatterns m_patterns;
    DecimalYears m_decimalYears;
    RemarkTally m_remarks;
    CalendarTally m_calendars;
    std::size_t m_weeksOfLetterS = 0;       ///< "S03" and after it: no half year is such
    std::array<std::size_t, 4> m_tongues{}; ///< cells whose month only one language calls so
    ShortDays m_shortDays;
    std::size_t m_republicYears = 0; ///< cells whose year is counted from 1911
    /// How many cells of a form are greater, and less, than the one before.
    std::array<std::size_t, dateFormCount> m_rises{};
    std::array<std::size_t, dateFormCount> m_falls{};
    std::array<std::int64_t, dateFormCount> m_last{};
};

} // namespace tickmark::csv
