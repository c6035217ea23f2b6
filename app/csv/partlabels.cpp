// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/partlabels.h"

#include "csv/date.h"
#include "csv/tokendate.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>

namespace tickmark::csv {

namespace {

using Kind = PartLabels::Kind;

constexpr std::size_t longestLabel = 40;

constexpr auto monthWords = wordList({"month", "monat", "mois", "mes", "mês", "mese", "月", "월",
    "월분", "月份", "maand", "måned", "månad", "miesiąc", "měsíc", "ay", "месяц"});
constexpr auto quarterWords = wordList({"q", "qtr", "qtrs", "qrt", "qu", "quarter", "quart",
    "quartal", "quartil", "vj", "vierteljahr", "trim", "trimestre", "trimester", "t", "kvartal",
    "kvartál", "kv", "kw", "kwartał", "kwartaal", "çeyrek", "квартал", "кв", "季度", "季", "分期",
    "四半期", "분기", "negyedév", "čtvrtletí", "neljännes"});
constexpr auto weekWords = wordList({"w", "wk", "week", "weeknumber", "woche", "kw",
    "kalenderwoche", "semaine", "semana", "settimana", "vecka", "uke", "周", "週"});
constexpr auto ordinalEndings =
    wordList({"st", "nd", "rd", "th", "er", "ère", "ere", "e", "ème", "eme", "º", "ª", "°", "o",
        "a", "do", "to", "ro", "ra", "da", "ta", "ter", "tes", "é", "-й", "й", "第"});
constexpr auto ordinals = std::to_array<std::string_view>({"first", "second", "third", "fourth",
    "erstes", "zweites", "drittes", "viertes", "premier", "deuxième", "troisième", "quatrième",
    "primer", "segundo", "tercer", "cuarto", "primo", "secondo", "terzo", "quarto"});
constexpr auto romans = std::to_array<std::string_view>(
    {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"});

/// What a label says of one kind of part: a number and whether a word says of what.
struct Reading
{
    unsigned part = 0;
    bool isSaid = false;
    bool isRoman = false;
    bool isBeyond = false; ///< "Q5", "KW 17": no such part is in a year
};

bool isSign(char c)
{
    return c == ' ' || c == '.' || c == '-' || c == '_' || c == '/' || c == '\'';
}

std::string lowered(std::string_view text)
{
    std::string low;
    for (const char c : text)
        low += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return low;
}

std::string_view withoutSigns(std::string_view text)
{
    while (!text.empty() && isSign(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSign(text.back()))
        text.remove_suffix(1);
    return text;
}

unsigned indexIn(std::span<const std::string_view> words, std::string_view word)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? 0 : static_cast<unsigned>(found - words.begin()) + 1;
}

/// 1 to 99 for digits alone.
unsigned numberOf(std::string_view text)
{
    if (text.empty() || text.size() > 2)
        return 0;
    unsigned value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return 0;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

unsigned romanOf(std::string_view text)
{
    return indexIn(romans, text);
}

bool isWordOf(Kind kind, std::string_view word)
{
    switch (kind) {
    case Kind::Month:
        return isIn(monthWords, word);
    case Kind::Quarter:
        return isIn(quarterWords, word);
    case Kind::Week:
        return isIn(weekWords, word);
    case Kind::Day:
        return false;
    }
    return false;
}

unsigned partsInYear(Kind kind)
{
    constexpr unsigned lastDay = 1231;
    return kind == Kind::Month ? 12 : kind == Kind::Quarter ? 4 : kind == Kind::Week ? 53 : lastDay;
}

/// "1-Jan", "Jan 1", "1. Januar".
Reading dayOfMonth(std::string_view text)
{
    const auto at = text.find_first_of(" -./");
    if (at == std::string_view::npos)
        return {};
    const auto first = withoutSigns(text.substr(0, at));
    const auto second = withoutSigns(text.substr(at));
    const auto day = std::max(numberOf(first), numberOf(second));
    const auto month = monthOf(numberOf(first) > 0 ? second : first);
    if (!month || day > 31)
        return {};
    return {.part = *month * 100 + day, .isSaid = day > 0};
}

/// "qtr 1", "q1", "w01": a word, then the number.
Reading wordThenNumber(Kind kind, std::string_view text)
{
    auto at = text.size();
    while (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')
        --at;
    if (at < text.size() && isWordOf(kind, withoutSigns(text.substr(0, at))))
        return {.part = numberOf(text.substr(at)), .isSaid = true};
    const auto blank = text.rfind(' ');
    if (blank != std::string_view::npos && isWordOf(kind, withoutSigns(text.substr(0, blank))))
        return {.part = romanOf(text.substr(blank + 1)), .isSaid = true};
    return {};
}

/// "1q", "1st quarter", "1er trim.", "1. vj.", "iv kw.", "第1季度", "first quarter".
Reading numberThenWord(Kind kind, std::string_view text)
{
    constexpr std::string_view number = "第";
    if (text.starts_with(number))
        text.remove_prefix(number.size());
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > 0) {
        auto rest = text.substr(digits);
        if (isWordOf(kind, withoutSigns(rest)))
            return {.part = numberOf(text.substr(0, digits)), .isSaid = true};
        const auto blank = rest.find(' ');
        const auto ending = withoutSigns(rest.substr(0, blank));
        if (blank == std::string_view::npos || (!ending.empty() && !isIn(ordinalEndings, ending)))
            return {};
        if (isWordOf(kind, withoutSigns(rest.substr(blank))))
            return {.part = numberOf(text.substr(0, digits)), .isSaid = true};
        return {};
    }
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos || !isWordOf(kind, withoutSigns(text.substr(blank))))
        return {};
    const auto first = withoutSigns(text.substr(0, blank));
    const auto ordinal = indexIn(ordinals, first);
    return {.part = ordinal > 0 ? (ordinal - 1) % 4 + 1 : romanOf(first), .isSaid = true};
}

/// 1 to 4 for "Jan-Mar" to "Oct-Dec".
unsigned quarterOfMonths(std::string_view text)
{
    for (const std::string_view dash : {"-", "–", "/", " to "}) {
        const auto at = text.find(dash);
        if (at == std::string_view::npos)
            continue;
        const auto first = monthOf(trimmed(text.substr(0, at)));
        const auto last = monthOf(trimmed(text.substr(at + dash.size())));
        if (first && last && *last == *first + 2 && *first % 3 == 1)
            return (*first - 1) / 3 + 1;
    }
    return 0;
}

Reading readingOf(Kind kind, std::string_view label)
{
    if (label.empty() || label.size() > longestLabel)
        return {};
    if (kind == Kind::Month)
        if (const auto month = monthOf(label))
            return {.part = *month, .isSaid = true};
    if (kind == Kind::Quarter)
        if (const auto quarter = quarterOfMonths(label); quarter > 0)
            return {.part = quarter, .isSaid = true};
    if (kind == Kind::Day)
        return dayOfMonth(label);
    const auto low = lowered(label);
    const auto text = withoutSigns(low);
    auto reading = wordThenNumber(kind, text);
    if (reading.part == 0)
        reading = numberThenWord(kind, text);
    if (reading.part == 0) // "M1" to "M3" may be money, "M1" to "M12" are months
        reading = {
            .part = numberOf(kind == Kind::Month && text.starts_with('m') ? text.substr(1) : text)};
    if (reading.part == 0 && kind != Kind::Week)
        reading = {.part = romanOf(text), .isRoman = true};
    if (reading.part > partsInYear(kind))
        return {.part = 0, .isSaid = false, .isRoman = false, .isBeyond = reading.isSaid};
    return reading;
}

/// Whether no part comes twice.
bool areDistinct(std::vector<unsigned> parts)
{
    std::erase(parts, 0U);
    std::ranges::sort(parts);
    return std::ranges::adjacent_find(parts) == parts.end();
}

/// How many labels are no accident: "May 1" may also be the name of one thing.
std::size_t enoughOf(Kind kind)
{
    return kind == Kind::Day || kind == Kind::Week ? 20 : kind == Kind::Quarter ? 4 : 3;
}

/// Months, quarters and weeks by a word, in part or all.
std::optional<PartLabels> saidParts(Kind kind, const std::vector<Reading> &readings)
{
    PartLabels found{.kind = kind, .parts = {}};
    if (std::ranges::any_of(readings, &Reading::isBeyond))
        return std::nullopt;
    for (const auto &reading : readings)
        found.parts.push_back(reading.isSaid ? reading.part : 0);
    if (found.count() < enoughOf(kind))
        return std::nullopt;
    found.isRepeated = !areDistinct(found.parts);
    return found;
}

/// Numbers alone, which must be all of a year, one after the other.
std::optional<PartLabels> bareParts(Kind kind, const std::vector<Reading> &readings, bool isNamed)
{
    PartLabels found{.kind = kind, .parts = {}, .isProven = isNamed};
    unsigned last = 0;
    std::size_t romanCount = 0;
    for (const auto &reading : readings) {
        const bool isNext = reading.part == last + 1;
        if (reading.part > 0 && !isNext)
            return std::nullopt;
        romanCount += reading.isRoman && isNext;
        last = std::max(last, reading.part);
        found.parts.push_back(reading.part);
    }
    const bool isWhole =
        last == partsInYear(kind) || (kind == Kind::Week && last + 1 == partsInYear(kind));
    const bool isRoman = romanCount == last;
    const bool isEnough = isWhole || (isNamed && found.count() >= enoughOf(Kind::Month));
    if (!isEnough || (!isNamed && !isRoman && kind != Kind::Month))
        return std::nullopt;
    found.isProven = isNamed || (isRoman && kind == Kind::Month);
    return found;
}

/// J F M A M J J A S O N D, and what stands in front of and behind them.
std::optional<PartLabels> initials(std::span<const std::string_view> labels)
{
    constexpr auto letters = std::to_array<std::string_view>(
        {"J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"});
    const auto begin = std::search(labels.begin(), labels.end(), letters.begin(), letters.end());
    if (begin == labels.end())
        return std::nullopt;
    PartLabels found{.kind = Kind::Month, .parts = std::vector<unsigned>(labels.size())};
    for (unsigned month = 0; month < letters.size(); ++month)
        found.parts[static_cast<std::size_t>(begin - labels.begin()) + month] = month + 1;
    return found;
}

} // namespace

std::size_t PartLabels::count() const
{
    return parts.size() - static_cast<std::size_t>(std::ranges::count(parts, 0U));
}

std::optional<PartLabels> findPartLabels(
    std::span<const std::string_view> labels, std::string_view corner)
{
    const auto word = lowered(corner.substr(0, longestLabel));
    for (const auto kind : {Kind::Month, Kind::Quarter, Kind::Week, Kind::Day}) {
        std::vector<Reading> readings;
        for (const auto label : labels)
            readings.push_back(readingOf(kind, label));
        if (auto said = saidParts(kind, readings))
            return said;
        const bool isNamed = isWordOf(kind, withoutSigns(word));
        if (kind == Kind::Month || kind == Kind::Quarter || isNamed)
            if (auto bare = bareParts(kind, readings, isNamed))
                return bare;
    }
    return initials(labels);
}

std::optional<Time> startOf(Time year, Kind kind, unsigned part)
{
    using namespace std::chrono;
    const year_month_day first(floor<days>(year));
    if (kind == Kind::Day) {
        const year_month_day date(first.year(), month(part / 100), day(part % 100));
        return date.ok() ? std::optional(Time(local_days(date))) : std::nullopt;
    }
    if (kind != Kind::Week) {
        const auto months = kind == Kind::Month ? 1U : 3U;
        return addMonths(year, static_cast<int>((part - 1) * months));
    }
    const auto monday = dayOfWeek(static_cast<int>(first.year()), part);
    if (!monday)
        return std::nullopt;
    DateRules rules;
    rules.accept(monday->form);
    return timeOf(*monday, rules);
}

std::string wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Month:
        return "month";
    case Kind::Quarter:
        return "quarter";
    case Kind::Week:
        return "week";
    case Kind::Day:
        return "day";
    }
    return {};
}

Frequency frequencyOf(Kind kind)
{
    switch (kind) {
    case Kind::Month:
        return Frequency::Monthly;
    case Kind::Quarter:
        return Frequency::Quarterly;
    case Kind::Week:
        return Frequency::Weekly;
    case Kind::Day:
        return Frequency::Daily;
    }
    return Frequency::Irregular;
}

} // namespace tickmark::csv
