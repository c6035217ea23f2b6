// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// How the numbers of one column are written. The thousands mark is the other one of '.' and ',';
/// blanks and apostrophes between groups of three digits are understood under both.
struct NumberRules
{
    char decimal = '.';
    std::string mark;        ///< a unit we do not know that nearly all cells have: "p"
    bool hasNotes = false;   ///< most cells are plain, so that a letter behind others is a note
    bool hasEighths = false; ///< "470-2" is 470 and two eighths, as grain is priced

    friend bool operator==(const NumberRules &, const NumberRules &) = default;
};

/// A number as a cell has it: "2.13%" is the value 2.13 and a percent sign.
struct Number
{
    double value = 0;
    bool hasPercentSign = false;
};

/// Reads "1,234.5", "-5.06 %", "(12.5)", "$1,000", "878.46M", "1.5e-3", "−3", "4.5*", "1.5-".
/// Nothing for all else: infinities, NaN, hexadecimals, what a double cannot hold ("1e400"), groups
/// of digits that are not three long, words, powers of ten that differ between languages.
std::optional<Number> readNumber(std::string_view cell, const NumberRules &rules);

/// What the form of a cell tells about the decimal mark of its column.
enum class NumberForm : std::uint8_t {
    NoNumber,
    Plain,          ///< no mark: tells nothing
    PlainThousands, ///< no mark in 1000 or more: the column has no thousands mark
    Dot,            ///< the dot is the decimal mark: "3.5", "1,234.5", "1,234,567"
    Comma,          ///< the comma is the decimal mark
    DotOrGroup,     ///< "118.894": both are possible
    CommaOrGroup    ///< "118,894"
};

struct NumberParts;

NumberForm numberForm(std::string_view cell, const NumberRules &rules = {});
NumberForm numberForm(const NumberParts &parts);

/// The value of "470-2" where the last digit counts eighths; nothing for all else, and for fewer
/// than three digits in front: "9-0" is a vote.
std::optional<double> readEighths(std::string_view cell);

/// Why readNumber() refused the cell, as the end of a sentence: "'abc' is not a number".
std::string whyNotANumber(std::string_view cell, const NumberRules &rules = {});

} // namespace tickmark::csv
