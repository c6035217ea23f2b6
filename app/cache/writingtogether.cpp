// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/writingtogether.h"

#include "cache/access.h"

namespace tickmark {

Result<WritingTogether> WritingTogether::begin(Cache &cache)
{
    if (cache.access() == Cache::Access::ReadOnly)
        return readOnlyCache(cache);
    return reading(cache, [&]() -> Result<WritingTogether> {
        return WritingTogether(cache,
            std::make_unique<SQLite::Transaction>(
                cache.database(), SQLite::TransactionBehavior::IMMEDIATE));
    });
}

WritingTogether::WritingTogether(Cache &cache, std::unique_ptr<SQLite::Transaction> transaction)
    : m_cache(cache)
    , m_transaction(std::move(transaction))
{}

WritingTogether::WritingTogether(WritingTogether &&) noexcept = default;
WritingTogether::~WritingTogether() = default;

Result<void> WritingTogether::keep()
{
    return reading(m_cache, [&]() -> Result<void> {
        m_transaction->commit();
        return {};
    });
}

} // namespace tickmark
