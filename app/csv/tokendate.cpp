// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tokendate.h"

#include "csv/date.h"

#include <chrono>
#include <tuple>

namespace tickmark::csv {

namespace {

using Kind = DateToken::Kind;

bool isLongYear(const DateToken &token)
{
    return token.kind == Kind::Number && token.digits == 4
        && isYearInDates(static_cast<int>(token.value));
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
    cell.year =
        cell.hasShortYear ? fullYear(token.value, usualShortYears) : static_cast<int>(token.value);
}

/// "113/11/25": three digits in front of a month and a day are the years of the Republic of China.
bool isRepublicYear(const DateToken &token)
{
    constexpr unsigned latest = 289; // 2200
    return token.kind == Kind::Number && token.digits == 3 && token.value >= 100
        && token.value <= latest;
}

void setRepublicYear(DateCell &cell, const DateToken &token)
{
    constexpr int yearsBefore = 1911;
    cell.year = yearsBefore + static_cast<int>(token.value);
    cell.isOfRepublic = true;
}

std::optional<DateCell> weekOf(const DateToken &year, const DateToken &week)
{
    if (!isLongYear(year) || !isShort(week))
        return std::nullopt;
    return dayOfWeek(static_cast<int>(year.value), week.value);
}

/// Numbers and words in order, without the separators between them.
struct Pieces
{
    std::array<DateToken, DateTokens::most> pieces;
    std::array<char, DateTokens::most> separators{}; ///< that in front of the piece, '\0' for none
    std::size_t count = 0;

    std::string_view shape(std::array<char, DateTokens::most> &buffer) const;
};

/// One letter a piece: N number, J name of a month, Q H M W marks, y m d signs.
std::string_view Pieces::shape(std::array<char, DateTokens::most> &buffer) const
{
    constexpr std::string_view letters = "NJQHMWymd";
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
    if (isRepublicYear(a) && isShort(b) && isShort(c) && separator != '.') {
        setRepublicYear(cell, a);
        cell.month = b.value;
        cell.day = c.value;
        return cell;
    }
    if (!isShort(a) || !isShort(b) || !isYearToken(c))
        return std::nullopt;
    cell.form = DateForm::Triple;
    cell.separator = separator;
    cell.isPadded = a.digits == 2;
    cell.month = a.value;
    cell.day = b.value;
    setYear(cell, c);
    return cell;
}

/// "2008/2009": the first of two years.
DateCell yearOf(const DateToken &year)
{
    DateCell cell;
    cell.form = DateForm::Year;
    cell.year = static_cast<int>(year.value);
    cell.integer = cell.year;
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
    if (isLongYear(a) && isLongYear(b) && b.value == a.value + 1)
        return yearOf(a);
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

/// The first month of a part of a year, of which there are `count`.
std::optional<DateCell> partOf(
    const DateToken &year, const DateToken &part, DateForm form, unsigned count)
{
    if (!isYearToken(year) || part.digits != 1 || part.value < 1 || part.value > count)
        return std::nullopt;
    DateCell cell;
    cell.form = form;
    setYear(cell, year);
    cell.month = (part.value - 1) * (12 / count) + 1;
    return cell;
}

std::optional<DateCell> quarterOf(const DateToken &year, const DateToken &quarter)
{
    return partOf(year, quarter, DateForm::Quarter, 4);
}

/// "2024年第3季度", "113年第1季".
std::optional<DateCell> signedQuarter(const DateToken &year, const DateToken &quarter)
{
    if (!isRepublicYear(year))
        return quarterOf(year, quarter);
    DateToken full = year;
    full.value += 1911;
    full.digits = 4;
    auto cell = quarterOf(full, quarter);
    if (cell)
        cell->isOfRepublic = true;
    return cell;
}

std::optional<DateCell> halfOf(const DateToken &year, const DateToken &half)
{
    return partOf(year, half, DateForm::Half, 2);
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
    const bool isOfRepublic = isRepublicYear(p[0]);
    if (!isLongYear(p[0]) && !isOfRepublic)
        return std::nullopt;
    DateCell cell;
    cell.year = static_cast<int>(p[0].value);
    if (isOfRepublic)
        setRepublicYear(cell, p[0]);
    cell.integer = cell.year;
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
    if (shape == "NNm" && all.separators[1] == '.')
        return markedMonth(p[0], p[1]);
    if (shape == "NyNQ")
        return signedQuarter(p[0], p[2]);
    if (shape == "NHN")
        return isLongYear(p[0]) ? halfOf(p[0], p[2]) : halfOf(p[2], p[0]);
    if (shape == "HNN")
        return halfOf(p[2], p[1]);
    if (shape == "NMN")
        return markedMonth(p[0], p[2]);
    if (shape == "NWN")
        return weekOf(p[0], p[2]);
    if (shape == "WNN")
        return weekOf(p[2], p[1]);
    if (shape == "Ny" || shape == "NyNm" || shape == "NyNmNd" || shape == "NyNmN")
        return signedDate(all, shape);
    return std::nullopt;
}

} // namespace

std::optional<DateCell> dayOfWeek(int year, unsigned week)
{
    using namespace std::chrono;
    if (week < 1 || week > 53)
        return std::nullopt;
    const local_days fourth(std::chrono::year(year) / January / 4);
    const auto monday = fourth - (weekday(fourth) - Monday) + days(7) * (int(week) - 1);
    if (year_month_day(monday + days(3)).year() != std::chrono::year(year))
        return std::nullopt;
    const year_month_day date(monday);
    return DateCell{
        .year = int(date.year()), .month = unsigned(date.month()), .day = unsigned(date.day())};
}

std::optional<DateCell> dateOfTokens(const DateTokens &tokens)
{
    return cellOf(piecesOf(tokens));
}

} // namespace tickmark::csv
