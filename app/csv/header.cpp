// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/header.h"

#include "csv/headerrow.h"
#include "csv/unicode.h"

#include <algorithm>
#include <array>
#include <map>

namespace tickmark::csv {

namespace {

/// "Close" or "Last" without a ticker, "AAPL", "^GSPC", "BRK-B": no letter is small.
bool isTicker(std::string_view word)
{
    return !word.empty() && word.size() <= 12
        && std::ranges::none_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
}

/// A header of two words of which one is a role.
struct RoleWords
{
    Role role = Role::None;
    std::string group;
};

/// "Close AAPL" and "AAPL Close".
RoleWords roleWords(const std::string &name)
{
    const auto last = name.rfind(' ');
    if (last == std::string::npos)
        return {};
    auto role = roleOf(name.substr(last + 1));
    if (role != Role::None)
        return {role, name.substr(0, last)};
    const auto first = name.find(' ');
    role = roleOf(name.substr(0, first));
    return {role, role == Role::None ? std::string() : name.substr(first + 1)};
}

class HeaderReader
{
public:
    HeaderReader(std::vector<Column> &columns, const Grid &grid, const DateColumn &dates,
        const DatedRows &rows)
        : m_columns(columns)
        , m_rows(readHeaderRows(grid, dates, rows, columns.size()))
    {}

    std::size_t nameColumns()
    {
        const auto roleRow = rowWithRoles();
        const auto nameRow = roleRow < m_rows.size() ? tickerRow(roleRow) : rowWithNames();
        if (roleRow == m_rows.size() && nameRow < m_rows.size())
            putGroupsInFront(nameRow);
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            nameColumn(column, nameRow, roleRow);
        if (roleRow == m_rows.size()) {
            findInitials();
            groupByWords();
            groupByTickers();
        }
        return roleRow < m_rows.size() ? roleRow : nameRow;
    }

private:
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
    std::size_t tickerRow(std::size_t roleRow)
    {
        for (auto row = m_rows.size(); row-- > 0;)
            if (row != roleRow && m_rows[row].filled * 2 > m_rows[roleRow].filled
                && m_rows[row].mayName && !m_rows[row].isUnit)
                return row;
        return mergedTickerRow(roleRow);
    }

    /// A row above the roles with a cell for each of several tables only.
    std::size_t mergedTickerRow(std::size_t roleRow)
    {
        for (auto row = roleRow; row-- > 0;) {
            auto carried = carriedGroups(m_rows[row], m_rows[roleRow].cells);
            if (carried.empty() || m_rows[row].filled < 2 || m_rows[row].isUnit)
                continue;
            m_rows[row].cells = std::move(carried);
            return row;
        }
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
                return preferredTo(row);
            if (fullest == m_rows.size() || header.filled > m_rows[fullest].filled)
                fullest = row;
        }
        return fullest;
    }

    /// A row of titles before one of codes, and the row that names the dates before one with gaps.
    std::size_t preferredTo(std::size_t row) const
    {
        const auto &chosen = m_rows[row];
        for (std::size_t other = 0; other < m_rows.size(); ++other) {
            const auto &header = m_rows[other];
            const bool isTitle = isTitleWord(header.label) && isCodeWord(chosen.label)
                && header.filled == chosen.filled;
            const bool isFuller = header.hasDateLabel() && !chosen.hasDateLabel()
                && header.filled > chosen.filled && !header.isUniform && !header.isUnit;
            if (isTitle || isFuller)
                return other;
        }
        return row;
    }

    /// "GDP" and "CPI" come again for each country of the row above, whose cells are merged.
    void putGroupsInFront(std::size_t nameRow)
    {
        auto &names = m_rows[nameRow].cells;
        for (auto row = nameRow; row-- > 0;) {
            const auto groups = carriedGroups(m_rows[row], names);
            if (groups.empty() || m_rows[row].isUnit || m_rows[row].hasOnlyDates)
                continue;
            std::map<std::string, std::size_t> counts;
            for (const auto &name : names)
                ++counts[name];
            for (std::size_t column = 0; column < names.size(); ++column)
                if (!groups[column].empty() && !names[column].empty() && counts[names[column]] > 1)
                    names[column] = groups[column] + ' ' + names[column];
            return;
        }
    }

