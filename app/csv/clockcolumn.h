// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// A column with the time of day beside a column of dates.
struct ClockColumn
{
    enum class Form : std::uint8_t {
        Clock,       ///< 09:30, 93000
        Hours,       ///< 0 to 23
        HoursFromOne ///< 1 to 24: the first hour of the day begins at midnight
    };

    std::size_t column = 0;
    Form form = Form::Clock;

    friend bool operator==(const ClockColumn &, const ClockColumn &) = default;
};

/// The column, beside or near that of the dates, of which most cells are clocks, or are numbers
/// under a header of times or hours.
std::optional<ClockColumn> findClock(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t dateColumn);

/// The time since midnight; nothing where the cell is none.
std::optional<std::chrono::seconds> timeOfDay(std::string_view cell, ClockColumn::Form form);

} // namespace tickmark::csv
