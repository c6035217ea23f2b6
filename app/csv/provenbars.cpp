// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/provenbars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tickmark::csv {

namespace {

constexpr std::size_t enoughRows = 10;
constexpr std::size_t mostColumns = 32;

bool isNumeric(const Column &column)
{
    return column.tally.numbers > 0 && column.tally.texts == 0;
}

bool isWhole(const Column &column)
{
    const auto &tally = column.tally;
    return isNumeric(column) && tally.dots + tally.commas + tally.unsureDots == 0
        && !tally.first.starts_with('-');
}

class BarProver
{
public:
    BarProver(const std::vector<Column> &columns, const Grid &grid, const DatedRows &rows)
        : m_columns(columns)
        , m_grid(grid)
        , m_rows(rows)
    {}

    bool isProven(std::size_t open) const
    {
        std::size_t telling = 0;
        for (std::size_t row = m_rows.firstRow; row < m_grid.rowCount(); ++row) {
            if (m_rows.kinds[row] != RowKind::Data)
                continue;
            const auto bar = barOf(row, open);
            if (!bar)
                return false;
            const auto [least, greatest] = std::ranges::minmax(*bar);
            if ((*bar)[1] < greatest || (*bar)[2] > least)
                return false;
            telling += least < greatest;
        }
        return telling >= enoughRows && opensWhereItClosed(open);
    }

private:
    /// Whether the first of the columns is nearer to the last of the day before than the last is to
    /// the first of the day before: else the columns may be close, high, low and open.
    bool opensWhereItClosed(std::size_t open) const
    {
        double asOpen = 0, asClose = 0;
        std::optional<std::array<double, 4>> last;
        std::size_t lastRow = 0;
        for (std::size_t row = m_rows.firstRow; row < m_grid.rowCount(); ++row) {
            if (m_rows.kinds[row] != RowKind::Data)
                continue;
            const auto bar = barOf(row, open);
            if (bar && last) {
                const bool isLater = m_rows.times[row] > m_rows.times[lastRow];
                const auto &[first, second] =
                    isLater ? std::pair(*last, *bar) : std::pair(*bar, *last);
                asOpen += std::abs(second[0] - first[3]);
                asClose += std::abs(second[3] - first[0]);
            }
            last = bar;
            lastRow = row;
        }
        return asOpen < asClose;
    }

    std::optional<std::array<double, 4>> barOf(std::size_t row, std::size_t open) const
    {
        std::array<double, 4> bar{};
        for (std::size_t i = 0; i < 4; ++i) {
            const auto &rules = m_columns[open + i].mark.rules;
            const auto number = readNumber(m_grid.cell(row, open + i), rules);
            if (!number)
                return std::nullopt;
            bar[i] = number->value;
        }
        return bar;
    }

    const std::vector<Column> &m_columns;
    const Grid &m_grid;
    const DatedRows &m_rows;
};

} // namespace

std::optional<ProvenBars> proveBars(const std::vector<Column> &columns, const Grid &grid,
    const DateColumn &dates, const DatedRows &rows)
{
    const BarProver prover(columns, grid, rows);
    for (std::size_t open = 0; open + 4 <= std::min(columns.size(), mostColumns); ++open) {
        bool areNumeric = true;
        for (std::size_t i = open; i < open + 4; ++i)
            areNumeric = areNumeric && i != dates.column && isNumeric(columns[i])
                && !columns[i].tally.isConstant;
        if (!areNumeric || !prover.isProven(open))
            continue;
        ProvenBars bars{open, std::nullopt};
        const auto next = open + 4;
        if (next < columns.size() && next != dates.column && isWhole(columns[next]))
            bars.volume = next;
        return bars;
    }
    return std::nullopt;
}

} // namespace tickmark::csv
