// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/series.h"
#include "series/time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// The part of a year that each label of a table names: "1月" to "12月", "I" to "XII", "1st
/// quarter", "Jan-Mar", "Week 7", "1-Jan". One label alone seldom says it, "I" may be a quarter, a
/// month or a name; all labels side by side do.
struct PartLabels
{
    enum class Kind { Month, Quarter, Week, Day };

    Kind kind = Kind::Month;
    std::vector<unsigned> parts; ///< by label, from 1, of a day 100 times its month and the day; 0
                                 ///< for a label of something else
    bool isRepeated = false;     ///< one part has several labels
    bool isProven = true;        ///< not just numbers from 1, or I to IV: they may be ranks

    std::size_t count() const; ///< of the labels that are parts
};

/// Nothing where the labels name no parts. `corner` is what stands above or
/// in front of them: bare numbers under "Week" or "Monat" are proven.
std::optional<PartLabels> findPartLabels(
    std::span<const std::string_view> labels, std::string_view corner = {});

/// When the part of the year that begins at `year` begins; a week with its Monday. Nothing where
/// the year has no such week or day.
std::optional<Time> startOf(Time year, PartLabels::Kind kind, unsigned part);

/// "month", "quarter", "week" or "day".
std::string wordOf(PartLabels::Kind kind);

/// Of a series with a value for each part.
Frequency frequencyOf(PartLabels::Kind kind);

} // namespace tickmark::csv
