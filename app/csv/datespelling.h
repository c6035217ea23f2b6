// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecell.h"

#include <optional>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// Dates as people and programs spell them around the forms that readPlainDate() knows: in the
/// quotes of a formula, with the mark of a footnote, "Week of" in front, a clock in other words, or
/// as a span of days of which the first counts.
std::optional<DateCell> readSpelledDate(std::string_view cell);

/// A date as it stands, without any of that.
std::optional<DateCell> readPlainDate(std::string_view cell);

/// "02.01. - 08.01.2023", "Jan 2 - Jan 8, 2023": the first day where the second is not before it.
std::optional<DateCell> readDaySpan(std::string_view cell);

/// With a colon in the clock: "17h35", "12.00.00 AM", "Jan 2 09-AM", "Tue Jan 2 09:30:00 CET 2024",
/// "02JAN2024:09:30:00". Empty where nothing is to be changed.
std::string withUsualClock(std::string_view cell);

} // namespace tickmark::csv
