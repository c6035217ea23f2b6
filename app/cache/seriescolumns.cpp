// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/seriescolumns.h"

#include "series/largepages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace tickmark {

namespace {

struct Column
{
    std::vector<double> Observations::*cells;
    double StoredRow::*number;
};

constexpr std::array columns{Column{&Observations::values, &StoredRow::value},
    Column{&Observations::open, &StoredRow::open}, Column{&Observations::high, &StoredRow::high},
    Column{&Observations::low, &StoredRow::low}, Column{&Observations::volume, &StoredRow::volume}};

} // namespace

/// Memory that is never written costs nothing, a column that moves is copied: so few large steps.
void SeriesColumns::makeRoom(std::size_t rows)
{
    constexpr std::size_t step = 8;
    if (rows <= m_observations.times.capacity())
        return;
    reserveInLargePages(m_observations.times, rows * step);
    for (const auto &column : columns)
        reserveInLargePages(m_observations.*column.cells, rows * step);
}

void SeriesColumns::append(std::span<const StoredRow> rows)
{
    makeRoom(m_observations.size() + rows.size());
    for (const auto &row : rows)
        m_observations.times.push_back(Time(std::chrono::seconds(row.time)));
    for (const auto &[cells, number] : columns) {
        for (const auto &row : rows)
            (m_observations.*cells).push_back(row.*number);
    }
}

Observations SeriesColumns::take()
{
    const auto isNothing = [](double cell) { return std::isnan(cell); };
    for (const auto &column : columns) {
        auto &cells = m_observations.*column.cells;
        if (std::ranges::all_of(cells, isNothing))
            cells = {};
    }
    return std::exchange(m_observations, {});
}

} // namespace tickmark
