// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/series.h"
#include "series/time.h"

#include <string>

namespace tickmark {

/// Dates and numbers as an American newsroom (AP style) writes them, in UTF-8, the same on every
/// machine: no locale is asked.

/// "Nov. 5, 2024".
std::string dateText(Time time);
/// "Nov. 5".
std::string dayText(Time time);
/// "Nov", for an axis.
std::string monthText(Time time);

/// Grouped, with `decimals` digits after the point and a true minus sign: "2,442.03", "−37.63".
/// Never a negative zero.
std::string numberText(double value, int decimals);

/// With its sign also where it is positive: "+4.9", "−5.2", "0.0".
std::string signedText(double value, int decimals);

/// A value of a series with its unit: "2,442.03", "4.79%".
std::string valueText(double value, Unit unit, int decimals);

/// A change in percent: "+4.9%".
std::string percentChangeText(double percent);

} // namespace tickmark
