// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importrecord.h"
#include "series/time.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark {

/// A number that the file has otherwise than the cache; NaN where the cache has none.
struct ChangedValue
{
    Time time;
    double stored = 0;
    double incoming = 0;
    std::size_t line = 0;      ///< of the file
    std::string_view column{}; ///< "open", "high", "low" or "volume"; empty: the value itself
};

/// What an import would do to one series.
struct SeriesDifference
{
    std::string code;
    ImportCounts counts;
    /// At most 500, by time. Where there are more, values a power of ten apart are kept first, then
    /// those that differ by more than single precision; of these the earlier ones.
    std::vector<ChangedValue> changes;
    /// 10, 100, 1000 or one over them: what most changed values are, times the stored ones.
    std::optional<double> factor;
    /// Changed rows with a price that differs from the stored one by more than single precision.
    std::size_t contradicting = 0;
    std::size_t shifted = 0; ///< those of them whose value is a power of ten apart

    /// At least three rows and more than 5% of the overlap contradict what is stored, or one is a
    /// power of ten apart.
    bool isContradiction() const;
};

/// The counts of all of them together.
ImportCounts totalOf(const std::vector<SeriesDifference> &differences);

/// Whether one can be the other after it went through single precision, as the numbers of some data
/// sites did.
bool agreesInSinglePrecision(double a, double b);

/// 10, 100, 1000 or one over them where `incoming` is about that many times `stored`.
std::optional<double> powerApart(double incoming, double stored);

} // namespace tickmark
