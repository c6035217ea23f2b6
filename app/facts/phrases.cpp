// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/phrases.h"

#include "series/words.h"

#include <array>
#include <cmath>
#include <string_view>

namespace tickmark {

namespace {

bool isSpokenWithArticle(const Series &series)
{
    return series.unit != Unit::Number && !series.name.starts_with("The ");
}

std::string yieldAmount(double points)
{
    const double basisPoints = std::abs(points) * 100;
    if (basisPoints >= 99.5)
        return numberText(std::abs(points), 2) + " percentage points";
    const auto digits = numberText(basisPoints, 0);
    return digits + (digits == "1" ? " basis point" : " basis points");
}

bool isNothing(double move, Unit unit)
{
    return std::abs(move) < (unit == Unit::Percent ? 0.005 : 0.05);
}

} // namespace

std::string subjectText(const Series &series)
{
    return (isSpokenWithArticle(series) ? "The " : "") + series.name;
}

std::string nameText(const Series &series)
{
    return (isSpokenWithArticle(series) ? "the " : "") + series.name;
}

std::string closeText(const Series &series, double value)
{
    return (series.unit == Unit::Percent ? "was " : "closed at ")
        + valueText(value, series.unit, series.decimals);
}

std::string amountText(double move, Unit unit)
{
    return unit == Unit::Percent ? yieldAmount(move) : numberText(std::abs(move), 1) + '%';
}

std::string directedText(double move, Unit unit)
{
    if (isNothing(move, unit))
        return "unchanged";
    return (move > 0 ? "up " : "down ") + amountText(move, unit);
}

std::string movedText(double move, Unit unit)
{
    if (isNothing(move, unit))
        return "was unchanged";
    return (move > 0 ? "rose " : "fell ") + amountText(move, unit);
}

std::string ordinalText(int number)
{
    static constexpr std::array<std::string_view, 10> words{"first", "second", "third", "fourth",
        "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};
    if (number >= 1 && number <= 10)
        return std::string(words[static_cast<std::size_t>(number - 1)]);
    const int tail = number % 100 >= 11 && number % 100 <= 13 ? 0 : number % 10;
    return std::to_string(number) + (tail == 1 ? "st" : tail == 2 ? "nd" : tail == 3 ? "rd" : "th");
}

std::string cardinalText(int number)
{
    static constexpr std::array<std::string_view, 9> words{
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    if (number >= 1 && number <= 9)
        return std::string(words[static_cast<std::size_t>(number - 1)]);
    return std::to_string(number);
}

} // namespace tickmark
