// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"
#include "csv/question.h"
#include "series/observations.h"
#include "series/series.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tickmark::csv {

/// A line of the file that was not stored, or only in part, and why. Lines and columns count from
/// 1; `column` is 0 where the whole line is meant. `text` is the offending cell or line, shortened.
struct Refusal
{
    std::size_t line = 0;
    std::size_t column = 0;
    std::string text;
    std::string reason;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// One decision the reader took, and the cell that proves it: "day first", "row 14 has 25.11.2024".
struct Evidence
{
    std::string decision;
    std::string proof;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// What a column of the file is for, as a person reads it: "the date", "the close of SPY".
struct ColumnUse
{
    std::size_t column = 0; ///< from 1
    std::string header;     ///< empty where it has none
    std::string use;        ///< empty where it is left out
    std::string reason;     ///< why it is left out, or not stored

    friend bool operator==(const ColumnUse &, const ColumnUse &) = default;
};

/// How many rows there are, and from when to when.
struct Extent
{
    std::size_t rows = 0;
    Time first;
    Time last;

    friend bool operator==(const Extent &, const Extent &) = default;
};

inline Extent extentOf(const Observations &rows)
{
    return rows.isEmpty() ? Extent() : Extent{rows.size(), rows.times.front(), rows.times.back()};
}

/// One series as the file has it. `name` is the header's word for it, empty where the file has
/// none. `lines` holds the source line of each row of `observations`.
struct ReadSeries
{
    std::size_t number = 0; ///< among the series of the file, by which pieces of one are known
    std::string name;
    bool nameIsGeneric = false; ///< "Close", "value": says the role, not which series it is
    Unit unit = Unit::Number;   ///< Percent where header or cells say so
    Frequency frequency = Frequency::Irregular;
    Extent extent; ///< of all rows, also where `observations` has only the first
    Observations observations;
    std::vector<std::size_t> lines;
    std::vector<double> adjustedClose;   ///< empty, or one a row with NaN where there is none
    std::vector<std::string> otherNames; ///< what further header rows call it: key, title, symbol
    /// Where the name is that of a group (a country, a ticker) and the column measures no price of
    /// it: the header of the column. Other files have other measures of the group.
    std::string measure;
    bool nameIsGroup = false; ///< the name is a group that no header calls a name or code
};

/// What a file was understood to hold. Every line of it is a stored row, a header, blank, missing,
/// or listed in `refusals`. With an open question, `series` holds the likeliest reading.
struct Table
{
    Dialect dialect;
    std::vector<ReadSeries> series;
    std::vector<ColumnUse> columns; ///< from the left; empty where dates run across
    std::size_t rowsRead = 0;       ///< data rows: lines with a date
    std::size_t missing = 0;    ///< rows with a date whose (first) value is empty or a missing mark
    std::size_t duplicates = 0; ///< rows whose date occurred before in the same series, same value
    std::vector<Refusal> refusals;
    std::vector<Evidence> evidence;
    std::vector<Question> questions;
};

} // namespace tickmark::csv
