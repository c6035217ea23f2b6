// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datecell.h"

#include "csv/datelexer.h"
#include "csv/unicode.h"

#include <charconv>
#include <chrono>
#include <tuple>

namespace tickmark::csv {

namespace {

using Kind = DateToken::Kind;

constexpr int firstYear = 1500;
constexpr int lastYear = 2200;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isYear(int year)
{
    return year >= firstYear && year <= lastYear;
}

/// The pivot of two-digit years: 70 is 1970, 69 is 2069.
int fullYear(unsigned shortYear)
{
    return static_cast<int>(shortYear) + (shortYear >= 70 ? 1900 : 2000);
}

bool isLongYear(const DateToken &token)
{
    return token.kind == Kind::Number && token.digits == 4 && isYear(static_cast<int>(token.value));
}

bool isShort(const DateToken &token)
{
    return token.kind == Kind::Number && token.digits <= 2;
}

bool isYearToken(const DateToken &token)
{
    return isLongYear(token) || (token.kind == Kind::Number && token.digits == 2);
}

void setYear(DateCell &cell, const DateToken &token)
{
    cell.hasShortYear = token.digits == 2;
    cell.year = cell.hasShortYear ? fullYear(token.value) : static_cast<int>(token.value);
}

int twoDigits(const char *text)
{
    return (text[0] - '0') * 10 + (text[1] - '0');
}

/// The day of "2024-W48": the Monday of the ISO week.
DateCell mondayOfWeek(int year, unsigned week)
{
    using namespace std::chrono;
    const local_days fourth(std::chrono::year(year) / January / 4);
    const auto monday = fourth - (weekday(fourth) - Monday) + days(7) * (int(week) - 1);
    const year_month_day date(monday);
    return {.year = int(date.year()), .month = unsigned(date.month()), .day = unsigned(date.day())};
}

/// Numbers and words in order, without the separators between them.
struct Pieces
{
    std::array<DateToken, DateTokens::most> pieces;
    std::array<char, DateTokens::most> separators{}; ///< that in front of the piece, '\0' for none
    std::size_t count = 0;

