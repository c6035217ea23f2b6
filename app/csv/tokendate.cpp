// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tokendate.h"

#include "csv/calendars.h"
#include "csv/datepieces.h"

#include <chrono>
#include <tuple>

namespace tickmark::csv {

namespace {

using Kind = DateToken::Kind;

/// Four digits that are a year of Buddha's, as in Thailand.
bool isThaiYear(const DateToken &token)
{
    return token.kind == Kind::Number && token.digits == 4
        && isBuddhistYear(static_cast<int>(token.value));
}

bool isYearOfDay(const DateToken &token)
{
    return isLongYear(token) || isThaiYear(token)
        || (token.kind == Kind::Number && token.digits == 4
            && isYearOfHijra(static_cast<int>(token.value)));
}

std::optional<DateCell> threeNumbers(const Pieces &all)
{
    const auto &[a, b, c] = std::tie(all.pieces[0], all.pieces[1], all.pieces[2]);
    const char separator = all.separators[1];
    if (separator == '\0' || separator == ',' || all.separators[2] != separator)
        return std::nullopt;
    DateCell cell;
    if (isYearOfDay(a) && isShort(b) && isShort(c)) {
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
    if (!isShort(a) || !isShort(b) || !(isYearToken(c) || isThaiYear(c)))
        return std::nullopt;
    cell.form = DateForm::Triple;
    cell.separator = separator;
    cell.isPadded = a.digits == 2;
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
    const bool isSpan = isLongYear(b)
        ? b.value == a.value + 1
        : all.isFiscal && b.digits == 2 && b.value == (a.value + 1) % 100;
    if (isLongYear(a) && isSpan)
        return yearOf(a);
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

/// The month, and what its name tells of the language.
void setMonth(DateCell &cell, const DateToken &name)
{
    cell.month = name.value;
    cell.tongue = name.name.tongue;
    cell.croatianMonth = name.name.croatianMonth;
}

/// The year beside a month's name. Of two digits beside a Thai one it can be ours and Buddha's.
bool canBeYearOf(const DateToken &name, const DateToken &year)
{
    return isThaiYear(year) || isLongYear(year)
        || (isYearToken(year) && name.name.tongue != Tongue::Thai);
}

/// "25 Nov 2024", "Nov 25, 2024", "2024 Nov 25", "25-Nov-24".
std::optional<DateCell> namedDay(const DateToken &name, const DateToken &a, const DateToken &b)
{
    const bool isYearFirst = isLongYear(a);
    const auto &year = isYearFirst ? a : b;
    const auto &day = isYearFirst ? b : a;
    if (!canBeYearOf(name, year) || !isShort(day))
        return std::nullopt;
    DateCell cell;
    setMonth(cell, name);
    cell.day = day.value;
    setYear(cell, year);
    return cell;
}

/// "Sep 2019", "2019Sep", "Nov-99"; a two-digit number in front would be a day.
std::optional<DateCell> namedMonth(const DateToken &name, const DateToken &year, bool isNameFirst)
{
    if (!canBeYearOf(name, year) || (year.digits == 2 && !isNameFirst))
        return std::nullopt;
    DateCell cell;
    setMonth(cell, name);
    setYear(cell, year);
    cell.form = cell.hasShortYear ? DateForm::MonthShortYear : DateForm::Month;
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

/// "2024M01D02", "2 thg 1 2024".
std::optional<DateCell> markedDay(
    const DateToken &year, const DateToken &month, const DateToken &day)
{
    auto cell = isShort(day) ? markedMonth(year, month) : std::nullopt;
    if (cell) {
        cell->form = DateForm::Full;
        cell->day = day.value;
    }
    return cell;
}

std::optional<DateCell> signedDate(const Pieces &all, std::string_view shape)
{
    const auto &p = all.pieces;
    const bool isOfRepublic = isRepublicYear(p[0]);
    const bool isShortYear = p[0].digits == 2 && shape.size() >= 5; // "24년 10월 15일"
    if (!isLongYear(p[0]) && !isOfRepublic && !isShortYear)
        return std::nullopt;
    DateCell cell;
    setYear(cell, p[0]);
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

std::optional<DateCell> dayOrMonth(const Pieces &all, std::string_view shape)
{
    const auto &p = all.pieces;
    if (all.hasRoman())
        return std::nullopt;
    if (shape == "NNN")
        return threeNumbers(all);
    if (shape == "NN")
        return twoNumbers(all);
    if (shape == "NJN")
        return namedDay(p[1], p[0], p[2]);
    if (shape == "JNN")
        return namedDay(p[0], p[1], p[2]);
    if (shape == "JN")
        return namedMonth(p[0], p[1], true);
    if (shape == "NJ")
        return namedMonth(p[1], p[0], false);
    if (shape == "NNm" && all.separators[1] == '.')
        return markedMonth(p[0], p[1]);
    if (shape == "NMN")
        return markedMonth(p[0], p[2]);
    if (shape == "MNN")
        return markedMonth(p[2], p[1]);
    if (shape == "NMNdN")
        return markedDay(p[0], p[2], p[4]);
    if (shape == "NMNN")
        return markedDay(p[3], p[2], p[0]);
    if (shape == "Ny" || shape == "NyNm" || shape == "NyNmNd" || shape == "NyNmN")
        return signedDate(all, shape);
    return std::nullopt;
}

std::optional<DateCell> cellOf(const Pieces &all)
{
    std::array<char, DateTokens::most> buffer{};
    const auto shape = all.shape(buffer);
    const auto cell = dayOrMonth(all, shape);
    return cell ? cell : partOfYear(all, shape);
}

/// Whether a day can be a Tuesday; of a Triple in one of the two orders.
bool canBeTuesday(const DateCell &cell)
{
    using namespace std::chrono;
    const auto isTuesday = [&](unsigned m, unsigned d) {
        const year_month_day date{year(cell.year), month(m), day(d)};
        return date.ok() && weekday(local_days(date)) == Tuesday;
    };
    return isTuesday(cell.month, cell.day)
        || (cell.form == DateForm::Triple && isTuesday(cell.day, cell.month));
}

/// "mar. 02/01/2024": what would be March before other dates is a Tuesday before a whole one.
std::optional<DateCell> behindTuesday(const Pieces &all)
{
    if (all.count < 3 || !all.pieces[0].canBeWeekday)
        return std::nullopt;
    const auto cell = cellOf(all.withoutFirst());
    const bool isDay = cell && (cell->form == DateForm::Full || cell->form == DateForm::Triple);
    return isDay && canBeTuesday(*cell) ? cell : std::nullopt;
}

} // namespace

std::optional<DateCell> dateOfTokens(const DateTokens &tokens)
{
    const auto all = piecesOf(tokens);
    auto cell = cellOf(all);
    if (!cell)
        cell = behindTuesday(all);
    if (cell && tokens.isFiscal)
        cell->remarks |= DateRemark::Fiscal;
    return cell;
}

} // namespace tickmark::csv
