// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/number.h"
#include "csv/numberwords.h"

#include <optional>
#include <string_view>

namespace tickmark::csv {

/// A cell taken apart: the digits with their marks, and what stands around them.
struct NumberParts
{
    std::string_view digits;   ///< begins with a digit or a decimal mark
    std::string_view currency; ///< its mark or code, empty for none
    std::string_view note;     ///< the cell, where it has the mark of a note
    const NumberWord *power = nullptr;
    bool isNegative = false;
    bool hasPercentSign = false;
};

/// Nothing where there are no digits, or something around them that is not understood. The mark and
/// the notes of the column are left out, its decimal mark is not looked at.
std::optional<NumberParts> takeApart(std::string_view cell, const NumberRules &rules);

/// The letters or signs that stand on one side of a number and are no word we know: "p" of
/// "1,229.38 p"; empty for none.
std::string_view unknownMark(std::string_view cell);

/// Whether there is a dot or comma between the digits. Without one "5Y" or "Q1" may be a key.
bool hasMarkInside(std::string_view cell);

} // namespace tickmark::csv
