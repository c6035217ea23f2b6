// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/attributes.h"

#include "csv/keys.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace tickmark::csv {

namespace {

using namespace std::chrono;

constexpr std::size_t enoughRows = 3;
constexpr std::size_t mostColumns = 512;

/// Above the numbers of rows, one after the other.
constexpr auto numberWords = wordList({"", "index", "unnamed", "rownames", "rownumber", "rowid",
    "id", "nr", "no", "lfdnr", "sno", "poz", "lp", "序号", "序號"});

/// Above numbers that tell rows apart, also where rows are gone or in another order.
constexpr auto identityWords =
    wordList({"", "unnamed", "rownames", "rowid", "id", "nr", "lfdnr", "sno", "idhod"});

constexpr auto calendarWords = wordList({"dow", "weekday", "dayofweek", "wday", "weekno",
    "weeknumber", "weekofyear", "isoweek", "wk", "kw", "doy", "dayofyear", "yday", "qtr", "q",
    "calendaryear", "calendarmonth", "calendarmonthnumber", "calendarday", "calendardaynumber",
    "calendarquarter", "calendarquarternumber", "recordcalendaryear", "recordcalendarmonth",
    "recordcalendarday", "recordcalendarquarter", "fiscalyear", "fiscalquarternumber",
    "fiscalquarter", "recordfiscalyear", "recordfiscalquarter", "měsíc", "mesic", "měsic",
    "miesiąc", "ay", "mon", "wochentag", "yr"});

constexpr auto describingWords =
    wordList({"code", "id", "decimals", "multiplier", "unitmult", "scale", "lat", "lon", "latitude",
        "longitude", "baseyear", "baseper", "altitude", "coordinate"});

std::optional<std::int64_t> wholeNumber(std::string_view cell)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || error != std::errc() || end != cell.data() + cell.size())
        return std::nullopt;
    return value;
}

/// Ways to write a day as a whole number that nothing else looks like.
std::int64_t shortDigits(Time time)
{
    const year_month_day date(dayOf(time));
    return int(date.year()) % 100 * 10000LL + unsigned(date.month()) * 100 + unsigned(date.day());
}

std::int64_t longDigits(Time time)
{
    const year_month_day date(dayOf(time));
    return int(date.year()) * 10000LL + unsigned(date.month()) * 100 + unsigned(date.day());
}

std::int64_t monthDigits(Time time)
{
    return longDigits(time) / 100;
}

std::int64_t yearOf(Time time)
{
    return longDigits(time) / 10000;
}

std::int64_t monthOfYear(Time time)
{
    return longDigits(time) / 100 % 100;
}

std::int64_t dayOfMonth(Time time)
{
    return longDigits(time) % 100;
}

/// "2024001111": the code of November at the statistical office of Japan.
std::int64_t timeAxisCode(Time time)
{
    const auto date = longDigits(time);
    return date / 10000 * 1000000 + date / 100 % 100 * 101;
}

/// The number of the day in spreadsheets.
std::int64_t serialDay(Time time)
{
    constexpr int daysBefore1970 = 25569;
    return floor<days>(time.time_since_epoch()).count() + daysBefore1970;
}

std::int64_t quarterOfYear(Time time)
{
    return (monthOfYear(time) - 1) / 3 + 1;
}

std::int64_t dayOfYear(Time time)
{
    const auto day = floor<days>(time);
    const year_month_day date(day);
    return (day - local_days(date.year() / January / 1)).count() + 1;
}

/// The year of the government of the United States begins in October.
std::int64_t fiscalYear(Time time)
{
    return yearOf(time) + (monthOfYear(time) >= 10);
}

std::int64_t fiscalQuarter(Time time)
{
    return quarterOfYear(time) % 4 + 1;
}

std::int64_t isoWeekday(Time time)
{
    return weekday(floor<days>(time)).iso_encoding();
}

std::int64_t isoWeekdayFrom0(Time time)
{
    return isoWeekday(time) - 1;
}

std::int64_t weekdayFromSunday(Time time)
{
    return weekday(floor<days>(time)).c_encoding();
}

std::int64_t weekdayFromSunday1(Time time)
{
    return weekdayFromSunday(time) + 1;
}

