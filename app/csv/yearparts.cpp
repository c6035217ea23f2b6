// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/yearparts.h"

#include "csv/partwords.h"

#include <algorithm>
#include <array>
#include <set>

namespace tickmark::csv {

namespace {

using Kind = YearParts::Kind;

constexpr std::size_t mostColumns = 32;
constexpr std::array kinds = {Kind::Month, Kind::Quarter, Kind::Half, Kind::Week, Kind::DayOfYear};

/// The four digits of "2024" or "2024年"; 0 for anything else.
unsigned yearNumber(std::string_view cell)
{
    constexpr std::size_t digits = 4;
    const bool isYear = cell.size() == digits || cell.substr(std::min(digits, cell.size())) == "年";
    return isYear ? shortNumber(cell.substr(0, 2)) * 100 + shortNumber(cell.substr(2, 2)) : 0;
}

/// Whether bare numbers run through the parts of one year after the other, row by row. Each of
/// several series may begin again.
class RunningParts
{
public:
    explicit RunningParts(Kind kind)
        : m_inYear(partsInYear(kind))
    {}

    void add(std::size_t row, unsigned year, unsigned part)
    {
        const bool isWhole = year > 0 && part >= 1 && part <= m_inYear;
        const unsigned sincePast = year * m_inYear + part;
        const bool isNextRow = m_count > 0 && row == m_row + 1;
        const bool isNext = sincePast == m_sincePast + 1 || sincePast + 1 == m_sincePast;
        m_isBroken = m_isBroken || !isWhole;
        m_breaks += isNextRow && !isNext;
        m_endsYear = m_endsYear || (isNextRow && isNext && year != m_year);
        m_sincePast = sincePast;
        m_year = year;
        m_row = row;
        ++m_count;
    }

    bool areAll() const
    {
        constexpr std::size_t enoughRows = 12; // of a series
        return !m_isBroken && m_endsYear && m_count >= enoughRows
            && (m_breaks + 1) * enoughRows <= m_count;
    }

private:
    unsigned m_inYear;
    unsigned m_sincePast = 0; ///< parts from the year 0 to the last row
    unsigned m_year = 0;
    std::size_t m_row = 0;
    std::size_t m_count = 0;
    std::size_t m_breaks = 0;
    bool m_endsYear = false;
    bool m_isBroken = false;
};

/// The cells of one column beside the years, as parts of one kind.
class PartColumn
{
public:
    PartColumn(const Grid &grid, const std::vector<std::size_t> &rows, std::size_t yearColumn,
        std::size_t column, Kind kind)
        : m_kind(kind)
        , m_running(kind)
    {
        for (const auto row : rows)
            addRow(row, grid.cell(row, yearColumn), grid.cell(row, column));
    }

    /// Whether nine in ten cells beside a year are parts of it.
    bool areParts() const
    {
        const bool isSaid = m_hasHeader || runWithoutHeader();
        return m_filled > 0 && (m_marked + (isSaid ? m_bare : 0)) * 10 >= m_filled * 9;
    }

    /// Whether a header says what the words below are, which are as many as a year has parts, and
    /// come once in each year in the same order.
    bool areWords() const
    {
        const bool isKind = m_kind == Kind::Month || m_kind == Kind::Quarter;
        return isKind && m_hasHeader && !m_isOutOfOrder && m_years >= 2
            && m_words.size() == partsInYear(m_kind);
    }
    const std::vector<std::string> &words() const { return m_words; }

private:
    void addRow(std::size_t row, std::string_view yearCell, std::string_view cell)
    {
        const auto year = yearNumber(yearCell);
        if (m_year == 0 && year == 0) {
            m_hasHeader = m_hasHeader || isHeaderOf(m_kind, cell);
            m_hasPartHeader = m_hasPartHeader || isPartHeader(cell);
            m_hasLabel = m_hasLabel || !cell.empty();
        }
        m_years += year > 0 && year != m_year;
        const bool isNewYear = year > 0 && year != m_year;
        m_year = year > 0 ? year : m_year;
        if (cell.empty() || m_year == 0 || (year == 0 && !yearCell.empty()))
            return;
        const auto label = partLabel(m_kind, cell);
        ++m_filled;
        m_marked += label.isMarked;
        m_bare += !label.isMarked && label.part > 0;
        m_running.add(row, year, label.isMarked ? 0 : label.part);
        if (m_hasHeader && (label.isMarked || label.part == 0))
            addWord(cell, isNewYear);
    }

    void addWord(std::string_view cell, bool isNewYear)
    {
        const auto rank = std::ranges::find(m_words, cell) - m_words.begin();
        const bool isNew = rank == static_cast<std::ptrdiff_t>(m_words.size());
        if (isNew && m_words.size() <= partsInYear(m_kind))
            m_words.emplace_back(cell);
        const bool isNext = isNewYear ? rank == 0 : rank == m_lastRank + 1;
        m_isOutOfOrder = m_isOutOfOrder || !isNext;
        m_lastRank = rank;
    }

