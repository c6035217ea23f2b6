// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/words.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace tickmark {

namespace {

constexpr std::string_view minus = "\u2212";

constexpr std::array<std::string_view, 12> apMonths{"Jan.", "Feb.", "March", "April", "May", "June",
    "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};
constexpr std::array<std::string_view, 12> axisMonths{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::size_t monthIndex(Time time)
{
    return static_cast<unsigned>(civilDate(time).month()) - 1;
}

/// The digits of |value|, rounded as decimal text; large enough for any double.
std::string digitsOf(double value, int decimals)
{
    std::array<char, 400> buffer;
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
        std::abs(value), std::chars_format::fixed, decimals);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::string grouped(std::string digits)
{
    auto end = digits.find('.');
    if (end == std::string::npos)
        end = digits.size();
    for (auto place = static_cast<std::ptrdiff_t>(end) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), 1, ',');
    return digits;
}

bool isZero(const std::string &digits)
{
    return digits.find_first_not_of("0.") == std::string::npos;
}

} // namespace

std::string dayText(Time time)
{
    const auto day = static_cast<unsigned>(civilDate(time).day());
    return std::string(apMonths[monthIndex(time)]) + ' ' + std::to_string(day);
}

std::string dateText(Time time)
{
    return dayText(time) + ", " + std::to_string(static_cast<int>(civilDate(time).year()));
}

std::string monthText(Time time)
{
    return std::string(axisMonths[monthIndex(time)]);
}

std::string numberText(double value, int decimals)
{
    const auto digits = digitsOf(value, decimals);
    const bool isNegative = value < 0 && !isZero(digits);
    return (isNegative ? std::string(minus) : std::string()) + grouped(digits);
}

std::string signedText(double value, int decimals)
{
    const bool isPositive = value > 0 && !isZero(digitsOf(value, decimals));
    return (isPositive ? "+" : "") + numberText(value, decimals);
}

std::string valueText(double value, Unit unit, int decimals)
{
    return numberText(value, decimals) + (unit == Unit::Percent ? "%" : "");
}

std::string percentChangeText(double percent)
{
    return signedText(percent, 1) + '%';
}

} // namespace tickmark
