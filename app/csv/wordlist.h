// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace tickmark::csv {

/// `words` in the order of their bytes, sorted by the compiler, for isIn().
template <std::size_t size>
consteval std::array<std::string_view, size> wordList(const std::string_view (&words)[size])
{
    auto sorted = std::to_array(words);
    std::ranges::sort(sorted);
    return sorted;
}

/// Whether `word` is one of a wordList().
template <std::size_t size>
bool isIn(const std::array<std::string_view, size> &words, std::string_view word)
{
    return std::ranges::binary_search(words, word);
}

} // namespace tickmark::csv
