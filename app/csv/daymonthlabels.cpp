// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/daymonthlabels.h"

#include "csv/datecell.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>

namespace tickmark::csv {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The text without one of the endings, where it has one.
template <std::size_t count>
std::string_view withoutEnding(
    std::string_view text, const std::array<std::string_view, count> &endings)
{
    for (const auto ending : endings)
        if (text.ends_with(ending))
            return trimmed(text.substr(0, text.size() - ending.size()));
    return text;
}

/// 1 to 12 for "1月" and "12월".
std::optional<unsigned> numberedMonth(std::string_view text)
{
    constexpr auto signs = std::to_array<std::string_view>({"月", "월"});
    const auto number = withoutEnding(text, signs);
    const auto month = number.size() < text.size() ? dayOf(number) : 0;
    return month >= 1 && month <= 12 ? std::optional(month) : std::nullopt;
}

} // namespace

std::optional<NamedYear> yearIn(std::string_view text)
{
    std::optional<NamedYear> found;
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        int number = 0;
        for (auto at = begin; at < end && end - begin == 4; ++at)
            number = number * 10 + (text[at] - '0');
        if (number >= 1800 && number < 2100) {
            if (found && found->year != number)
                return std::nullopt;
            found = NamedYear{number, begin};
        }
        begin = end + 1;
    }
    return found;
}

int bareYear(std::string_view cell)
{
    const auto named = cell.size() == 4 ? yearIn(cell) : std::nullopt;
    return named ? named->year : 0;
}

unsigned dayOf(std::string_view cell)
{
    constexpr auto endings = std::to_array<std::string_view>({".", "日", "일"});
    const auto digits = withoutEnding(cell, endings);
    if (digits.empty() || digits.size() > 2 || !std::ranges::all_of(digits, isDigit))
        return 0;
    unsigned day = 0;
    for (const char c : digits)
        day = day * 10 + static_cast<unsigned>(c - '0');
    return day <= 31 ? day : 0;
}

unsigned namedDayOf(std::string_view cell)
{
    constexpr auto words =
        wordList({"d", "day", "tag", "jour", "j", "dia", "día", "giorno", "день"});
    const auto digit = std::ranges::find_if(cell, isDigit);
    const auto length = static_cast<std::size_t>(digit - cell.begin());
    if (length == 0 || !isIn(words, folded(cell.substr(0, length))))
        return 0;
    return dayOf(cell.substr(length));
}

bool isNines(std::string_view cell)
{
    if (cell.starts_with('-'))
        cell.remove_prefix(1);
    const auto mark = cell.find_first_of(".,");
    const auto whole = cell.substr(0, mark);
    auto decimals = mark == std::string_view::npos ? std::string_view() : cell.substr(mark + 1);
    decimals = decimals.substr(0, decimals.find_last_not_of('0') + 1);
    const auto areNines = [](std::string_view digits) {
        return std::ranges::all_of(digits, [](char c) { return c == '9'; });
    };
    return whole.size() >= 2 && areNines(whole) && areNines(decimals);
}

std::optional<DatePart> monthPart(std::string_view cell)
{
    if (const auto month = monthOf(cell))
        return DatePart{.month = *month};
    if (const auto month = numberedMonth(cell))
        return DatePart{.month = *month};
    const auto date = readDateCell(cell);
    if (!date || (date->form != DateForm::Month && date->form != DateForm::MonthShortYear))
        return std::nullopt;
    return DatePart{.year = date->year, .month = date->month};
}

} // namespace tickmark::csv
