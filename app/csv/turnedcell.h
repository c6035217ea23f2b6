// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecell.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace tickmark::csv {

/// A header cell of a table whose dates run across: the date, and what the cell says besides.
struct TurnedCell
{
    DateCell date;
    std::string_view text;    ///< as of the date: "2022" of "2022 (proj.)"
    std::string_view content; ///< "CPI (2015=100)" of "CPI (2015=100) 2021M01"
    bool isMarked = false;    ///< a mark stood behind the date: "2022*", "2023E", "2024 (p)"
};

/// Reads "2021M01", "2024M01*", "2023e", "2015 [YR2015]", "FY19", "X2000", "2021 Actual" and "CPI
/// (2015=100) 2021M01". Nothing where the cell has no date, or it stands in the middle.
std::optional<TurnedCell> readTurnedCell(std::string_view cell);

/// How long the periods are that a form writes: from 0 for days to 4 for years.
std::size_t lengthOf(DateForm form);

} // namespace tickmark::csv
