// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/contradiction.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tickmark {

namespace {

/// Half a step of single precision, with a little room.
constexpr double singlePrecision = 1.2e-7;

bool isSameValue(double a, double b)
{
    return std::abs(a - b) <= singlePrecision * std::max(std::abs(a), std::abs(b));
}

std::string textOf(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string nameOf(const Proposal &proposal, const Proposal &other)
{
    return proposal.fileName == other.fileName ? proposal.path : proposal.fileName;
}

/// The first time that both have with different values, as rows of `a` and `b`.
std::optional<std::pair<std::size_t, std::size_t>> firstDifference(
    const Observations &a, const Observations &b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (a.times[i] < b.times[j]) {
            ++i;
        } else if (b.times[j] < a.times[i]) {
            ++j;
        } else {
            if (!isSameValue(a.values[i], b.values[j]))
                return std::pair(i, j);
            ++i;
            ++j;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> contradictionOf(const Proposal &a, const Proposal &b)
{
    for (const auto &one : a.rows) {
        for (const auto &other : b.rows) {
            if (one.series.code != other.series.code)
                continue;
            const auto rows = firstDifference(one.observations, other.observations);
            if (!rows)
                continue;
            const auto [i, j] = *rows;
            return "'" + nameOf(a, b) + "' and '" + nameOf(b, a) + "' disagree about "
                + one.series.code + " on " + isoText(one.observations.times[i]) + ": "
                + textOf(one.observations.values[i]) + " and "
                + textOf(other.observations.values[j]);
        }
    }
    return std::nullopt;
}

} // namespace tickmark
