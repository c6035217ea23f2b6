// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/seriesbuilder.h"

#include "series/largepages.h"
#include "series/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
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

/// "Jan. 2, 2020", and the time of day where there is one.
std::string inWords(Time time)
{
    const auto date = dateText(time);
    return time == dayOf(time) ? date : date + ", " + isoText(time).substr(11, 5);
}

void append(Observations &rows, const ReadBar &bar)
{
    rows.open.push_back(bar.open);
    rows.high.push_back(bar.high);
    rows.low.push_back(bar.low);
    rows.volume.push_back(bar.volume);
}

/// Empties a column that has no value at all.
void dropEmpty(std::vector<double> &column)
{
    if (std::ranges::all_of(column, [](double value) { return std::isnan(value); }))
        column.clear();
}

} // namespace

SeriesBuilder::SeriesBuilder(BarParts parts, std::size_t expectedRows)
    : m_parts(parts)
{
    reserveInLargePages(m_rows.times, expectedRows);
    reserveInLargePages(m_rows.values, expectedRows);
    reserveInLargePages(m_lines, expectedRows);
    for (auto *const column : {&m_rows.open, &m_rows.high, &m_rows.low, &m_rows.volume})
        reserveInLargePages(*column, hasBars() ? expectedRows : 0);
    reserveInLargePages(m_adjusted, hasAdjustedClose() ? expectedRows : 0);
}

void SeriesBuilder::add(Time time, const ReadBar &bar, std::size_t line)
{
    m_rows.times.push_back(time);
    m_rows.values.push_back(bar.value);
    m_lines.push_back(line);
    if (hasBars())
        append(m_rows, bar);
    if (hasAdjustedClose())
        m_adjusted.push_back(bar.adjusted);
}

bool SeriesBuilder::isStrictlyAscending() const
{
    return std::ranges::adjacent_find(m_rows.times, std::greater_equal()) == m_rows.times.end();
}

std::vector<std::size_t> SeriesBuilder::order() const
{
    std::vector<std::size_t> order(m_rows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (!std::ranges::is_sorted(m_rows.times))
        std::ranges::stable_sort(order, {}, [this](std::size_t i) { return m_rows.times[i]; });
    return order;
}

ReadBar SeriesBuilder::barOf(std::size_t row) const
{
    if (!hasBars())
        return {.value = m_rows.values[row]};
    return {.value = m_rows.values[row],
        .open = m_rows.open[row],
        .high = m_rows.high[row],
        .low = m_rows.low[row],
        .volume = m_rows.volume[row],
        .adjusted = hasAdjustedClose() ? m_adjusted[row] : 0};
}

Refusal SeriesBuilder::conflict(
    Time time, std::size_t line, std::size_t firstLine, double value, double firstValue)
{
    const auto what = isSame(value, firstValue)
        ? "with the same value but other numbers beside it"
        : "with the value " + inDigits(firstValue) + ", not " + inDigits(value);
    return {line, 0, inDigits(value),
        inWords(time) + " is already in line " + std::to_string(firstLine) + " " + what};
}

SeriesBuilder::Built SeriesBuilder::inOrder() const
{
    Built built;
    auto &made = built.observations;
    std::size_t kept = 0;
    for (const auto row : order()) {
        const auto time = m_rows.times[row];
        const auto bar = barOf(row);
        if (!made.isEmpty() && made.times.back() == time) {
            const auto first = barOf(kept);
            if (isSame(bar, first))
                built.duplicateLines.push_back(m_lines[row]);
            else
                built.refusals.push_back(
                    conflict(time, m_lines[row], m_lines[kept], bar.value, first.value));
            continue;
        }
        kept = row;
        made.times.push_back(time);
        made.values.push_back(bar.value);
        built.lines.push_back(m_lines[row]);
        if (hasBars())
            append(made, bar);
        if (hasAdjustedClose())
            built.adjustedClose.push_back(bar.adjusted);
    }
    return built;
}

std::optional<SeriesBuilder> SeriesBuilder::splitLast(bool areDays)
{
    if (isEmpty())
        return std::nullopt;
    const auto timeAt = [&](std::size_t row) {
        return areDays ? dayOf(m_rows.times[row]) : m_rows.times[row];
    };
    auto begin = m_rows.size() - 1;
    while (begin > 0 && timeAt(begin - 1) == timeAt(m_rows.size() - 1))
        --begin;
    SeriesBuilder last(m_parts);
    for (auto row = begin; row < m_rows.size(); ++row)
        last.add(m_rows.times[row], barOf(row), m_lines[row]);
    m_rows.times.resize(begin);
    m_lines.resize(begin);
    for (auto *const column :
        {&m_rows.values, &m_rows.open, &m_rows.high, &m_rows.low, &m_rows.volume, &m_adjusted})
        column->resize(std::min(begin, column->size()));
    return last;
}

SeriesBuilder::Built SeriesBuilder::build(bool areDays)
{
    if (areDays)
        for (auto &time : m_rows.times)
            time = dayOf(time);
    Built built;
    if (isStrictlyAscending()) {
        built.observations = std::move(m_rows);
        built.adjustedClose = std::move(m_adjusted);
        built.lines = std::move(m_lines);
    } else {
        built = inOrder();
    }
    auto &made = built.observations;
    for (auto *const column :
        {&made.open, &made.high, &made.low, &made.volume, &built.adjustedClose})
        dropEmpty(*column);
    *this = SeriesBuilder(m_parts);
    return built;
}

} // namespace tickmark::csv
