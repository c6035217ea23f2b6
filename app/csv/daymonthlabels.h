// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tickmark::csv {

/// What a row or column of a table of days by months says of the dates of its cells; 0 for what it
/// does not say. The label of a row and that of a column make a date together.
struct DatePart
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;

    friend bool operator==(const DatePart &, const DatePart &) = default;
};

/// The year that a text names, and where it stands.
struct NamedYear
{
    int year = 0;
    std::size_t position = 0;
};

/// Four digits from 1800 to 2099 on their own; nothing where the text names several years or none.
std::optional<NamedYear> yearIn(std::string_view text);

/// A cell that is a year and nothing else, or 0.
int bareYear(std::string_view cell);

/// 1 to 31 for "7", "07", "7." and "7日", or 0.
unsigned dayOf(std::string_view cell);

/// 1 to 31 for a day that says that it is one, "Day 7" and "d07", or 0.
unsigned namedDayOf(std::string_view cell);

/// Whether a number is made of nines, as offices write where they have none: "-99.9", "9999",
/// "-999.00".
bool isNines(std::string_view cell);

/// The month that a cell names, with its year where it has one: "März", "3月", "Mar-21", "2021-03".
std::optional<DatePart> monthPart(std::string_view cell);

} // namespace tickmark::csv
