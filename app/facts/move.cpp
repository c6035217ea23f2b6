// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/move.h"

namespace tickmark {

namespace {

int signOf(double difference)
{
    return (difference > 0) - (difference < 0);
}

/// Says fast of nearly every move that it is smaller than `move`. Dividing is what costs in a pass
/// over all rows, and a product decides where the margin is wider than any rounding.
class SmallerMoves
{
public:
    SmallerMoves(double move, double sign, Unit unit)
        : m_share(move / 100 * (1 - 1e-9) - 1e-12)
        , m_sign(sign)
        , m_isYield(unit == Unit::Percent)
    {}

    bool contains(double base, double value) const
    {
        return !m_isYield && base > 0 && m_sign * (value - base) < m_share * base;
    }

private:
    double m_share;
    double m_sign;
    bool m_isYield;
};

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
    const SmallerMoves smaller(move, sign, unit);
    for (auto earlier = row; --earlier > 0;) {
        if (!smaller.contains(values[earlier - 1], values[earlier])
            && sign * moveBetween(values[earlier - 1], values[earlier], unit) >= move)
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
