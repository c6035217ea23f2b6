// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importjournal.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace tickmark {

/// The table `import`. All throw SQLite::Exception where the database fails.
std::vector<ImportRecord> allImportRecords(SQLite::Database &database); ///< newest first
std::optional<ImportRecord> findImportRecord(SQLite::Database &database, std::int64_t id);

/// Stores the record, sets its id and time.
void insertImportRecord(SQLite::Database &database, ImportRecord &record);
void deleteImportRecord(SQLite::Database &database, std::int64_t id);

} // namespace tickmark
