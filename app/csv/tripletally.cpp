// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tripletally.h"

#include "csv/unicode.h"

namespace tickmark::csv {

void TripleTally::add(const DateCell &cell, std::string_view text, std::size_t line)
{
    if (m_count++ == 0) {
        m_firstCell = cell;
        m_firstText = text;
    }
    m_yearFirst.add(cell);
    const bool isDayFirst = cell.month > 12 && cell.day <= 12;
    const bool isMonthFirst = cell.day > 12 && cell.month <= 12;
    if (isDayFirst && m_dayFirst.line == 0)
        m_dayFirst = {std::string(text), line};
    if (isMonthFirst && m_monthFirst.line == 0)
        m_monthFirst = {std::string(text), line};
    if (m_dayFirst.line > 0 || m_monthFirst.line > 0)
        return;
    const auto &first = m_unsure.empty() ? cell : m_unsure[m_sample.index];
    if (m_unsure.empty() || (first.month == first.day && cell.month != cell.day))
        m_sample = {shortened(text, 30), m_unsure.size()};
    m_unsure.push_back(cell);
}

OrderChoice TripleTally::order(char separator, int shortYearsFrom) const
{
    const bool isDayProven = m_dayFirst.line > 0;
    const bool isMonthProven = m_monthFirst.line > 0;
    const auto place = m_yearFirst.decide();
    if (place.kind == YearPlace::Kind::First)
        return {DayOrder::YearFirst, place.proof, {}};
    if (place.kind == YearPlace::Kind::Unknown)
        return unknownYearPlace(m_firstCell, m_firstText);
    if (isDayProven != isMonthProven) {
        const auto &proof = isDayProven ? m_dayFirst : m_monthFirst;
        return {isDayProven ? DayOrder::DayFirst : DayOrder::MonthFirst,
            "line " + std::to_string(proof.line) + " has " + proof.text, {}};
    }
    if (separator == '.' && !isDayProven)
        return {DayOrder::DayFirst, "dates with dots begin with the day", {}};
    return isDayProven ? contradictoryOrder(m_dayFirst.text, m_monthFirst.text)
                       : unprovenOrder(m_unsure, m_sample, shortYearsFrom);
}

} // namespace tickmark::csv
