// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datespelling.h"

#include "csv/datenotes.h"
#include "csv/unicode.h"

#include <algorithm>
#include <array>

namespace tickmark::csv {

namespace {

/// Most cells that are no dates are numbers and words; this keeps them from a closer look.
bool maySpellDate(std::string_view cell)
{
    constexpr std::string_view ofNumbers = "0123456789.,+-% ";
    constexpr std::size_t shortestSpan = 12;
    return cell.find_first_of("0123456789") == cell.npos
        ? static_cast<unsigned char>(cell.front()) >= 0x80 || cell.find("\xEF\xBC") != cell.npos
        : cell.size() >= shortestSpan || cell.find_first_not_of(ofNumbers) != cell.npos;
}

struct Spelling
{
    std::string_view bytes;
    std::string_view plain;
};

/// Blanks, hyphens and signs of other widths.
constexpr std::array spellings = {Spelling{"\u00A0", " "}, Spelling{"\u202F", " "},
    Spelling{"\u2009", " "}, Spelling{"\u2007", " "}, Spelling{"\u3000", " "},
    Spelling{"\u2010", "-"}, Spelling{"\u2011", "-"}, Spelling{"\u2012", "-"},
    Spelling{"\u2013", "-"}, Spelling{"\u2014", "-"}, Spelling{"\u2212", "-"},
    Spelling{"\uFF0D", "-"}, Spelling{"\u301C", "-"}, Spelling{"\uFF5E", "-"}, Spelling{"~", "-"},
    Spelling{"\uFF0F", "/"}, Spelling{"\uFF0E", "."}, Spelling{"\uFF1A", ":"},
    Spelling{"\u2019", "'"}, Spelling{"\u200E", ""}, Spelling{"\u200F", ""}};

/// The first digit, 0, of scripts that write them otherwise; nine more follow it.
constexpr std::array<std::string_view, 4> zeros = {"\uFF10", "\u0660", "\u06F0", "\u0E50"};

/// The digit of another script at the start of a text, or '\0'.
char foreignDigit(std::string_view text)
{
    for (const auto zero : zeros) {
        if (text.size() < zero.size() || !text.starts_with(zero.substr(0, zero.size() - 1)))
            continue;
        const int value = static_cast<unsigned char>(text[zero.size() - 1])
            - static_cast<unsigned char>(zero.back());
        if (value >= 0 && value <= 9)
            return static_cast<char>('0' + value);
    }
    return '\0';
}

std::size_t lengthOf(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// "ม.ค.": Thais write dots between the letters of an abbreviation.
bool isThaiLetter(std::string_view text, std::size_t end)
{
    return end >= 3 && text[end - 3] == '\xE0'
        && (text[end - 2] == '\xB8' || text[end - 2] == '\xB9');
}

/// The same in ASCII as far as it is digits, blanks and signs.
std::string inPlainSigns(std::string_view cell)
{
    std::string plain;
    for (std::size_t at = 0; at < cell.size();) {
        const auto rest = cell.substr(at);
        const auto length = std::min(lengthOf(rest.front()), rest.size());
        const auto digit = foreignDigit(rest);
        const auto *const spelling = std::find_if(spellings.begin(), spellings.end(),
            [rest](const Spelling &known) { return rest.starts_with(known.bytes); });
        if (digit != '\0')
            plain += digit;
        else if (spelling != spellings.end())
            plain += spelling->plain;
        else if (rest.front() != '.' || !isThaiLetter(cell, at))
            plain += rest.substr(0, length);
        at += spelling != spellings.end() && digit == '\0' ? spelling->bytes.size() : length;
    }
    return plain;
}

/// `="2024-10-15"` and `'2024-10-15` keep a spreadsheet program from reading the date.
std::string_view withoutQuotes(std::string_view cell)
{
    if (cell.starts_with("=\"") && cell.ends_with('"') && cell.size() > 3)
        return cell.substr(2, cell.size() - 3);
    if (!cell.starts_with('\'') || cell.size() < 2)
        return cell;
    cell.remove_prefix(1);
    return cell.ends_with('\'') ? cell.substr(0, cell.size() - 1) : cell;
}

constexpr std::array<std::string_view, 20> leads = {"week of ", "week ending ", "week ended ",
    "week beginning ", "week commencing ", "week starting ", "week from ", "w/c ", "w/e ", "w/b ",
    "wc ", "we ", "as of ", "as at ", "woche vom ", "woche ab ", "semaine du ", "semana del ",
    "semana de ", "settimana del "};

/// "Week of Jan 2, 2023": words that do not change the day behind them.
std::string_view withoutLead(std::string_view cell)
{
    for (const auto lead : leads) {
        bool isThere = cell.size() > lead.size();
        for (std::size_t i = 0; isThere && i < lead.size(); ++i) {
            const char c = cell[i];
            isThere = (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == lead[i];
        }
        if (isThere)
            return trimmed(cell.substr(lead.size()));
    }
    return cell;
}

/// "15.01.2024 24:00": the day has ended.
std::optional<DateCell> readEndOfDay(std::string_view cell)
{
    constexpr int secondsOfDay = 86400;
    for (const std::string_view end : {" 24:00", " 24:00:00", "T24:00", "T24:00:00"}) {
        if (!cell.ends_with(end))
            continue;
        auto day = readPlainDate(cell.substr(0, cell.size() - end.size()));
        const bool isDay =
            day && !day->hasTime && (day->form == DateForm::Full || day->form == DateForm::Triple);
        if (!isDay)
            return std::nullopt;
        day->hasTime = true;
        day->secondOfDay = secondsOfDay;
        day->remarks |= DateRemark::EndOfDay;
        return day;
    }
    return std::nullopt;
}

/// Numbers in such clothes are none of dates.
bool isDated(const std::optional<DateCell> &cell)
{
    return cell && (isCertainDate(cell->form) || cell->form == DateForm::Year);
}

std::optional<DateCell> readBare(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    if (auto day = readPlainDate(text); isDated(day))
        return day;
    if (const auto usual = withUsualClock(text); !usual.empty())
        if (auto day = readPlainDate(usual); isDated(day))
            return day;
    if (auto day = readEndOfDay(text))
        return day;
    return readDaySpan(text);
}

} // namespace

std::optional<DateCell> readSpelledDate(std::string_view cell)
{
    if (!maySpellDate(cell))
        return std::nullopt;
    const auto plain = inPlainSigns(cell);
    const auto bare = withoutLead(withoutQuotes(trimmed(plain)));
    if (auto day = readBare(bare))
        return day;
    const auto unmarked = withoutDateNote(bare);
    if (unmarked.size() == bare.size())
        return std::nullopt;
    auto day = readBare(unmarked);
    if (day)
        day->remarks |= DateRemark::Note;
    return day;
}

} // namespace tickmark::csv