    std::string_view shape(std::array<char, DateTokens::most> &buffer) const;
};

/// One letter a piece: N number, J name of a month, Q M W marks, y m d signs.
std::string_view Pieces::shape(std::array<char, DateTokens::most> &buffer) const
{
    constexpr std::string_view letters = "NJQMWymd";
    for (std::size_t i = 0; i < count; ++i)
        buffer[i] = letters[static_cast<std::size_t>(pieces[i].kind)];
    return {buffer.data(), count};
}

Pieces piecesOf(const DateTokens &tokens)
{
    Pieces pieces;
    char separator = '\0';
    for (std::size_t i = 0; i < tokens.count; ++i) {
        if (tokens.tokens[i].kind == Kind::Separator) {
            separator = tokens.tokens[i].separator;
            continue;
        }
        pieces.separators[pieces.count] = separator;
        pieces.pieces[pieces.count++] = tokens.tokens[i];
        separator = '\0';
    }
    return pieces;
}

std::optional<DateCell> threeNumbers(const Pieces &all)
{
    const auto &[a, b, c] = std::tie(all.pieces[0], all.pieces[1], all.pieces[2]);
    const char separator = all.separators[1];
    if (separator == '\0' || separator == ',' || all.separators[2] != separator)
        return std::nullopt;
    DateCell cell;
    if (isLongYear(a) && isShort(b) && isShort(c)) {
        cell.year = static_cast<int>(a.value);
        cell.month = b.value;
        cell.day = c.value;
        return cell;
    }
    if (!isShort(a) || !isShort(b) || !isYearToken(c))
        return std::nullopt;
    cell.form = DateForm::Triple;
    cell.separator = separator;
    cell.month = a.value;
    cell.day = b.value;
    setYear(cell, c);
    return cell;
}

std::optional<DateCell> twoNumbers(const Pieces &all)
{
    const auto &[a, b] = std::tie(all.pieces[0], all.pieces[1]);
    const char separator = all.separators[1];
    DateCell cell;
    const bool isYearFirst = isLongYear(a) && isShort(b);
    if (isYearFirst && (separator == '-' || separator == '/' || separator == '.')) {
        cell.form = separator == '.' ? DateForm::DottedMonth : DateForm::Month;
        cell.year = static_cast<int>(a.value);
        cell.month = b.value;
        cell.isPadded = b.digits == 2;
        return cell;
    }
    if (!isShort(a) || !isLongYear(b) || (separator != '-' && separator != '/'))
        return std::nullopt;
    cell.form = DateForm::Month;
    cell.year = static_cast<int>(b.value);
    cell.month = a.value;
    return cell;
}

/// "25 Nov 2024", "Nov 25, 2024", "2024 Nov 25", "25-Nov-24".
std::optional<DateCell> namedDay(const DateToken &name, const DateToken &a, const DateToken &b)
{
    const bool isYearFirst = isLongYear(a);
    const auto &year = isYearFirst ? a : b;
    const auto &day = isYearFirst ? b : a;
    if (!isYearToken(year) || !isShort(day))
        return std::nullopt;
    DateCell cell;
    cell.month = name.value;
    cell.day = day.value;
    setYear(cell, year);
    return cell;
}

/// "Sep 2019", "2019Sep", "Nov-99"; a two-digit number in front would be a day.
std::optional<DateCell> namedMonth(const DateToken &name, const DateToken &year, bool isNameFirst)
{
    if (!isLongYear(year) && !(isNameFirst && year.digits == 2))
        return std::nullopt;
    DateCell cell;
    cell.month = name.value;
    setYear(cell, year);
    cell.form = cell.hasShortYear ? DateForm::MonthShortYear : DateForm::Month;
    return cell;
}

std::optional<DateCell> quarterOf(const DateToken &year, const DateToken &quarter)
{
    if (!isYearToken(year) || quarter.digits != 1 || quarter.value < 1 || quarter.value > 4)
        return std::nullopt;
    DateCell cell;
    cell.form = DateForm::Quarter;
    setYear(cell, year);
    cell.month = quarter.value * 3 - 2;
    return cell;
}

std::optional<DateCell> markedMonth(const DateToken &year, const DateToken &month)
{
    if (!isLongYear(year) || !isShort(month))
        return std::nullopt;
    DateCell cell;
    cell.form = DateForm::Month;
    cell.year = static_cast<int>(year.value);
    cell.month = month.value;
    return cell;
}

std::optional<DateCell> signedDate(const Pieces &all, std::string_view shape)
{
    const auto &p = all.pieces;
    if (!isLongYear(p[0]))
        return std::nullopt;
    DateCell cell;
    cell.year = static_cast<int>(p[0].value);
    cell.form = shape == "Ny" ? DateForm::Year : shape == "NyNm" ? DateForm::Month : DateForm::Full;
    if (shape.size() >= 4)
        cell.month = p[2].value;
    if (shape.size() >= 5)
        cell.day = p[4].value;
    return cell;
}

std::optional<DateCell> cellOf(const Pieces &all)
{
    std::array<char, DateTokens::most> buffer{};
    const auto shape = all.shape(buffer);
    const auto &p = all.pieces;
    if (shape == "NNN")
        return threeNumbers(all);
    if (shape == "NN")
        return twoNumbers(all);
    if (shape == "NJN")
        return namedDay(p[1], p[0], p[2]);
    if (shape == "JNN")
        return namedDay(p[0], p[1], p[2]);
    if (shape == "NNJ")
        return std::nullopt;
    if (shape == "JN")
        return namedMonth(p[0], p[1], true);
    if (shape == "NJ")
        return namedMonth(p[1], p[0], false);
    if (shape == "NQN")
        return isLongYear(p[0]) ? quarterOf(p[0], p[2]) : quarterOf(p[2], p[0]);
    if (shape == "QNN")
        return quarterOf(p[2], p[1]);
    if (shape == "NNQ")
        return quarterOf(p[0], p[1]);
    if (shape == "NMN")
        return markedMonth(p[0], p[2]);
    if (shape == "NWN" && isLongYear(p[0]) && p[2].value >= 1 && p[2].value <= 53)
        return mondayOfWeek(static_cast<int>(p[0].value), p[2].value);
    if (shape == "Ny" || shape == "NyNm" || shape == "NyNmNd" || shape == "NyNmN")
        return signedDate(all, shape);
    return std::nullopt;
}

/// A cell of digits only, perhaps with a minus.
std::optional<DateCell> digitsCell(std::string_view text)
{
    DateCell cell;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cell.integer);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    const auto at = [&text](std::size_t i) { return twoDigits(text.data() + i); };
    const int year = text.size() >= 4 && text[0] != '-' ? at(0) * 100 + at(2) : 0;
    cell.form = DateForm::Integer;
    if (!isYear(year))
        return cell;
    cell.year = year;
    if (text.size() == 4)
        cell.form = DateForm::Year;
    const bool hasMonth = text.size() >= 6 && at(4) >= 1 && at(4) <= 12;
    if (hasMonth)
        cell.month = static_cast<unsigned>(at(4));
    if (text.size() == 6 && hasMonth)
        cell.form = DateForm::CompactMonth;
    const bool hasDay = hasMonth && text.size() >= 8 && at(6) >= 1 && at(6) <= 31;
    if (hasDay)
        cell.day = static_cast<unsigned>(at(6));
    if (text.size() == 8 && hasDay)
        cell.form = DateForm::CompactDay;
    const auto clock =
        text.size() == 14 && hasDay ? readCompactClock(text.substr(8)) : std::nullopt;
    if (clock) {
        cell.form = DateForm::CompactDay;
        cell.secondOfDay = *clock;
        cell.hasTime = true;
    }
    return cell;
}

bool isDigitsOnly(std::string_view text)
{
    const auto start = text.front() == '-' ? 1U : 0U;
    for (std::size_t i = start; i < text.size(); ++i)
        if (!isDigit(text[i]))
            return false;
    return text.size() > start;
}

/// "2024-11-25" and whatever follows it.
bool startsWithIso(std::string_view text)
{
    if (text.size() < 10)
        return false;
    const char separator = text[4];
    if ((separator != '-' && separator != '/' && separator != '.') || text[7] != separator)
        return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (!isDigit(text[i]))
            return false;
    return text.size() == 10 || !isDigit(text[10]);
}

DateCell isoCell(std::string_view text)
{
    return {.year = twoDigits(text.data()) * 100 + twoDigits(text.data() + 2),
        .month = static_cast<unsigned>(twoDigits(text.data() + 5)),
        .day = static_cast<unsigned>(twoDigits(text.data() + 8))};
}

/// "2024-11-25T09:30:00" and nothing behind it: most cells that have a time of day.
std::optional<DateCell> isoWithClock(std::string_view text)
{
    constexpr std::string_view form = "2024-11-25T09:30:00";
    if (text.size() != form.size() || (text[10] != 'T' && text[10] != ' ') || text[13] != ':'
        || text[16] != ':' || !startsWithIso(text))
        return std::nullopt;
    for (const std::size_t i : {11U, 12U, 14U, 15U, 17U, 18U})
        if (!isDigit(text[i]))
            return std::nullopt;
    const auto at = [&text](std::size_t i) { return twoDigits(text.data() + i); };
    if (at(11) > 23 || at(14) > 59 || at(17) > 59)
        return std::nullopt;
    auto cell = isoCell(text);
    cell.secondOfDay = at(11) * 3600 + at(14) * 60 + at(17);
    cell.hasTime = true;
    return cell;
}

/// Where the time of day begins: the digits in front of the first colon.
std::size_t clockStart(std::string_view text)
{
    auto at = text.find(':');
    if (at == std::string_view::npos)
        return text.size();
    while (at > 0 && isDigit(text[at - 1]))
        --at;
    return at;
}

std::optional<DateCell> readDay(std::string_view text)
{
    if (text.size() == 10 && startsWithIso(text))
        return isoCell(text);
    if (isDigitsOnly(text))
        return digitsCell(text);
    const auto tokens = dateTokens(text);
    return tokens ? cellOf(piecesOf(*tokens)) : std::nullopt;
}

/// "2004-01-04 - 2004-01-10", "2004-01-04/2004-01-10": the first day stands for the span.
std::optional<DateCell> readSpan(std::string_view text)
{
    if (!startsWithIso(text) || text.size() < 20 || !startsWithIso(text.substr(text.size() - 10)))
        return std::nullopt;
    const auto between = trimmed(text.substr(10, text.size() - 20));
    const bool isSpan = between == "-" || between == "/" || between == "–" || between == "to";
    return isSpan ? std::optional(isoCell(text)) : std::nullopt;
}

} // namespace

