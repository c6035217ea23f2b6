// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tenfold.h"

#include "imports/numbertext.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr double mostEver = 20;        ///< percent, and more than any close was
constexpr double mostInLowYears = 4.5; ///< the same; ten times the least yield of them is more

bool isInLowYears(Time time)
{
    return time >= timeOf(2009, 1, 1) && time < timeOf(2022, 9, 1);
}

/// The first row that no yield in percent can be.
std::optional<std::size_t> provenRow(const Observations &rows)
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows.values[row] > (isInLowYears(rows.times[row]) ? mostInLowYears : mostEver))
            return row;
    return std::nullopt;
}

} // namespace

bool isTenfoldYield(const Observations &observations)
{
    return provenRow(observations).has_value();
}

void divideByTen(csv::ReadSeries &series, std::vector<csv::Evidence> &evidence)
{
    auto &rows = series.observations;
    if (const auto row = provenRow(rows))
        evidence.push_back({"'" + series.name + "' is divided by ten",
            "no 10-year yield was ever " + shortestText(rows.values[*row]) + "%, as "
                + isoText(rows.times[*row]) + " has it"});
    for (auto *column : {&rows.values, &rows.open, &rows.high, &rows.low, &series.adjustedClose})
        for (auto &value : *column)
            value /= 10;
}

} // namespace tickmark
