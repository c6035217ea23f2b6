// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"
#include "facts/facts.h"

#include <cmath>

// All facts of a series of 25,000 rows against one pass that sums it. Each is done often enough to
// be measured. The close is the record of all, the worst that can be: what looks back for a higher
// one looks through everything.

using namespace tickmark;
using namespace tickmark::bench;

namespace {

constexpr int rowCount = 25000;
constexpr int repeats = 400;

Observations rising()
{
    Observations rows;
    auto day = timeOf(1930, 1, 1);
    for (int row = 0; row < rowCount; ++row) {
        rows.append(day, {.value = 100 + row * 0.1 + std::sin(row)});
        day += std::chrono::days(1);
    }
    rows.append(day, {.value = 1e5});
    return rows;
}

Observations wavy()
{
    auto rows = rising();
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows.values[row] = 1000 + 500 * std::sin(static_cast<double>(row) / 997) + std::sin(row);
    return rows;
}

void measure(const std::string &name, const Observations &rows)
{
    const Series series{.code = "X", .name = "X Index", .unit = Unit::Points};
    const std::vector<Event> events{{.id = "e", .name = "election", .date = timeOf(1960, 11, 8)}};
    const FactContext context{.asOf = rows.times.back(), .events = events};
    volatile double sink = 0;
    const auto pass = inProcess([&] {
        for (int repeat = 0; repeat < repeats; ++repeat) {
            double sum = 0;
            for (const double value : rows.values)
                sum += value;
            sink = sum;
        }
    });
    const auto facts = inProcess([&] {
        for (int repeat = 0; repeat < repeats; ++repeat)
            sink = factsOf(series, rows, context).front().value;
    });
    printCpu(name, compare(facts, pass), "one pass that sums it", 3);
}

} // namespace

int main()
{
    measure("all facts of 25,000 rows, at their record", rising());
    measure("all facts of 25,000 rows, in the middle", wavy());
}
