// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/turnedheader.h"

#include "csv/columns.h"
#include "csv/partlabels.h"
#include "csv/turnedcell.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace tickmark::csv {

namespace {

constexpr std::size_t depth = 30; ///< rows in which the dates are looked for
constexpr std::size_t enoughDates = 3;
constexpr std::size_t mostWordsBehind = 4;
constexpr std::size_t mostParts = 12; ///< of a year

using Cells = std::vector<std::optional<TurnedCell>>;

enum class Reading { Strict, WithWords };

/// The dates of a row, cell by cell.
Cells datesOf(const Grid &grid, std::size_t row, Reading reading)
{
    Cells cells(std::min(grid.width(row), mostTableColumns));
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto text = grid.cell(row, column);
        if (const auto date = readDateCell(text))
            cells[column] = TurnedCell{*date, text, {}};
        else if (reading == Reading::WithWords)
            cells[column] = readTurnedCell(text);
    }
    return cells;
}

/// 1, 4, 7 or 10 for "Q1" to "Q4".
std::optional<unsigned> quarterOf(std::string_view cell)
{
    const bool isQuarter =
        cell.size() == 2 && (cell[0] == 'Q' || cell[0] == 'q') && cell[1] >= '1' && cell[1] <= '4';
    return isQuarter ? std::optional(static_cast<unsigned>(cell[1] - '1') * 3 + 1) : std::nullopt;
}

/// Months by name, or quarters, under years of which each is written once or above each.
Cells monthsUnderYears(const Grid &grid, std::size_t row)
{
    Cells cells(std::min(grid.width(row), mostTableColumns));
    if (row == 0)
        return cells;
    std::optional<int> year;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto above = readDateCell(grid.cell(row - 1, column));
        if (above && above->form == DateForm::Year)
            year = above->year;
        const auto name = grid.cell(row, column);
        const auto month = monthOf(name);
        const auto quarter = quarterOf(name);
        if (month && year)
            cells[column] = TurnedCell{
                DateCell{.form = DateForm::Month, .year = *year, .month = *month}, name, {}};
        else if (quarter && year)
            cells[column] = TurnedCell{
                DateCell{.form = DateForm::Quarter, .year = *year, .month = *quarter}, name, {}};
    }
    return cells;
}

std::size_t countOf(const Cells &cells)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(cells, [](const auto &cell) { return cell.has_value(); }));
}

/// Whether the dates stand side by side, with empty cells and a few words behind them.
bool areSideBySide(const Cells &cells, const Grid &grid, std::size_t row, std::size_t enough)
{
    const auto isDate = [](const auto &cell) { return cell.has_value(); };
    const auto first = std::ranges::find_if(cells, isDate);
    const auto end = std::ranges::find_if_not(first, cells.end(), isDate);
    if (static_cast<std::size_t>(end - first) < enough)
        return false;
    std::size_t words = 0;
    for (auto column = static_cast<std::size_t>(end - cells.begin()); column < cells.size();
         ++column) {
        const auto cell = grid.cell(row, column);
        if (readDateCell(cell) || looksLikeNumber(cell))
            return false;
        words += !cell.empty();
    }
    return words <= mostWordsBehind && words < static_cast<std::size_t>(end - first);
}

/// Whether the row can only be the header of numbers: none stand above it, and below its dates
/// stand numbers that are no years.
bool isAboveNumbers(const Cells &cells, const Grid &grid, std::size_t row)
{
    constexpr std::size_t rowsBelow = 20;
    for (std::size_t above = 0; above < row; ++above)
        for (std::size_t column = 0; column < std::min(grid.width(above), mostTableColumns);
             ++column)
            if (looksLikeNumber(grid.cell(above, column)))
                return false;
    if (cells.empty() || cells.front())
        return false;
    const auto isDate = [](const auto &cell) { return cell.has_value(); };
    const auto first =
        static_cast<std::size_t>(std::ranges::find_if(cells, isDate) - cells.begin());
    std::size_t numbers = 0, years = 0, besides = 0;
    for (auto below = row + 1; below < std::min(grid.rowCount(), row + 1 + rowsBelow); ++below)
        for (std::size_t column = 0; column < std::min(grid.width(below), cells.size()); ++column) {
            if (!looksLikeNumber(grid.cell(below, column)))
                continue;
            if (!cells[column]) {
                besides += column > first;
                continue;
            }
            const auto date = readDateCell(grid.cell(below, column));
            ++(date && date->form != DateForm::Integer ? years : numbers);
        }
    return numbers > years && besides < numbers;
}

