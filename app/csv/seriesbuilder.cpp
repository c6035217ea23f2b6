// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/seriesbuilder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace tickmark::csv {

namespace {

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool isSame(const ReadBar &a, const ReadBar &b)
{
    return isSame(a.value, b.value) && isSame(a.open, b.open) && isSame(a.high, b.high)
        && isSame(a.low, b.low) && isSame(a.volume, b.volume) && isSame(a.adjusted, b.adjusted);
}

std::string inDigits(double value)
{
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

/// Empties a column that has no value at all.
void dropEmpty(std::vector<double> &column)
{
    if (std::ranges::all_of(column, [](double value) { return std::isnan(value); }))
        column.clear();
}

} // namespace

SeriesBuilder::SeriesBuilder(bool hasBars)
    : m_hasBars(hasBars)
{}

void SeriesBuilder::add(Time time, const ReadBar &bar, std::size_t line)
{
    m_times.push_back(time);
    m_lines.push_back(line);
    if (m_hasBars)
        m_bars.push_back(bar);
    else
        m_values.push_back(bar.value);
}

bool SeriesBuilder::isAscending() const
{
    return std::ranges::is_sorted(m_times);
}

std::vector<std::size_t> SeriesBuilder::order() const
{
    std::vector<std::size_t> order(m_times.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (!isAscending())
        std::ranges::stable_sort(order, {}, [this](std::size_t i) { return m_times[i]; });
    return order;
}

Refusal SeriesBuilder::conflict(
    Time time, std::size_t line, std::size_t firstLine, double value, double firstValue)
{
    const auto what = isSame(value, firstValue)
        ? "with other values beside " + inDigits(value)
        : "with another value: " + inDigits(firstValue) + ", here " + inDigits(value);
    return {line, 0, inDigits(value),
        isoText(time) + " stands already in line " + std::to_string(firstLine) + " " + what};
}

SeriesBuilder::Built SeriesBuilder::build(bool areDays)
{
    if (areDays)
        for (auto &time : m_times)
            time = dayOf(time);
    Built built;
    auto &made = built.observations;
    std::size_t kept = 0;
    for (const auto row : order()) {
        const auto bar = m_hasBars ? m_bars[row] : ReadBar{.value = m_values[row]};
        const bool isRepeated = !made.isEmpty() && made.times.back() == m_times[row];
        if (isRepeated) {
            const auto first = m_hasBars ? m_bars[kept] : ReadBar{.value = m_values[kept]};
            if (isSame(bar, first))
                built.duplicateLines.push_back(m_lines[row]);
            else
                built.refusals.push_back(
                    conflict(m_times[row], m_lines[row], m_lines[kept], bar.value, first.value));
            continue;
        }
        kept = row;
        made.times.push_back(m_times[row]);
        made.values.push_back(bar.value);
        built.lines.push_back(m_lines[row]);
        if (!m_hasBars)
            continue;
        made.open.push_back(bar.open);
        made.high.push_back(bar.high);
        made.low.push_back(bar.low);
        made.volume.push_back(bar.volume);
        built.adjustedClose.push_back(bar.adjusted);
    }
    for (auto *const column :
        {&made.open, &made.high, &made.low, &made.volume, &built.adjustedClose})
        dropEmpty(*column);
    *this = SeriesBuilder(m_hasBars);
    return built;
}

} // namespace tickmark::csv
