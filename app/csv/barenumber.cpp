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

std::optional<BareNumber> takeBareNumber(const char *&at, const char *end)
{
    const char *const begin = at;
    const char *dot = nullptr;
    std::uint64_t digits = 0;
    for (; at != end; ++at) {
        const auto digit = static_cast<unsigned char>(*at - '0');
        if (digit <= 9)
            digits = digits * 10 + digit;
        else if (*at == '.' && !dot && at != begin)
            dot = at;
        else
            break;
    }
    const auto length = static_cast<std::size_t>(at - begin);
    if (length == 0 || length - (dot != nullptr) > mostDigits)
        return std::nullopt;
    const auto after = dot ? static_cast<std::size_t>(at - dot - 1) : 0;
    const auto before = dot ? static_cast<std::size_t>(dot - begin) : length;
    return BareNumber{.value = static_cast<double>(digits) / powersOfTen[after],
        .form = dot      ? formOfDot(before, after, *begin)
            : before > 3 ? NumberForm::PlainThousands
                         : NumberForm::Plain};
}

std::optional<BareNumber> readBareNumber(std::string_view cell)
{
    const bool isNegative = cell.starts_with('-');
    const char *at = cell.data() + isNegative;
    const char *const end = cell.data() + cell.size();
    auto number = takeBareNumber(at, end);
    if (!number || at != end)
        return std::nullopt;
    if (isNegative)
        number->value = -number->value;
    return number;
}

} // namespace tickmark::csv
