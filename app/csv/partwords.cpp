// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/partwords.h"

#include "csv/unicode.h"
#include "csv/vocabulary.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace tickmark::csv {

namespace {

using Kind = YearParts::Kind;

constexpr auto monthWords = wordList({"month", "months", "mm", "mn", "mon", "mo", "monat", "mois",
    "mes", "mês", "mese", "месяц", "月", "月份", "maand", "måned", "månad", "měsíc", "mesiac",
    "miesiąc", "ay", "lună", "luna", "hónap", "kuukausi", "mjesec", "mesec", "місяць", "месец",
    "bulan", "tháng", "μήνας", "월", "mėnuo", "mēnesis", "kuu", "monthnumber", "monthno"});
constexpr auto quarterWords = wordList({"kwartał", "kwartal", "kvartal", "kvartál", "čtvrtletí",
    "štvrťrok", "çeyrek", "ceyrek", "negyedév", "neljännes", "vuosineljännes", "квартал", "四半期",
    "季", "季度", "분기", "trim", "trimestru", "τρίμηνο", "vj", "vierteljahr", "tromjesečje",
    "triwulan", "quý", "qrtr", "quarterno", "quarternumber"});
constexpr auto halfWords = wordList({"half", "halfyear", "halbjahr", "semester", "semestre"});
constexpr auto weekWords = wordList({"week", "weeks", "wk", "weeknumber", "weekno", "isoweek",
    "woche", "kw", "kalenderwoche", "semaine", "semana", "settimana", "vecka", "uke", "uge",
    "viikko", "týden", "týždeň", "tydzień", "hét", "неделя", "周", "週", "주"});
constexpr auto dayOfYearWords =
    wordList({"doy", "dayofyear", "yday", "jday", "julianday", "tagdesjahres", "jourdelannée"});
constexpr auto dayWords = wordList(
    {"day", "days", "dd", "mday", "tag", "jour", "día", "dia", "giorno", "день", "日", "dag"});
constexpr auto partWords = wordList({"period", "periods", "periode", "période", "período",
    "periodo", "период", "okres", "období", "part", "subperiod", "quarterormonth"});

/// How the words begin that stand beside the number of a part.
constexpr std::array<std::string_view, 14> quarterMarks = {"q", "qtr", "quart", "kvart", "kwart",
    "trim", "квартал", "кв", "季", "四半期", "第", "분기", "čtvrt", "vj"};
constexpr std::array<std::string_view, 5> monthMarks = {"m", "month", "monat", "月", "월"};
constexpr std::array<std::string_view, 3> halfMarks = {"half", "halb", "semest"};
constexpr std::array<std::string_view, 8> weekMarks = {
    "w", "week", "woche", "kw", "semaine", "semana", "周", "週"};

template <std::size_t size>
bool beginsWithOneOf(const std::array<std::string_view, size> &marks, std::string_view word)
{
    return std::ranges::any_of(
        marks, [word](std::string_view mark) { return word.starts_with(mark); });
}

bool hasMark(Kind kind, std::string_view word)
{
    switch (kind) {
    case Kind::Month:
        return beginsWithOneOf(monthMarks, word);
    case Kind::Quarter:
        return beginsWithOneOf(quarterMarks, word);
    case Kind::Half:
        return beginsWithOneOf(halfMarks, word);
    case Kind::Week:
        return beginsWithOneOf(weekMarks, word);
    case Kind::DayOfYear:
        break;
    }
    return false;
}

std::string_view letters(Kind kind)
{
    switch (kind) {
    case Kind::Month:
        return "M";
    case Kind::Quarter:
        return "QT";
    case Kind::Half:
        return "SH";
    case Kind::Week:
        return "W";
    case Kind::DayOfYear:
        break;
    }
    return {};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

unsigned numberOf(Kind kind, std::string_view text)
{
    const std::size_t digits = kind == Kind::DayOfYear ? 3 : 2;
    unsigned value = 0;
    for (const char c : text) {
        if (!isDigit(c) || text.size() > digits)
            return 0;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value <= partsInYear(kind) ? value : 0;
}

/// "III" is 3, up to "XII".
unsigned romanNumber(std::string_view word)
{
    constexpr std::array<std::string_view, 12> numbers = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    const auto *const found = std::ranges::find(numbers, word);
    return found == numbers.end() ? 0 : static_cast<unsigned>(found - numbers.begin()) + 1;
}

/// The number in a cell and the word around it.
struct Numbered
{
    unsigned number = 0;
    std::string word;
};

/// "1st", "Quarter 1", "第1四半期"; not "1-2", and no number of three digits.
std::optional<Numbered> numberInDigits(std::string_view cell)
{
    const auto *const begin = std::ranges::find_if(cell, isDigit);
    const auto *const end = std::find_if_not(begin, cell.end(), isDigit);
    if (begin == end || std::any_of(end, cell.end(), isDigit))
        return std::nullopt;
    const auto number = shortNumber({begin, end});
    if (number == 0)
        return std::nullopt;
    return Numbered{
        number, folded(std::string(cell.begin(), begin) + std::string(end, cell.end()))};
}

/// "I", "II kw.", "Trimestre IV".
std::optional<Numbered> numberInRoman(std::string_view cell)
{
    const auto blank = cell.find(' ');
    const auto first = cell.substr(0, blank);
    const auto rest = blank == cell.npos ? std::string_view() : cell.substr(blank + 1);
    const auto plain = first.ends_with('.') ? first.substr(0, first.size() - 1) : first;
    if (const auto number = romanNumber(plain))
        return Numbered{number, folded(rest)};
    const auto number = romanNumber(rest);
    return number > 0 ? std::optional(Numbered{number, folded(first)}) : std::nullopt;
}

/// "Jan-Mar" is the first quarter.
unsigned partOfMonths(Kind kind, std::string_view cell)
{
    const auto hyphen = cell.find('-');
    const auto dash = cell.find("–");
    const auto at = std::min(hyphen, dash);
    if ((kind != Kind::Quarter && kind != Kind::Half) || at == cell.npos)
        return 0;
    const auto first = monthOf(trimmed(cell.substr(0, at)));
    const auto last = monthOf(trimmed(cell.substr(at + (at == hyphen ? 1 : 3))));
    const unsigned months = 12 / partsInYear(kind);
    const bool isPart = first && last && *first % months == 1 && *last == *first + months - 1;
    return isPart ? (*first - 1) / months + 1 : 0;
}

/// "M07", "Q3", and "M13" for the whole year.
unsigned markedPart(Kind kind, std::string_view cell)
{
    const bool isMarked =
        cell.size() >= 2 && letters(kind).find(static_cast<char>(cell[0] & ~0x20)) != cell.npos;
    const auto part = isMarked ? shortNumber(cell.substr(1)) : 0;
    const unsigned most = partsInYear(kind) + (kind == Kind::Week ? 0 : 1);
    return part <= most ? part : 0;
}

} // namespace

unsigned partsInYear(Kind kind)
{
    switch (kind) {
    case Kind::Month:
        return 12;
    case Kind::Quarter:
        return 4;
    case Kind::Half:
        return 2;
    case Kind::Week:
        return 53;
    case Kind::DayOfYear:
        return 366;
    }
    return 0;
}

unsigned shortNumber(std::string_view text)
{
    unsigned value = 0;
    for (const char c : text) {
        if (!isDigit(c) || text.size() > 2)
            return 0;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

bool isHeaderOf(Kind kind, std::string_view cell)
{
    const auto word = folded(cell);
    switch (kind) {
    case Kind::Month:
        return isIn(monthWords, word);
    case Kind::Quarter:
        return isQuarterWord(cell) || isIn(quarterWords, word);
    case Kind::Half:
        return isIn(halfWords, word);
    case Kind::Week:
        return isIn(weekWords, word);
    case Kind::DayOfYear:
        return isIn(dayOfYearWords, word);
    }
    return false;
}

bool isPartHeader(std::string_view cell)
{
    return isIn(partWords, folded(cell));
}

bool isDayHeader(std::string_view cell)
{
    return isIn(dayWords, folded(cell));
}

PartLabel partLabel(Kind kind, std::string_view cell)
{
    constexpr std::size_t longest = 40;
    if (cell.empty() || cell.size() > longest)
        return {};
    if (const auto part = markedPart(kind, cell))
        return {part, true};
    if (const auto part = numberOf(kind, cell))
        return {part, false};
    if (kind == Kind::DayOfYear)
        return {};
    if (const auto month = kind == Kind::Month ? monthOf(cell) : std::nullopt)
        return {*month, true};
    if (const auto part = partOfMonths(kind, cell))
        return {part, true};
    auto numbered = numberInDigits(cell);
    if (!numbered)
        numbered = numberInRoman(cell);
    if (!numbered || numbered->number == 0 || numbered->number > partsInYear(kind))
        return {};
    const bool isMonth = kind == Kind::Month && monthOf(numbered->word) == numbered->number;
    return {numbered->number, isMonth || hasMark(kind, numbered->word)};
}

} // namespace tickmark::csv
