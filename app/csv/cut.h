// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// The rules by which a text is cut into rows of cells. The import of time series cuts by a
/// delimiter of one character alone and mends nothing; the rest is for tables of any kind.
struct Cut
{
    std::string delimiter = ","; ///< a line feed: the lines are not cut
    bool isRunOfBlanks = false;  ///< blanks and tabs in a row are one delimiter
    char quote = '"';
    char escape = '\0';       ///< stands before a quote inside quotes, besides doubling; NUL: none
    bool isLenient = false;   ///< a quoted cell may hold quotes that are not doubled
    bool keepsBlanks = false; ///< those inside quotes belong to the cell
    /// A row of another width is read again as if quotes were not doubled, as if a delimiter before
    /// a quote were missing and with other delimiters, and mended where one of these readings gives
    /// exactly this width. 0 mends nothing.
    std::size_t width = 0;

    friend bool operator==(const Cut &, const Cut &) = default;
};

/// The delimiter, quote and escape under which most of the rows are equally wide and their cells
/// are whole things: numbers, dates, words, quoted texts. `width` is that of most rows. A text
/// under which no delimiter makes columns is cut by lines.
Cut sniffCut(std::string_view text);

} // namespace tickmark::csv