std::string periods(std::size_t count, std::size_t length)
{
    constexpr std::array<std::string_view, 5> words = {
        "day", "month", "quarter", "half-year", "year"};
    return std::to_string(count) + " " + std::string(words.at(length)) + (count == 1 ? "" : "s");
}

class HeaderMaker
{
public:
    HeaderMaker(Cells cells, const Grid &grid, std::size_t row)
        : m_cells(std::move(cells))
        , m_grid(grid)
    {
        m_header.row = row;
        m_header.contents = {""};
        m_header.contentOf.resize(m_cells.size());
        m_header.isLeftOut.resize(m_cells.size());
    }

    std::optional<TurnedHeader> make(Answers answers)
    {
        constexpr std::size_t least = 2;
        if (!areSideBySide(m_cells, m_grid, m_header.row, least))
            return std::nullopt;
        const bool isAlone = isAboveNumbers(m_cells, m_grid, m_header.row);
        const auto enough = isAlone ? least : enoughDates;
        constexpr std::size_t mostContents = 64;
        takeEnd();
        joinPartsOfYears();
        keepContents();
        takeBegin();
        keepOneLength();
        if (m_header.contents.size() > mostContents || mayBePartsOfYears())
            return std::nullopt;
        leaveOutFlags();
        decide(answers);
        const bool isOrdered = isAlone ? areDistinct() : areInOrder();
        if (m_dateCount < enough || !isOrdered)
            return std::nullopt;
        return std::move(m_header);
    }

private:
    void takeEnd()
    {
        const auto isDate = [](const auto &cell) { return cell.has_value(); };
        const auto last = std::find_if(m_cells.rbegin(), m_cells.rend(), isDate);
        m_header.endColumn = static_cast<std::size_t>(m_cells.rend() - last);
    }

    /// A label in front may have a year in it: "Population 2020".
    void takeBegin()
    {
        const auto isDate = [](const auto &cell) { return cell.has_value(); };
        m_header.firstColumn =
            static_cast<std::size_t>(std::ranges::find_if(m_cells, isDate) - m_cells.begin());
    }

    void leaveOut(std::size_t column)
    {
        m_header.isLeftOut[column] = 1;
        m_cells[column].reset();
    }

    /// Of years, quarters and months side by side the shortest that are not rarer than the longer.
    void keepOneLength()
    {
        std::array<std::size_t, 5> counts{};
        for (const auto &cell : m_cells)
            if (cell)
                ++counts.at(lengthOf(cell->date.form));
        std::size_t kept = 0;
        for (std::size_t length = 1; length < counts.size(); ++length)
            if (counts.at(length) > counts.at(kept))
                kept = length;
        for (auto length = counts.size(); length-- > 0;)
            if (length != kept && counts.at(length) > 0)
                m_header.leftOut +=
                    (m_header.leftOut.empty() ? "" : " and ") + periods(counts.at(length), length);
        for (std::size_t column = 0; column < m_cells.size(); ++column)
            if (m_cells[column] && lengthOf(m_cells[column]->date.form) != kept)
                leaveOut(column);
    }

    /// Dates with the same words around them are of one content. Contents of fewer dates than half
    /// of the greatest are none: "Change 2023" behind the years.
    void keepContents()
    {
        std::map<std::string_view, std::size_t> counts;
        for (const auto &cell : m_cells)
            if (cell)
                ++counts[cell->content];
        std::size_t most = 0;
        for (const auto &[content, count] : counts)
            most = std::max(most, count);
        m_header.contents.clear();
        std::size_t others = 0;
        for (std::size_t column = 0; column < m_cells.size(); ++column) {
            if (!m_cells[column])
                continue;
            const auto content = m_cells[column]->content;
            if (counts[content] * 2 < most || (counts[content] < 2 && counts.size() > 1)) {
                ++others;
                leaveOut(column);
                continue;
            }
            m_header.contentOf[column] = indexOf(content);
        }
        if (others > 0)
            m_header.leftOut += (m_header.leftOut.empty() ? "" : " and ") + std::to_string(others)
                + (others == 1 ? " column" : " columns") + " with other words";
    }

