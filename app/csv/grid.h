// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// A text cut into rows of cells. Cells are views into the text (which must outlive the grid), or,
/// where doubled quotes had to be made single, into the grid itself. Blanks around a cell and the
/// quotes are not part of it. No text is longer than `longestText`. Rows may differ in width; a
/// blank line is a row of one empty cell.
class Grid
{
public:
    static constexpr std::uint32_t longestText = (1U << 30) - 1;

    std::size_t rowCount() const { return m_rows.size(); }
    std::size_t width(std::size_t row) const { return endOf(row) - m_rows[row].firstCell; }

    /// The cell, or an empty one beyond the end of the row.
    std::string_view cell(std::size_t row, std::size_t column) const
    {
        const auto index = m_rows[row].firstCell + column;
        return index < endOf(row) ? textOf(m_cells[index]) : std::string_view();
    }

    /// Whether quotes stood around the cell.
    bool isQuoted(std::size_t row, std::size_t column) const
    {
        const auto index = m_rows[row].firstCell + column;
        return index < endOf(row) && m_cells[index].isQuoted;
    }

    /// The line of the file on which the row begins, from 1.
    std::size_t line(std::size_t row) const { return m_rows[row].line; }
    /// How many lines of the file the row covers: more than one where a quoted cell has breaks.
    std::size_t lineSpan(std::size_t row) const;
    bool isBlank(std::size_t row) const;
    /// Makes the cell, which must be there, an empty one.
    void clear(std::size_t row, std::size_t column)
    {
        m_cells[m_rows[row].firstCell + column].length = 0;
    }

    std::size_t lineCount() const { return m_lineCount; }
    /// "LF", "CRLF", "CR" or "mixed".
    const std::string &lineEnd() const { return m_lineEnd; }

private:
    friend class Tokenizer;

    struct Cell
    {
        std::uint32_t begin = 0;
        std::uint32_t length : 30 = 0;
        std::uint32_t isUnescaped : 1 = 0; ///< begins in m_unescaped, not in m_text
        std::uint32_t isQuoted : 1 = 0;
    };
    struct Row
    {
        std::uint32_t firstCell = 0;
        std::uint32_t line = 0;
    };

    std::size_t endOf(std::size_t row) const
    {
        return row + 1 < m_rows.size() ? m_rows[row + 1].firstCell : m_cells.size();
    }
    std::string_view textOf(Cell cell) const
    {
        const auto source = cell.isUnescaped ? std::string_view(m_unescaped) : m_text;
        return source.substr(cell.begin, cell.length);
    }

    std::string_view m_text;
    std::string m_unescaped;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    std::size_t m_lineCount = 0;
    std::string m_lineEnd = "LF";
};

} // namespace tickmark::csv
