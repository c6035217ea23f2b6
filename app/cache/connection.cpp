// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"

#include "cache/schema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <cstdint>
#include <filesystem>
#include <sqlite3.h>

namespace tickmark {

namespace {

constexpr int busyMilliseconds = 10'000;

/// A path as an SQLite URI; what has a meaning in one is escaped.
std::string uriOf(const std::string &path)
{
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%')
            uri += "%25";
        else if (c == '?')
            uri += "%3f";
        else if (c == '#')
            uri += "%23";
        else
            uri += c;
    }
    return uri;
}

std::unique_ptr<SQLite::Database> openFile(const std::string &path, Connection connection)
{
    if (connection == Connection::Untouched)
        return std::make_unique<SQLite::Database>(uriOf(path) + "?immutable=1",
            SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX);
    return std::make_unique<SQLite::Database>(
        path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, busyMilliseconds);
}

void restrict(SQLite::Database &database)
{
    auto *handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    database.exec(
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON");
}

/// Bytes of a cache that is looked through when it is opened, in a second at most. In a larger one
/// the checksum of a series finds the damage when the series is read.
constexpr std::int64_t mostChecked = std::int64_t{512} << 20;

std::int64_t sizeOf(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA page_count").getInt64()
        * database.execAndGet("PRAGMA page_size").getInt64();
}

std::string quoted(const std::string &path)
{
    return "'" + path + "'";
}

} // namespace

std::unique_ptr<SQLite::Database> connect(const std::string &path, Connection connection)
{
    auto database = openFile(path, connection);
    restrict(*database);
    if (connection == Connection::Query)
        database->exec("PRAGMA query_only = ON");
    return database;
}

bool hasLog(const std::string &path)
{
    const auto isFilled = [&](const char *suffix) {
        std::error_code error;
        const auto size = std::filesystem::file_size(path + suffix, error);
        return !error && size > 0;
    };
    return isFilled("-wal") || isFilled("-journal");
}

Result<void> checkIsOurs(SQLite::Database &database, const std::string &path)
try {
    if (database.execAndGet("PRAGMA application_id").getInt() != cacheApplicationId)
        return failure(quoted(path) + " is a database of another program, not a Tickmark cache");
    if (database.execAndGet("PRAGMA user_version").getInt() > newestSchemaVersion())
        return failure(quoted(path)
            + " comes from a newer version of Tickmark; this one cannot "
              "read it");
    if (sizeOf(database) > mostChecked)
        return {};
    const auto verdict = database.execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict != "ok")
        return failure(quoted(path) + " is damaged: " + verdict);
    return {};
} catch (const SQLite::Exception &exception) {
    return cannotOpen(path, exception);
}

tl::unexpected<Error> cannotOpen(const std::string &path, const SQLite::Exception &exception)
{
    if (exception.getErrorCode() == SQLITE_NOTADB)
        return failure(quoted(path) + " is not a Tickmark cache");
    if (exception.getErrorCode() == SQLITE_CORRUPT)
        return failure(quoted(path) + " is damaged: " + exception.what());
    return failure(quoted(path) + " cannot be opened: " + exception.what());
}

} // namespace tickmark
