// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// A text whose cells are parted by blanks, written anew line by line so that it can be cut.
struct BlankText
{
    std::string text;
    char delimiter = ' '; ///< a tab where the cells were cut by their positions
};

/// Mends what blanks hide: a comment mark in front of the names ("# date rate"), which would be a
/// name itself; the colon behind dates ("1999: 1015.9"); missing numbers without a blank between
/// ("-2.7-999.9-999.9"). Rows of unlike length are cut where all lines, the names too, have a
/// blank, so that an empty cell stays one and "Gold Fix" is one name; where a row has two words
/// between two such places they prove nothing, and the text is left to be cut at its blanks.
/// Nothing where there is nothing to mend.
std::optional<BlankText> mendedBlanks(std::string_view text);

} // namespace tickmark::csv