    /// "1st quarter 2018": the words beside all years are quarters or months.
    void joinPartsOfYears()
    {
        std::vector<std::string_view> words;
        for (const auto &cell : m_cells)
            if (cell && std::ranges::find(words, cell->content) == words.end()
                && words.size() <= mostParts)
                words.push_back(cell->content);
        const auto parts = findPartLabels(words);
        const bool areParts = parts && parts->count() == words.size() && !parts->isRepeated
            && (parts->kind == PartLabels::Kind::Month || parts->kind == PartLabels::Kind::Quarter);
        if (!areParts)
            return;
        const bool areMonths = parts->kind == PartLabels::Kind::Month;
        for (auto &cell : m_cells) {
            if (!cell || cell->date.form != DateForm::Year)
                continue;
            const auto word = std::ranges::find(words, cell->content) - words.begin();
            const auto part = parts->parts[static_cast<std::size_t>(word)];
            cell->date.form = areMonths ? DateForm::Month : DateForm::Quarter;
            cell->date.month = areMonths ? part : part * 3 - 2;
            cell->content = {};
        }
    }

    /// Four or twelve words that come again with each year may be quarters or months in words that
    /// nobody knows here.
    bool mayBePartsOfYears() const
    {
        const auto count = m_header.contents.size();
        const auto first = m_header.firstColumn;
        return (count == 4 || count == mostParts) && first + 1 < m_cells.size() && m_cells[first]
            && m_cells[first + 1] && m_cells[first]->date.form == DateForm::Year
            && m_cells[first]->date.year == m_cells[first + 1]->date.year;
    }

    std::size_t indexOf(std::string_view content)
    {
        auto &contents = m_header.contents;
        const auto found = std::ranges::find(contents, content);
        const auto index = static_cast<std::size_t>(found - contents.begin());
        if (found == contents.end())
            contents.emplace_back(content);
        return index;
    }

    /// "Y1961F" behind "Y1961": a column of flags, not of numbers.
    void leaveOutFlags()
    {
        for (std::size_t column = 1; column < m_cells.size(); ++column) {
            const auto &flag = m_cells[column];
            const auto &before = m_cells[column - 1];
            if (flag && before && flag->isMarked && !before->isMarked
                && flag->content == before->content && flag->text == before->text)
                leaveOut(column);
        }
    }

    void decide(Answers answers)
    {
        DateTally tally;
        for (const auto &cell : m_cells)
            if (cell)
                tally.add(cell->date, cell->text, m_grid.line(m_header.row));
        m_header.decision = tally.decide(answers);
        auto &[rules, format, evidence, questions] = m_header.decision;
        if (tally.patterns().areYearSpans()) {
            rules.areYearSpans = true;
            format = "YYYY-YY";
            evidence.push_back({"years from one to the next", "each has the next one's digits"});
        }
        for (const auto &cell : m_cells) {
            m_header.times.push_back(cell ? timeOf(cell->date, rules) : std::nullopt);
            m_dateCount += m_header.times.back().has_value();
        }
    }

    /// The times of one content.
    std::vector<Time> timesOf(std::size_t content) const
    {
        std::vector<Time> times;
        for (std::size_t column = 0; column < m_cells.size(); ++column)
            if (m_header.times[column] && m_header.contentOf[column] == content)
                times.push_back(*m_header.times[column]);
        return times;
    }

    bool areDistinct() const
    {
        for (std::size_t content = 0; content < m_header.contents.size(); ++content) {
            auto times = timesOf(content);
            std::ranges::sort(times);
            if (std::ranges::adjacent_find(times) != times.end())
                return false;
        }
        return true;
    }

    bool areInOrder() const
    {
        for (std::size_t content = 0; content < m_header.contents.size(); ++content) {
            const auto times = timesOf(content);
            if (!std::ranges::is_sorted(times) && !std::ranges::is_sorted(times, std::greater()))
                return false;
        }
        return areDistinct();
    }

    Cells m_cells;
    const Grid &m_grid;
    TurnedHeader m_header;
    std::size_t m_dateCount = 0;
};

} // namespace

std::optional<TurnedHeader> findTurnedHeader(const Grid &grid, Answers answers)
{
    const auto end = std::min(grid.rowCount(), depth);
    for (std::size_t row = 0; row < end; ++row) {
        const auto dates = datesOf(grid, row, Reading::Strict);
        if (countOf(dates) >= 2)
            for (const auto reading : {Reading::WithWords, Reading::Strict})
                if (auto header = HeaderMaker(datesOf(grid, row, reading), grid, row).make(answers))
                    return header;
        if (auto header = HeaderMaker(monthsUnderYears(grid, row), grid, row).make(answers))
            return header;
    }
    for (std::size_t row = 0; row < end; ++row)
        if (auto header =
                HeaderMaker(datesOf(grid, row, Reading::WithWords), grid, row).make(answers))
            return header;
    return std::nullopt;
}

} // namespace tickmark::csv
