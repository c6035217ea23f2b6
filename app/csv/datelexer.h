// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/monthwords.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tickmark::csv {

/// One piece of a date: a number with its digits, a word that has a meaning in dates, or a
/// separator.
struct DateToken
{
    enum class Kind {
        Number,
        MonthName,
        Quarter,
        Half,
        MonthMark,
        Week,
        YearSign,
        MonthSign,
        DaySign,
        Separator,
        Era ///< of a Japanese emperor; it becomes part of the year's number
    };

    Kind kind = Kind::Separator;
    unsigned value = 0; ///< the number, or the month of a month's name
    unsigned digits = 0;
    char separator = '\0';     ///< ' ' for blanks; the other character where both stand together
    bool canBeWeek = false;    ///< a mark of halves: "S" is semestre and semaine
    bool isRoman = false;      ///< a number "I" to "IV"
    bool canBeWeekday = false; ///< a month's name: "mar" is also a Tuesday
    NamedMonth name;           ///< of a month's name
};

/// The pieces of a date without its time of day. Weekdays, "de" and "of" are left out.
struct DateTokens
{
    static constexpr std::size_t most = 8;

    std::array<DateToken, most> tokens;
    std::size_t count = 0;
    bool isYearSaid = false; ///< by "AD", "г." or "FY": a number alone is a year
    bool isFiscal = false;   ///< by "FY" or "年度"
};

/// Nothing where the text has a word or sign that is no part of a date, or too many pieces.
std::optional<DateTokens> dateTokens(std::string_view text);

} // namespace tickmark::csv
