// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/header.h"

#include "csv/unicode.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tickmark::csv {

namespace {

/// One header row: its label in the column of the dates and the cells above the values.
struct HeaderRow
{
    std::string_view label;
    std::vector<std::string_view> cells; ///< one a column of the table
    std::size_t filled = 0;
    std::size_t roles = 0;
    bool isUnit = false;
    bool hasOnlyDates = false; ///< "last update", "series start"
    bool mayName = false;      ///< its label is empty, "Date", "Ticker" or the like
    bool isDistinct = false;   ///< a different word for each column
    bool isUniform = false;    ///< the same word for all
};

/// "[EUR]", "($/bbl)", "%", "in %", "2020=100": what stands below names and names nothing.
bool isUnitCell(std::string_view cell)
{
    const bool isBracketed = cell.size() > 2
        && ((cell.front() == '[' && cell.back() == ']')
            || (cell.front() == '(' && cell.back() == ')'));
    const bool isPercent = cell.size() <= 8 && cell.find('%') != std::string_view::npos
        && (cell.front() == '%' || cell.starts_with("in "));
    return isBracketed || isPercent || cell.ends_with("=100");
}

class HeaderReader
{
public:
    HeaderReader(std::vector<Column> &columns, const Grid &grid, const DateColumn &dates,
        const DatedRows &rows)
        : m_columns(columns)
        , m_grid(grid)
        , m_dates(dates)
    {
        for (const auto row : rows.headerRows)
            m_rows.push_back(read(row));
    }

    std::size_t nameColumns()
    {
        const auto roleRow = rowWithRoles();
        const auto nameRow = roleRow < m_rows.size() ? tickerRow(roleRow) : rowWithNames();
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            nameColumn(column, nameRow, roleRow);
        if (roleRow == m_rows.size())
            groupByFirstWords();
        return roleRow < m_rows.size() ? roleRow : nameRow;
    }

private:
    bool isValueColumn(std::size_t column) const { return m_dates.canDate(column); }

    HeaderRow read(std::size_t row) const
    {
        HeaderRow header;
        const std::size_t shift = isOneShort(m_grid, row, m_dates, m_columns.size()) ? 1 : 0;
        header.label = shift == 0 ? m_grid.cell(row, m_dates.column) : std::string_view();
        header.isUnit = isUnitWord(header.label);
        header.mayName = header.label.empty() || isDateWord(header.label)
            || isNameWord(header.label) || roleOf(header.label) != Role::None;
        std::set<std::string_view> words;
        std::size_t units = 0, dates = 0;
        header.cells.resize(m_columns.size());
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            if (!isValueColumn(column) || column < shift)
                continue;
            const auto cell = m_grid.cell(row, column - shift);
            header.cells[column] = cell;
            if (cell.empty())
                continue;
            ++header.filled;
            words.insert(cell);
            header.roles += roleOf(cell) != Role::None && roleOf(cell) != Role::Change;
            units += isUnitCell(cell);
            const auto date = readDateCell(cell);
            dates += date && isCertainDate(date->form);
        }
        header.isUnit = header.isUnit || (header.filled > 0 && units == header.filled);
        header.hasOnlyDates = header.filled > 0 && dates == header.filled;
        header.isDistinct = header.filled > 0 && words.size() == header.filled;
        header.isUniform = header.filled > 1 && words.size() == 1;
        return header;
    }

    /// The row of roles above or below a row of tickers; size() where the roles are no row apart.
    std::size_t rowWithRoles() const
    {
        if (m_rows.size() < 2)
            return m_rows.size();
        for (auto row = m_rows.size(); row-- > 0;)
            if (m_rows[row].roles >= 1 && m_rows[row].roles * 2 > m_rows[row].filled)
                return row;
        return m_rows.size();
    }

    /// The row that says which series the roles belong to: the nearest other row with words.
    std::size_t tickerRow(std::size_t roleRow) const
    {
        for (auto row = m_rows.size(); row-- > 0;)
            if (row != roleRow && m_rows[row].filled * 2 > m_rows[roleRow].filled
                && m_rows[row].mayName && !m_rows[row].isUnit)
                return row;
        return m_rows.size();
    }

