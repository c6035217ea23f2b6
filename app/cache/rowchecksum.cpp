// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/rowchecksum.h"

#include <bit>
#include <cmath>

namespace tickmark {

namespace {

/// One bijective step: every bit of `state` and `word` reaches about half of the result.
std::uint64_t mixed(std::uint64_t state, std::uint64_t word)
{
    auto bits = (state ^ word) * 0x9e3779b97f4a7c15U;
    bits ^= bits >> 32;
    bits *= 0xd6e8feb86659fd93U;
    return bits ^ (bits >> 29);
}

/// SQLite keeps neither the kind of a NaN nor the sign of a zero.
std::uint64_t bitsOf(double cell)
{
    return std::isnan(cell) ? ~std::uint64_t{0} : std::bit_cast<std::uint64_t>(cell + 0.0);
}

} // namespace

std::uint64_t rowHash(const StoredRow &row)
{
    auto hash = mixed(0x5469636b6d61726bU, std::bit_cast<std::uint64_t>(row.time));
    for (const double cell : {row.value, row.open, row.high, row.low, row.volume})
        hash = mixed(hash, bitsOf(cell));
    return hash;
}

/// The rows do not wait for each other: the processor works on several at once.
std::uint64_t rowHashes(std::span<const StoredRow> rows)
{
    std::uint64_t sum = 0;
    for (const auto &row : rows)
        sum += rowHash(row);
    return sum;
}

} // namespace tickmark
