// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/daymonthshape.h"

#include "csv/columns.h"
#include "csv/daymonthrows.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace tickmark::csv {

namespace {

/// A title without its year and the marks around it: "IBOVESPA - 2021" is "IBOVESPA".
std::string withoutYear(std::string_view title)
{
    constexpr std::string_view marks = " \t-,:;()[]/";
    std::string name(title);
    const auto named = yearIn(title);
    if (!named)
        return name;
    name.erase(named->position, 4);
    const auto first = name.find_first_not_of(marks);
    if (first == std::string::npos)
        return {};
    name = name.substr(first, name.find_last_not_of(marks) - first + 1);
    for (const std::string_view dash : {"–", "—"})
        if (name.ends_with(dash))
            name.resize(name.size() - dash.size());
    return std::string(trimmed(name));
}

/// The months of a row, where they stand side by side behind a label and go up.
std::vector<DatePart> monthsOf(const Grid &grid, std::size_t row)
{
    std::vector<DatePart> months(1);
    std::size_t count = 0;
    const auto width = std::min(grid.width(row), mostTableColumns);
    for (std::size_t column = 1; column < width; ++column) {
        const auto month = monthPart(grid.cell(row, column));
        if (!month && (count > 0 || column > mostDayMonthLabels))
            break;
        months.push_back(month.value_or(DatePart()));
        const auto &last = months[column - 1];
        const bool isLater = month && (last.year == 0) == (month->year == 0)
            && std::pair(last.year, last.month) < std::pair(month->year, month->month);
        if (count > 0 && !isLater)
            return {};
        count += month.has_value();
    }
    return count < enoughMonths ? std::vector<DatePart>() : months;
}

/// The days below a header, each later than the one before; empty where they do not make a month.
std::vector<DatePart> daysBelow(const Grid &grid, std::size_t header, std::size_t column)
{
    std::vector<DatePart> days(grid.rowCount());
    unsigned last = 0;
    for (auto row = header + 1; row < grid.rowCount(); ++row) {
        const auto day = dayOf(grid.cell(row, column));
        if (day <= last && day > 0)
            break; // a second table
        days[row].day = day;
        last = std::max(last, day);
    }
    const auto count =
        std::ranges::count_if(days, [](const DatePart &part) { return part.day > 0; });
    constexpr std::size_t enoughDays = 15;
    const bool areEnough = last >= lateDay && static_cast<std::size_t>(count) >= enoughDays;
    return areEnough ? days : std::vector<DatePart>();
}

/// The cells on days that their months do not have.
struct AbsentDays
{
    std::size_t count = 0;
    std::size_t filled = 0; ///< those of them that are not empty
    std::size_t marked = 0; ///< those that have `mark`, which says that there is no value
    std::string_view mark;

    bool areEmpty() const { return count > 0 && filled == 0; }

    void add(std::string_view cell)
    {
        ++count;
        if (isMissingMark(cell))
            return;
        const bool isMark = isNines(cell) && (marked == 0 || cell == mark);
        if (isMark)
            mark = cell;
        ++(isMark ? marked : filled);
    }

    /// A mark that stands there once or twice may be a value in the wrong place.
    void decide()
    {
        constexpr std::size_t enoughMarks = 3;
        if (marked < enoughMarks)
            filled += std::exchange(marked, 0);
    }
};

AbsentDays absentDays(const Grid &grid, const DayMonthShape &shape)
{
    using namespace std::chrono;
    constexpr int leapYear = 2000; // stands for any where the table does not say which
    AbsentDays absent;
    for (std::size_t row = 0; row < shape.rows.size(); ++row)
        for (std::size_t column = 0; column < shape.columns.size(); ++column) {
            const auto part = shape.dateOf(row, column);
            if (part.month == 0 || part.day == 0)
                continue;
            const auto inYear = year(shape.isYearProven ? part.year : leapYear);
            if ((inYear / std::chrono::month(part.month) / part.day).ok())
                continue;
            absent.add(grid.cell(row, column));
        }
    absent.decide();
    return absent;
}

/// Ranks from 1 to 30 look like days: the label or the calendar has to say that they are days.
bool areDaysDown(const Grid &grid, const DayMonthShape &shape, const AbsentDays &absent)
{
    const auto label = grid.cell(shape.headerRow, shape.labelColumn);
    return label.empty() || isDateWord(label) || yearIn(label) || absent.areEmpty();
}

/// Whether a header says that it counts days: "Day 1", or "Day" above the 1.
bool saysDays(const Grid &grid, const DayMonthShape &shape)
{
    const auto first = std::ranges::find(shape.columns, 1U, &DatePart::day);
    const auto column = static_cast<std::size_t>(first - shape.columns.begin());
    if (namedDayOf(grid.cell(shape.headerRow, column)) > 0)
        return true;
    const auto row = shape.headerRow;
    for (auto above = column; row > 0 && above < grid.width(row - 1); ++above)
        if (isDateWord(grid.cell(row - 1, above)))
            return true;
    return false;
}

/// Yields by maturity have months down and years from 1 to 30 across: the header or the calendar
/// has to say that they are days. All numbers from 1 to 31 hardly count anything else, but where
/// the calendar does not agree the person is asked.
bool areDaysAcross(const Grid &grid, DayMonthShape &shape, const AbsentDays &absent)
{
    if (saysDays(grid, shape))
        return true;
    const bool areMostlyEmpty = absent.count > 0 && absent.filled * 2 <= absent.count;
    shape.areDaysProven = absent.areEmpty() || (countsAllDays(shape) && areMostlyEmpty);
    return shape.areDaysProven || countsAllDays(shape);
}

class YearFinder
{
public:
    YearFinder(const Grid &grid, std::string_view fileName, DayMonthShape &shape)
        : m_grid(grid)
        , m_fileName(fileName)
        , m_shape(shape)
    {}

