// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datelexer.h"

namespace tickmark::csv {

/// A sign without blanks around it: "年", "第一", "四半期".
struct DateSign
{
    std::string_view text;
    DateToken::Kind kind = DateToken::Kind::Separator;
    unsigned value = 0;    ///< of a Number; the years before the first of an Era
    bool isFiscal = false; ///< "年度"
};

/// The sign at the start of a text, or nullptr.
const DateSign *signAt(std::string_view text);

/// What a word means beside the numbers of a date: "Quartal", "semaine", "Halbjahr".
std::optional<DateToken::Kind> markOf(std::string_view word);

/// Words that say that a number is a year: "AD", "г", "FY".
bool isYearWord(std::string_view word);
/// "FY", "FYE": and that it is one of bookkeeping.
bool isFiscalWord(std::string_view word);

/// "de", "of", "del" between the parts of a date.
bool isFillWord(std::string_view word);
/// "st", "er", "º" right behind a number.
bool isOrdinalEnding(std::string_view word);

/// 1 to 4 for "I" to "IV", 0 for anything else.
unsigned romanNumber(std::string_view word);

} // namespace tickmark::csv
