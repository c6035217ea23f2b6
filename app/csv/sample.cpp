// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sample.h"

#include <algorithm>

namespace tickmark::csv {

std::vector<std::size_t> sampleRows(const Grid &grid)
{
    constexpr std::size_t fromTheTop = 200;
    constexpr std::size_t spread = 400;
    std::vector<std::size_t> rows;
    const auto count = grid.rowCount();
    for (std::size_t row = 0; row < std::min(count, fromTheTop); ++row)
        rows.push_back(row);
    if (count <= fromTheTop)
        return rows;
    const auto step = std::max<std::size_t>(1, (count - fromTheTop) / spread);
    for (auto row = fromTheTop; row < count; row += step)
        rows.push_back(row);
    return rows;
}

} // namespace tickmark::csv
