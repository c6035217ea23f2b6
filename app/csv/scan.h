// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tickmark::csv {

/// Finds the end of a cell eight characters at a time: the next delimiter or line end.
class CellEndFinder
{
public:
    explicit CellEndFinder(char delimiter)
        : m_delimiter(delimiter)
        , m_delimiters(everyByte(delimiter))
    {}

    /// The first place from `at` on; the size of the text where there is none.
    std::size_t find(std::string_view text, std::size_t at) const
    {
        if constexpr (std::endian::native == std::endian::little) {
            for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
                std::uint64_t word = 0;
                std::memcpy(&word, text.data() + at, sizeof word);
                const auto ends =
                    zeros(word ^ m_delimiters) | zeros(word ^ lineFeeds) | zeros(word ^ returns);
                if (ends != 0)
                    return at + static_cast<std::size_t>(std::countr_zero(ends)) / 8;
            }
        }
        while (at < text.size() && text[at] != m_delimiter && text[at] != '\n' && text[at] != '\r')
            ++at;
        return at;
    }

private:
    static constexpr std::uint64_t lowBits = 0x0101010101010101U;

    static constexpr std::uint64_t everyByte(char c)
    {
        return lowBits * static_cast<unsigned char>(c);
    }
    /// The high bit of each byte that is zero, of none below the first of them.
    static constexpr std::uint64_t zeros(std::uint64_t word)
    {
        return (word - lowBits) & ~word & (lowBits << 7);
    }

    static constexpr std::uint64_t lineFeeds = lowBits * '\n';
    static constexpr std::uint64_t returns = lowBits * '\r';

    char m_delimiter;
    std::uint64_t m_delimiters;
};

} // namespace tickmark::csv
