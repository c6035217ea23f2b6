// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/check.h"
#include "facts/closes.h"
#include "series/knownseries.h"

#include <array>

namespace tickmark::test {

inline Event event(const char *id, const char *name, Time date)
{
    return {.id = id, .name = name, .label = name, .calendar = "test", .date = date};
}

/// Three real series and the elections: what the tests of claims are checked against.
struct Market
{
    Observations russell = closesOf(QStringLiteral("rut_close_1999_2025.csv"));
    Observations sp500 = closesOf(QStringLiteral("gspc_close_1999_2025.csv"));
    Observations treasury = closesOf(QStringLiteral("fred_dgs10_observation_date_1999_2025.csv"));
    std::array<ClaimSeries, 3> series{ClaimSeries{&findKnownSeries("RUT")->series, &russell},
        ClaimSeries{&findKnownSeries("SPX")->series, &sp500},
        ClaimSeries{&findKnownSeries("DGS10")->series, &treasury}};
    std::vector<Event> events{event("us-election-2016", "election", timeOf(2016, 11, 8)),
        event("us-election-2020", "election", timeOf(2020, 11, 3)),
        event("us-election-2024", "election", timeOf(2024, 11, 5)),
        event("fomc-2024-12-18", "Fed decision", timeOf(2024, 12, 18))};

    ClaimData asOf(Time day) const { return {.series = series, .events = events, .asOf = day}; }
    ClaimData withoutDate() const { return {.series = series, .events = events}; }
};

} // namespace tickmark::test
