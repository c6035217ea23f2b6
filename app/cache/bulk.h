// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace tickmark {

/// One row of `observation`, or of `revision` as it was; NaN stands for NULL.
struct StoredRow
{
    std::int64_t time = 0;
    double value = 0;
    double open = 0;
    double high = 0;
    double low = 0;
    double volume = 0;
    std::int64_t importId = 0;
    std::int64_t line = 0;
};

/// Whether rows are read with their import and line, or with numbers only.
enum class RowParts { Numbers, WithSource };

/// Takes the next rows; says false to stop. Does not throw.
using RowsSink = std::function<bool(std::span<const StoredRow> rows)>;

/// Feeds `sink` the rows of a series, in order of time and a few hundred at once. False where the
/// sink stopped. An aggregate function takes the rows inside SQLite's own loop: half the time of
/// stepping through them. Throws SQLite::Exception. Not to be called from a sink.
bool readSeries(
    SQLite::Database &database, std::int64_t seriesId, RowParts parts, const RowsSink &sink);

/// Takes one row; says false to stop. Does not throw.
using RowSink = std::function<bool(const StoredRow &row)>;

/// The same for any rows that have an order of time, "revision WHERE series_id = 7 AND …", one by
/// one and slower.
bool readRows(
    SQLite::Database &database, const std::string &from, RowParts parts, const RowSink &sink);

/// Gives one row after the other; false after the last. Does not throw.
using RowSource = std::function<bool(StoredRow &row)>;

/// Runs a statement that reads the rows of `source` from the table incoming_row by the functions
/// row_time(), row_value(), row_open(), row_high(), row_low(), row_volume(), row_import_id() and
/// row_line(). NaN reads as NULL. One statement over a virtual table takes half the time of binding
/// the values of every row, and a function a third less than a column of the table. Throws
/// SQLite::Exception.
void insertFrom(SQLite::Database &database, const std::string &sql, const RowSource &source);

} // namespace tickmark
