// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "series/result.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
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

/// Runs `work` in one transaction, which is undone whole where it fails.
template <class Work>
auto writing(Cache &cache, Work work) -> std::invoke_result_t<Work>
{
    if (cache.access() == Cache::Access::ReadOnly)
        return failure("The cache '" + cache.path() + "' is open for reading only");
    return reading(cache, [&]() -> std::invoke_result_t<Work> {
        SQLite::Transaction transaction(cache.database(), SQLite::TransactionBehavior::IMMEDIATE);
        auto result = work();
        if (result)
            transaction.commit();
        return result;
    });
}

} // namespace tickmark