    void find()
    {
        m_shape.title = withoutYear(firstText());
        if (m_shape.months().front().year != 0) {
            m_shape.isYearProven = true;
            if (m_shape.yearProof.empty())
                m_shape.yearProof =
                    placeText(m_grid, m_shape.headerRow, m_shape.monthLines().front());
            return;
        }
        if (!takeFromHeader() && !takeFromTitle())
            take(yearIn(m_fileName), "the file is called '" + std::string(m_fileName) + "'");
    }

private:
    std::string_view firstText() const
    {
        for (std::size_t row = 0; row < m_shape.headerRow; ++row)
            for (std::size_t column = 0; column < m_grid.width(row); ++column)
                if (const auto text = m_grid.cell(row, column); !text.empty() && !isDateWord(text))
                    return text;
        return {};
    }

    bool take(const std::optional<NamedYear> &named, std::string proof)
    {
        if (!named)
            return false;
        for (auto &part : m_shape.hasMonthsDown ? m_shape.rows : m_shape.columns)
            part.year = part.month > 0 ? named->year : part.year;
        m_shape.yearProof = std::move(proof);
        return true;
    }

    bool takeFromHeader()
    {
        const auto corner = m_grid.cell(m_shape.headerRow, m_shape.labelColumn);
        m_shape.isYearProven =
            take(yearIn(corner), placeText(m_grid, m_shape.headerRow, m_shape.labelColumn));
        return m_shape.isYearProven;
    }

    /// Nothing where the lines above the header name different years.
    bool takeFromTitle()
    {
        std::optional<NamedYear> found;
        std::string proof;
        for (std::size_t row = 0; row < m_shape.headerRow; ++row)
            for (std::size_t column = 0; column < m_grid.width(row); ++column) {
                const auto named = yearIn(m_grid.cell(row, column));
                if (named && found && named->year != found->year)
                    return false;
                if (!named || found)
                    continue;
                found = named;
                proof = placeText(m_grid, row, column);
            }
        return take(found, std::move(proof));
    }

    const Grid &m_grid;
    std::string_view m_fileName;
    DayMonthShape &m_shape;
};

std::optional<DayMonthShape> findDayRows(const Grid &grid)
{
    for (std::size_t row = 0; row < std::min(grid.rowCount(), daymonthDepth); ++row) {
        DayMonthShape shape;
        shape.columns = monthsOf(grid, row);
        const auto first = std::ranges::find_if(
            shape.columns, [](const DatePart &part) { return part.month > 0; });
        const auto labels = static_cast<std::size_t>(first - shape.columns.begin());
        for (std::size_t column = 0; column < labels; ++column) {
            shape.rows = daysBelow(grid, row, column);
            shape.headerRow = row;
            shape.labelColumn = column;
            if (!shape.rows.empty())
                return shape;
        }
    }
    return std::nullopt;
}

} // namespace

std::string placeText(const Grid &grid, std::size_t row, std::size_t column)
{
    return "line " + std::to_string(grid.line(row)) + " has '"
        + shortened(grid.cell(row, column), 40) + "'";
}

DatePart DayMonthShape::dateOf(std::size_t row, std::size_t column) const
{
    const auto &a = rows[row];
    const auto &b = columns[column];
    return {std::max(a.year, b.year), std::max(a.month, b.month), std::max(a.day, b.day)};
}

std::vector<std::size_t> DayMonthShape::monthLines() const
{
    std::vector<std::size_t> lines;
    const auto &parts = hasMonthsDown ? rows : columns;
    for (std::size_t index = 0; index < parts.size(); ++index)
        if (parts[index].month > 0)
            lines.push_back(index);
    return lines;
}

std::vector<DatePart> DayMonthShape::months() const
{
    std::vector<DatePart> months;
    for (const auto line : monthLines())
        months.push_back((hasMonthsDown ? rows : columns)[line]);
    return months;
}

std::optional<DayMonthShape> findDayMonths(const Grid &grid, std::string_view fileName)
{
    auto shape = findDayRows(grid);
    if (!shape)
        shape = findMonthRows(grid);
    if (!shape)
        return std::nullopt;
    YearFinder(grid, fileName, *shape).find();
    const auto absent = absentDays(grid, *shape);
    if (!(shape->hasMonthsDown ? areDaysAcross(grid, *shape, absent)
                               : areDaysDown(grid, *shape, absent)))
        return std::nullopt;
    if (absent.marked > 0 && absent.filled == 0)
        shape->noValue = absent.mark;
    return shape;
}

} // namespace tickmark::csv
