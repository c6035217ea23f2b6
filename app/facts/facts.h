// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.h"
#include "series/event.h"
#include "series/observations.h"
#include "series/series.h"

#include <span>
#include <vector>

namespace tickmark {

/// Another series to measure against. Both must outlive the call that is given it.
struct FactSeries
{
    const Series *series = nullptr;
    const Observations *observations = nullptr;
};

/// What the facts of a series depend on beside its rows.
struct FactContext
{
    Time asOf;
    std::span<const Event> events = {};      ///< those in view
    std::span<const FactSeries> others = {}; ///< the other series of the figure
};

/// Every fact that the rows up to the as-of date support, in the order a desk reads them. A fact
/// that cannot be computed (too little history, an event later than the as-of date) is left out.
/// Empty where there is no row by then.
std::vector<Fact> factsOf(
    const Series &series, const Observations &observations, const FactContext &context);

} // namespace tickmark
