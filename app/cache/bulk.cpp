// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/bulk.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <limits>
#include <sqlite3.h>

namespace tickmark {

namespace {

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

} // namespace tickmark
