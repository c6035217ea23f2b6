// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// The delimiter of a text, and what shows it.
struct SniffedDelimiter
{
    char delimiter = ','; ///< ' ' stands for a run of blanks
    std::string proof;
    std::size_t skip = 0; ///< bytes of a first line "sep=;" that is no data
};

/// The delimiter among , ; tab | and blanks under which the most lines have a date in one column
/// and a number in another; where no line has, the one that cuts the most lines into equally many
/// cells with numbers. One that cuts all lines, the header too, into equally many cells outdoes one
/// that does not. Nothing is decided by counting characters; blanks win over tabs only where they
/// date more than twice as many lines. Fails where no delimiter makes columns of numbers.
Result<SniffedDelimiter> sniffDelimiter(std::string_view text, std::string_view fileName);

} // namespace tickmark::csv