    /// Numbers up to four are often something else; months are not.
    bool runWithoutHeader() const
    {
        const bool canBe = m_kind == Kind::Month
            || ((m_kind == Kind::Quarter || m_kind == Kind::Half)
                && (!m_hasLabel || m_hasPartHeader));
        return canBe && m_running.areAll();
    }

    Kind m_kind;
    RunningParts m_running;
    std::size_t m_filled = 0;
    std::size_t m_marked = 0;
    std::size_t m_bare = 0;
    unsigned m_year = 0; ///< of the last row that has one
    std::size_t m_years = 0;
    bool m_hasHeader = false;
    bool m_hasPartHeader = false;
    bool m_hasLabel = false;
    std::vector<std::string> m_words; ///< as they come for the first time
    std::ptrdiff_t m_lastRank = -1;
    bool m_isOutOfOrder = false;
};

std::optional<std::size_t> findDays(
    const Grid &grid, const std::vector<std::size_t> &rows, std::size_t width)
{
    for (std::size_t column = 0; column < width; ++column) {
        std::size_t days = 0, others = 0;
        bool hasHeader = false;
        for (const auto row : rows) {
            const auto cell = grid.cell(row, column);
            const auto day = shortNumber(cell);
            const bool isHeader = isDayHeader(cell);
            hasHeader = hasHeader || isHeader;
            days += day >= 1 && day <= 31;
            others += !cell.empty() && !isHeader && (day < 1 || day > 31);
        }
        if (hasHeader && days > others * 9)
            return column;
    }
    return std::nullopt;
}

/// How wide the sample is, and whether a year comes twice in it.
struct Sample
{
    std::size_t width = 0;
    bool hasYearAgain = false;
};

Sample sampleOf(const Grid &grid, const std::vector<std::size_t> &rows, std::size_t yearColumn)
{
    Sample sample;
    std::set<std::string_view> years;
    for (const auto row : rows) {
        sample.width = std::max(sample.width, std::min(grid.width(row), mostColumns));
        const auto year = grid.cell(row, yearColumn);
        const bool isBelowYear = year.empty() && !years.empty() && !grid.isBlank(row);
        sample.hasYearAgain = isBelowYear || sample.hasYearAgain
            || (yearNumber(year) > 0 && !years.insert(year).second);
    }
    return sample;
}

YearParts withDays(
    YearParts parts, const Grid &grid, const std::vector<std::size_t> &rows, std::size_t width)
{
    if (parts.kind == Kind::Month)
        parts.dayColumn = findDays(grid, rows, width);
    return parts;
}

} // namespace

std::optional<YearParts> findYearParts(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t yearColumn)
{
    const auto sample = sampleOf(grid, sampleRows, yearColumn);
    if (!sample.hasYearAgain)
        return std::nullopt;
    std::optional<YearParts> ofWords;
    for (const auto kind : kinds)
        for (std::size_t column = 0; column < sample.width; ++column) {
            if (column == yearColumn)
                continue;
            const PartColumn parts(grid, sampleRows, yearColumn, column, kind);
            if (parts.areParts())
                return withDays({.kind = kind, .column = column}, grid, sampleRows, sample.width);
            if (!ofWords && parts.areWords())
                ofWords = {.kind = kind, .column = column, .words = parts.words()};
        }
    return ofWords;
}

std::size_t yearRowOf(
    const Grid &grid, std::size_t row, std::size_t yearColumn, const YearParts &parts)
{
    const std::size_t mostRows = parts.dayColumn ? 366 : partsInYear(parts.kind);
    for (std::size_t above = 0; above < mostRows && above <= row; ++above) {
        if (!grid.cell(row - above, yearColumn).empty())
            return row - above;
        if (grid.isBlank(row - above))
            break;
    }
    return row;
}

std::optional<PartOfYear> partOfRow(const Grid &grid, std::size_t row, const YearParts &parts)
{
    const auto cell = grid.cell(row, parts.column);
    const auto word = std::ranges::find(parts.words, cell);
    const auto part = word == parts.words.end()
        ? partLabel(parts.kind, cell).part
        : static_cast<unsigned>(word - parts.words.begin()) + 1;
    const auto inYear = partsInYear(parts.kind);
    if (part < 1 || part > inYear)
        return std::nullopt;
    if (parts.kind == Kind::Week)
        return PartOfYear{.week = part};
    if (parts.kind == Kind::DayOfYear)
        return PartOfYear{.day = part};
    PartOfYear found{.month = (part - 1) * 12 / inYear + 1};
    if (parts.dayColumn)
        found.day = shortNumber(grid.cell(row, *parts.dayColumn));
    return found.day > 0 ? std::optional(found) : std::nullopt;
}

std::string formatName(const YearParts &parts)
{
    if (parts.kind == Kind::Month)
        return parts.dayColumn ? "YYYY, month and day" : "YYYY and month";
    if (parts.kind == Kind::DayOfYear)
        return "YYYY and day of the year";
    if (parts.kind == Kind::Week)
        return "YYYY and week, read as its Monday";
    return parts.kind == Kind::Quarter ? "YYYY and quarter" : "YYYY and half-year";
}

} // namespace tickmark::csv
