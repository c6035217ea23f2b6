// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"
#include "csv/question.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// Whether the day or the month comes first, and what says so; or the question that has to be
/// asked, with the likelier order.
struct OrderChoice
{
    DayOrder order = DayOrder::MonthFirst;
    std::string proof;
    std::optional<Question> question;
};

/// A date that the two orders read differently, as the file writes it and where among the cells; or
/// the first, where there is none such.
struct UnsureDate
{
    std::string text;
    std::size_t index = 0;
};

/// For dates of which none has a number over 12. Proven only where one order gives a row for each
/// of many consecutive months, always on the same day, and the other does not.
/// Two-digit years are of the hundred that begin with `shortYearsFrom`.
OrderChoice unprovenOrder(
    std::span<const DateCell> cells, const UnsureDate &sample, int shortYearsFrom);

/// For dates of which the first number can be the year as well as the last.
OrderChoice unknownYearPlace(const DateCell &cell, std::string_view text);

/// For dates of which some can only be day first and others only month first.
OrderChoice contradictoryOrder(std::string_view dayFirst, std::string_view monthFirst);

/// Whether the cells, in the order of the file, go month by month, forward or backward; or, in any
/// order, leave out no month of more than a year that has been.
bool areAllMonths(std::span<const DateCell> cells, int shortYearsFrom);

} // namespace tickmark::csv
