// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/bulk.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <limits>
#include <sqlite3.h>

namespace tickmark {

namespace {

constexpr auto functionName = "take_row";

/// Where a reading stands: what the function behind take_row() works on.
struct Reading
{
    const RowSink &sink;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    bool isStopped = false;
    bool isDisordered = false;
};

double realOf(sqlite3_value *cell)
{
    return sqlite3_value_type(cell) == SQLITE_NULL ? std::numeric_limits<double>::quiet_NaN()
                                                   : sqlite3_value_double(cell);
}

void takeRow(sqlite3_context *context, int count, sqlite3_value **cells)
{
    auto &reading = *static_cast<Reading *>(sqlite3_user_data(context));
    const bool hasSource = count == 8;
    const StoredRow row{.time = sqlite3_value_int64(cells[0]),
        .value = realOf(cells[1]),
        .open = realOf(cells[2]),
        .high = realOf(cells[3]),
        .low = realOf(cells[4]),
        .volume = realOf(cells[5]),
        .importId = hasSource ? sqlite3_value_int64(cells[6]) : 0,
        .line = hasSource ? sqlite3_value_int64(cells[7]) : 0};
    reading.isDisordered = row.time <= reading.last;
    reading.isStopped = reading.isDisordered || !reading.sink(row);
    reading.last = row.time;
    if (reading.isStopped)
        sqlite3_result_error(context, "the reading was stopped", -1);
}

void giveNothing(sqlite3_context *) {}

/// The aggregate function take_row(), for as long as it is needed.
class Registration
{
public:
    Registration(sqlite3 *handle, Reading &reading)
        : m_handle(handle)
    {
        constexpr int flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
        if (sqlite3_create_function(
                handle, functionName, -1, flags, &reading, nullptr, takeRow, giveNothing)
            != SQLITE_OK)
            throw SQLite::Exception(handle);
    }
    ~Registration()
    {
        sqlite3_create_function(
            m_handle, functionName, -1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
    }
    Registration(const Registration &) = delete;
    Registration &operator=(const Registration &) = delete;

private:
    sqlite3 *m_handle;
};

} // namespace

bool readRows(
    SQLite::Database &database, const std::string &from, RowParts parts, const RowSink &sink)
{
    Reading reading{sink};
    const Registration registration(database.getHandle(), reading);
    const std::string source = parts == RowParts::WithSource ? ", import_id, line" : "";
    try {
        database.execAndGet(
            "SELECT take_row(time, value, open, high, low, volume" + source + ") FROM " + from);
    } catch (const SQLite::Exception &) {
        if (reading.isDisordered)
            throw SQLite::Exception("the rows of a series are not in order of time");
        if (!reading.isStopped)
            throw;
    }
    return !reading.isStopped;
}

} // namespace tickmark
