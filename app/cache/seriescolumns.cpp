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

SeriesColumns::SeriesColumns(std::size_t rows)
{
    reserveInLargePages(m_observations.times, rows);
    for (const auto &column : columns)
        reserveInLargePages(m_observations.*column.cells, rows);
}

/// Cell by cell into room that is there: asking of each whether it is would take as long again.
void SeriesColumns::append(std::span<const StoredRow> rows)
{
    const auto begin = m_observations.size();
    auto &times = m_observations.times;
    times.resize(begin + rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        times[begin + i] = Time(std::chrono::seconds(rows[i].time));
    for (const auto &[member, number] : columns) {
        auto &cells = m_observations.*member;
        cells.resize(begin + rows.size());
        auto *const next = cells.data() + begin;
        for (std::size_t i = 0; i < rows.size(); ++i)
            next[i] = rows[i].*number;
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
