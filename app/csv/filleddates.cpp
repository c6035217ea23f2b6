// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/filleddates.h"

#include "csv/datecell.h"
#include "csv/number.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace tickmark::csv {

namespace {

constexpr std::size_t mostColumns = 64;
constexpr std::size_t mostRows = 64; ///< of one date

/// Whether a row has a cell wherever the first dated one has.
bool isFull(const Grid &grid, std::size_t row, std::size_t first, std::size_t dateColumn)
{
    for (std::size_t column = 0; column < std::min(grid.width(first), mostColumns); ++column)
        if (column != dateColumn && !grid.cell(first, column).empty()
            && grid.cell(row, column).empty())
            return false;
    return true;
}

/// Whether the words of a column are different in the rows of each date, and begin alike.
class WordsOfDates
{
public:
    void add(std::string_view word, bool isDated)
    {
        m_isBroken = m_isBroken || word.empty() || numberForm(word) != NumberForm::NoNumber;
        if (isDated) {
            m_words.clear();
            m_first = m_first.empty() ? word : m_first;
            m_isBroken = m_isBroken || word != m_first;
        }
        m_isBroken = m_isBroken || !m_words.insert(word).second;
    }
    bool tellApart() const { return !m_isBroken; }

private:
    std::set<std::string_view> m_words; ///< of the date at hand
    std::string_view m_first;
    bool m_isBroken = false;
};

} // namespace

bool areFilledDown(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t dateColumn)
{
    constexpr std::size_t enough = 2;
    std::size_t first = 0, dated = 0, empty = 0;
    std::vector<WordsOfDates> words;
    for (std::size_t row = 0; row < sampleRows.size() && sampleRows[row] == row; ++row) {
        const auto cell = grid.cell(row, dateColumn);
        const bool isDated = readDateCell(cell).has_value();
        if (dated == 0 && isDated) {
            first = row;
            words.resize(std::min(grid.width(row), mostColumns));
        }
        dated += isDated;
        if (dated == 0 || grid.isBlank(row))
            continue;
        if (!isDated && (!cell.empty() || !isFull(grid, row, first, dateColumn)))
            return false;
        empty += !isDated;
        for (std::size_t column = 0; column < words.size(); ++column)
            words[column].add(grid.cell(row, column), isDated);
    }
    return dated >= enough && empty >= enough
        && std::ranges::any_of(words, &WordsOfDates::tellApart);
}

std::size_t rowOfDate(const Grid &grid, std::size_t row, std::size_t dateColumn)
{
    for (std::size_t above = 0; above < mostRows && above <= row; ++above) {
        if (!grid.cell(row - above, dateColumn).empty())
            return row - above;
        if (grid.isBlank(row - above))
            break;
    }
    return row;
}

} // namespace tickmark::csv
