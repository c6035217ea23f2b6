// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <memory>
#include <string>

namespace SQLite {
class Database;
class Exception;
} // namespace SQLite

namespace tickmark {

/// How a connection touches the file.
enum class Connection {
    Write,    ///< reads and writes
    Query,    ///< reads, with the locks and the log of a writer beside it
    Untouched ///< reads what the file itself holds: no lock, no log, nothing written beside it
};

/// Opens the existing file with the settings every connection of ours has. Throws
/// SQLite::Exception.
std::unique_ptr<SQLite::Database> connect(const std::string &path, Connection connection);

/// Whether a log of unfinished or not yet merged work lies beside the file; then the file alone
/// does not tell what it holds.
bool hasLog(const std::string &path);

/// Fails with a sentence unless the database is a whole cache of a version this program reads.
Result<void> checkIsOurs(SQLite::Database &database, const std::string &path);

/// The sentence for a file that SQLite refused.
tl::unexpected<Error> cannotOpen(const std::string &path, const SQLite::Exception &exception);

} // namespace tickmark
