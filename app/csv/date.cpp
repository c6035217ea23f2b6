// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/date.h"

#include "csv/decimalyears.h"
#include "csv/tokendate.h"

namespace tickmark::csv {

namespace {

using namespace std::chrono;

std::optional<Time> checked(int y, unsigned m, unsigned d, int secondOfDay)
{
    if (!isYearOfSeries(y))
        return std::nullopt;
    const year_month_day date{year(y), month(m), day(d)};
    if (!date.ok())
        return std::nullopt;
    return Time(local_days(date)) + seconds(secondOfDay);
}

seconds wholeSeconds(std::int64_t value, Epoch epoch)
{
    switch (epoch) {
    case Epoch::None:
    case Epoch::Seconds:
        break;
    case Epoch::Milliseconds:
        return floor<seconds>(milliseconds(value));
    case Epoch::Microseconds:
        return floor<seconds>(microseconds(value));
    case Epoch::Nanoseconds:
        return floor<seconds>(nanoseconds(value));
    }
    return seconds(value);
}

/// A short count of seconds can look like a year ("1993") or a day ("20100105").
std::optional<Time> timeOfInteger(const DateCell &cell, Epoch epoch)
{
    constexpr std::int64_t latest = 221845391999; // the last second of 8999
    const bool isDigits =
        isDigitsForm(cell.form) || (cell.form == DateForm::Triple && !cell.separator);
    if (!isDigits || cell.hasTime)
        return std::nullopt;
    const auto value = cell.integer;
    if (epoch == Epoch::Seconds && (value > latest || value < -latest))
        return std::nullopt;
    // Milliseconds among them would be a day of January 1970.
    const auto size = value < 0 ? -value : value;
    if ((epoch == Epoch::Microseconds && size < 10'000'000'000'000)
        || (epoch == Epoch::Nanoseconds && size < 10'000'000'000'000'000))
        return std::nullopt;
    const auto whole = wholeSeconds(value, epoch);
    if (whole.count() > latest || whole.count() < -latest / 4)
        return std::nullopt;
    return Time(whole);
}

/// The month behind the dot: "1871.1" lost a zero where all others have two digits.
unsigned dottedMonth(const DateCell &cell, bool shortTenIsOctober)
{
    return !cell.isPadded && cell.month == 1 && shortTenIsOctober ? 10 : cell.month;
}

unsigned monthIn(const DateCell &cell, Tongue tongue)
{
    const bool isCroatian = cell.croatianMonth != 0 && tongue == Tongue::Croatian;
    return isCroatian ? cell.croatianMonth : cell.month;
}

/// 240102, also as the month it can be: 210104.
std::optional<Time> timeOfShortDay(const DateCell &cell, const DateRules &rules)
{
    constexpr std::int64_t end = 1'000'000;
    if (!isDigitsForm(cell.form) || cell.hasTime || cell.integer < 0 || cell.integer >= end)
        return std::nullopt;
    const auto number = static_cast<unsigned>(cell.integer);
    return checked(
        fullYear(number / 10'000, rules.shortYearsFrom), number / 100 % 100, number % 100, 0);
}

int yearOf(const DateCell &cell, const DateRules &rules)
{
    return cell.hasShortYear
        ? fullYear(static_cast<unsigned>(cell.year) % 100, rules.shortYearsFrom)
        : cell.year;
}

/// A cell with year, month and day, in the order that the rules say.
std::optional<Time> timeOfNumbers(const DateCell &cell, const DateRules &rules)
{
    const bool isTriple = cell.form == DateForm::Triple;
    const auto order = rules.orderFor(cell.separator);
    const auto second = rules.areEndsOfDays ? 0 : cell.secondOfDay;
    if (isTriple && order == DayOrder::YearFirst)
        return cell.hasShortYear ? checked(fullYear(cell.month, rules.shortYearsFrom), cell.day,
                   static_cast<unsigned>(cell.year) % 100, second)
                                 : std::nullopt;
    const bool isDayFirst = isTriple ? order == DayOrder::DayFirst
                                     : cell.form == DateForm::Full && rules.areDaysBeforeMonths;
    const auto month = monthIn(cell, rules.tongue);
    return checked(
        yearOf(cell, rules), isDayFirst ? cell.day : month, isDayFirst ? month : cell.day, second);
}

bool isIn(char c, char first, char last)
{
    return c >= first && c <= last;
}

/// "2024-1-5" → "YYYY-M-D", "25 Nov 2024" → "D Mon YYYY": digits and letters as fields.
std::string withFields(std::string_view sample)
{
    const bool isYearFirst = sample.size() > 2 && isIn(sample[2], '0', '9');
    std::string_view fields = isYearFirst ? "YMD" : "DYY";
    std::string name;
    for (std::size_t i = 0; i < sample.size();) {
        const bool isDigit = isIn(sample[i], '0', '9');
        const bool isLetter = isIn(sample[i], 'A', 'Z') || isIn(sample[i], 'a', 'z');
        const auto begin = i;
        while (i < sample.size() && isDigit && isIn(sample[i], '0', '9'))
            ++i;
        while (i < sample.size() && isLetter
            && (isIn(sample[i], 'A', 'Z') || isIn(sample[i], 'a', 'z')))
            ++i;
        if (isDigit) {
            name.append(i - begin, fields.front());
            fields.remove_prefix(fields.size() > 1 ? 1 : 0);
        } else if (isLetter) {
            name += "Mon";
        } else {
            name += sample[i++];
        }
    }
    return name;
}

/// The day of a cell that may have a time or a second day behind it.
std::string_view dayPart(std::string_view sample)
{
    const bool isYearFirst = sample.size() > 2 && isIn(sample[2], '0', '9');
    const auto end = isYearFirst ? sample.find_first_of(" T") : sample.find(':');
    return sample.substr(0, end);
}

std::string tripleName(const DateCell &cell, const DateRules &rules)
{
    const auto order = rules.orderFor(cell.separator);
    const bool isDayFirst = order == DayOrder::DayFirst;
    const std::string separator(cell.separator ? 1 : 0, cell.separator);
    if (order == DayOrder::YearFirst)
        return "YY" + separator + "MM" + separator + "DD";
    return (isDayFirst ? "DD" + separator + "MM" : "MM" + separator + "DD") + separator
        + (cell.hasShortYear ? "YY" : "YYYY");
}

std::string epochName(Epoch epoch)
{
    switch (epoch) {
    case Epoch::None:
    case Epoch::Seconds:
        break;
    case Epoch::Milliseconds:
        return "Unix milliseconds";
    case Epoch::Microseconds:
        return "Unix microseconds";
    case Epoch::Nanoseconds:
        return "Unix nanoseconds";
    }
    return "Unix seconds";
}

} // namespace

std::chrono::local_days today()
{
    return local_days(floor<days>(system_clock::now()).time_since_epoch());
}

DayOrder DateRules::orderFor(char separator) const
{
    return separator == '/' ? slash : separator == '.' ? dot : dash;
}

void DateRules::setOrder(char separator, DayOrder order)
{
    (separator == '/' ? slash : separator == '.' ? dot : dash) = order;
}

std::optional<Time> timeOf(const DateCell &cell, const DateRules &rules)
{
    if (rules.areEvesOfDays) {
        auto plain = rules;
        plain.areEvesOfDays = false;
        const auto eve = timeOf(cell, plain);
        const bool isEve = eve && *eve - dayOf(*eve) >= firstEve(rules.epoch);
        return isEve ? std::optional(Time(dayOf(*eve)) + days(1)) : eve;
    }
    if (rules.calendar != Calendar::Ours) {
        auto ours = rules;
        ours.calendar = Calendar::Ours;
        return timeOf(turnedToOurs(cell, rules.calendar), ours);
    }
    if (rules.epoch != Epoch::None)
        return timeOfInteger(cell, rules.epoch);
    if (rules.areShortDays)
        return timeOfShortDay(cell, rules);
    if (rules.fraction != YearFraction::None)
        return timeOfFraction(cell, rules.fraction);
    if (cell.isOfRepublic != rules.areOfRepublic)
        return std::nullopt;
    const bool isPartOfYear = rules.hasPartsOfYears && cell.form == DateForm::Full;
    if ((!rules.accepts(cell.form) && !isPartOfYear) || cell.form == DateForm::Integer
        || cell.form == DateForm::DecimalYear)
        return std::nullopt;
    if (cell.isOfLetterS && !rules.hasWeeksOfLetterS)
        return std::nullopt; // weeks or half years: nothing says which
    if (cell.croatianMonth != 0 && rules.tongue == Tongue::Any)
        return std::nullopt; // October or November: nothing says which
    const bool isNumbered = cell.form == DateForm::Month || cell.form == DateForm::DottedMonth;
    if (rules.areQuarters && isNumbered)
        return cell.month <= 4 ? checked(cell.year, cell.month * 3 - 2, 1, 0) : std::nullopt;
    if (rules.areWeeks && isNumbered) {
        const auto monday = dayOfWeek(cell.year, cell.month);
        return monday ? checked(monday->year, monday->month, monday->day, 0) : std::nullopt;
    }
    if (rules.areYearSpans && cell.form == DateForm::Month)
        return checked(cell.year, 1, 1, 0);
    if (cell.form == DateForm::DottedMonth)
        return checked(cell.year, dottedMonth(cell, rules.shortTenIsOctober), 1, 0);
    return timeOfNumbers(cell, rules);
}

std::string formatName(const DateCell &cell, std::string_view sample, const DateRules &rules)
{
    switch (cell.form) {
    case DateForm::Full:
        return withFields(dayPart(sample));
    case DateForm::Triple:
        return tripleName(cell, rules);
    case DateForm::Month:
        return withFields(sample);
    case DateForm::MonthShortYear:
        return sample.size() > 3 && sample[3] == ' ' ? "Mon YY" : "Mon-YY";
    case DateForm::Quarter:
        return "YYYYQn";
    case DateForm::Half:
        return "YYYYHn";
    case DateForm::CompactDay:
        return "YYYYMMDD";
    case DateForm::CompactMonth:
        return "YYYYMM";
    case DateForm::DottedMonth:
        return "YYYY.MM";
    case DateForm::DecimalYear:
        return "YYYY.fraction";
    case DateForm::Year:
        return "YYYY";
    case DateForm::Integer:
        return epochName(rules.epoch);
    }
    return {};
}

} // namespace tickmark::csv
