// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/barenumber.h"

#include <array>
#include <cstdint>

namespace tickmark::csv {

namespace {

/// Both the digits as an integer below 2^53 and these powers are exact, so their quotient is the
/// nearest double.
constexpr std::size_t mostDigits = 15;
constexpr std::array<double, mostDigits + 1> powersOfTen = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// The form of `before` digits, a dot and `after` digits.
NumberForm formOfDot(std::size_t before, std::size_t after, char first)
{
    const bool canBeGroup = before >= 1 && before <= 3 && after == 3 && first != '0';
    return canBeGroup ? NumberForm::DotOrGroup : NumberForm::Dot;
}

} // namespace

std::optional<BareNumber> readBareNumber(std::string_view cell)
{
    constexpr auto noDot = std::string_view::npos;
    const std::size_t begin = cell.starts_with('-') ? 1 : 0;
    if (cell.size() == begin || cell.size() > mostDigits + 2)
        return std::nullopt;
    std::int64_t digits = 0;
    auto dot = noDot;
    for (auto i = begin; i < cell.size(); ++i) {
        const auto digit = static_cast<unsigned char>(cell[i] - '0');
        if (digit <= 9)
            digits = digits * 10 + digit;
        else if (cell[i] == '.' && dot == noDot && i > begin)
            dot = i;
        else
            return std::nullopt;
    }
    const auto before = (dot == noDot ? cell.size() : dot) - begin;
    const auto after = dot == noDot ? 0 : cell.size() - dot - 1;
    if (before + after > mostDigits)
        return std::nullopt;
    const auto size = static_cast<double>(digits) / powersOfTen[after];
    return BareNumber{.value = begin == 1 ? -size : size,
        .form = dot != noDot ? formOfDot(before, after, cell[begin])
            : before > 3     ? NumberForm::PlainThousands
                             : NumberForm::Plain};
}

} // namespace tickmark::csv