/// By ISO 8601: the week of a year with its Thursday.
std::int64_t weekOfYear(Time time)
{
    const auto day = floor<days>(time);
    const auto thursday = day + days(4 - isoWeekday(time));
    return (dayOfYear(Time(thursday)) - 1) / 7 + 1;
}

class AttributeFinder
{
public:
    AttributeFinder(const std::vector<Column> &columns, const Grid &grid, const DateColumn &dates,
        const DatedRows &rows, const std::vector<std::size_t> &keys)
        : m_columns(columns)
        , m_grid(grid)
        , m_dates(dates)
        , m_rows(rows)
        , m_keys(keys)
        , m_hasHeader(std::ranges::any_of(
              columns, [](const Column &column) { return !column.name.empty(); }))
    {}

    std::string whyNoMeasure(std::size_t column) const
    {
        const auto &tally = m_columns[column].tally;
        const bool isWhole = tally.texts == 0 && tally.numbers >= enoughRows
            && tally.dots + tally.commas == 0 && tally.missing == 0;
        if (!isWhole || !m_dates.canDate(column))
            return {};
        if (numbersRows(column))
            return "it numbers the rows";
        return repeatsDate(column) ? "it is the date again" : std::string();
    }

    /// Whether the cells of each series are all the same, and those of some series others.
    bool isOfSeries(std::size_t column) const
    {
        const auto &tally = m_columns[column].tally;
        if (tally.numbers == 0 || tally.isConstant || !m_dates.canDate(column)
            || !mayDescribe(m_columns[column]))
            return false;
        std::map<std::string, std::string_view> cells;
        return allRows([&](std::size_t row) {
            const auto cell = m_grid.cell(row, column);
            return cells.try_emplace(keyOf(m_grid, row, m_keys), cell).first->second == cell;
        });
    }

private:
    template <class Holds>
    bool allRows(Holds holds) const
    {
        for (std::size_t row = m_rows.firstRow; row < m_grid.rowCount(); ++row)
            if (m_rows.kinds[row] == RowKind::Data && !holds(row))
                return false;
        return true;
    }

    /// Whether the column numbers the rows, or those of the table they were taken from. Under any
    /// word they count on from 0 or 1 at the left end of the table.
    bool numbersRows(std::size_t column) const
    {
        const auto word = wordOf(column);
        const bool isInFront = column < m_dates.column;
        if (isInFront && isIn(numberWords, word) && countsMany(column) && countsUp(column))
            return true;
        if (!m_hasHeader || !hasOtherNumbers(column))
            return false;
        const bool isIdentity = isIn(identityWords, word) && (isInFront || !word.empty());
        return (isIdentity && isUnique(column))
            || (column == 0 && isInFront && countsFromBeginning(column));
    }

    bool hasOtherNumbers(std::size_t column) const
    {
        for (std::size_t other = 0; other < m_columns.size(); ++other)
            if (other != column && m_dates.canDate(other) && m_columns[other].tally.numbers > 0
                && !m_columns[other].isText())
                return true;
        return false;
    }

    /// "Unnamed: 0.1" is "unnamed".
    std::string wordOf(std::size_t column) const
    {
        auto word = folded(m_columns[column].name);
        return word.starts_with("unnamed") ? "unnamed" : word;
    }

    /// Each number is one more than that of the row before, or the first one again: tables below
    /// each other.
    bool countsUp(std::size_t column) const
    {
        const auto first = wholeNumber(m_columns[column].tally.first);
        std::optional<std::int64_t> last;
        return allRows([&](std::size_t row) {
            const auto number = wholeNumber(m_grid.cell(row, column));
            const bool isNext = number && (number == first || (last && *number == *last + 1));
            last = number;
            return isNext;
        });
    }

    /// From 0 or 1, or on from the header, where a spreadsheet numbered that as well.
    bool countsFromBeginning(std::size_t column) const
    {
        const auto first = wholeNumber(m_columns[column].tally.first);
        const auto header = wholeNumber(m_columns[column].name);
        const bool isFirst =
            first && (*first == 0 || *first == 1 || (header && *header + 1 == *first));
        return isFirst && countsMany(column) && countsUp(column);
    }

