// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/textlines.h"

#include <algorithm>

namespace tickmark::csv {

std::vector<TextLine> linesOf(std::string_view text)
{
    std::vector<TextLine> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of("\r\n", at), text.size());
        const std::size_t length = end == text.size() ? 0
            : text.substr(end).starts_with("\r\n")    ? 2
                                                      : 1;
        lines.push_back({text.substr(at, end - at), text.substr(end, length)});
        at = end + length;
    }
    return lines;
}

std::vector<std::string_view> wordsOf(std::string_view line, std::size_t most)
{
    std::vector<std::string_view> words;
    for (auto at = line.find_first_not_of(' '); at < line.size() && words.size() < most;
         at = line.find_first_not_of(' ', at)) {
        const auto end = std::min(line.find(' ', at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

} // namespace tickmark::csv
