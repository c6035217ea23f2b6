// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <memory>
#include <string>

namespace SQLite {
class Database;
}

namespace tickmark {

/// One connection to the cache file, the SQLite database that holds series, imports, events and
/// figures. A connection belongs to one thread; all writing is done by the connection of the
/// CacheWriter. The stores (SeriesStore, ImportJournal, …) speak through it and must not outlive
/// it.
class Cache
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens `path` (UTF-8). A missing or empty file becomes a new cache when it may be written; an
    /// older one is migrated. A file that is not ours, is damaged or comes from a newer Tickmark is
    /// an Error and is left untouched. Where the folder or file cannot be written, ReadWrite falls
    /// back to reading: see access().
    static Result<std::unique_ptr<Cache>> open(const std::string &path, Access access);
    ~Cache();

    Access access() const { return m_access; }
    const std::string &path() const { return m_path; }
    bool isNew() const { return m_isNew; } ///< open() made the file

    /// Gives back the disk that SQLite's log takes after a big import, also one that was cancelled.
    void shortenLog();

    /// The connection, for the stores of this folder alone.
    SQLite::Database &database() { return *m_database; }

private:
    Cache(std::string path, Access access, std::unique_ptr<SQLite::Database> database, bool isNew);

    std::string m_path;
    Access m_access;
    std::unique_ptr<SQLite::Database> m_database;
    bool m_isNew = false;
};

} // namespace tickmark
