// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/since.h"

namespace tickmark {

namespace {

template <class Ends>
std::optional<std::size_t> lastBefore(
    std::span<const double> values, std::size_t row, const Ends &ends)
{
    for (auto earlier = row; earlier-- > 0;) {
        if (ends(values[earlier]))
            return earlier;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> lastAsExtreme(
    std::span<const double> values, std::size_t row, ExtremeKind kind)
{
    const double value = values[row];
    if (kind == ExtremeKind::Highest)
        return lastBefore(values, row, [value](double earlier) { return earlier >= value; });
    return lastBefore(values, row, [value](double earlier) { return earlier <= value; });
}

std::optional<std::size_t> lastMoreExtreme(
    std::span<const double> values, std::size_t row, ExtremeKind kind)
{
    const double value = values[row];
    if (kind == ExtremeKind::Highest)
        return lastBefore(values, row, [value](double earlier) { return earlier > value; });
    return lastBefore(values, row, [value](double earlier) { return earlier < value; });
}

std::size_t recordRow(std::span<const double> values, std::size_t last, ExtremeKind kind)
{
    const double sign = kind == ExtremeKind::Highest ? 1 : -1;
    std::size_t best = 0;
    double record = sign * values[0];
    for (std::size_t row = 1; row <= last; ++row) {
        if (const double value = sign * values[row]; value > record) {
            record = value;
            best = row;
        }
    }
    return best;
}

} // namespace tickmark
