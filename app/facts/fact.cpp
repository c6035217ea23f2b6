// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/fact.h"

#include <array>

namespace tickmark {

std::string_view factName(FactKind kind)
{
    static constexpr std::array<std::string_view, 23> names{"last", "change", "streak",
        "largest-move-since", "highest-since", "lowest-since", "record", "off-record",
        "off-52-week-high", "above-52-week-low", "since-event", "day-after-event", "week-to-date",
        "month-to-date", "quarter-to-date", "year-to-date", "1-year", "2-years", "3-years",
        "5-years", "outperformance", "ratio", "correlation"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view factUnitName(FactUnit unit)
{
    static constexpr std::array<std::string_view, 7> names{
        "points", "percent", "percentage points", "sessions", "times", "correlation", "number"};
    return names[static_cast<std::size_t>(unit)];
}

std::string_view basisName(Basis basis)
{
    static constexpr std::array<std::string_view, 4> names{
        "close", "yield", "intraday high", "intraday low"};
    return names[static_cast<std::size_t>(basis)];
}

} // namespace tickmark
