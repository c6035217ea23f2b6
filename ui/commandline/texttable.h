// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tickmark {

/// Rows of cells, printed in columns that are as wide as their widest cell. Widths count
/// characters, not bytes.
class TextTable
{
public:
    enum class Align { Left, Right };

    /// `alignments` in the order of the columns; further columns are left aligned.
    explicit TextTable(std::vector<Align> alignments = {});

    void addRow(std::vector<std::string> cells);

    /// One line per row, two blanks between columns, none at the end of a line.
    std::string text() const;

private:
    std::vector<std::size_t> columnWidths() const;
    std::string line(
        const std::vector<std::string> &cells, const std::vector<std::size_t> &widths) const;

    std::vector<Align> m_alignments;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace tickmark
