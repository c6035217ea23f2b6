// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/amount.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tickmark {

namespace {

using NumberWord = std::pair<std::string_view, int>;

constexpr std::array cardinals{NumberWord{"zero", 0}, NumberWord{"one", 1}, NumberWord{"two", 2},
    NumberWord{"three", 3}, NumberWord{"four", 4}, NumberWord{"five", 5}, NumberWord{"six", 6},
    NumberWord{"seven", 7}, NumberWord{"eight", 8}, NumberWord{"nine", 9}, NumberWord{"ten", 10},
    NumberWord{"eleven", 11}, NumberWord{"twelve", 12}, NumberWord{"thirteen", 13},
    NumberWord{"fourteen", 14}, NumberWord{"fifteen", 15}, NumberWord{"sixteen", 16},
    NumberWord{"seventeen", 17}, NumberWord{"eighteen", 18}, NumberWord{"nineteen", 19},
    NumberWord{"twenty", 20}, NumberWord{"thirty", 30}, NumberWord{"forty", 40},
    NumberWord{"fifty", 50}, NumberWord{"sixty", 60}, NumberWord{"seventy", 70},
    NumberWord{"eighty", 80}, NumberWord{"ninety", 90}};

constexpr std::array ordinals{NumberWord{"first", 1}, NumberWord{"second", 2},
    NumberWord{"third", 3}, NumberWord{"fourth", 4}, NumberWord{"fifth", 5}, NumberWord{"sixth", 6},
    NumberWord{"seventh", 7}, NumberWord{"eighth", 8}, NumberWord{"ninth", 9},
    NumberWord{"tenth", 10}, NumberWord{"eleventh", 11}, NumberWord{"twelfth", 12}};

constexpr std::array parts{NumberWord{"half", 2}, NumberWord{"third", 3}, NumberWord{"thirds", 3},
    NumberWord{"quarter", 4}, NumberWord{"quarters", 4}, NumberWord{"fifth", 5},
    NumberWord{"fifths", 5}, NumberWord{"tenth", 10}, NumberWord{"tenths", 10}};

template <std::size_t Size>
std::optional<int> valueOf(const std::array<NumberWord, Size> &words, const Token &token)
{
    const auto found = std::ranges::find(words, token.text, &NumberWord::first);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> wordAt(Tokens tokens, std::size_t at)
{
    return at < tokens.size() ? valueOf(cardinals, tokens[at]) : std::nullopt;
}

/// "twenty-five", "seven", "one hundred".
std::optional<Read<int>> readCardinal(Tokens tokens, std::size_t at)
{
    const auto first = wordAt(tokens, at);
    if (!first)
        return std::nullopt;
    const auto second = wordAt(tokens, at + 1);
    if (*first >= 20 && second && *second > 0 && *second < 10)
        return Read<int>{*first + *second, at + 2};
    if (*first < 10 && at + 1 < tokens.size() && tokens[at + 1].is("hundred"))
        return Read<int>{*first * 100, at + 2};
    return Read<int>{*first, at + 1};
}

Read<WrittenNumber> fractionOf(int count, int part, std::size_t end)
{
    return {{.value = static_cast<double>(count) / part, .unit = 0.05, .isFraction = true}, end};
}

std::optional<int> partAt(Tokens tokens, std::size_t at)
{
    return at < tokens.size() ? valueOf(parts, tokens[at]) : std::nullopt;
}

/// "half", "a third", "three-quarters".
std::optional<Read<WrittenNumber>> readFraction(Tokens tokens, std::size_t at)
{
    if (tokens[at].is("half"))
        return fractionOf(1, 2, at + 1);
    const auto part = partAt(tokens, at + 1);
    if (!part)
        return std::nullopt;
    if (tokens[at].is("a") || tokens[at].is("one"))
        return fractionOf(1, *part, at + 2);
    if (const auto count = wordAt(tokens, at);
        count && *count < *part && tokens[at + 1].text.ends_with('s'))
        return fractionOf(*count, *part, at + 2);
    return std::nullopt;
}

/// The "1/2" of "2 1/2".
std::optional<Read<WrittenNumber>> readSlashed(Tokens tokens, std::size_t at)
{
    if (at + 2 >= tokens.size() || tokens[at].kind != TokenKind::Number || !tokens[at + 1].is("/")
        || tokens[at + 2].kind != TokenKind::Number || tokens[at + 2].value < 2
        || tokens[at].value >= tokens[at + 2].value)
        return std::nullopt;
    return Read<WrittenNumber>{
        {.value = tokens[at].value / tokens[at + 2].value, .unit = 1 / tokens[at + 2].value},
        at + 3};
}

} // namespace

std::optional<Read<WrittenNumber>> readNumber(Tokens tokens, std::size_t at)
{
    if (at >= tokens.size())
        return std::nullopt;
    const auto &token = tokens[at];
    if (token.kind == TokenKind::Word) {
        if (const auto fraction = readFraction(tokens, at))
            return fraction;
        const auto cardinal = readCardinal(tokens, at);
        if (cardinal && standsAt(tokens, cardinal->end, "and a half"))
            return Read<WrittenNumber>{
                {.value = cardinal->value + 0.5, .unit = 0.5}, cardinal->end + 3};
        if (cardinal)
            return Read<WrittenNumber>{{.value = double(cardinal->value)}, cardinal->end};
        return std::nullopt;
    }
    if (token.kind != TokenKind::Number || token.isDate || token.isMoney || token.isOrdinal)
        return std::nullopt;
    if (const auto slashed = readSlashed(tokens, at))
        return slashed;
    WrittenNumber number{
        .value = token.value, .unit = std::pow(10.0, -token.decimals), .zeros = token.zeros};
    if (const auto slashed = readSlashed(tokens, at + 1); slashed && token.decimals == 0) {
        number.value += slashed->value.value;
        number.unit = slashed->value.unit;
        return Read<WrittenNumber>{number, slashed->end};
    }
    return Read<WrittenNumber>{number, at + 1};
}

std::optional<Read<int>> readCount(Tokens tokens, std::size_t at)
{
    if (at >= tokens.size())
        return std::nullopt;
    const auto &token = tokens[at];
    if (token.kind == TokenKind::Word)
        return readCardinal(tokens, at);
    const bool isCount = token.kind == TokenKind::Number && !token.isDate && !token.isMoney
        && !token.isOrdinal && token.decimals == 0 && token.value >= 1 && token.value <= 1000;
    return isCount ? std::optional(Read<int>{static_cast<int>(token.value), at + 1}) : std::nullopt;
}

std::optional<Read<int>> readOrdinal(Tokens tokens, std::size_t at)
{
    if (at >= tokens.size())
        return std::nullopt;
    const auto &token = tokens[at];
    if (token.isOrdinal && token.value <= 1000)
        return Read<int>{static_cast<int>(token.value), at + 1};
    const auto word = valueOf(ordinals, token);
    return word ? std::optional(Read<int>{*word, at + 1}) : std::nullopt;
}

} // namespace tickmark
