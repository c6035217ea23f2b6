// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/numbertext.h"

#include <array>
#include <charconv>

namespace tickmark {

std::string shortestText(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string publishedText(double value)
{
    const auto single = static_cast<float>(value);
    if (static_cast<double>(single) != value)
        return shortestText(value);
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), single, std::chars_format::fixed)
                         .ptr;
    return {buffer.data(), end};
}

std::string grouped(std::size_t number)
{
    auto digits = std::to_string(number);
    for (auto place = digits.size(); place > 3; place -= 3)
        digits.insert(place - 3, ",");
    return digits;
}

std::string counted(std::size_t number, const std::string &noun)
{
    return grouped(number) + ' ' + noun + (number == 1 ? "" : "s");
}

} // namespace tickmark
