// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/datecell.h"
#include "csv/datelexer.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace tickmark::csv {

/// The numbers and words of a date in order, without the separators between them.
struct Pieces
{
    std::array<DateToken, DateTokens::most> pieces;
    std::array<char, DateTokens::most> separators{}; ///< that in front of the piece, '\0' for none
    std::size_t count = 0;
    char ending = '\0'; ///< a separator behind the last piece
    bool isYearSaid = false;
    bool isFiscal = false;

    /// One letter a piece: N number, J name of a month, Q H M W marks, y m d signs.
    std::string_view shape(std::array<char, DateTokens::most> &buffer) const;
    bool hasRoman() const;
    /// Without the first, a day of the week.
    Pieces withoutFirst() const;
};

Pieces piecesOf(const DateTokens &tokens);

/// The year itself where it has four digits, else by the pivot of two-digit years: 70 is 1970, 69
/// is 2069.
void setYear(DateCell &cell, const DateToken &token);
/// Four digits that are a year.
bool isLongYear(const DateToken &token);
/// A day, a month or another part of a year.
bool isShort(const DateToken &token);
/// A year of four digits or of two.
bool isYearToken(const DateToken &token);
/// Three digits, counted from 1911, as in Taiwan.
bool isRepublicYear(const DateToken &token);
void setRepublicYear(DateCell &cell, const DateToken &token);

/// Quarters, halves, weeks and financial years; nothing where the pieces are none.
std::optional<DateCell> partOfYear(const Pieces &all, std::string_view shape);
/// "2008/2009": the first of two years.
DateCell yearOf(const DateToken &year);

} // namespace tickmark::csv
