// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/move.h"

namespace tickmark {

namespace {

int signOf(double difference)
{
    return (difference > 0) - (difference < 0);
}

} // namespace

double moveBetween(double base, double value, Unit unit)
{
    return unit == Unit::Percent ? value - base : (value / base - 1) * 100;
}

std::optional<std::size_t> lastMoveAsLarge(
    const Observations &observations, std::size_t row, Unit unit)
{
    const auto &values = observations.values;
    if (row == 0 || values[row] == values[row - 1])
        return std::nullopt;
    const double sign = values[row] > values[row - 1] ? 1 : -1;
    const double move = sign * moveBetween(values[row - 1], values[row], unit);
    for (auto earlier = row; --earlier > 0;) {
        if (sign * moveBetween(values[earlier - 1], values[earlier], unit) >= move)
            return earlier;
    }
    return std::nullopt;
}

int streakAt(const Observations &observations, std::size_t row)
{
    const auto &values = observations.values;
    if (row == 0)
        return 0;
    const int direction = signOf(values[row] - values[row - 1]);
    int count = 0;
    for (; row > 0 && direction != 0; --row) {
        if (signOf(values[row] - values[row - 1]) != direction)
            break;
        ++count;
    }
    return direction * count;
}

} // namespace tickmark
