// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/observations.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tickmark {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::optional<double> cellAt(const std::vector<double> &column, std::size_t row)
{
    if (column.empty() || std::isnan(column[row]))
        return std::nullopt;
    return column[row];
}

/// A column stays empty until the first row that has a value for it.
void appendCell(std::vector<double> &column, std::size_t rowsBefore, std::optional<double> cell)
{
    if (column.empty() && !cell)
        return;
    column.resize(rowsBefore, nan);
    column.push_back(cell.value_or(nan));
}

} // namespace

Bar Observations::barAt(std::size_t row) const
{
    return {
        values[row], cellAt(open, row), cellAt(high, row), cellAt(low, row), cellAt(volume, row)};
}

void Observations::append(Time time, const Bar &bar)
{
    const auto rowsBefore = times.size();
    times.push_back(time);
    values.push_back(bar.value);
    appendCell(open, rowsBefore, bar.open);
    appendCell(high, rowsBefore, bar.high);
    appendCell(low, rowsBefore, bar.low);
    appendCell(volume, rowsBefore, bar.volume);
}

std::optional<std::size_t> rowAtOrBefore(const Observations &observations, Time time)
{
    const auto after = std::ranges::upper_bound(observations.times, time);
    if (after == observations.times.begin())
        return std::nullopt;
    return static_cast<std::size_t>(after - observations.times.begin()) - 1;
}

std::optional<std::size_t> rowAfter(const Observations &observations, Time time)
{
    const auto after = std::ranges::upper_bound(observations.times, time);
    if (after == observations.times.end())
        return std::nullopt;
    return static_cast<std::size_t>(after - observations.times.begin());
}

std::optional<std::size_t> rowAt(const Observations &observations, Time time)
{
    const auto row = rowAtOrBefore(observations, time);
    return row && observations.times[*row] == time ? row : std::nullopt;
}

} // namespace tickmark