    void nameColumn(std::size_t index, std::size_t nameRow, std::size_t roleRow)
    {
        auto &column = m_columns[index];
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            if (row != nameRow && row != roleRow)
                addOther(column, m_rows[row], index);
        const auto word = nameRow < m_rows.size() ? m_rows[nameRow].cells[index] : std::string();
        column.name = word;
        if (roleRow < m_rows.size()) {
            const auto &role = m_rows[roleRow].cells[index];
            column.role = roleOf(role);
            column.group = word;
            column.name = word.empty() || column.role == Role::None ? role : column.name;
        } else {
            findRole(column);
        }
        column.isPercent = column.isPercent || isPercentWord(column.name);
    }

    /// "O", "H", "L", "C" and "V" side by side.
    void findInitials()
    {
        constexpr std::array initials{std::pair{"o", Role::Open}, std::pair{"h", Role::High},
            std::pair{"l", Role::Low}, std::pair{"c", Role::Close}, std::pair{"v", Role::Volume}};
        std::array<std::size_t, 5> places{};
        for (std::size_t i = 0; i < initials.size(); ++i) {
            const auto place = std::ranges::find(m_columns, initials[i].first,
                [](const Column &column) { return folded(lastPart(column.name)); });
            places[i] = static_cast<std::size_t>(place - m_columns.begin());
            if (places[i] == m_columns.size() && initials[i].second != Role::Volume)
                return;
        }
        for (std::size_t i = 0; i < initials.size(); ++i)
            if (places[i] < m_columns.size() && m_columns[places[i]].role == Role::None)
                m_columns[places[i]].role = initials[i].second;
    }

    /// "mid.o" is "o".
    static std::string_view lastPart(std::string_view name)
    {
        return name.substr(name.find_last_of('.') + 1);
    }

    /// "HSI Open", "HSI High", "HSI Low" and "HSI Close": a close and two more roles under the same
    /// words are the prices of one series.
    void groupByWords()
    {
        std::map<std::string, std::map<Role, std::size_t>> groups;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto [role, group] = roleWords(m_columns[i].name);
            if (m_columns[i].role == Role::None && role != Role::None && role != Role::Change)
                groups[group].emplace(role, i);
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

    /// "Close AAPL" and "Close MSFT": columns that are all of a role and a ticker.
    void groupByTickers()
    {
        std::vector<std::pair<std::size_t, RoleWords>> found;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            auto words = roleWords(m_columns[i].name);
            if (m_columns[i].role == Role::None && isTicker(words.group))
                found.emplace_back(i, std::move(words));
            else if (!m_columns[i].name.empty())
                return;
        }
        if (found.size() < 2)
            return;
        for (auto &[column, words] : found) {
            m_columns[column].role = words.role;
            m_columns[column].group = words.group;
            if (words.role == Role::Close)
                m_columns[column].name = words.group;
        }
    }

    static void addOther(Column &column, const HeaderRow &row, std::size_t index)
    {
        const auto &cell = row.cells[index];
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
    std::vector<HeaderRow> m_rows;
};

/// Whether the rows below have nothing in the column: they end with a delimiter, which the header
/// does not.
bool isEmptyBelow(const Grid &grid, std::size_t headerRow, std::size_t column)
{
    constexpr std::size_t enoughRows = 20;
    const auto end = std::min(grid.rowCount(), headerRow + 1 + enoughRows);
    for (auto row = headerRow + 1; row < end; ++row)
        if (!grid.cell(row, column).empty())
            return false;
    return true;
}

} // namespace

bool isOneShort(
    const Grid &grid, std::size_t headerRow, const DateColumn &dates, std::size_t columnCount)
{
    const auto first = grid.cell(headerRow, 0);
    const bool isNamedByDate = isDateWord(first);
    return (isNamedByDate ? dates.column == 1 : dates.column == 0)
        && grid.width(headerRow) + 1 == columnCount && !first.empty()
        && !isEmptyBelow(grid, headerRow, columnCount - 1);
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
