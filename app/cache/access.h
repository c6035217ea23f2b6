// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "series/result.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Savepoint.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <type_traits>

namespace tickmark {

/// The doors of the stores: what SQLite throws inside becomes a sentence here. `work` returns a
/// Result.
template <class Work>
auto reading(const Cache &cache, Work work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return failure("The cache '" + cache.path() + "' failed: " + exception.what());
    }
}

inline tl::unexpected<Error> readOnlyCache(const Cache &cache)
{
    return failure("The cache '" + cache.path() + "' is open for reading only");
}

inline bool isInTransaction(Cache &cache)
{
    return sqlite3_get_autocommit(cache.database().getHandle()) == 0;
}

/// Runs `work` in one transaction, or in a part of the one that WritingTogether began; it is undone
/// whole where it fails.
template <class Work>
auto writing(Cache &cache, Work work) -> std::invoke_result_t<Work>
{
    if (cache.access() == Cache::Access::ReadOnly)
        return readOnlyCache(cache);
    return reading(cache, [&]() -> std::invoke_result_t<Work> {
        auto &database = cache.database();
        if (isInTransaction(cache)) {
            SQLite::Savepoint part(database, "part");
            auto result = work();
            if (result)
                part.release();
            return result;
        }
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        auto result = work();
        if (result)
            transaction.commit();
        return result;
    });
}

} // namespace tickmark
