// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/layout.h"

#include <string>
#include <vector>

namespace tickmark::csv {

/// The columns of a table as its first rows show them, against what stands further down. It refers
/// to what it is made of.
class FirstColumns
{
public:
    FirstColumns(const std::vector<Column> &columns, const Layout &layout);

    /// What the cells further down a column have that the first rows exclude, as the object of a
    /// sentence: "numbers in column 7", "'1.234,5'"; empty where they go on as they began.
    std::string contradictionOf(std::size_t column, const NumberTally &below) const;

private:
    bool isLaidOut(std::size_t column) const;
    bool contradictsMark(const Column &column, const MarkDecision &below) const;

    const std::vector<Column> &m_columns;
    const Layout &m_layout;
    bool m_isDotProven = false;
    bool m_isCommaProven = false;
};

} // namespace tickmark::csv
