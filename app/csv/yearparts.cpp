// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/yearparts.h"

#include "csv/unicode.h"
#include "csv/vocabulary.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace tickmark::csv {

namespace {

using Kind = YearParts::Kind;

constexpr std::size_t mostColumns = 32;
constexpr std::array kinds = {Kind::Month, Kind::Quarter, Kind::Half, Kind::Week};

constexpr auto monthWords = wordList({"month", "months", "mm", "mn", "mon", "mo", "monat", "mois",
    "mes", "mês", "mese", "месяц", "月", "月份", "maand", "måned", "månad"});
constexpr auto halfWords = wordList({"half", "halfyear", "halbjahr", "semester", "semestre"});
constexpr auto weekWords = wordList({"week", "weeks", "wk", "weeknumber", "weekno", "isoweek",
    "woche", "kw", "kalenderwoche", "semaine", "semana", "settimana", "vecka", "uke"});
constexpr auto dayWords =
    wordList({"day", "days", "dd", "tag", "jour", "día", "dia", "giorno", "день", "日", "dag"});

bool isHeaderOf(Kind kind, std::string_view cell)
{
    const auto word = folded(cell);
    switch (kind) {
    case Kind::Month:
        return isIn(monthWords, word);
    case Kind::Quarter:
        return isQuarterWord(cell);
    case Kind::Half:
        return isIn(halfWords, word);
    case Kind::Week:
        return isIn(weekWords, word);
    }
    return false;
}

std::string_view letters(Kind kind)
{
    if (kind == Kind::Week)
        return "W";
    return kind == Kind::Month ? "M" : kind == Kind::Quarter ? "QT" : "SH";
}

unsigned partsInYear(Kind kind)
{
    if (kind == Kind::Week)
        return 53;
    return kind == Kind::Month ? 12 : kind == Kind::Quarter ? 4 : 2;
}

/// One or two digits; 0 for anything else.
unsigned shortNumber(std::string_view text)
{
    unsigned value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || text.size() > 2)
            return 0;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

/// The first month of a part; of a week its number.
unsigned firstMonth(Kind kind, unsigned part)
{
    if (kind == Kind::Week)
        return part <= partsInYear(kind) ? part : 0;
    return part >= 1 && part <= partsInYear(kind) ? (part - 1) * 12 / partsInYear(kind) + 1 : 0;
}

/// The first month of "M07", "Q3" or "July", of the 13th of twelve months too as one beyond the
/// year; 0 for other cells.
unsigned markedPart(Kind kind, std::string_view cell)
{
    if (kind == Kind::Month)
        if (const auto month = monthOf(cell))
            return *month;
    const bool isMarked = cell.size() >= 2
        && letters(kind).find(static_cast<char>(cell.front() & ~0x20)) != std::string_view::npos;
    const auto part = isMarked ? shortNumber(cell.substr(1)) : 0;
    const bool isBeyondYear = kind != Kind::Week && part == partsInYear(kind) + 1;
    return isBeyondYear ? 13 : firstMonth(kind, part);
}

unsigned monthOfCell(Kind kind, std::string_view cell)
{
    const auto marked = markedPart(kind, cell);
    return marked > 0 ? marked : firstMonth(kind, shortNumber(cell));
}

/// Whether bare numbers run through the parts of one year after the other, row by row.
class RunningParts
{
public:
    explicit RunningParts(Kind kind)
        : m_inYear(partsInYear(kind))
    {}

    void add(std::size_t row, std::string_view year, unsigned part)
    {
        const bool isWhole = year.size() == 4 && part >= 1 && part <= m_inYear;
        const unsigned years =
            isWhole ? shortNumber(year.substr(0, 2)) * 100 + shortNumber(year.substr(2)) : 0;
        const unsigned sincePast = years * m_inYear + part - 1;
        const bool isNextRow = m_count > 0 && row == m_row + 1;
        m_isBroken = m_isBroken || !isWhole || (isNextRow && sincePast != m_sincePast + 1);
        m_endsYear = m_endsYear || (isNextRow && part == 1);
        m_sincePast = sincePast;
        m_row = row;
        ++m_count;
    }

