// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importrecord.h"
#include "series/time.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tickmark {

/// A value that the file has otherwise than the cache.
struct ChangedValue
{
    Time time;
    double stored = 0;
    double incoming = 0;
    std::size_t line = 0; ///< of the file
};

/// What an import would do to one series.
struct SeriesDifference
{
    std::string code;
    ImportCounts counts;
    std::vector<ChangedValue> changes; ///< the first 500, by time
    /// 10, 100, 1000 or one over them: what most changed values are, times the stored ones.
    std::optional<double> factor;

    /// Changed values are more than 5% of the overlap, or a power of ten apart from the stored
    /// ones.
    bool isContradiction() const;
};

} // namespace tickmark
