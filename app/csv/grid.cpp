// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/grid.h"

namespace tickmark::csv {

std::size_t Grid::lineSpan(std::size_t row) const
{
    const auto next = row + 1 < m_rows.size() ? m_rows[row + 1].line : m_lineCount + 1;
    return next - m_rows[row].line;
}

bool Grid::isBlank(std::size_t row) const
{
    for (auto index = std::size_t(m_rows[row].firstCell); index < endOf(row); ++index)
        if (m_cells[index].length > 0)
            return false;
    return true;
}

} // namespace tickmark::csv
