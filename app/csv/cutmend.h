// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/cutcolumns.h"

#include <optional>

namespace tickmark::csv {

/// Puts a row of the wrong width right, where one mend alone makes all its cells look as their
/// columns do: a cell cut in two where a delimiter is missing, an empty cell left out where there
/// is one too many, or the line cut at blanks, of which some belong to a text. The first row, whose
/// names look like nothing else, is mended where its quotes or its only gap show the place.
class CutMender
{
public:
    /// The text the grid was cut from and its quote; all but the quote must outlive the mender.
    CutMender(std::string_view text, char quote, const Grid &grid, const CutColumns &columns);

    /// The cells of the row as they should be; nothing where the row is right, or where no mend or
    /// more than one makes it so. The first row of the table may be names.
    std::optional<std::vector<std::string>> mended(std::size_t row, bool isFirst);

private:
    using Cells = std::vector<std::string>;
    /// How plainly a place shows that a cell ends there, the plainest first.
    enum class Seam { Quote, End, Change, Inside, None };
    struct Halves
    {
        std::string left, right;
        Seam seam = Seam::None;
    };

    struct Places
    {
        std::size_t begin, end;
    };

    Places placesOf(const Cells &cells, std::ptrdiff_t shift) const;
    std::optional<Cells> reshaped(const Cells &cells, bool areNames) const;
    std::optional<Cells> widened(const Cells &cells, bool areNames) const;
    std::optional<Cells> narrowed(const Cells &cells, bool areNames) const;
    std::optional<Cells> cutAtBlanks(std::size_t row);
    Halves halvesOf(std::string_view cell, std::size_t column) const;
    std::vector<Halves> halvesAtQuotes(std::string_view cell) const;
    Halves namesOf(std::string_view cell) const;
    Halves halvesAt(Seam seam, std::string_view cell, std::size_t column) const;
    bool fit(const Halves &halves, std::size_t column) const;
    std::string_view lineOf(std::size_t row);

    std::string_view m_text;
    char m_quote;
    const Grid &m_grid;
    const CutColumns &m_columns;
    std::vector<std::size_t> m_lines; ///< where the lines begin, once it was asked
};

} // namespace tickmark::csv
