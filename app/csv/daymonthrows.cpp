// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/daymonthrows.h"

#include "csv/columns.h"
#include "csv/datecell.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

/// The days of a row, where they stand side by side behind a label and go up from 1.
std::vector<DatePart> daysAcross(const Grid &grid, std::size_t row)
{
    std::vector<DatePart> days(1);
    const auto width = std::min(grid.width(row), mostTableColumns);
    unsigned last = 0;
    for (std::size_t column = 1; column < width; ++column) {
        const auto cell = grid.cell(row, column);
        const auto day = std::max(dayOf(cell), namedDayOf(cell));
        if (last == 0 && day != 1) {
            if (column > mostDayMonthLabels)
                break;
            days.emplace_back();
            continue;
        }
        if (day <= last)
            break; // a sum behind the days, or a header of something else
        days.push_back({.day = day});
        last = day;
    }
    constexpr std::size_t enoughDays = 15;
    const auto count =
        std::ranges::count_if(days, [](const DatePart &part) { return part.day > 0; });
    const bool areEnough = last >= lateDay && static_cast<std::size_t>(count) >= enoughDays;
    return areEnough ? days : std::vector<DatePart>();
}

/// Reads months down the rows under a header of days.
class MonthRowReader
{
public:
    MonthRowReader(const Grid &grid, DayMonthShape &shape)
        : m_grid(grid)
        , m_shape(shape)
        , m_firstDay(static_cast<std::size_t>(
              std::ranges::find(shape.columns, 1U, &DatePart::day) - shape.columns.begin()))
    {}

    /// Whether one of the columns in front of the days holds months: names before mere numbers.
    bool read()
    {
        for (const bool allowsNumbers : {false, true})
            for (std::size_t column = 0; column < m_firstDay; ++column)
                if (readLabels(column, allowsNumbers))
                    return true;
        return false;
    }

private:
    bool readLabels(std::size_t column, bool allowsNumbers)
    {
        begin(column, allowsNumbers);
        std::vector<DatePart> months;
        std::size_t others = 0;
        bool isAtEnd = false;
        for (auto row = m_shape.headerRow + 1; row < m_grid.rowCount(); ++row) {
            if (m_grid.isBlank(row) || (!isAtEnd && takeHeading(row)))
                continue;
            const auto month = isAtEnd ? std::nullopt : monthIn(row);
            isAtEnd = isAtEnd || (month && !continues(months, *month)); // a second table
            if (!month || isAtEnd) {
                ++others;
                continue;
            }
            m_shape.rows[row] = *month;
            months.push_back(*month);
        }
        constexpr std::size_t fewRows = 3; // sums below the months
        if (others > months.size() + fewRows)
            return false; // days of which some are the first of a month, or many tables
        const bool haveYears = !months.empty() && months.front().year != 0;
        return months.size() >= (countsAllDays(m_shape) ? 1 : enoughMonths)
            && std::ranges::all_of(
                months, [&](const DatePart &month) { return (month.year != 0) == haveYears; });
    }

    void begin(std::size_t column, bool allowsNumbers)
    {
        m_shape.labelColumn = column;
        m_shape.rows.assign(m_grid.rowCount(), {});
        m_shape.yearProof.clear();
        m_year = 0;
        if (const auto named = yearIn(m_grid.cell(m_shape.headerRow, column)))
            takeYear(named->year, m_shape.headerRow, column);
        m_yearColumn = yearColumn();
        m_areNumbersMonths =
            allowsNumbers && (m_yearColumn || isDateWord(m_grid.cell(m_shape.headerRow, column)));
    }

    /// The column in front of the days in whose first row a year stands alone.
    std::optional<std::size_t> yearColumn() const
    {
        auto row = m_shape.headerRow + 1;
        while (row < m_grid.rowCount() && m_grid.isBlank(row))
            ++row;
        for (std::size_t column = 0; row < m_grid.rowCount() && column < m_firstDay; ++column)
            if (column != m_shape.labelColumn && bareYear(m_grid.cell(row, column)) != 0)
                return column;
        return std::nullopt;
    }

    void takeYear(int year, std::size_t row, std::size_t column)
    {
        m_year = year;
        if (m_shape.yearProof.empty())
            m_shape.yearProof = placeText(m_grid, row, column);
    }

    /// A year alone above its months, with or without the days again.
    bool takeHeading(std::size_t row)
    {
        const auto year = bareYear(m_grid.cell(row, m_shape.labelColumn));
        if (year == 0)
            return false;
        for (auto column = m_firstDay; column < m_shape.columns.size(); ++column) {
            const auto cell = m_grid.cell(row, column);
            if (!cell.empty() && cell != m_grid.cell(m_shape.headerRow, column))
                return false;
        }
        takeYear(year, row, m_shape.labelColumn);
        m_shape.rows[row] = {.year = year};
        return true;
    }

    std::optional<DatePart> monthIn(std::size_t row)
    {
        if (m_yearColumn)
            if (const auto year = bareYear(m_grid.cell(row, *m_yearColumn)); year != 0)
                takeYear(year, row, *m_yearColumn);
        const auto cell = m_grid.cell(row, m_shape.labelColumn);
        auto month = monthPart(cell);
        if (!month)
            month = m_areNumbersMonths ? numberedMonth(cell) : firstOfMonth(cell);
        if (month && month->year == 0)
            month->year = m_year;
        else if (month)
            takeYear(month->year, row, m_shape.labelColumn);
        return month;
    }

    static std::optional<DatePart> numberedMonth(std::string_view cell)
    {
        const auto number = dayOf(cell);
        return number >= 1 && number <= 12 ? std::optional(DatePart{.month = number})
                                           : firstOfMonth(cell);
    }

    /// "202403" and "2024-03-01".
    static std::optional<DatePart> firstOfMonth(std::string_view cell)
    {
        const auto date = readDateCell(cell);
        const bool isMonth = date
            && (date->form == DateForm::CompactMonth
                || ((date->form == DateForm::Full || date->form == DateForm::CompactDay)
                    && date->day == 1));
        return isMonth && date->month >= 1 && date->month <= 12
            ? std::optional(DatePart{.year = date->year, .month = date->month})
            : std::nullopt;
    }

    static bool isLater(const DatePart &month, const DatePart &than)
    {
        return std::pair(month.year, month.month) > std::pair(than.year, than.month);
    }

    static bool continues(const std::vector<DatePart> &months, const DatePart &month)
    {
        if (months.empty())
            return true;
        const auto &last = months.back();
        const bool goesUp =
            months.size() == 1 ? isLater(month, last) : isLater(months[1], months[0]);
        return month != last && isLater(month, last) == goesUp;
    }

    const Grid &m_grid;
    DayMonthShape &m_shape;
    std::size_t m_firstDay;
    std::optional<std::size_t> m_yearColumn;
    bool m_areNumbersMonths = false;
    int m_year = 0; ///< of the rows to come
};

} // namespace

std::optional<DayMonthShape> findMonthRows(const Grid &grid)
{
    for (std::size_t row = 0; row < std::min(grid.rowCount(), daymonthDepth); ++row) {
        DayMonthShape shape;
        shape.headerRow = row;
        shape.hasMonthsDown = true;
        shape.columns = daysAcross(grid, row);
        if (!shape.columns.empty() && MonthRowReader(grid, shape).read())
            return shape;
    }
    return std::nullopt;
}

bool countsAllDays(const DayMonthShape &shape)
{
    constexpr auto daysOfLongMonth = 31;
    return std::ranges::count_if(shape.columns, [](const DatePart &part) { return part.day > 0; })
        == daysOfLongMonth;
}

} // namespace tickmark::csv
