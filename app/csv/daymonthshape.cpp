// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/daymonthshape.h"

#include "csv/columns.h"
#include "csv/datecell.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <chrono>

namespace tickmark::csv {

namespace {

constexpr std::size_t depth = 30;     ///< rows in which the months are looked for
constexpr std::size_t mostLabels = 8; ///< columns in front of the months
constexpr std::size_t enoughMonths = 3;
constexpr unsigned lateDay = 28; ///< every month has it
using MonthColumn = DayMonthShape::MonthColumn;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The year that a text names, and where it stands: four digits from 1800 to 2099 on their own.
/// Nothing where it names several years or none.
struct NamedYear
{
    int year = 0;
    std::size_t position = 0;
};

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

/// 1 to 31, or 0.
unsigned dayOf(std::string_view cell)
{
    if (cell.empty() || cell.size() > 2 || !std::ranges::all_of(cell, isDigit))
        return 0;
    unsigned day = 0;
    for (const char c : cell)
        day = day * 10 + static_cast<unsigned>(c - '0');
    return day <= 31 ? day : 0;
}

/// 1 to 12 for "1月" and "12월".
std::optional<unsigned> numberedMonth(std::string_view text)
{
    for (const std::string_view sign : {"月", "월"}) {
        if (!text.ends_with(sign))
            continue;
        const auto number = dayOf(trimmed(text.substr(0, text.size() - sign.size())));
        return number >= 1 && number <= 12 ? std::optional(number) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<MonthColumn> monthColumn(const Grid &grid, std::size_t row, std::size_t column)
{
    const auto text = grid.cell(row, column);
    if (const auto month = monthOf(text))
        return MonthColumn{column, 0, *month};
    if (const auto month = numberedMonth(text))
        return MonthColumn{column, 0, *month};
    const auto cell = readDateCell(text);
    if (!cell || (cell->form != DateForm::Month && cell->form != DateForm::MonthShortYear))
        return std::nullopt;
    return MonthColumn{column, cell->year, cell->month};
}

/// The months of a row, where they stand side by side behind a label and go up.
std::vector<MonthColumn> monthsOf(const Grid &grid, std::size_t row)
{
    std::vector<MonthColumn> months;
    const auto width = std::min(grid.width(row), mostTableColumns);
    for (std::size_t column = 1; column < width; ++column) {
        const auto month = monthColumn(grid, row, column);
        if (!month && (!months.empty() || column > mostLabels))
            break;
        if (!month)
            continue;
        const auto isLater = [&month](const MonthColumn &last) {
            return (last.year == 0) == (month->year == 0)
                && std::pair(last.year, last.month) < std::pair(month->year, month->month);
        };
        if (!months.empty() && !isLater(months.back()))
            return {};
        months.push_back(*month);
    }
    return months.size() < enoughMonths ? std::vector<MonthColumn>() : months;
}

/// The days below a header, each later than the one before; empty where they do not make a month.
std::vector<unsigned> daysBelow(const Grid &grid, std::size_t header, std::size_t column)
{
    std::vector<unsigned> days(grid.rowCount());
    unsigned last = 0;
    for (auto row = header + 1; row < grid.rowCount(); ++row) {
        const auto day = dayOf(grid.cell(row, column));
        if (day <= last && day > 0)
            break; // a second table
        days[row] = day;
        last = std::max(last, day);
    }
    const auto count =
        static_cast<std::size_t>(std::ranges::count_if(days, [](unsigned day) { return day > 0; }));
    constexpr std::size_t enoughDays = 15;
    return last >= lateDay && count >= enoughDays ? days : std::vector<unsigned>();
}

/// Whether cells on days that their months do not have are there, and all empty.
bool fitsTheCalendar(const Grid &grid, const DayMonthShape &shape)
{
    using namespace std::chrono;
    constexpr int leapYear = 2000; // stands for any
    bool hasNoDays = false;
    for (std::size_t row = 0; row < shape.days.size(); ++row)
        for (const auto &month : shape.months) {
            const auto inYear = year(month.year == 0 ? leapYear : month.year);
            const auto date = inYear / std::chrono::month(month.month) / shape.days[row];
            if (shape.days[row] == 0 || date.ok())
                continue;
            hasNoDays = true;
            if (!isMissingMark(grid.cell(row, month.column)))
                return false;
        }
    return hasNoDays;
}

/// Ranks from 1 to 30 look like days: the label or the calendar has to say that they are days.
bool areDays(const Grid &grid, const DayMonthShape &shape)
{
    const auto label = grid.cell(shape.headerRow, shape.dayColumn);
    return label.empty() || isDateWord(label) || yearIn(label) || fitsTheCalendar(grid, shape);
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
        if (m_shape.months.front().year != 0) {
            m_shape.isYearProven = true;
            m_shape.yearProof = inLine(m_shape.headerRow, m_shape.months.front().column);
            return;
        }
        if (!takeFromHeader() && !takeFromTitle())
            take(yearIn(m_fileName), "the file is called '" + std::string(m_fileName) + "'");
    }

private:
    std::string inLine(std::size_t row, std::size_t column) const
    {
        return "line " + std::to_string(m_grid.line(row)) + " has '"
            + shortened(m_grid.cell(row, column), 40) + "'";
    }

    std::string_view firstText() const
    {
        for (std::size_t row = 0; row < m_shape.headerRow; ++row)
            for (std::size_t column = 0; column < m_grid.width(row); ++column)
                if (!m_grid.cell(row, column).empty())
                    return m_grid.cell(row, column);
        return {};
    }

    bool take(const std::optional<NamedYear> &named, std::string proof)
    {
        if (!named)
            return false;
        for (auto &month : m_shape.months)
            month.year = named->year;
        m_shape.yearProof = std::move(proof);
        return true;
    }

    bool takeFromHeader()
    {
        const auto corner = m_grid.cell(m_shape.headerRow, m_shape.dayColumn);
        m_shape.isYearProven = take(yearIn(corner), inLine(m_shape.headerRow, m_shape.dayColumn));
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
                proof = inLine(row, column);
            }
        return take(found, std::move(proof));
    }

    const Grid &m_grid;
    std::string_view m_fileName;
    DayMonthShape &m_shape;
};

} // namespace

std::optional<DayMonthShape> findDayMonths(const Grid &grid, std::string_view fileName)
{
    for (std::size_t row = 0; row < std::min(grid.rowCount(), depth); ++row) {
        auto months = monthsOf(grid, row);
        for (std::size_t column = 0; !months.empty() && column < months.front().column; ++column) {
            auto days = daysBelow(grid, row, column);
            if (days.empty())
                continue;
            DayMonthShape shape;
            shape.headerRow = row;
            shape.dayColumn = column;
            shape.months = std::move(months);
            shape.days = std::move(days);
            if (!areDays(grid, shape))
                return std::nullopt;
            YearFinder(grid, fileName, shape).find();
            return shape;
        }
    }
    return std::nullopt;
}

} // namespace tickmark::csv
