// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/bulk.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <array>
#include <new>
#include <sqlite3.h>
#include <utility>

namespace tickmark {

namespace {

constexpr auto tableName = "incoming_row";

/// Gives one row after the other: what the table and the functions behind a statement work on.
struct Incoming
{
    const RowSource &source;
    StoredRow row; ///< the one that the table is at
};

// What SQLite asks of a virtual table, in C. Each object begins with the struct SQLite knows.

struct Table : sqlite3_vtab
{
    Incoming *incoming = nullptr;
};

struct Cursor : sqlite3_vtab_cursor
{
    sqlite3_int64 number = 0;
    bool isAtEnd = false;
};

int connectTable(
    sqlite3 *handle, void *incoming, int, const char *const *, sqlite3_vtab **made, char **)
{
    auto *const table = new (std::nothrow) Table();
    if (!table)
        return SQLITE_NOMEM;
    table->incoming = static_cast<Incoming *>(incoming);
    *made = table;
    return sqlite3_declare_vtab(handle, "CREATE TABLE incoming_row (number INTEGER)");
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
    auto &incoming = *static_cast<Table *>(cursor.pVtab)->incoming;
    cursor.isAtEnd = !incoming.source(incoming.row);
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

int giveCell(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int)
{
    sqlite3_result_int64(context, static_cast<Cursor *>(cursor)->number);
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

const StoredRow &rowOf(sqlite3_context *context)
{
    return static_cast<const Incoming *>(sqlite3_user_data(context))->row;
}

template <std::int64_t StoredRow::*part>
void giveInteger(sqlite3_context *context, int, sqlite3_value **)
{
    sqlite3_result_int64(context, rowOf(context).*part);
}

template <double StoredRow::*part>
void giveReal(sqlite3_context *context, int, sqlite3_value **)
{
    sqlite3_result_double(context, rowOf(context).*part); // NaN becomes NULL
}

using Function = void (*)(sqlite3_context *, int, sqlite3_value **);

constexpr std::array functions{
    std::pair<const char *, Function>("row_time", giveInteger<&StoredRow::time>),
    std::pair<const char *, Function>("row_value", giveReal<&StoredRow::value>),
    std::pair<const char *, Function>("row_open", giveReal<&StoredRow::open>),
    std::pair<const char *, Function>("row_high", giveReal<&StoredRow::high>),
    std::pair<const char *, Function>("row_low", giveReal<&StoredRow::low>),
    std::pair<const char *, Function>("row_volume", giveReal<&StoredRow::volume>),
    std::pair<const char *, Function>("row_import_id", giveInteger<&StoredRow::importId>),
    std::pair<const char *, Function>("row_line", giveInteger<&StoredRow::line>)};

/// The table incoming_row and the functions of its row, for as long as they are needed.
class Registration
{
public:
    Registration(sqlite3 *handle, Incoming &incoming)
        : m_handle(handle)
    {
        static const auto module = moduleOfRows();
        if (sqlite3_create_module(handle, tableName, &module, &incoming) != SQLITE_OK)
            throw SQLite::Exception(handle);
        for (const auto &[name, function] : functions)
            create(name, function, &incoming);
    }
    ~Registration()
    {
        for (const auto &[name, function] : functions)
            create(name, nullptr, nullptr);
        sqlite3_create_module(m_handle, tableName, nullptr, nullptr);
    }
    Registration(const Registration &) = delete;
    Registration &operator=(const Registration &) = delete;

private:
    /// Of a function that is there before, or not at all, this cannot fail but for lack of memory;
    /// a statement that misses it fails.
    void create(const char *name, Function function, Incoming *incoming)
    {
        constexpr int flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
        sqlite3_create_function(m_handle, name, 0, flags, incoming, function, nullptr, nullptr);
    }

    sqlite3 *m_handle;
};

} // namespace

void insertFrom(SQLite::Database &database, const std::string &sql, const RowSource &source)
{
    Incoming incoming{.source = source, .row = {}};
    const Registration registration(database.getHandle(), incoming);
    database.exec(sql);
}

} // namespace tickmark