std::optional<DateCell> readDateCell(std::string_view cell)
{
    constexpr std::size_t longestDate = 48;
    if (cell.empty() || cell.size() > longestDate)
        return std::nullopt;
    if (cell.size() == 10 && startsWithIso(cell))
        return isoCell(cell);
    if (const auto day = isoWithClock(cell))
        return day;
    const auto start = clockStart(cell);
    if (start == cell.size()) {
        const auto day = readDay(cell);
        return day ? day : readSpan(cell);
    }
    auto dayText = cell.substr(0, start);
    while (!dayText.empty()
        && (dayText.back() == ' ' || dayText.back() == 'T' || dayText.back() == ','))
        dayText.remove_suffix(1);
    const auto clock = readClock(cell.substr(start));
    if (!clock || dayText.empty() || dayText.size() == start)
        return std::nullopt;
    auto day = readDay(dayText);
    if (!day || day->form > DateForm::CompactDay
        || (day->form > DateForm::Triple && day->form < DateForm::CompactDay))
        return std::nullopt;
    day->secondOfDay = *clock;
    day->hasTime = true;
    return day;
}

bool isCertainDate(DateForm form)
{
    return form <= DateForm::CompactDay;
}

bool isDigitsForm(DateForm form)
{
    return form == DateForm::CompactDay || form == DateForm::CompactMonth || form == DateForm::Year
        || form == DateForm::Integer;
}

} // namespace tickmark::csv
