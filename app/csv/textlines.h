// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// A line of a text, and what ends it: LF, CRLF, CR or nothing.
struct TextLine
{
    std::string_view text;
    std::string_view end;
};

std::vector<TextLine> linesOf(std::string_view text);

/// What blanks part in a line; at most `most` words.
std::vector<std::string_view> wordsOf(std::string_view line, std::size_t most);

} // namespace tickmark::csv
