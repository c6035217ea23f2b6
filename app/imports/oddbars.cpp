// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/oddbars.h"

#include "cache/importdifference.h"
#include "imports/numbertext.h"

#include <limits>
#include <string_view>
#include <utility>

namespace tickmark {

namespace {

constexpr std::size_t mostListed = 1000;

/// A column without numbers and a number that is not there are NaN, which is never below.
double cellAt(const std::vector<double> &column, std::size_t row)
{
    return column.empty() ? std::numeric_limits<double>::quiet_NaN() : column[row];
}

bool isBelow(double a, double b)
{
    return a < b && !agreesInSinglePrecision(a, b);
}

std::string sentence(std::string_view name, double value, std::string_view word,
    std::string_view bound, double limit)
{
    return "the " + std::string(name) + ' ' + publishedText(value) + " is " + std::string(word)
        + " the " + std::string(bound) + ' ' + publishedText(limit);
}

/// Empty where the bar is in order.
std::string reasonFor(const Observations &data, std::size_t row)
{
    const double high = cellAt(data.high, row);
    const double low = cellAt(data.low, row);
    if (isBelow(high, low))
        return sentence("high", high, "below", "low", low);
    for (const auto &[name, value] :
        {std::pair{"open", cellAt(data.open, row)}, std::pair{"close", data.values[row]}}) {
        if (isBelow(high, value))
            return sentence(name, value, "above", "high", high);
        if (isBelow(value, low))
            return sentence(name, value, "below", "low", low);
    }
    return {};
}

void addOddBars(const SeriesRows &rows, OddBars &odd)
{
    const auto &data = rows.observations;
    if (data.high.empty() && data.low.empty())
        return;
    for (std::size_t row = 0; row < data.size(); ++row) {
        auto reason = reasonFor(data, row);
        if (reason.empty())
            continue;
        ++odd.count;
        if (odd.first.size() < mostListed)
            odd.first.push_back(
                {rows.series.code, data.times[row], rows.lines[row], std::move(reason)});
    }
}

} // namespace

void OddBars::add(const OddBars &more)
{
    count += more.count;
    for (const auto &bar : more.first)
        if (first.size() < mostListed)
            first.push_back(bar);
}

OddBars findOddBars(const std::vector<SeriesRows> &rows)
{
    OddBars odd;
    for (const auto &one : rows)
        addOddBars(one, odd);
    return odd;
}

} // namespace tickmark
