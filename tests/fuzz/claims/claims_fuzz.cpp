// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/check.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace tickmark;

namespace {

Observations wave(double level, double step)
{
    Observations rows;
    auto day = timeOf(2019, 1, 1);
    for (int row = 0; row < 1800; ++row) {
        rows.append(day, {.value = level + step * row + level / 20 * std::sin(row / 9.0)});
        day += std::chrono::days(row % 5 == 4 ? 3 : 1);
    }
    return rows;
}

struct Market
{
    Series index{.code = "SPX", .name = "S&P 500", .unit = Unit::Points};
    Series small{.code = "RUT", .name = "Russell 2000", .unit = Unit::Points};
    Series yield{.code = "DGS10", .name = "10-year Treasury yield", .unit = Unit::Percent};
    Observations indexRows = wave(3000, 1.5);
    Observations smallRows = wave(1500, 0.4);
    Observations yieldRows = wave(2, 0.001);
    std::vector<ClaimSeries> series{
        {&index, &indexRows}, {&small, &smallRows}, {&yield, &yieldRows}};
    std::vector<Event> events{{.id = "e", .name = "election", .date = timeOf(2020, 11, 3)}};
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Any bytes are an article: every claim lies in the text, and a verdict has its evidence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static const Market market;
    const std::string text(bytes, bytes + size);
    for (const bool hasDate : {true, false}) {
        ClaimData data{.series = market.series, .events = market.events};
        if (hasDate)
            data.asOf = timeOf(2024, 6, 3);
        for (const auto &checked : checkClaims(text, data).claims) {
            require(checked.claim.span.start <= checked.claim.span.end);
            require(checked.claim.span.end <= size);
            const bool isJudged = checked.verdict == Verdict::Supported
                || checked.verdict == Verdict::Contradicted || checked.verdict == Verdict::Depends;
            require(isJudged == !checked.readings.empty());
            for (const auto &reading : checked.readings)
                require(std::isfinite(reading.value) && !reading.rows.empty());
        }
    }
    return 0;
}
