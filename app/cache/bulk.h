// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
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

/// Writes many rows, a hundred with each statement. `insert` is all before VALUES; `tuple` is the
/// values of one row with eight parameters, in the order of StoredRow. Throws SQLite::Exception.
void insertRows(SQLite::Database &database, const std::string &insert, const std::string &tuple,
    std::span<const StoredRow> rows);

} // namespace tickmark
