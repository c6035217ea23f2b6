// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/seriescolumns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <sys/mman.h>
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

/// Asks for memory in large pages, where the system has them: a million rows come into being on 24
/// pages then instead of 12,000, which saves a tenth of the time of reading them.
void askForLargePages([[maybe_unused]] const void *begin, [[maybe_unused]] std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t largePage = 2U << 20;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const auto first = (address + largePage - 1) / largePage * largePage;
    const auto last = (address + bytes) / largePage * largePage;
    if (first < last)
        madvise(reinterpret_cast<void *>(first), last - first, MADV_HUGEPAGE);
#endif
}

template <class Cell>
void reserve(std::vector<Cell> &column, std::size_t rows)
{
    column.reserve(rows);
    askForLargePages(column.data(), rows * sizeof(Cell));
}

} // namespace

/// Memory that is never written costs nothing, a column that moves is copied: so few large steps.
void SeriesColumns::makeRoom(std::size_t rows)
{
    constexpr std::size_t step = 8;
    if (rows <= m_observations.times.capacity())
        return;
    reserve(m_observations.times, rows * step);
    for (const auto &column : columns)
        reserve(m_observations.*column.cells, rows * step);
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
