// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tickmark::csv {

/// Which columns make up one series. `columns` is indexed by Role; Role::Close is the value and
/// always there.
struct SeriesPlan
{
    std::string name;
    bool nameIsGeneric = false;
    bool isPrice = false; ///< by its role
    std::vector<std::string> otherNames;
    Unit unit = Unit::Number;
    std::array<std::optional<std::size_t>, 8> columns;

    std::optional<std::size_t> &of(Role role) { return columns[static_cast<std::size_t>(role)]; }
    const std::optional<std::size_t> &of(Role role) const
    {
        return columns[static_cast<std::size_t>(role)];
    }
    std::size_t value() const { return of(Role::Close).value_or(0); }
    std::size_t firstColumn() const;
    bool hasBars() const { return of(Role::Open) || of(Role::High) || of(Role::Low); }
};

/// How the columns of a table become series.
struct Layout
{
    std::vector<SeriesPlan> plans;          ///< in the order of their first columns
    std::vector<std::size_t> keyColumns;    ///< whose words tell series below each other apart
    std::optional<std::size_t> constantKey; ///< the column of a ticker that stands in every row
    bool keysAreNames = false; ///< a key column has a header such as "Ticker" or "Series ID"
    bool needsAllRows = false; ///< columns are left out for what they have in every row
};

/// Groups columns with roles into series with bars, makes every other column of numbers a series,
/// and finds the key columns of series that stand below each other. What is left out (empty
/// columns, words, changes in percent beside prices) is said in `table.evidence`.
Layout layOut(const std::vector<Column> &columns, const Grid &grid, const DateColumn &dates,
    const DatedRows &rows, Table &table, TablePart part = TablePart::Whole);

} // namespace tickmark::csv
