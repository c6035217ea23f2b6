// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache.h"

#include "cache/connection.h"
#include "cache/schema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <unistd.h>

namespace tickmark {

namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string &path)
{
    return "'" + path + "'";
}

bool isWritable(const fs::path &path)
{
    return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

fs::path folderOf(const std::string &path)
{
    const auto folder = fs::path(path).parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

/// Whether there is something to keep at `path`; an Error where it can be no cache at all.
Result<bool> hasContent(const std::string &path)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return false;
    if (error)
        return failure(quoted(path) + " cannot be opened: " + error.message());
    if (status.type() == fs::file_type::directory)
        return failure(quoted(path) + " is a folder, not a Tickmark cache");
    if (status.type() != fs::file_type::regular)
        return failure(quoted(path) + " is not a regular file");
    return fs::file_size(path, error) > 0;
}

/// Creates the tables, unless another process did so in the meantime. In one transaction of the
/// roll-back journal: what a power cut leaves is an empty file again.
bool createTables(SQLite::Database &database)
{
    database.exec("PRAGMA page_size = 65536");
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::EXCLUSIVE);
    const bool isEmpty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (isEmpty)
        migrate(database);
    transaction.commit();
    return isEmpty;
}

Result<std::unique_ptr<SQLite::Database>> create(const std::string &path, bool &isNew)
try {
    std::error_code error;
    fs::create_directories(folderOf(path), error);
    if (!isWritable(folderOf(path)))
        return failure("The cache " + quoted(path) + " cannot be made: the folder "
            + quoted(folderOf(path).string()) + " cannot be written");
    const SQLite::Database file(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    auto database = connect(path, Connection::Write);
    isNew = createTables(*database);
    database->exec("PRAGMA journal_mode = WAL");
    return database;
} catch (const SQLite::Exception &exception) {
    return failure("The cache " + quoted(path) + " cannot be made: " + exception.what());
}

/// Looks at the file without touching it, or anything beside it.
Result<void> inspect(const std::string &path)
try {
    const auto database = connect(path, Connection::Untouched);
    return checkIsOurs(*database, path);
} catch (const SQLite::Exception &exception) {
    return cannotOpen(path, exception);
}

/// The same for a file whose log is not merged yet: the log stays unmerged.
Result<void> inspectWithLog(const std::string &path)
try {
    const auto database = connect(path, Connection::Query);
    sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return checkIsOurs(*database, path);
} catch (const SQLite::Exception &exception) {
    return cannotOpen(path, exception);
}

/// Brings an existing cache to the newest version and into the write-ahead mode.
void update(SQLite::Database &database)
{
    if (database.execAndGet("PRAGMA user_version").getInt() < newestSchemaVersion()) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        migrate(database);
        transaction.commit();
    }
    database.exec("PRAGMA journal_mode = WAL");
}

/// Opens for work only what was found to be ours and whole.
Result<std::unique_ptr<SQLite::Database>> openExisting(
    const std::string &path, Connection connection)
try {
    const bool hadLog = hasLog(path);
    if (hadLog && connection == Connection::Untouched)
        return failure(quoted(path)
            + " was not closed and its folder cannot be written, so what "
              "it holds cannot be told");
    const auto checked = hadLog ? inspectWithLog(path) : inspect(path);
    if (!checked)
        return failure(checked.error().message);
    auto database = connect(path, connection);
    if (connection == Connection::Write)
        update(*database);
    return database;
} catch (const SQLite::Exception &exception) {
    return cannotOpen(path, exception);
}

Connection connectionFor(const std::string &path, Cache::Access access)
{
    if (!isWritable(path) || !isWritable(folderOf(path)))
        return Connection::Untouched;
    return access == Cache::Access::ReadWrite ? Connection::Write : Connection::Query;
}

} // namespace

Cache::Cache(
    std::string path, Access access, std::unique_ptr<SQLite::Database> database, bool isNew)
    : m_path(std::move(path))
    , m_access(access)
    , m_database(std::move(database))
    , m_isNew(isNew)
{}

Cache::~Cache()
{
    shortenLog();
}

void Cache::shortenLog()
{
    if (m_access == Access::ReadWrite)
        m_database->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<std::unique_ptr<Cache>> Cache::open(const std::string &path, Access access)
{
    const auto isThere = hasContent(path);
    if (!isThere)
        return failure(isThere.error().message);
    if (!*isThere && access == Access::ReadOnly)
        return failure("There is no cache at " + quoted(path));
    bool isNew = false;
    const auto connection = *isThere ? connectionFor(path, access) : Connection::Write;
    auto database = *isThere ? openExisting(path, connection) : create(path, isNew);
    if (!database)
        return failure(database.error().message);
    const auto granted = connection == Connection::Write ? Access::ReadWrite : Access::ReadOnly;
    return std::unique_ptr<Cache>(new Cache(path, granted, std::move(*database), isNew));
}

} // namespace tickmark
