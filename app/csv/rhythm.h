// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"
#include "series/series.h"

#include <vector>

namespace tickmark::csv {

/// How far apart the dates of a file are. `times` need not be sorted; times of one day count as one
/// day unless `isIntraday`. Dates that are only years or months are at most yearly or monthly.
Frequency frequencyOf(const std::vector<Time> &times, const DateRules &rules, bool isIntraday);

/// Whether some day occurs with two different times of day.
bool hasTwoTimesOfADay(const std::vector<Time> &times);

} // namespace tickmark::csv
