// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importjournal.h"

namespace SQLite {
class Database;
}

namespace tickmark {

/// Takes the rows of the import out of the database, as if it had never been made, and deletes its
/// record. Fails where a series it touched is damaged; throws SQLite::Exception.
///
/// The rows that imports wrote at one time of a series are a pile: the top one is in `observation`,
/// each one below is in `revision` under the import that covers it. Undo takes the import's row out
/// of the pile, wherever it lies.
Result<void> undoImport(SQLite::Database &database, const ImportRecord &record);

} // namespace tickmark
