// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/table.h"
#include "csv/turnedheader.h"
#include "csv/turnednames.h"

#include <optional>
#include <string>
#include <vector>

namespace tickmark::csv {

/// What became of rows that are months, quarters or weeks where years run across.
struct UnfoldedParts
{
    std::vector<RowLabels> labels; ///< of the series that are left
    std::string question;          ///< what the labels do not prove, or nothing
};

/// Makes one series of all rows whose labels are the parts of a year ("Jan" to "Dec", 1 to 12 below
/// "Month"), or one for each word that stands beside them. Rows that are no part, "Total" or
/// "Average", are refused. Nothing, and nothing done, where the rows are something else. `labels`
/// are those of the series of `table`, which hold years.
std::optional<UnfoldedParts> unfoldParts(const Grid &grid, const TurnedHeader &header,
    const std::vector<RowLabels> &labels, Table &table);

} // namespace tickmark::csv
