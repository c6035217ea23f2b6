// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/time.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace tickmark {

/// One row of a series. Only `value` (the close, or the one value) is always there.
struct Bar
{
    double value = 0;
    std::optional<double> open;
    std::optional<double> high;
    std::optional<double> low;
    std::optional<double> volume;

    friend bool operator==(const Bar &, const Bar &) = default;
};

/// The numbers of a series as columns of one length. Invariants: `times` strictly ascends; `values`
/// is as long as `times` and finite; `open`, `high`, `low` and `volume` are each either empty or as
/// long as `times`, with NaN where the data has none. A gap is an absent row, never a NaN value.
struct Observations
{
    std::vector<Time> times;
    std::vector<double> values;
    std::vector<double> open;
    std::vector<double> high;
    std::vector<double> low;
    std::vector<double> volume;

    std::size_t size() const { return times.size(); }
    bool isEmpty() const { return times.empty(); }
    Bar barAt(std::size_t row) const;

    /// Adds a row after the last one; its time must be later than the last.
    void append(Time time, const Bar &bar);
};

/// The row of the latest observation at or before `time`; nothing where all are later.
std::optional<std::size_t> rowAtOrBefore(const Observations &observations, Time time);

/// The row of the first observation after `time`; nothing where there is none.
std::optional<std::size_t> rowAfter(const Observations &observations, Time time);

/// The row of exactly `time`.
std::optional<std::size_t> rowAt(const Observations &observations, Time time);

} // namespace tickmark
