// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/grid.h"

#include <limits>

namespace tickmark::csv {

/// Cuts UTF-8 text into a grid, in one pass and without allocating per cell.
///
/// A line ends with LF, CRLF or CR, whichever comes; `delimiter` ' ' stands for a run of blanks or
/// tabs. A cell is quoted where it begins with a quote and the closing quote is followed by the
/// delimiter or the end of the line; doubled quotes inside are one. Any other quote is an ordinary
/// character, so an unbalanced one spoils its own line only and never swallows the file: a quoted
/// cell ends at the latest `longestQuotedLines` lines below.
class Tokenizer
{
public:
    static constexpr std::size_t longestQuotedLines = 100;

    explicit Tokenizer(std::string_view text, char delimiter, char quote = '"');

    /// The first `limit` rows, or all.
    Grid rows(std::size_t limit = std::numeric_limits<std::size_t>::max());

private:
    void readRow();
    void readPlainCell();
    bool readQuotedCell();
    void addCell(std::size_t begin, std::size_t end, bool isQuoted);
    void addUnescaped(std::size_t begin, std::size_t end);
    bool isCellEnd(std::size_t at) const;
    bool skipDelimiter();
    void skipBlanks();
    void endLine();
    std::string lineEndWord() const;

    std::string_view m_text;
    char m_delimiter;
    char m_quote;
    bool m_endsCell[256] = {};
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_literalUntil = 0; ///< no quoted cell begins before this place
    std::size_t m_lf = 0;
    std::size_t m_crlf = 0;
    std::size_t m_cr = 0;
    Grid m_grid;
};

} // namespace tickmark::csv
