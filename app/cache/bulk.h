// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_stmt;

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

struct StatementCloser
{
    void operator()(sqlite3_stmt *statement) const;
};

/// Reads many rows through SQLite's own interface: in a wrapped cell the wrapping would cost more
/// than the cell. Throws SQLite::Exception.
class RowReader
{
public:
    /// `query` selects time, value, open, high, low and volume, and may go on with import and line.
    RowReader(SQLite::Database &database, const std::string &query);

    /// Fills `row` with the next one; false after the last.
    bool next(StoredRow &row);

private:
    std::unique_ptr<sqlite3_stmt, StatementCloser> m_statement;
    bool m_hasSource = false;
};

/// Gives one row after the other; false after the last. Does not throw.
using RowSource = std::function<bool(StoredRow &row)>;

/// Runs a statement that reads the rows of `source` from the table incoming_row, whose columns are
/// time, value, open, high, low, volume, import_id and line. NaN reads as NULL. One statement over
/// a virtual table takes half the time of binding the values of every row. Throws
/// SQLite::Exception.
void insertFrom(SQLite::Database &database, const std::string &sql, const RowSource &source);

} // namespace tickmark
