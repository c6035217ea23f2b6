// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/table.h"

namespace tickmark {

/// Whether the values of a 10-year Treasury yield are ten times the percent, as Cboe quotes its
/// index ^TNX and some sites still do: it never closed above 15.84% (Sept. 1981), and from 2009 to
/// August 2022 never above 4.01%.
bool isTenfoldYield(const Observations &observations);

/// Divides all prices of the series by ten, and says so in the evidence of its table.
void divideByTen(csv::ReadSeries &series, std::vector<csv::Evidence> &evidence);

} // namespace tickmark
