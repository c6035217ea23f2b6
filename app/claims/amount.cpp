// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/amount.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tickmark {

namespace {

struct Hedge
{
    std::string_view words;
    Wording wording;
};

/// Longer wordings before those they begin with.
constexpr std::array hedges{Hedge{"slightly more than", Wording::JustOver},
    Hedge{"a little more than", Wording::JustOver}, Hedge{"a bit more than", Wording::JustOver},
    Hedge{"just more than", Wording::JustOver}, Hedge{"just over", Wording::JustOver},
    Hedge{"a little over", Wording::JustOver}, Hedge{"slightly over", Wording::JustOver},
    Hedge{"just above", Wording::JustOver}, Hedge{"slightly above", Wording::JustOver},
    Hedge{"well over", Wording::MoreThan}, Hedge{"well above", Wording::MoreThan},
    Hedge{"no more than", Wording::AtMost}, Hedge{"at most", Wording::AtMost},
    Hedge{"more than", Wording::MoreThan}, Hedge{"greater than", Wording::MoreThan},
    Hedge{"in excess of", Wording::MoreThan}, Hedge{"upward of", Wording::MoreThan},
    Hedge{"upwards of", Wording::MoreThan}, Hedge{"over", Wording::MoreThan},
    Hedge{"above", Wording::MoreThan}, Hedge{"at least", Wording::AtLeast},
    Hedge{"no less than", Wording::AtLeast}, Hedge{"slightly less than", Wording::Nearly},
    Hedge{"a little less than", Wording::Nearly}, Hedge{"just less than", Wording::Nearly},
    Hedge{"just under", Wording::Nearly}, Hedge{"just below", Wording::Nearly},
    Hedge{"slightly below", Wording::Nearly}, Hedge{"just shy of", Wording::Nearly},
    Hedge{"close to", Wording::Nearly}, Hedge{"nearly", Wording::Nearly},
    Hedge{"almost", Wording::Nearly}, Hedge{"less than", Wording::LessThan},
    Hedge{"fewer than", Wording::LessThan}, Hedge{"under", Wording::LessThan},
    Hedge{"below", Wording::LessThan}, Hedge{"as much as", Wording::UpTo},
    Hedge{"as many as", Wording::UpTo}, Hedge{"up to", Wording::UpTo},
    Hedge{"about", Wording::About}, Hedge{"around", Wording::About},
    Hedge{"roughly", Wording::About}, Hedge{"approximately", Wording::About},
    Hedge{"some", Wording::About}, Hedge{"a whopping", Wording::Exact},
    Hedge{"a hefty", Wording::Exact}, Hedge{"a modest", Wording::Exact},
    Hedge{"a further", Wording::Exact}, Hedge{"an additional", Wording::Exact},
    Hedge{"another", Wording::Exact}, Hedge{"exactly", Wording::Exact},
    Hedge{"just", Wording::Exact}, Hedge{"only", Wording::Exact}, Hedge{"a mere", Wording::Exact},
    Hedge{"a full", Wording::Exact}};

struct MeasureWords
{
    std::string_view words;
    Measure measure;
};

constexpr std::array measures{MeasureWords{"percentage points", Measure::PercentagePoints},
    MeasureWords{"percentage point", Measure::PercentagePoints},
    MeasureWords{"percent points", Measure::PercentagePoints},
    MeasureWords{"pp", Measure::PercentagePoints},
    MeasureWords{"basis points", Measure::BasisPoints},
    MeasureWords{"basis point", Measure::BasisPoints}, MeasureWords{"bps", Measure::BasisPoints},
    MeasureWords{"bp", Measure::BasisPoints}, MeasureWords{"points", Measure::Points},
    MeasureWords{"point", Measure::Points}, MeasureWords{"%", Measure::Percent},
    MeasureWords{"percent", Measure::Percent}, MeasureWords{"per cent", Measure::Percent},
    MeasureWords{"pct", Measure::Percent}};

/// What a bare number may not be followed by, for then it counts that.
constexpr std::array<std::string_view, 33> counted{"week", "weeks", "day", "days", "month",
    "months", "year", "years", "session", "sessions", "quarter", "quarters", "million", "billion",
    "trillion", "thousand", "cents", "dollars", "shares", "stocks", "companies", "sectors",
    "straight", "consecutive", "times", "members", "of", "hours", "minutes", "a", "p", "decades",
    "trading"};

/// A bare fraction is a share of the whole only before these: "lost a third of its value".
constexpr std::array<std::string_view, 13> afterShare{"of its value", "of their value", "its value",
    "since", "in", "over", "from", "this", ".", ",", "so", "during", "to"};

std::optional<Read<Measure>> readMeasure(Tokens tokens, std::size_t at)
{
    for (const auto &[words, measure] : measures) {
        if (standsAt(tokens, at, words))
            return Read<Measure>{measure, at + lengthOf(words)};
    }
    return std::nullopt;
}

/// "half a percentage point", "a tenth of a percent", "a quarter of a point".
std::size_t skipOfA(Tokens tokens, std::size_t at)
{
    for (const std::string_view words : {"of a", "of one", "of 1", "a"}) {
        if (standsAt(tokens, at, words) && readMeasure(tokens, at + lengthOf(words)))
            return at + lengthOf(words);
    }
    return at;
}

std::optional<Read<Amount>> fractionAmount(Tokens tokens, const Read<WrittenNumber> &number)
{
    const auto begin = skipOfA(tokens, number.end);
    if (const auto measure = readMeasure(tokens, begin))
        return Read<Amount>{
            {.value = number.value.value, .unit = 0.1, .measure = measure->value}, measure->end};
    const bool isShare = number.end >= tokens.size()
        || std::ranges::any_of(afterShare,
            [&](std::string_view words) { return standsAt(tokens, number.end, words); });
    if (!isShare)
        return std::nullopt;
    return Read<Amount>{
        {.value = number.value.value * 100, .unit = 5, .measure = Measure::Percent}, number.end};
}

bool isCounted(Tokens tokens, std::size_t at)
{
    return at < tokens.size() && std::ranges::find(counted, tokens[at].text) != counted.end();
}

/// "nearly 6,100" speaks of hundreds: a hedged round level is as round as its zeros, but never
/// rounder than a tenth of itself.
double roundUnit(const WrittenNumber &number)
{
    double unit = number.unit;
    for (int zero = 0; zero < number.zeros && unit * 10 <= number.value / 10; ++zero)
        unit *= 10;
    return unit;
}

bool isRounded(Wording wording)
{
    return wording == Wording::Nearly || wording == Wording::About || wording == Wording::JustOver;
}

/// "a percentage point" is one.
std::optional<Read<Amount>> readOne(Tokens tokens, std::size_t at)
{
    if (standsAt(tokens, at, "a full"))
        ++at;
    if (at >= tokens.size() || !(tokens[at].is("a") || tokens[at].is("full")))
        return std::nullopt;
    const auto measure = readMeasure(tokens, at + 1);
    if (!measure || measure->value == Measure::Points)
        return std::nullopt;
    return Read<Amount>{{.value = 1, .measure = measure->value}, measure->end};
}

} // namespace

