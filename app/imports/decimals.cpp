// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/decimals.h"

#include <array>
#include <cmath>

namespace tickmark {

namespace {

constexpr std::array powersOfTen{1.0, 10.0, 100.0, 1000.0, 10000.0};
constexpr int mostDecimals = 4;

bool isSinglePrecision(double value)
{
    return static_cast<double>(static_cast<float>(value)) == value;
}

bool isShownBy(double value, int decimals)
{
    const auto power = powersOfTen[static_cast<std::size_t>(decimals)];
    const auto shown = std::round(value * power) / power;
    if (shown == value)
        return true;
    return isSinglePrecision(value) && static_cast<float>(shown) == static_cast<float>(value);
}

} // namespace

int decimalsOf(const std::vector<double> &values)
{
    int decimals = 0;
    for (const double value : values) {
        while (decimals < mostDecimals && !isShownBy(value, decimals))
            ++decimals;
    }
    return decimals;
}

} // namespace tickmark
