// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datepieces.h"
#include "csv/tokendate.h"

#include <chrono>

namespace tickmark::csv {

namespace {

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

/// A number on each side of the mark: "3Q19", "2019Q3", "FY24Q3". A year of two digits stands
/// behind a part, or before one of one digit.
std::optional<DateCell> around(
    const DateToken &a, const DateToken &b, DateForm form, unsigned count)
{
    if (isLongYear(a))
        return partOf(a, b, form, count);
    const auto cell = partOf(b, a, form, count);
    return cell ? cell : partOf(a, b, form, count);
}

std::optional<DateCell> weekOf(const DateToken &year, const DateToken &week, unsigned day = 1)
{
    if (!isYearToken(year) || !isShort(week) || day < 1 || day > 7)
        return std::nullopt;
    DateCell cell;
    setYear(cell, year);
    return dayOfWeek(cell.year, week.value, day);
}

/// "S03 2023", "2023-S03": with two digits a week, if a third one is in the column.
std::optional<DateCell> weekOfLetterS(
    const DateToken &mark, const DateToken &year, const DateToken &week)
{
    auto cell =
        mark.canBeWeek && week.digits == 2 && isLongYear(year) ? weekOf(year, week) : std::nullopt;
    if (cell) {
        cell->isOfLetterS = true;
        cell->integer = week.value;
    }
    return cell;
}

/// "Jan-Mar 2020" is a quarter, "Jan-Jun 2020" a half; three months that begin elsewhere are no
/// part of the year.
std::optional<DateCell> monthsOf(const DateToken &year, unsigned first, unsigned last)
{
    const auto months = last - first + 1;
    if (!isYearToken(year) || last <= first || last > 12 || first < 1
        || (months != 3 && months != 6) || (first - 1) % months != 0)
        return std::nullopt;
    DateCell cell;
    cell.form = months == 3 ? DateForm::Quarter : DateForm::Half;
    setYear(cell, year);
    cell.month = first;
    return cell;
}

/// "FY2024", "1999 AD", "2020." of the Hungarians.
std::optional<DateCell> yearAlone(const Pieces &all)
{
    const auto &year = all.pieces[0];
    const bool isYear = isLongYear(year) && (all.isYearSaid || all.ending == '.');
    if (!isYear && !(all.isYearSaid && all.isFiscal && isYearToken(year)))
        return std::nullopt;
    DateCell cell;
    setYear(cell, year);
    DateToken full = year;
    full.value = static_cast<unsigned>(cell.year);
    cell = yearOf(full);
    return cell;
}

/// "2018.1/4" of Korea's bank.
std::optional<DateCell> numberedQuarter(const Pieces &all)
{
    const auto &p = all.pieces;
    if (!isLongYear(p[0]) || !isShort(p[1]) || !isShort(p[2]))
        return std::nullopt;
    const bool isOfFour =
        all.separators[1] == '.' && all.separators[2] == '/' && p[2].digits == 1 && p[2].value == 4;
    return isOfFour ? quarterOf(p[0], p[1]) : std::nullopt;
}

std::optional<DateCell> markedPart(const Pieces &all, std::string_view shape)
{
    const auto &p = all.pieces;
    if (shape == "NQN")
        return around(p[0], p[2], DateForm::Quarter, 4);
    if (shape == "QNN")
        return quarterOf(p[2], p[1]);
    if (shape == "NNQ")
        return quarterOf(p[0], p[1]);
    if (shape == "NyNQ")
        return signedQuarter(p[0], p[2]);
    if (shape == "NyNNQ" && p[3].value == 4 && all.separators[3] == '/')
        return quarterOf(p[0], p[2]);
    if (shape == "NHN") {
        const auto half = around(p[0], p[2], DateForm::Half, 2);
        return half ? half : weekOfLetterS(p[1], p[0], p[2]);
    }
    if (shape == "HNN") {
        const auto half = partOf(p[2], p[1], DateForm::Half, 2);
        return half ? half : weekOfLetterS(p[0], p[2], p[1]);
    }
    if (shape == "NWN")
        return isLongYear(p[0]) ? weekOf(p[0], p[2]) : std::nullopt;
    if (shape == "WNN" && (isLongYear(p[2]) || p[1].digits == 2))
        return weekOf(p[2], p[1]);
    if (shape == "NWNN" && isLongYear(p[0]) && p[3].digits == 1)
        return weekOf(p[0], p[2], p[3].value);
    return std::nullopt;
}

} // namespace

std::optional<DateCell> dayOfWeek(int year, unsigned week, unsigned day)
{
    using namespace std::chrono;
    if (week < 1 || week > 53)
        return std::nullopt;
    const local_days fourth(std::chrono::year(year) / January / 4);
    const auto monday = fourth - (weekday(fourth) - Monday) + days(7) * (int(week) - 1);
    if (year_month_day(monday + days(3)).year() != std::chrono::year(year))
        return std::nullopt;
    const year_month_day date(monday + days(int(day) - 1));
    return DateCell{
        .year = int(date.year()), .month = unsigned(date.month()), .day = unsigned(date.day())};
}

DateCell yearOf(const DateToken &year)
{
    DateCell cell;
    cell.form = DateForm::Year;
    cell.year = static_cast<int>(year.value);
    cell.integer = cell.year;
    return cell;
}

std::optional<DateCell> partOfYear(const Pieces &all, std::string_view shape)
{
    const auto &p = all.pieces;
    if (const auto part = markedPart(all, shape))
        return part;
    if (all.hasRoman()) // without a mark "I" can be a month
        return std::nullopt;
    if (shape == "NNN")
        return numberedQuarter(all);
    if (shape == "N")
        return yearAlone(all);
    if (shape == "JJN")
        return monthsOf(p[2], p[0].value, p[1].value);
    if (shape == "NJJ")
        return isLongYear(p[0]) ? monthsOf(p[0], p[1].value, p[2].value) : std::nullopt;
    if (shape == "NyNNm" && all.separators[3] == '-')
        return monthsOf(p[0], p[2].value, p[3].value);
    return std::nullopt;
}

} // namespace tickmark::csv