    /// The lowest row with a different word for each column, or else the fullest; of the rows that
    /// may name columns, where there are such.
    std::size_t rowWithNames() const
    {
        const bool hasNaming = std::ranges::any_of(m_rows,
            [](const HeaderRow &row) { return row.mayName && !row.isUnit && row.filled > 0; });
        auto fullest = m_rows.size();
        for (auto row = m_rows.size(); row-- > 0;) {
            const auto &header = m_rows[row];
            if (header.isUnit || header.hasOnlyDates || header.filled == 0
                || (hasNaming && !header.mayName))
                continue;
            if (header.isDistinct && header.filled * 2 > m_columns.size() - 1)
                return row;
            if (fullest == m_rows.size() || header.filled > m_rows[fullest].filled)
                fullest = row;
        }
        return fullest;
    }

    void nameColumn(std::size_t index, std::size_t nameRow, std::size_t roleRow)
    {
        auto &column = m_columns[index];
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            if (row != nameRow && row != roleRow)
                addOther(column, m_rows[row], index);
        const auto word =
            nameRow < m_rows.size() ? m_rows[nameRow].cells[index] : std::string_view();
        column.name = word;
        if (roleRow < m_rows.size()) {
            const auto role = m_rows[roleRow].cells[index];
            column.role = roleOf(role);
            column.group = word;
            column.name =
                word.empty() || column.role == Role::None ? std::string(role) : column.name;
        } else {
            findRole(column);
        }
        column.isPercent = column.isPercent || isPercentWord(column.name);
    }

    /// "HSI Open", "HSI High", "HSI Low" and "HSI Close": a close and two more roles under the same
    /// words are the prices of one series.
    void groupByFirstWords()
    {
        std::map<std::string, std::map<Role, std::size_t>> groups;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto &name = m_columns[i].name;
            const auto blank = name.rfind(' ');
            const auto role =
                blank == std::string::npos ? Role::None : roleOf(name.substr(blank + 1));
            if (m_columns[i].role == Role::None && role != Role::None && role != Role::Change)
                groups[name.substr(0, blank)].emplace(role, i);
        }
        for (const auto &[group, roles] : groups) {
            const auto prices =
                roles.count(Role::Open) + roles.count(Role::High) + roles.count(Role::Low);
            if (roles.count(Role::Close) == 0 || prices < 2)
                continue;
            for (const auto &[role, column] : roles) {
                m_columns[column].role = role;
                m_columns[column].group = group;
            }
        }
    }

    static void addOther(Column &column, const HeaderRow &row, std::size_t index)
    {
        const auto cell = row.cells[index];
        if (row.isUnit)
            column.isPercent = isPercentWord(cell);
        else if (!isMissingMark(cell) && !row.isUniform && !looksLikeNumber(cell))
            column.others.emplace_back(cell);
    }

    /// "Open", or "SPY.Open", "TRXKRW, UPBIT: Open", "Open_SPY": the group and the role.
    static void findRole(Column &column)
    {
        column.role = roleOf(column.name);
        if (column.role != Role::None)
            return;
        const std::string_view name = column.name;
        const auto last = name.find_last_of(":._|");
        if (last != std::string_view::npos && roleOf(name.substr(last + 1)) != Role::None) {
            column.role = roleOf(name.substr(last + 1));
            column.group = trimmed(name.substr(0, last));
            return;
        }
        const auto first = name.find_first_of(":._|");
        if (first == std::string_view::npos || roleOf(name.substr(0, first)) == Role::None)
            return;
        column.role = roleOf(name.substr(0, first));
        column.group = trimmed(name.substr(first + 1));
    }

    std::vector<Column> &m_columns;
    const Grid &m_grid;
    const DateColumn &m_dates;
    std::vector<HeaderRow> m_rows;
};

} // namespace

bool isOneShort(
    const Grid &grid, std::size_t headerRow, const DateColumn &dates, std::size_t columnCount)
{
    const auto first = grid.cell(headerRow, 0);
    const bool isNamedByDate = isDateWord(first);
    return (isNamedByDate ? dates.column == 1 : dates.column == 0)
        && grid.width(headerRow) + 1 == columnCount && !first.empty();
}

std::size_t widthOfHeader(
    const Grid &grid, const DatedRows &rows, const DateColumn &dates, std::size_t columnCount)
{
    std::size_t width = 0;
    for (const auto row : rows.headerRows)
        width = std::max(width, grid.width(row) + isOneShort(grid, row, dates, columnCount));
    return width;
}

std::size_t nameColumns(
    std::vector<Column> &columns, const Grid &grid, const DateColumn &dates, const DatedRows &rows)
{
    return HeaderReader(columns, grid, dates, rows).nameColumns();
}

} // namespace tickmark::csv
