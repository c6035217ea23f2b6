// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/turnedcell.h"

#include "csv/unicode.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>

namespace tickmark::csv {

namespace {

constexpr std::size_t longestCell = 200;
constexpr std::size_t mostWordsOfDate = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool hasNote(const DateCell &date)
{
    return date.remarks.test(static_cast<std::size_t>(DateRemark::Note));
}

std::optional<DateCell> periodIn(std::string_view text)
{
    const auto date = readDateCell(text);
    return date && date->form != DateForm::Integer && date->form != DateForm::DecimalYear
        ? date
        : std::nullopt;
}

/// A date without a mark behind it.
std::optional<TurnedCell> dated(
    std::string_view text, std::string_view content, bool isMarked = false)
{
    const auto date = periodIn(text);
    return date && !hasNote(*date) ? std::optional(TurnedCell{*date, text, content, isMarked})
                                   : std::nullopt;
}

/// A date with a note behind it that is more than a sign or a letter: "2023 prov."
std::optional<TurnedCell> noted(std::string_view cell)
{
    const auto date = periodIn(cell);
    return date ? std::optional(TurnedCell{*date, cell, {}, true}) : std::nullopt;
}

/// The cell without a mark at its end: "*", "¹", "(p)", "[3]", " 1)".
std::string_view withoutMark(std::string_view cell)
{
    constexpr std::array<std::string_view, 10> signs = {
        "*", "†", "‡", "#", "¹", "²", "³", "⁴", "⁵", "⁶"};
    for (const auto sign : signs)
        if (cell.ends_with(sign))
            return trimmed(cell.substr(0, cell.size() - sign.size()));
    const bool isBracketed = cell.ends_with(')') || cell.ends_with(']');
    const auto open = cell.find_last_of(cell.ends_with(')') ? '(' : '[');
    if (isBracketed && open != std::string_view::npos && open > 0)
        return trimmed(cell.substr(0, open));
    const auto blank = cell.rfind(' '); // "2024 1)", "2024p)"
    if (cell.ends_with("p)") || cell.ends_with("e)"))
        return trimmed(cell.substr(0, cell.size() - 2));
    if (cell.ends_with(')') && blank != std::string_view::npos && cell.size() - blank <= 4)
        return trimmed(cell.substr(0, blank));
    return cell;
}

/// "2023E", "2024M01p", "2023 e": a letter for provisional, revised, estimated, forecast, actual.
std::string_view withoutLetter(std::string_view cell)
{
    constexpr std::string_view letters = "aberpfABERPF";
    if (cell.size() < 5 || letters.find(cell.back()) == std::string_view::npos
        || (!isDigit(cell[cell.size() - 2]) && cell[cell.size() - 2] != ' '))
        return cell;
    return trimmed(cell.substr(0, cell.size() - 1));
}

std::optional<TurnedCell> marked(std::string_view cell)
{
    constexpr int mostMarks = 3;
    auto text = cell;
    for (int mark = 0; mark < mostMarks; ++mark) {
        const auto shorter = withoutMark(text);
        if (shorter.size() == text.size())
            break;
        text = shorter;
        if (auto found = dated(text, {}, true))
            return found;
    }
    const auto shorter = withoutLetter(text);
    return shorter.size() < text.size() ? dated(shorter, {}, true) : std::nullopt;
}

/// "FY19" and "CY 99": a year of two digits, counted as years of two digits are.
std::optional<TurnedCell> shortYear(std::string_view text, std::string_view content)
{
    constexpr int turn = 70;
    if (text.size() != 2 || !isDigit(text[0]) || !isDigit(text[1]))
        return std::nullopt;
    const int year = (text[0] - '0') * 10 + (text[1] - '0');
    DateCell date{.form = DateForm::Year, .year = year + (year < turn ? 2000 : 1900)};
    date.hasShortYear = true;
    return TurnedCell{date, text, content};
}

/// "X2000", "YR2000", "FY 2000/01", "FY19", with or without a mark behind.
std::optional<TurnedCell> lettered(std::string_view cell)
{
    constexpr auto words = wordList({"x", "f", "y", "yr", "fy", "cy", "a"});
    constexpr auto fiscal = wordList({"fy", "cy"});
    const auto length =
        static_cast<std::size_t>(std::ranges::find_if_not(cell, isLetter) - cell.begin());
    if (length == 0 || length > 2 || !isIn(words, folded(cell.substr(0, length))))
        return std::nullopt;
    const auto content = cell.substr(0, length);
    const auto rest = trimmed(cell.substr(length));
    if (rest.empty() || !isDigit(rest.front()))
        return std::nullopt;
    auto found = dated(rest, content);
    if (!found)
        found = marked(rest);
    const auto bare = rest.size() > 2 ? withoutMark(rest.substr(0, 4)) : rest;
    if (!found && isIn(fiscal, folded(content)))
        found = shortYear(bare.substr(0, 2), content);
    if (found)
        found->content = content;
    return found;
}

/// "CPI (2015=100) 2021M01", "CPI Jan 2021": the date is the last words.
std::optional<TurnedCell> behindContent(std::string_view cell)
{
    auto blank = cell.size();
    std::optional<TurnedCell> found;
    for (std::size_t words = 0; words < mostWordsOfDate; ++words) {
        blank = blank > 0 ? cell.rfind(' ', blank - 1) : std::string_view::npos;
        if (blank == std::string_view::npos || blank == 0)
            break;
        if (auto longer = dated(trimmed(cell.substr(blank)), trimmed(cell.substr(0, blank))))
            found = longer;
    }
    return found;
}

/// "2021 Actual": the date is the first word.
std::optional<TurnedCell> beforeContent(std::string_view cell)
{
    const auto blank = cell.find(' ');
    if (blank == std::string_view::npos)
        return std::nullopt;
    return dated(cell.substr(0, blank), trimmed(cell.substr(blank)));
}

} // namespace

std::optional<TurnedCell> readTurnedCell(std::string_view cell)
{
    if (cell.empty() || cell.size() > longestCell)
        return std::nullopt;
    if (auto found = dated(cell, {}))
        return found;
    if (cell.find_first_of("0123456789") == std::string_view::npos)
        return std::nullopt;
    for (const auto read : {marked, lettered, noted, behindContent, beforeContent})
        if (auto found = read(cell))
            return found;
    return std::nullopt;
}

std::size_t lengthOf(DateForm form)
{
    switch (form) {
    case DateForm::Full:
    case DateForm::Triple:
    case DateForm::CompactDay:
    case DateForm::Integer:
        return 0;
    case DateForm::Month:
    case DateForm::MonthShortYear:
    case DateForm::CompactMonth:
    case DateForm::DottedMonth:
        return 1;
    case DateForm::Quarter:
        return 2;
    case DateForm::Half:
        return 3;
    case DateForm::DecimalYear:
    case DateForm::Year:
        return 4;
    }
    return 0;
}

} // namespace tickmark::csv
