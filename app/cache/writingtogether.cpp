// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/writingtogether.h"

#include "cache/access.h"
#include "cache/keychecks.h"

namespace tickmark {

/// Invariant: the transaction ends before the keys are checked again.
class WritingTogether::Whole
{
public:
    explicit Whole(Cache &cache)
        : m_unchecked(cache)
        , m_transaction(cache.database(), SQLite::TransactionBehavior::IMMEDIATE)
    {}
    void keep() { m_transaction.commit(); }

private:
    WithoutKeyChecks m_unchecked;
    SQLite::Transaction m_transaction;
};

class WritingTogether::Part
{
public:
    explicit Part(Cache &cache)
        : m_savepoint(cache.database(), "together")
    {}
    void keep() { m_savepoint.release(); }

private:
    SQLite::Savepoint m_savepoint;
};

Result<WritingTogether> WritingTogether::begin(Cache &cache)
{
    if (cache.access() == Cache::Access::ReadOnly)
        return readOnlyCache(cache);
    return reading(cache, [&]() -> Result<WritingTogether> {
        if (isInTransaction(cache))
            return WritingTogether(cache, nullptr, std::make_unique<Part>(cache));
        return WritingTogether(cache, std::make_unique<Whole>(cache), nullptr);
    });
}

WritingTogether::WritingTogether(
    Cache &cache, std::unique_ptr<Whole> transaction, std::unique_ptr<Part> part)
    : m_cache(cache)
    , m_whole(std::move(transaction))
    , m_part(std::move(part))
{}

WritingTogether::WritingTogether(WritingTogether &&) noexcept = default;
WritingTogether::~WritingTogether() = default;

Result<void> WritingTogether::keep()
{
    return reading(m_cache, [&]() -> Result<void> {
        m_whole ? m_whole->keep() : m_part->keep();
        return {};
    });
}

} // namespace tickmark
