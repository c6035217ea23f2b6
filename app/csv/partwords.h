// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/yearparts.h"

#include <string_view>

namespace tickmark::csv {

/// A cell as a part of a year: "M07", "July", "1st", "III", "Quarter 1", "2. Quartal", "Jan-Mar".
struct PartLabel
{
    unsigned part = 0;     ///< from 1; 0 where the cell is no part, one more than there are for
                           ///< the whole year ("M13")
    bool isMarked = false; ///< the cell says itself of what it is a part; "1st" does not
};

PartLabel partLabel(YearParts::Kind kind, std::string_view cell);

/// How many of a kind a year has.
unsigned partsInYear(YearParts::Kind kind);

/// Whether a header says that the parts below are of the kind: "Month", "Čtvrtletí".
bool isHeaderOf(YearParts::Kind kind, std::string_view cell);

/// Whether a header says that parts of the year follow, but not of which kind: "Period".
bool isPartHeader(std::string_view cell);

/// A header of days of the month: "Day", "Tag".
bool isDayHeader(std::string_view cell);

/// One or two digits; 0 for anything else.
unsigned shortNumber(std::string_view text);

} // namespace tickmark::csv
