// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace SQLite {
class Database;
}

namespace tickmark {

/// Marks an SQLite file as a cache of Tickmark: "Tick" in its header.
constexpr std::int32_t cacheApplicationId = 0x5469636b;

/// The schema this program writes: the number of its migrations, kept as `user_version`.
int newestSchemaVersion();

/// Applies the migrations that the database does not have yet, within the transaction of the
/// caller, and marks it as ours.
void migrate(SQLite::Database &database);

} // namespace tickmark
