// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/shortdays.h"

namespace tickmark::csv {

void ShortDays::add(const DateCell &cell)
{
    DateRules rules;
    rules.areShortDays = true;
    const auto day = timeOf(cell, rules);
    if (!day || dayOf(*day) > today() + std::chrono::days(1))
        return;
    m_rises += m_count > 0 && *day > m_last;
    m_falls += m_count > 0 && *day < m_last;
    m_last = *day;
    ++m_count;
}

bool ShortDays::areAll(std::size_t cells) const
{
    constexpr std::size_t enough = 3;
    return m_count >= enough && m_count == cells && (m_rises == 0 || m_falls == 0);
}

} // namespace tickmark::csv
