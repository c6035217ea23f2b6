// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// What the columns of a table look like, learnt from its rows of the right width. A column whose
/// cells come in a few shapes (dates, codes, prices, links, nothing at all) is shaped, and only a
/// cell of such a shape fits it; any other is free, and takes every text.
class CutColumns
{
public:
    /// Learns nothing, so that no row fits, from a grid of fewer than `leastRows` rows.
    explicit CutColumns(const Grid &grid, std::size_t width);

    static constexpr std::size_t leastRows = 8;

    std::size_t width() const { return m_columns.size(); }
    bool isFree(std::size_t column) const { return m_columns[column].isFree; }
    bool fits(std::size_t column, std::string_view cell) const;
    /// Whether the cell fits, or would with more or fewer digits and letters in a row.
    bool resembles(std::size_t column, std::string_view cell) const;

    /// Whether the row has the width, all its cells resemble their columns and at least two are
    /// proof: texts in shaped columns.
    bool fitsRow(std::span<const std::string> cells) const;

    /// Whether the row has the width and, where the columns have figures (two at least have), cells
    /// that resemble none of them, most of which are no numbers or dates at all.
    bool areNames(const Grid &grid, std::size_t row) const;

private:
    struct Column
    {
        std::set<std::string> shapes;
        std::set<std::string> outlines; ///< the shapes with one 9 or a for all in a row
        bool isFree = false;
        bool hasEmpty = false;
        bool hasFigures = false; ///< digits in every shape
    };

    void learn(const Grid &grid, std::span<const std::size_t> rows, std::size_t column);

    std::vector<Column> m_columns;
};

} // namespace tickmark::csv