bool standsAt(Tokens tokens, std::size_t at, std::string_view words)
{
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (at >= tokens.size() || tokens[at].text != words.substr(0, end))
            return false;
        ++at;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

std::size_t skipWords(
    Tokens tokens, std::size_t at, std::initializer_list<std::string_view> choices)
{
    for (const auto words : choices) {
        if (standsAt(tokens, at, words))
            return at + lengthOf(words);
    }
    return at;
}

std::size_t lengthOf(std::string_view words)
{
    return static_cast<std::size_t>(std::ranges::count(words, ' ')) + 1;
}

Read<Wording> readWording(Tokens tokens, std::size_t at)
{
    for (const auto &[words, wording] : hedges) {
        if (at < tokens.size() && tokens[at].text.front() == words.front()
            && standsAt(tokens, at, words))
            return {wording, at + lengthOf(words)};
    }
    return {Wording::Exact, at};
}

std::optional<Read<Amount>> readAmount(Tokens tokens, std::size_t at)
{
    const auto wording = readWording(tokens, at);
    if (auto one = readOne(tokens, wording.end)) {
        one->value.wording = wording.value;
        return one;
    }
    auto begin = wording.end;
    if (begin == at && begin < tokens.size() && tokens[begin].is("a") && begin + 1 < tokens.size()
        && tokens[begin + 1].is("half"))
        ++begin;
    const auto number = readNumber(tokens, begin);
    if (!number)
        return std::nullopt;
    std::optional<Read<Amount>> amount;
    if (number->value.isFraction) {
        amount = fractionAmount(tokens, *number);
    } else if (const auto measure = readMeasure(tokens, number->end)) {
        amount = Read<Amount>{
            {.value = number->value.value, .unit = number->value.unit, .measure = measure->value},
            measure->end};
    } else if (!isCounted(tokens, number->end) && tokens[begin].kind == TokenKind::Number) {
        amount =
            Read<Amount>{{.value = number->value.value, .unit = number->value.unit}, number->end};
    }
    if (!amount)
        return std::nullopt;
    const bool isLevelLike =
        amount->value.measure == Measure::None || amount->value.measure == Measure::Points;
    if (isLevelLike && isRounded(wording.value))
        amount->value.unit = roundUnit(number->value);
    amount->value.wording = wording.value;
    return amount;
}

} // namespace tickmark
