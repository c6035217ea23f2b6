// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/bulk.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Savepoint.h>
#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <sqlite3.h>
#include <utility>

namespace tickmark {

namespace {

constexpr auto functionName = "take_row";
constexpr auto latest = std::numeric_limits<std::int64_t>::max();

/// Collects the rows of one reading and hands them on: what the function behind take_row() works
/// on.
class Reading
{
public:
    /// Ends after the row of the time `end`.
    Reading(const RowsSink &sink, std::int64_t end)
        : m_sink(sink)
        , m_end(end)
    {}

    /// Where the next row is written before take() is called.
    StoredRow &next() { return m_rows[m_filled]; }

    /// False where no more rows are wanted.
    bool take()
    {
        const auto time = next().time;
        m_isDisordered = time <= m_last;
        if (m_isDisordered)
            return false;
        m_last = time;
        ++m_filled;
        if (m_filled < m_rows.size() && time != m_end)
            return true;
        return handOn() && time != m_end;
    }

    /// Hands on what is left; false where the sink stopped, now or before.
    bool finish() { return !m_isStopped && handOn(); }

    bool isStopped() const { return m_isStopped; }
    bool isDisordered() const { return m_isDisordered; }
    bool isAtEnd() const { return m_last == m_end; }

private:
    bool handOn()
    {
        const std::span rows(m_rows.data(), std::exchange(m_filled, 0));
        m_isStopped = !rows.empty() && !m_sink(rows);
        return !m_isStopped;
    }

    const RowsSink &m_sink;
    std::int64_t m_end;
    std::int64_t m_last = std::numeric_limits<std::int64_t>::min();
    std::array<StoredRow, 256> m_rows; // 16 KiB: stays in the nearest cache of the processor
    std::size_t m_filled = 0;
    bool m_isStopped = false;
    bool m_isDisordered = false;
};

/// NULL reads as 0, so only a 0 is asked what it is.
double realOf(sqlite3_value *cell)
{
    const double number = sqlite3_value_double(cell);
    return number == 0 && sqlite3_value_type(cell) == SQLITE_NULL
        ? std::numeric_limits<double>::quiet_NaN()
        : number;
}

/// The cells come from the last column to the first: so SQLite finds its way through the record
/// once and not for each column anew, which saves a tenth of the time.
void takeRow(sqlite3_context *context, int count, sqlite3_value **cells)
{
    auto &reading = *static_cast<Reading *>(sqlite3_user_data(context));
    auto &row = reading.next();
    row.time = sqlite3_value_int64(cells[count - 1]);
    row.value = realOf(cells[count - 2]);
    row.open = realOf(cells[count - 3]);
    row.high = realOf(cells[count - 4]);
    row.low = realOf(cells[count - 5]);
    row.volume = realOf(cells[count - 6]);
    if (count == 8) {
        row.importId = sqlite3_value_int64(cells[1]);
        row.line = sqlite3_value_int64(cells[0]);
    }
    if (!reading.take())
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

/// Runs a reading of the rows of `from`; false where the sink stopped.
bool read(SQLite::Database &database, const std::string &from, RowParts parts, Reading &reading)
{
    const Registration registration(database.getHandle(), reading);
    const std::string source = parts == RowParts::WithSource ? "line, import_id, " : "";
    try {
        database.execAndGet(
            "SELECT take_row(" + source + "volume, low, high, open, value, time) FROM " + from);
    } catch (const SQLite::Exception &) {
        if (reading.isDisordered())
            throw SQLite::Exception("the rows of a series are not in order of time");
        if (!reading.isStopped() && !reading.isAtEnd())
            throw;
    }
    return reading.finish();
}

std::optional<std::int64_t> lastTimeOf(SQLite::Database &database, const std::string &seriesId)
{
    const auto time =
        database.execAndGet("SELECT max(time) FROM observation WHERE series_id = " + seriesId);
    return time.isNull() ? std::nullopt : std::optional(time.getInt64());
}

} // namespace

/// Asking of each row whether its series goes on would take a sixth of the time. So the last row is
/// looked up first, in the same state of the database, and ends the reading.
bool readSeries(
    SQLite::Database &database, std::int64_t seriesId, RowParts parts, const RowsSink &sink)
{
    const auto id = std::to_string(seriesId);
    SQLite::Savepoint snapshot(database, "reading");
    const auto end = lastTimeOf(database, id);
    Reading reading(sink, end.value_or(latest));
    const bool isWhole =
        !end || read(database, "observation WHERE series_id >= " + id, parts, reading);
    snapshot.release();
    return isWhole;
}

bool readRows(
    SQLite::Database &database, const std::string &from, RowParts parts, const RowSink &sink)
{
    const RowsSink eachRow = [&](std::span<const StoredRow> rows) {
        return std::ranges::all_of(rows, sink);
    };
    Reading reading(eachRow, latest);
    return read(database, from, parts, reading);
}

} // namespace tickmark
