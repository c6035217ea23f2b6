// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/keys.h"

#include "csv/vocabulary.h"

#include <algorithm>
#include <functional>
#include <set>

namespace tickmark::csv {

namespace {

constexpr std::size_t mostKeyColumns = 16;

/// How a choice of key columns divides the data rows.
struct Division
{
    std::size_t series = 0;    ///< different keys
    std::size_t repeated = 0;  ///< rows whose date the same series had before
    std::size_t letters = 0;   ///< in the keys of all rows
    std::size_t textBytes = 0; ///< of them

    /// Whether most of the text is digits: "v41690973", "2.1".
    bool isOfCodes() const { return letters * 2 < textBytes; }

    bool hasLongerWords(const Division &other) const
    {
        return std::pair(letters, textBytes) > std::pair(other.letters, other.textBytes);
    }
};

bool isLetter(char c)
{
    return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class KeyFinder
{
public:
    KeyFinder(const Grid &grid, const DatedRows &rows)
        : m_grid(grid)
        , m_rows(rows)
    {}

    Division divide(const std::vector<std::size_t> &columns) const
    {
        Division division;
        std::vector<std::size_t> keys;
        std::vector<std::pair<std::size_t, Time>> cells;
        for (std::size_t row = m_rows.firstRow; row < m_grid.rowCount(); ++row) {
            if (m_rows.kinds[row] != RowKind::Data)
                continue;
            const auto key = keyOf(m_grid, row, columns);
            division.textBytes += key.size();
            division.letters += static_cast<std::size_t>(std::ranges::count_if(key, isLetter));
            keys.push_back(std::hash<std::string>()(key));
            cells.emplace_back(keys.back(), m_rows.times[row]);
        }
        std::ranges::sort(keys);
        division.series =
            static_cast<std::size_t>(std::unique(keys.begin(), keys.end()) - keys.begin());
        std::ranges::sort(cells);
        for (std::size_t i = 1; i < cells.size(); ++i)
            division.repeated += cells[i] == cells[i - 1];
        return division;
    }

    /// Nearly no date repeats within a series, and series are longer than a row.
    bool isGood(const Division &division) const
    {
        return division.series > 1 && division.series * 2 <= m_rows.dataCount
            && division.repeated * 100 <= m_rows.dataCount;
    }

private:
    const Grid &m_grid;
    const DatedRows &m_rows;
};

/// Drops the columns without which the rows are still told apart.
std::vector<std::size_t> reduced(std::vector<std::size_t> keys, const KeyFinder &finder)
{
    for (std::size_t i = 0; i < keys.size() && keys.size() > 1;) {
        auto fewer = keys;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (finder.isGood(finder.divide(fewer)))
            keys = std::move(fewer);
        else
            ++i;
    }
    return keys;
}

/// Whether the words of a column stand in blocks of three rows and more, each word in one of them.
bool standsInBlocks(const Grid &grid, const DatedRows &rows, std::size_t column)
{
    constexpr std::size_t leastRows = 3;
    std::set<std::string_view> words;
    std::string_view word;
    std::size_t length = leastRows;
    for (auto row = rows.firstRow; row < grid.rowCount(); ++row) {
        if (rows.kinds[row] != RowKind::Data)
            continue;
        const auto cell = grid.cell(row, column);
        if (cell == word) {
            ++length;
            continue;
        }
        if (cell.empty() || length < leastRows || !words.insert(cell).second)
            return false;
        word = cell;
        length = 1;
    }
    return length >= leastRows && words.size() > 1;
}

/// A column of tickers also tells series apart of which each begins where the one before ends.
std::vector<std::size_t> tickersInBlocks(const std::vector<std::size_t> &words,
    const std::vector<Column> &columns, const Grid &grid, const DatedRows &rows)
{
    for (const auto column : words)
        if (isNameWord(columns[column].name) && standsInBlocks(grid, rows, column))
            return {column};
    return {};
}

} // namespace

std::vector<std::size_t> findKeyColumns(const std::vector<Column> &columns, const Grid &grid,
    const DateColumn &dates, const DatedRows &rows)
{
    std::vector<std::size_t> words;
    for (std::size_t column = 0; column < columns.size() && words.size() < mostKeyColumns; ++column)
        if (column != dates.column && columns[column].isText() && !columns[column].tally.isConstant)
            words.push_back(column);
    const KeyFinder finder(grid, rows);
    if (words.empty())
        return {};
    if (finder.divide({}).repeated * 10 < rows.dataCount)
        return tickersInBlocks(words, columns, grid, rows);
    std::vector<std::size_t> best;
    Division longest;
    for (const auto column : words) {
        const auto division = finder.divide({column});
        if (finder.isGood(division) && division.hasLongerWords(longest)) {
            best = {column};
            longest = division;
        }
    }
    if (!best.empty() && longest.isOfCodes()) {
        std::erase_if(
            words, [&finder](std::size_t column) { return finder.divide({column}).isOfCodes(); });
        if (words.empty() || !finder.isGood(finder.divide(words)))
            return best;
        return reduced(words, finder);
    }
    if (!best.empty() || !finder.isGood(finder.divide(words)))
        return best;
    return reduced(words, finder);
}

std::string keyOf(const Grid &grid, std::size_t row, const std::vector<std::size_t> &keyColumns)
{
    std::string key;
    for (const auto column : keyColumns) {
        if (!key.empty())
            key += " · ";
        key += grid.cell(row, column);
    }
    return key;
}

} // namespace tickmark::csv
