// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/lexer.h"

#include <initializer_list>
#include <optional>
#include <span>

namespace tickmark {

using Tokens = std::span<const Token>;

/// What was read, and the index of the token after it.
template <class T>
struct Read
{
    T value;
    std::size_t end = 0;
};

/// A number as it was written: "5%" has the unit 1, "4.0%" the unit 0.1, "a third" (of a hundred)
/// is a rounder number than 33.
struct WrittenNumber
{
    double value = 0;
    double unit = 1; ///< one of the last digit written
    int zeros = 0;   ///< zeros that end a whole number: 6,100 has 2
    bool isFraction = false;
};

enum class Measure { None, Percent, PercentagePoints, BasisPoints, Points };

/// How the writer hedged a number.
enum class Wording { Exact, Nearly, About, MoreThan, JustOver, AtLeast, LessThan, AtMost, UpTo };

/// "nearly 6%", "half a percentage point", "32.34 points"; Measure::None is a bare number.
struct Amount
{
    double value = 0;
    double unit = 1;
    Measure measure = Measure::None;
    Wording wording = Wording::Exact;
};

/// Digits or words, also fractions: "5.2", "twenty-five", "two-thirds", "2 1/2".
std::optional<Read<WrittenNumber>> readNumber(Tokens tokens, std::size_t at);
/// A small whole number: "3", "three"; also "third", "3rd" where `isOrdinal`.
std::optional<Read<int>> readCount(Tokens tokens, std::size_t at);
std::optional<Read<int>> readOrdinal(Tokens tokens, std::size_t at);
/// The hedge before a number: "close to".
Read<Wording> readWording(Tokens tokens, std::size_t at);
/// Hedge, number and unit. A number that counts something else ("11 sectors", "52-week") is none.
std::optional<Read<Amount>> readAmount(Tokens tokens, std::size_t at);

/// True where the words (in small letters, parted by single spaces) stand at `at`.
bool standsAt(Tokens tokens, std::size_t at, std::string_view words);
/// The place after the first of the choices that stands at `at`; `at` where none does.
std::size_t skipWords(
    Tokens tokens, std::size_t at, std::initializer_list<std::string_view> choices);
/// How many tokens `words` are.
std::size_t lengthOf(std::string_view words);

} // namespace tickmark
