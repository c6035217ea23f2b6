// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// How the rows of a plain table are written, as its first rows show.
struct PlainForm
{
    char delimiter = ',';
    std::size_t width = 0; ///< cells of every row
    std::size_t dateColumn = 0;
    DateRules dates;
    bool isAscending = true; ///< else newest first
    std::size_t bytesPerRow = 1;
};

/// Rows of a big table in which there is nothing to decide: each has a certain date after that of
/// the row above (or before, where the newest is first), and for the rest nothing but bare numbers
/// with a decimal dot, or nothing. They are read as they are, without a grid.
class PlainRows
{
public:
    /// `text` begins at line `line` of the file, at the first character of a row; `last` is the
    /// time of the row above.
    PlainRows(std::string_view text, std::size_t line, PlainForm form, Time last);

    /// Reads the next row. False at the end of the text, and at a row that is not plain.
    bool next();
    /// Whether all rows were read.
    bool isAtEnd() const { return m_at == m_end; }
    std::size_t expectedCount() const;
    /// The part of the text that was read, 0 to 1.
    double done() const;

    Time time() const { return m_time; }
    /// A number for each cell of the row, NaN where it is empty. That of the date is NaN.
    const std::vector<double> &cells() const { return m_cells; }
    std::size_t line() const { return m_line; }

private:
    bool isAtCellEnd() const
    {
        return m_at == m_end || *m_at == m_form.delimiter || *m_at == '\n' || *m_at == '\r';
    }
    bool readDate();
    bool readNumber(double &value);
    bool skipDelimiter();
    bool skipLineEnd();

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    std::size_t m_line;
    PlainForm m_form;
    Time m_time;
    std::vector<double> m_cells;
};

} // namespace tickmark::csv
