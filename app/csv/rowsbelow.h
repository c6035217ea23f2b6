// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/firstcolumns.h"
#include "csv/plainrows.h"
#include "csv/tablebuilder.h"
#include "csv/understanding.h"

#include <optional>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// The rows below the first ones of a table, which are read as the first ones show. It refers to
/// what it is made of.
class RowsBelow
{
public:
    /// `line` is that of the first row below, `grid` has the rows above it.
    RowsBelow(const Understanding &understood, const Layout &layout, const Grid &grid,
        std::size_t line, Table &table);

    /// Adds the rows of the next piece of text to the builder: as far as they are plain in the
    /// short way, what is left by a grid. Fails, with the end of a sentence, where they contradict
    /// what the first rows show, and where too many of them cannot be read.
    Result<void> add(std::string_view text, TableBuilder &builder, const Stage &stage);

    /// Of the next row.
    std::size_t line() const { return m_line; }

private:
    Result<void> addGrid(const Grid &grid, TableBuilder &builder, const Stage &stage);
    Result<void> checkOrder(const Grid &grid, const DatedRows &rows) const;
    Result<void> checkColumns(const Grid &grid, const DatedRows &rows) const;
    Result<void> checkRefusals() const;

    const Understanding &m_understood;
    FirstColumns m_firstColumns;
    std::optional<PlainForm> m_form;
    std::size_t m_line;
    Time m_last; ///< of the row above
    Table &m_table;
};

} // namespace tickmark::csv
