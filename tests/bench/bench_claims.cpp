// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"
#include "claims/check.h"
#include "series/knownseries.h"

#include <cmath>
#include <filesystem>

// Checking an article of nine claims: 10 and 100 of them in one text against 10 and 100 checks of
// one, which shows whether the time grows with the text alone; and one check in this process
// against the start of the program.

using namespace tickmark;
using namespace tickmark::bench;

namespace {

const std::string article =
    "NEW YORK, Jan. 23, 2025. The Russell 2000 is down 5% from a 52-week high reached on Nov. 25. "
    "The S&P 500 has gained 4% to start the year. The S&P 500 closed at an all-time high on Jan. "
    "22. The Russell 2000 surged nearly 6% on the day after Nov. 5. By late November, it was at "
    "its highest closing level in three years. The Russell 2000 is flat since the election. The "
    "10-year Treasury yield was recently at a 14-month high. The S&P 500's nearly 50% gain over "
    "the past two years is more than double the gains in the Russell 2000.\n\n";

/// 26 years of weekdays that wander like a price.
Observations wandering(double value, double size)
{
    Observations rows;
    int step = 0;
    for (auto day = timeOf(1999, 1, 4); day <= timeOf(2025, 1, 23); day += std::chrono::days(1)) {
        const std::chrono::weekday weekday(dayOf(day));
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday)
            continue;
        rows.append(day, {.value = value * (1 + size * std::sin(++step / 61.0))});
    }
    return rows;
}

struct Market
{
    std::vector<Observations> rows{
        wandering(2200, 0.1), wandering(5800, 0.08), wandering(4.5, 0.06)};
    std::vector<ClaimSeries> series{{&findKnownSeries("RUT")->series, &rows[0]},
        {&findKnownSeries("SPX")->series, &rows[1]}, {&findKnownSeries("DGS10")->series, &rows[2]}};
    std::vector<Event> events{
        {.id = "us-election-2024", .name = "election", .date = timeOf(2024, 11, 5)}};

    ClaimData data() const
    {
        return {.series = series, .events = events, .asOf = timeOf(2025, 1, 23)};
    }
};

std::string repeated(int count)
{
    std::string text;
    for (int number = 0; number < count; ++number)
        text += article;
    return text;
}

Work checks(const Market &market, std::string text, int times)
{
    return inProcess([&market, text = std::move(text), times] {
        for (int time = 0; time < times; ++time) {
            if (checkClaims(text, market.data()).claims.size() < 8)
                std::abort();
        }
    });
}

} // namespace

int main()
{
    const Market market;
    for (const int count : {10, 100})
        printCpu("a text of " + std::to_string(count) + " articles",
            compare(checks(market, repeated(count), 1), checks(market, article, count)),
            std::to_string(count) + " texts of one", 1.2);

    const std::filesystem::path bin = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    printCpu("one article",
        compare(checks(market, article, 1), wholeProcess({bin / "tickmark", "--version"})),
        "the start of the program", 1);
}
