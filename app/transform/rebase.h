// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"
#include "series/result.h"

#include <vector>

namespace tickmark {

/// Every value as the percent change from the base: (value / base − 1) × 100, one for each row. The
/// base is the last value on or before `date`. An Error where there is none, or it is zero or
/// negative, for then a percentage means nothing.
Result<std::vector<double>> rebase(const Observations &observations, Time date);

} // namespace tickmark
