// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datetally.h"
#include "csv/grid.h"

#include <optional>
#include <vector>

namespace tickmark::csv {

/// A column with dates among which the one is looked for that says when a value was: the axis of
/// time. Other columns of dates describe rows: when a bond matures, when a table was updated.
struct DatedColumn
{
    std::size_t column = 0;
    const DateTally *tally = nullptr; ///< of the sample of rows
};

/// Whether a header of dates says that they describe rows: "Maturity", "Last Update".
bool describesRows(std::string_view header);

/// Of two columns full of dates the one that is the axis: not called a maturity or an update;
/// without days to come where the other has some; in order and with more different dates where the
/// other is not. The first where none of that tells.
std::size_t axisOf(const Grid &grid, const std::vector<std::size_t> &sampleRows,
    const DatedColumn &first, const DatedColumn &second);

/// Whether the header above a column that is neither the first nor called one of dates has three
/// and more periods: they are the dates then, and the column describes rows.
bool standsBesidePeriods(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t column);

/// A column of seconds, milli-, micro- or nanoseconds since 1970 under any header: all are of years
/// of data, in order, and most are equally far apart.
std::optional<std::size_t> findEpochColumn(
    const Grid &grid, const std::vector<std::size_t> &sampleRows);

} // namespace tickmark::csv
