// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tickmark::csv {

/// The language of a month's name, as far as it matters: "listopad" is October to Croats and
/// November to Poles and Czechs, and Thais count years from Buddha.
enum class Tongue : std::uint8_t { Any, Croatian, WestSlavic, Thai };

/// A month by the name that a file gives it.
struct NamedMonth
{
    unsigned month = 0;          ///< 1 to 12
    unsigned croatianMonth = 0;  ///< where Croats mean another one; 0 where they do not
    Tongue tongue = Tongue::Any; ///< the only one that has the word in this meaning
};

/// Nothing where the word is no name of a month in any of the languages.
std::optional<NamedMonth> namedMonth(std::string_view word);

/// 1 to 12 by the English, German, French … name or abbreviation of a month. Who reads it does not
/// know the names beside it, so those of Croats, who mean other months by some, are none here.
std::optional<unsigned> monthOf(std::string_view word);

/// "Mon", "Dienstag", "月曜日", "wt".
bool isWeekday(std::string_view word);

/// Whether a word is a day of the week to some and a month to others: "mar", Tuesday and March.
bool isTuesdayOrMarch(std::string_view word);

} // namespace tickmark::csv
