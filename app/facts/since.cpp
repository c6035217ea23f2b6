// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/since.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

constexpr std::size_t blockSize = 256;

double signOf(ExtremeKind kind)
{
    return kind == ExtremeKind::Highest ? 1 : -1;
}

/// The highest of sign × value. Four at a time: one after the other, each would wait for the one
/// before.
double highest(std::span<const double> values, double sign)
{
    std::array<double, 4> lanes;
    lanes.fill(sign * values[0]);
    std::size_t row = 0;
    for (; row + lanes.size() <= values.size(); row += lanes.size()) {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane)
            lanes[lane] = std::max(lanes[lane], sign * values[row + lane]);
    }
    for (; row < values.size(); ++row)
        lanes[0] = std::max(lanes[0], sign * values[row]);
    return *std::ranges::max_element(lanes);
}

/// The latest row before `row` whose sign × value `ends` the search. What ends it must be true of
/// any higher value too: blocks are passed over by their highest.
template <class Ends>
std::optional<std::size_t> lastBefore(
    std::span<const double> values, std::size_t row, double sign, const Ends &ends)
{
    for (auto end = row; end > 0;) {
        const auto begin = end > blockSize ? end - blockSize : 0;
        if (ends(highest(values.subspan(begin, end - begin), sign))) {
            while (!ends(sign * values[end - 1]))
                --end;
            return end - 1;
        }
        end = begin;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> lastAsExtreme(
    std::span<const double> values, std::size_t row, ExtremeKind kind)
{
    const double sign = signOf(kind);
    return lastBefore(values, row, sign,
        [value = sign * values[row]](double earlier) { return earlier >= value; });
}

std::optional<std::size_t> lastMoreExtreme(
    std::span<const double> values, std::size_t row, ExtremeKind kind)
{
    const double sign = signOf(kind);
    return lastBefore(values, row, sign,
        [value = sign * values[row]](double earlier) { return earlier > value; });
}

std::size_t recordRow(std::span<const double> values, std::size_t last, ExtremeKind kind)
{
    const double sign = signOf(kind);
    double record = sign * values[0];
    std::size_t row = 0;
    for (std::size_t begin = 0; begin <= last; begin += blockSize) {
        const auto count = std::min(blockSize, last + 1 - begin);
        if (const double value = highest(values.subspan(begin, count), sign); value > record) {
            record = value;
            row = begin;
        }
    }
    while (sign * values[row] != record)
        ++row;
    return row;
}

} // namespace tickmark
