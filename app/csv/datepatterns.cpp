// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datepatterns.h"

#include <algorithm>
#include <chrono>

namespace tickmark::csv {

void DatePatterns::add(const DateCell &cell, std::string_view text)
{
    ++m_count;
    if (cell.form == DateForm::Month || cell.form == DateForm::DottedMonth)
        addNumbered(cell, text);
    if (cell.form == DateForm::Full)
        addFull(cell, text);
    if (cell.hasTime || cell.form == DateForm::Integer)
        addEve(cell);
}

void DatePatterns::addNumbered(const DateCell &cell, std::string_view text)
{
    constexpr std::size_t oneDigitBesideYear = 6;
    const bool isNumber = text.find_first_not_of("0123456789/.:-") == std::string_view::npos;
    const bool isShort = text.size() == oneDigitBesideYear && isNumber;
    ++m_numbered;
    m_shortNumbers += isShort;
    m_behindColons += cell.isBehindColon;
    m_nextYears += isNumber && cell.month == static_cast<unsigned>(cell.year + 1) % 100;
    m_lateNumbers += isNumber && cell.month > 12;
    m_greatestNumber = std::max(m_greatestNumber, cell.month);
    const bool isFirst = m_firstYear == 0;
    m_firstYear = isFirst ? cell.year : std::min(m_firstYear, cell.year);
    m_lastYear = isFirst ? cell.year : std::max(m_lastYear, cell.year);
}

void DatePatterns::addFull(const DateCell &cell, std::string_view text)
{
    constexpr unsigned months = 12;
    ++m_full;
    m_lateDays += cell.day > months;
    if (cell.month <= months || cell.month > 31 || cell.day > months)
        return;
    if (++m_withoutMonths == 1)
        m_withoutMonth = text;
}

bool DatePatterns::areDaysBeforeMonths() const
{
    constexpr std::size_t enough = 3;
    return m_lateDays == 0 && m_withoutMonths >= enough && m_withoutMonths * 5 >= m_full;
}

bool DatePatterns::areQuarters(bool isSaid) const
{
    constexpr int enoughYears = 3;
    const bool canBe = m_numbered > 0 && m_shortNumbers == m_numbered && m_greatestNumber == 4;
    return canBe && (isSaid || m_lastYear - m_firstYear + 1 >= enoughYears);
}

bool DatePatterns::areWeeks() const
{
    constexpr std::size_t enoughWeeks = 3;
    constexpr unsigned weeks = 53;
    return m_numbered == m_count && m_lateNumbers >= enoughWeeks && m_lateNumbers * 2 > m_numbered
        && m_greatestNumber <= weeks && !areYearSpans();
}

bool DatePatterns::mayBeQuartersOrMonths() const
{
    return m_behindColons > 0 && m_behindColons == m_numbered && m_greatestNumber <= 4;
}

void DatePatterns::addEve(const DateCell &cell)
{
    for (const auto epoch : {Epoch::None, Epoch::Seconds, Epoch::Milliseconds}) {
        const bool isCount = cell.form == DateForm::Integer;
        const auto least = epoch == Epoch::Seconds ? 100'000'000 : 100'000'000'000;
        if (isCount != (epoch != Epoch::None)
            || (isCount && (cell.integer < least || cell.integer / 100 >= least)))
            continue;
        DateRules rules;
        rules.forms.set();
        rules.epoch = epoch;
        const auto time = cell.form == DateForm::Triple ? std::nullopt : timeOf(cell, rules);
        if (!time || *time - dayOf(*time) < firstEve(epoch))
            continue;
        if (m_eveClocks.size() < 3)
            m_eveClocks.insert(*time - dayOf(*time));
        ++m_evesByWeekday[std::chrono::weekday(dayOf(*time)).c_encoding()];
    }
}

bool DatePatterns::areEvesOfDays() const
{
    constexpr std::size_t enough = 10;
    std::size_t eves = 0;
    for (const auto count : m_evesByWeekday)
        eves += count;
    const bool isWorkWeek = m_evesByWeekday[0] > 0 && m_evesByWeekday[5] + m_evesByWeekday[6] == 0;
    return m_eveClocks.size() <= 2 && eves >= enough && eves == m_count && isWorkWeek;
}

bool DatePatterns::areYearSpans() const
{
    constexpr std::size_t enoughSpans = 3;
    return m_nextYears >= enoughSpans && m_nextYears == m_numbered && m_numbered * 2 > m_count;
}

} // namespace tickmark::csv
