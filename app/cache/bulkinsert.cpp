// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/bulk.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <array>
#include <new>
#include <sqlite3.h>

namespace tickmark {

namespace {

constexpr auto tableName = "incoming_row";

// What SQLite asks of a virtual table, in C. Each object begins with the struct SQLite knows.

struct Table : sqlite3_vtab
{
    const RowSource *source = nullptr;
};

struct Cursor : sqlite3_vtab_cursor
{
    StoredRow row;
    sqlite3_int64 number = 0;
    bool isAtEnd = false;
};

int connectTable(
    sqlite3 *handle, void *source, int, const char *const *, sqlite3_vtab **made, char **)
{
    auto *const table = new (std::nothrow) Table();
    if (!table)
        return SQLITE_NOMEM;
    table->source = static_cast<const RowSource *>(source);
    *made = table;
    return sqlite3_declare_vtab(handle,
        "CREATE TABLE incoming_row (time INTEGER, value REAL, open REAL, high REAL, low REAL, "
        "volume REAL, import_id INTEGER, line INTEGER)");
}

int disconnectTable(sqlite3_vtab *table)
{
    delete static_cast<Table *>(table);
    return SQLITE_OK;
}

int planQuery(sqlite3_vtab *, sqlite3_index_info *)
{
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab *, sqlite3_vtab_cursor **made)
{
    *made = new (std::nothrow) Cursor();
    return *made ? SQLITE_OK : SQLITE_NOMEM;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<Cursor *>(cursor);
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor *base)
{
    auto &cursor = *static_cast<Cursor *>(base);
    const auto &source = *static_cast<Table *>(cursor.pVtab)->source;
    cursor.isAtEnd = !source(cursor.row);
    ++cursor.number;
    return SQLITE_OK;
}

int firstRow(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
{
    return nextRow(cursor);
}

int isAtEnd(sqlite3_vtab_cursor *cursor)
{
    return static_cast<Cursor *>(cursor)->isAtEnd;
}

int giveCell(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    const auto &row = static_cast<Cursor *>(cursor)->row;
    const std::array cells{row.value, row.open, row.high, row.low, row.volume};
    if (column == 0)
        sqlite3_result_int64(context, row.time);
    else if (column == 6)
        sqlite3_result_int64(context, row.importId);
    else if (column == 7)
        sqlite3_result_int64(context, row.line);
    else
        sqlite3_result_double(context, cells[static_cast<std::size_t>(column - 1)]);
    return SQLITE_OK;
}

int giveNumber(sqlite3_vtab_cursor *cursor, sqlite3_int64 *number)
{
    *number = static_cast<Cursor *>(cursor)->number;
    return SQLITE_OK;
}

/// Without xCreate: the table is there as soon as its module is, and cannot be made by SQL.
sqlite3_module moduleOfRows()
{
    sqlite3_module module = {};
    module.xConnect = connectTable;
    module.xBestIndex = planQuery;
    module.xDisconnect = disconnectTable;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = firstRow;
    module.xNext = nextRow;
    module.xEof = isAtEnd;
    module.xColumn = giveCell;
    module.xRowid = giveNumber;
    return module;
}

/// The table incoming_row, for as long as it is needed.
class Registration
{
public:
    Registration(sqlite3 *handle, const RowSource &source)
        : m_handle(handle)
    {
        static const auto module = moduleOfRows();
        auto *const data = const_cast<RowSource *>(&source); // read only, see connectTable()
        if (sqlite3_create_module(handle, tableName, &module, data) != SQLITE_OK)
            throw SQLite::Exception(handle);
    }
    ~Registration() { sqlite3_create_module(m_handle, tableName, nullptr, nullptr); }
    Registration(const Registration &) = delete;
    Registration &operator=(const Registration &) = delete;

private:
    sqlite3 *m_handle;
};

} // namespace

void insertFrom(SQLite::Database &database, const std::string &sql, const RowSource &source)
{
    const Registration registration(database.getHandle(), source);
    database.exec(sql);
}

} // namespace tickmark
