// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/numbercolumn.h"
#include "csv/rows.h"
#include "csv/vocabulary.h"

#include <string>
#include <vector>

namespace tickmark::csv {

/// What is known about one column of a table beside the dates: its cells, its header, and how its
/// numbers are read.
struct Column
{
    NumberTally tally;
    MarkDecision mark;
    std::string name;  ///< by the header; empty where it has none
    std::string group; ///< of columns that make one series: ticker, "" where unsaid
    Role role = Role::None;
    std::vector<std::string> others; ///< the words of further header rows
    bool isPercent = false;

    bool isEmpty() const { return tally.numbers == 0 && tally.texts == 0; }
    bool isText() const { return tally.texts > tally.numbers; }
};

/// Whether a grid has all rows of a table. Further down a column may have what it has not in the
/// first rows: a column with a name and without values is then a series that begins later.
enum class TablePart { Whole, FirstRows };

/// Columns beyond this one are not read; the widest sheets of spreadsheet programs have 16384.
inline constexpr std::size_t mostTableColumns = 16384;

/// The columns of the data rows with their tallies. Those of the dates are there, but empty.
std::vector<Column> tallyColumns(
    const Grid &grid, const DateColumn &dates, const DatedRows &rows, const Stage &stage = {});

/// Decides the decimal mark of every column: by its own cells, else by what the other columns of
/// the file prove, else by how dates, headers and whole numbers are written and what parts the
/// cells, else by a question. In a file with commas between cells that are not quoted no number has
/// a comma, so nobody wrote decimal commas there. Says what else was understood in the cells.
void decideMarks(std::vector<Column> &columns, Answers answers, Table &table);

} // namespace tickmark::csv
