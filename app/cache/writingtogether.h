// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"

#include <memory>

namespace SQLite {
class Transaction;
}

namespace tickmark {

/// One transaction around several writings of a cache: what the stores write while it stands is in
/// the cache after keep(), or not at all. Each of them still fails alone. On the thread of the
/// cache, which must outlive it.
class WritingTogether
{
public:
    /// Fails where the cache can only be read or another program writes.
    static Result<WritingTogether> begin(Cache &cache);
    WritingTogether(WritingTogether &&) noexcept;
    WritingTogether &operator=(WritingTogether &&) = delete;
    ~WritingTogether(); ///< takes back what was written, where it was not kept

    Result<void> keep();

private:
    WritingTogether(Cache &cache, std::unique_ptr<SQLite::Transaction> transaction);

    Cache &m_cache;
    std::unique_ptr<SQLite::Transaction> m_transaction;
};

} // namespace tickmark
