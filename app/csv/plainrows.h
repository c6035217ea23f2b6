// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// What the cells of one column of a plain table are.
enum class PlainCell : std::uint8_t {
    Date,
    Clock,
    Unsigned, ///< a number without a sign, or a missing mark
    Number,   ///< the same, perhaps below zero
    Key,      ///< the word that says which series the row belongs to
    Words,    ///< words that are not read
    SameWord  ///< the same word in every row
};

/// How the rows of a plain table are written, as its first rows show.
struct PlainForm
{
    char delimiter = ',';
    std::vector<PlainCell> columns;
    /// For each column the forms of numbers, a bit each, that change nothing of its decimal mark.
    std::vector<unsigned> numberForms;
    std::string sameWord; ///< of the column that has it
    DateRules dates;
    /// Oldest first or newest first; nothing where keys part the rows into series.
    std::optional<bool> isAscending;
    std::size_t bytesPerRow = 1;
};

/// Rows of a big table in which there is nothing to decide: each has a certain date after that of
/// the row above (or before, where the newest is first; or any, where there are keys), words where
/// the first rows have words, and for the rest numbers with a decimal dot, or nothing. They are
/// read as they are, without a grid.
class PlainRows
{
public:
    /// `text` begins at line `line` of the file, at the first character of a row; `last` is the
    /// time of the row above.
    PlainRows(std::string_view text, std::size_t line, PlainForm form, Time last);

    /// Reads the next row. False at the end of the text, and at a row that is not plain.
    bool next();
    /// Whether all rows were read.
    bool isAtEnd() const { return m_row == m_end; }
    /// The text from the first row on that was not read, and its line.
    std::string_view rest() const;
    std::size_t nextLine() const { return m_line + 1; }
    std::size_t expectedCount() const;
    /// The part of the text that was read, 0 to 1.
    double done() const;

    Time time() const { return m_time; }
    /// A number for each cell of the row, NaN where it is missing or no number.
    const std::vector<double> &cells() const { return m_cells; }
    std::string_view key() const { return m_key; }
    std::size_t line() const { return m_line; }

private:
    bool isAtCellEnd() const
    {
        return m_at == m_end || *m_at == m_form.delimiter || *m_at == '\n' || *m_at == '\r';
    }
    bool readCell(std::size_t column);
    bool readDate();
    bool readClock();
    bool readNumber(std::size_t column, bool maySign);
    bool readOddNumber(const char *begin, double &value);
    bool readWords(std::string_view &words);
    std::string_view takeCell();
    bool isInOrder(Time time) const;
    bool skipDelimiter();
    bool skipLineEnd();

    const char *m_begin;
    const char *m_row; ///< where the next row begins
    const char *m_at;
    const char *m_end;
    std::size_t m_line;
    PlainForm m_form;
    Time m_day;
    Time m_time;
    std::chrono::seconds m_clock{};
    std::string_view m_key;
    std::vector<double> m_cells;
};

} // namespace tickmark::csv
