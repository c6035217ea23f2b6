// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/cut.h"
#include "csv/grid.h"
#include "csv/scan.h"
#include "csv/watch.h"

#include <limits>

namespace tickmark::csv {

/// Cuts UTF-8 text into a grid, in one pass (rows to be mended: in a few) and without allocating
/// per cell.
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

    /// `text` begins at line `firstLine` of the file.
    Tokenizer(std::string_view text, char delimiter, std::size_t firstLine = 1);
    Tokenizer(std::string_view text, Cut cut);

    static constexpr auto all = std::numeric_limits<std::size_t>::max();

    /// The first `limit` rows, or all; to be called once.
    Grid rows(std::size_t limit = all, const Stage &stage = {});

    /// Where the rows not read yet begin in the text, and the line of the first.
    std::size_t position() const { return m_place.at; }
    std::size_t line() const { return m_place.line; }

private:
    /// Where the reading stands, and how much of the grid was made.
    struct Place
    {
        std::size_t at = 0;
        std::size_t line = 1;
        std::size_t literalUntil = 0; ///< no quoted cell begins before this place
        std::size_t lf = 0;
        std::size_t crlf = 0;
        std::size_t cr = 0;
    };

    void reserveFor(std::size_t rows);
    void readRow();
    void readCells();
    bool readOrdinaryCell();
    std::size_t lastWidth() const;
    void mendRow(const Place &begin);
    bool rereadRow(const Place &begin);
    void goBack(const Place &begin);
    bool hasUnquoted(std::string_view text) const;
    bool hasTornQuote() const;
    bool isGluedRow(const Place &begin);
    bool isLenientRow(const Place &begin);
    bool isRowOf(const std::string &delimiter, const Place &begin);
    void setDelimiter(std::string delimiter, bool isRunOfBlanks);
    void readPlainCell();
    bool readQuoted();
    bool readQuotedCell();
    bool readLenientCell();
    bool readGluedCell(std::size_t literalUntil);
    bool isStrayPair() const;
    bool isEscape(std::size_t at) const;
    void addCell(std::size_t begin, std::size_t end, bool isQuoted);
    void addQuoted(std::size_t begin, std::size_t end, bool hasDoubled);
    bool isCellEnd(std::size_t at) const;
    bool isAtLineEnd() const;
    bool skipDelimiter();
    void skipToCellEnd();
    void skipBlanks();
    void endLine();
    std::size_t countLineEnd(Place &place) const;
    bool endsCell(std::size_t at) const;
    std::string lineEndWord() const;

    std::string_view m_text;
    Cut m_cut;
    CellEndFinder m_cellEnd;
    bool m_mayBeOrdinary = false; ///< the delimiter is one character, and the cut has no oddities
    bool m_mayEndCell[256] = {};  ///< the first characters of what can stand behind a cell
    bool m_isGlued = false;       ///< a quote in a plain cell begins the next one
    bool m_isCellNext = false;    ///< a cell follows without a delimiter
    Place m_place;
    Grid m_grid;
};

} // namespace tickmark::csv