    bool areAll() const { return !m_isBroken && m_endsYear && m_count >= 12; }

private:
    unsigned m_inYear;
    unsigned m_sincePast = 0; ///< parts from the year 0 to the last row
    std::size_t m_row = 0;
    std::size_t m_count = 0;
    bool m_endsYear = false;
    bool m_isBroken = false;
};

/// Whether nine in ten cells beside a year are parts of it.
bool arePartsOf(const Grid &grid, const std::vector<std::size_t> &rows, std::size_t yearColumn,
    std::size_t column, Kind kind)
{
    std::size_t filled = 0, marked = 0, bare = 0;
    bool hasHeader = false, hasLabel = false, isBelowYear = false;
    RunningParts running(kind);
    for (const auto row : rows) {
        const auto cell = grid.cell(row, column);
        hasHeader = hasHeader || isHeaderOf(kind, cell);
        const auto year = grid.cell(row, yearColumn);
        const bool isYear = shortNumber(year.substr(0, 2)) > 0;
        isBelowYear = isBelowYear || isYear;
        hasLabel = hasLabel || (!isBelowYear && !cell.empty());
        if (cell.empty() || !(isYear || (isBelowYear && year.empty())))
            continue;
        ++filled;
        marked += markedPart(kind, cell) > 0;
        bare += firstMonth(kind, shortNumber(cell)) > 0;
        running.add(row, year, shortNumber(cell));
    }
    const bool needsNoHeader = kind != Kind::Week && !hasLabel && running.areAll();
    const auto parts = marked + (hasHeader || needsNoHeader ? bare : 0);
    return filled > 0 && parts * 10 >= filled * 9;
}

std::optional<std::size_t> findDays(
    const Grid &grid, const std::vector<std::size_t> &rows, std::size_t width)
{
    for (std::size_t column = 0; column < width; ++column) {
        std::size_t days = 0, others = 0;
        bool hasHeader = false;
        for (const auto row : rows) {
            const auto cell = grid.cell(row, column);
            const auto day = shortNumber(cell);
            const bool isHeader = isIn(dayWords, folded(cell));
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
        sample.hasYearAgain =
            isBelowYear || sample.hasYearAgain || (year.size() == 4 && !years.insert(year).second);
    }
    return sample;
}

} // namespace

std::optional<YearParts> findYearParts(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t yearColumn)
{
    const auto sample = sampleOf(grid, sampleRows, yearColumn);
    if (!sample.hasYearAgain)
        return std::nullopt;
    for (const auto kind : kinds)
        for (std::size_t column = 0; column < sample.width; ++column) {
            if (column == yearColumn || !arePartsOf(grid, sampleRows, yearColumn, column, kind))
                continue;
            YearParts parts{kind, column, std::nullopt};
            if (kind == Kind::Month)
                parts.dayColumn = findDays(grid, sampleRows, sample.width);
            return parts;
        }
    return std::nullopt;
}

std::size_t yearRowOf(
    const Grid &grid, std::size_t row, std::size_t yearColumn, const YearParts &parts)
{
    const std::size_t mostRows = parts.dayColumn ? 366 : 12;
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
    PartOfYear part{.month = monthOfCell(parts.kind, grid.cell(row, parts.column))};
    if (parts.kind == Kind::Week) {
        part.week = std::exchange(part.month, 1U);
        return part.week > 0 ? std::optional(part) : std::nullopt;
    }
    if (parts.dayColumn)
        part.day = shortNumber(grid.cell(row, *parts.dayColumn));
    if (part.month < 1 || part.month > 12 || part.day < 1)
        return std::nullopt;
    return part;
}

std::string formatName(const YearParts &parts)
{
    if (parts.kind == Kind::Month)
        return parts.dayColumn ? "YYYY, month and day" : "YYYY and month";
    if (parts.kind == Kind::Week)
        return "YYYY and week, read as its Monday";
    return parts.kind == Kind::Quarter ? "YYYY and quarter" : "YYYY and half-year";
}

} // namespace tickmark::csv
