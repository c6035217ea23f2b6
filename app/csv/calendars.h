// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecell.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tickmark::csv {

/// Years in which nobody observed anything by the calendar of Gregory: 2567 in Thailand is 2024.
constexpr bool isBuddhistYear(int year)
{
    return year >= 2480 && year <= 2600;
}

/// Years of the Persian calendar, and of the Islamic one: 1403 in Iran is 2024. In days; whole
/// years and months of the Middle Ages are observed as such.
constexpr bool isYearOfHijra(int year)
{
    return year >= 1300 && year <= 1450;
}

/// By which calendar the days of a column are counted.
enum class Calendar : std::uint8_t { Ours, Buddhist, Persian, PersianOrIslamic };

/// The same day in our calendar. One that the Persian calendar does not have, and all that may be
/// of the Islamic one, get the month 0, which no calendar has.
DateCell turnedToOurs(DateCell day, Calendar calendar);

/// Decides by which calendar days are counted: by another one than ours where all years are such.
class CalendarTally
{
public:
    void add(const DateCell &cell, std::string_view text);
    Calendar calendar() const;
    /// The decision and its proof; nothing where it is ours.
    std::optional<std::pair<std::string, std::string>> evidence() const;

private:
    std::size_t m_days = 0; ///< of years with four digits
    std::size_t m_buddhist = 0;
    std::size_t m_hijra = 0;
    std::size_t m_late = 0; ///< after 1410: Persian, or Islamic
    std::string m_first;
};

} // namespace tickmark::csv