    /// Numbers that are all the first one do not count.
    bool countsMany(std::size_t column) const { return !m_columns[column].tally.isConstant; }

    /// No number comes twice within a series.
    bool isUnique(std::size_t column) const
    {
        std::set<std::pair<std::string, std::int64_t>> seen;
        return allRows([&](std::size_t row) {
            const auto number = wholeNumber(m_grid.cell(row, column));
            return number && seen.emplace(keyOf(m_grid, row, m_keys), *number).second;
        });
    }

    bool repeatsDate(std::size_t column) const
    {
        if (repeatsPartOfDate(column))
            return true;
        for (auto *const digits : {shortDigits, longDigits, monthDigits, timeAxisCode, serialDay})
            if (allRows([&](std::size_t row) {
                    return wholeNumber(m_grid.cell(row, column)) == digits(m_rows.times[row]);
                }))
                return true;
        for (std::int64_t perSecond = 1; perSecond <= 1'000'000'000; perSecond *= 1000)
            if (allRows([&](std::size_t row) { return isShortlyAfter(row, column, perSecond); }))
                return true;
        return false;
    }

    /// "Year", "Month", "Week" or "dow" beside the date that has them all.
    bool repeatsPartOfDate(std::size_t column) const
    {
        const auto word = wordOf(column);
        if (!isDateWord(word) && !isIn(calendarWords, word))
            return false;
        for (auto *const part :
            {yearOf, monthOfYear, dayOfMonth, quarterOfYear, dayOfYear, isoWeekday, isoWeekdayFrom0,
                weekdayFromSunday, weekdayFromSunday1, weekOfYear, fiscalYear, fiscalQuarter})
            if (allRows([&](std::size_t row) {
                    return wholeNumber(m_grid.cell(row, column)) == part(m_rows.times[row]);
                }))
                return true;
        return false;
    }

    /// Whether the cell counts up to a moment less than a month behind the row's.
    bool isShortlyAfter(std::size_t row, std::size_t column, std::int64_t perSecond) const
    {
        constexpr std::int64_t month = 31LL * 86400;
        constexpr std::int64_t longAgo = 100'000'000;
        const auto number = wholeNumber(m_grid.cell(row, column));
        const auto from = m_rows.times[row].time_since_epoch().count();
        return number && *number / perSecond >= from && *number / perSecond < from + month
            && from > longAgo;
    }

    const std::vector<Column> &m_columns;
    const Grid &m_grid;
    const DateColumn &m_dates;
    const DatedRows &m_rows;
    const std::vector<std::size_t> &m_keys;
    bool m_hasHeader = false;
};

} // namespace

bool mayDescribe(const Column &column)
{
    const auto &tally = column.tally;
    if (isIn(describingWords, folded(column.name)))
        return true;
    const bool isWhole = tally.dots + tally.commas == 0;
    const bool hasUnit = tally.percents > 0 || !tally.currency.empty()
        || column.name.find_first_of("%$") != std::string::npos;
    return isWhole && !hasUnit && (column.role == Role::None || column.role == Role::Change);
}

std::vector<std::string> findAttributes(const std::vector<Column> &columns, const Grid &grid,
    const DateColumn &dates, const DatedRows &rows, const std::vector<std::size_t> &keyColumns,
    TablePart part)
{
    const AttributeFinder finder(columns, grid, dates, rows, keyColumns);
    std::vector<std::string> reasons(columns.size());
    std::vector<std::size_t> ofSeries;
    bool hasMeasure = false;
    for (std::size_t column = 0; column < std::min(columns.size(), mostColumns); ++column) {
        reasons[column] = finder.whyNoMeasure(column);
        if (!keyColumns.empty() && finder.isOfSeries(column))
            ofSeries.push_back(column);
        else
            hasMeasure = hasMeasure
                || (reasons[column].empty() && columns[column].tally.numbers > 0
                    && !columns[column].tally.isConstant);
    }
    for (const auto column : ofSeries)
        if (hasMeasure && part == TablePart::Whole)
            reasons[column] = "it is the same in all rows of a series";
    return reasons;
}

} // namespace tickmark::csv
