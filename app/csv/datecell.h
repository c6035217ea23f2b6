// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dateremarks.h"
#include "csv/monthwords.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tickmark::csv {

/// The forms in which files write dates. Which of them a column has is decided over the column.
enum class DateForm : std::uint8_t {
    Full,   ///< 2024-11-25, 25 Nov 2024, 2024年11月25日, 2004-01-04 - 2004-01-10, 2024-W48
    Triple, ///< 25/11/2024, 11/25/24 or 25112024: day or month first
    Month,  ///< 1997-01, 2019Sep, 09/2019, 2019M09
    MonthShortYear, ///< Nov-99, Dec 19
    Quarter,        ///< 2019Q1, Q1 2019
    Half,           ///< 2019-S1, H1 2019
    CompactDay,     ///< 20241125
    CompactMonth,   ///< 202411
    DottedMonth,    ///< 1871.01, 1871.1
    DecimalYear,    ///< 1871.083, a year and the part of it that has passed
    Year,           ///< 1993
    Integer         ///< seconds since 1970, if a date at all
};

/// A cell read as a date as far as the cell alone allows. Of a Triple `month` and `day` are the
/// first and the second number; of a DottedMonth `month` is the number behind the dot.
struct DateCell
{
    DateForm form = DateForm::Full;
    int year = 0;
    unsigned month = 1;
    unsigned day = 1;
    char separator = '\0';     ///< of a Triple that has one
    bool hasShortYear = false; ///< two digits: 1970 to 2069 where the column says nothing else
    bool isPadded =
        false; ///< the month of a DottedMonth, or the first number of a Triple, has two digits
    std::int64_t integer = 0; ///< of a cell that has digits only
    int secondOfDay = 0;
    bool hasTime = false;
    double twelfths = 0;         ///< of the year, behind the dot of a DecimalYear
    bool isOfRepublic = false;   ///< the year was counted from 1911, as in Taiwan
    Tongue tongue = Tongue::Any; ///< of the month's name
    unsigned croatianMonth = 0;  ///< where Croats call another month so
    bool isOfLetterS = false; ///< a week "S03", or "S01", which can be a half year: see the column
    bool isBehindColon = false; ///< "1990:1" is a month or a quarter: the column decides
    DateRemarks remarks;
};

inline constexpr std::size_t dateFormCount = static_cast<std::size_t>(DateForm::Integer) + 1;

/// Reads a trimmed cell; nothing where it has none of the forms. The numbers are not checked
/// against the calendar.
std::optional<DateCell> readDateCell(std::string_view cell);

/// Reads "09:30", "16:00:00", "9:30:00.000 PM", "15:30:00+01:00" as seconds since midnight. The
/// offset to UTC is not applied: the clock is the one at the exchange.
std::optional<int> readClock(std::string_view text);

/// Reads 93000 or "153000" as 09:30:00 and 15:30:00, "930" as 09:30.
std::optional<int> readCompactClock(std::string_view text);

/// Whether the form is a date whatever stands around it: "1993" is not, it can be a number.
bool isCertainDate(DateForm form);

/// Whether cells of the form are an integer to the eye; `DateCell::integer` has it.
bool isDigitsForm(DateForm form);

} // namespace tickmark::csv
