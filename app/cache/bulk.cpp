// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/bulk.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <cmath>
#include <limits>
#include <sqlite3.h>

namespace tickmark {

namespace {

constexpr std::size_t rowsPerStatement = 100;

using Statement = std::unique_ptr<sqlite3_stmt, StatementCloser>;

Statement prepare(SQLite::Database &database, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    auto *handle = database.getHandle();
    const auto length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v2(handle, sql.c_str(), length, &statement, nullptr) != SQLITE_OK)
        throw SQLite::Exception(handle);
    return Statement(statement);
}

double realAt(sqlite3_stmt *statement, int column)
{
    const bool isNull = sqlite3_column_type(statement, column) == SQLITE_NULL;
    return isNull ? std::numeric_limits<double>::quiet_NaN()
                  : sqlite3_column_double(statement, column);
}

Statement prepareInsert(SQLite::Database &database, const std::string &insert,
    const std::string &tuple, std::size_t rows)
{
    std::string sql = insert + " VALUES " + tuple;
    for (std::size_t row = 1; row < rows; ++row)
        sql += ',' + tuple;
    return prepare(database, sql);
}

/// SQLite binds a NaN as NULL.
void bindRow(sqlite3_stmt *statement, int &parameter, const StoredRow &row)
{
    sqlite3_bind_int64(statement, ++parameter, row.time);
    for (const double cell : {row.value, row.open, row.high, row.low, row.volume})
        sqlite3_bind_double(statement, ++parameter, cell);
    sqlite3_bind_int64(statement, ++parameter, row.importId);
    sqlite3_bind_int64(statement, ++parameter, row.line);
}

void insertChunk(
    SQLite::Database &database, sqlite3_stmt *statement, std::span<const StoredRow> rows)
{
    int parameter = 0;
    for (const auto &row : rows)
        bindRow(statement, parameter, row);
    const int status = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (status != SQLITE_DONE)
        throw SQLite::Exception(database.getHandle(), status);
}

} // namespace

void StatementCloser::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

RowReader::RowReader(SQLite::Database &database, const std::string &query)
    : m_statement(prepare(database, query))
    , m_hasSource(sqlite3_column_count(m_statement.get()) == 8)
{}

bool RowReader::next(StoredRow &row)
{
    auto *statement = m_statement.get();
    const int status = sqlite3_step(statement);
    if (status == SQLITE_DONE)
        return false;
    if (status != SQLITE_ROW)
        throw SQLite::Exception(sqlite3_db_handle(statement), status);
    row.time = sqlite3_column_int64(statement, 0);
    row.value = realAt(statement, 1);
    row.open = realAt(statement, 2);
    row.high = realAt(statement, 3);
    row.low = realAt(statement, 4);
    row.volume = realAt(statement, 5);
    row.importId = m_hasSource ? sqlite3_column_int64(statement, 6) : 0;
    row.line = m_hasSource ? sqlite3_column_int64(statement, 7) : 0;
    return true;
}

void insertRows(SQLite::Database &database, const std::string &insert, const std::string &tuple,
    std::span<const StoredRow> rows)
{
    if (rows.size() >= rowsPerStatement) {
        const auto full = prepareInsert(database, insert, tuple, rowsPerStatement);
        for (; rows.size() >= rowsPerStatement; rows = rows.subspan(rowsPerStatement))
            insertChunk(database, full.get(), rows.first(rowsPerStatement));
    }
    if (!rows.empty())
        insertChunk(database, prepareInsert(database, insert, tuple, rows.size()).get(), rows);
}

} // namespace tickmark
