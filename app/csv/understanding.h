// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/decoder.h"
#include "csv/layout.h"
#include "csv/sniffer.h"
#include "csv/table.h"

#include <string>

namespace tickmark::csv {

/// What the rows of a grid are and how its columns are read.
struct Understanding
{
    DateColumn dates;
    DatedRows rows;
    std::vector<Column> columns;
};

/// A table that knows its encoding and its delimiter.
Table begunTable(const DecodedText &decoded, const SniffedDelimiter &sniffed);

/// Tells rows and columns apart and decides the decimal marks. What was decided and what has to be
/// asked goes into `table`. Fails where no date can be read; `name` is that of the file, in quotes.
Result<Understanding> understand(const Grid &grid, DateColumn dates, Answers answers,
    const std::string &name, Table &table, const Stage &stage = {});

/// Takes out the questions that were answered. Fails where the answer is not to import the file.
Result<void> closeQuestions(Table &table, Answers answers, const std::string &name);

/// The failures of files without dates or numbers.
tl::unexpected<Error> withoutDates(const std::string &name);
tl::unexpected<Error> withoutNumbers(const std::string &name);
/// Where there are numbers, but none that can be read: why the first of them cannot.
tl::unexpected<Error> withoutReadableNumbers(const std::string &name, const Table &table);

} // namespace tickmark::csv
