// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/columns.h"

#include <optional>

namespace tickmark::csv {

/// Columns without a header that can only be open, high, low and close, in this order.
struct ProvenBars
{
    std::size_t open = 0;              ///< the three others follow
    std::optional<std::size_t> volume; ///< whole numbers, none negative, right behind the close
};

/// Four neighbouring columns of numbers of which the second is the greatest and the third the least
/// in every one of at least ten rows, not all four being the same, and of which the first goes on
/// where the fourth of the day before ended rather than the other way round.
std::optional<ProvenBars> proveBars(const std::vector<Column> &columns, const Grid &grid,
    const DateColumn &dates, const DatedRows &rows);

} // namespace tickmark::csv
