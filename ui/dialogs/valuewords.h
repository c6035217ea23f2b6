// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/series.h"

#include <QString>
#include <cstddef>

namespace tickmark {

// How the import dialog writes what it shows of a file.

/// All digits the value has, grouped: "2,442.030029296875", "4.79%". Shows what was understood,
/// which is not always what a figure will say. At least `decimals` of them, so that a column is
/// easy to read. "–" for NaN, which stands for none.
QString exactText(double value, Unit unit, int decimals = 0);

/// "6,723".
QString countLabel(std::size_t count);

} // namespace tickmark
