// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"

#include <memory>

namespace tickmark {

/// One transaction around several imports and undoings: what is written while it stands is in the
/// cache after keep(), or not at all. Each of them still fails alone. One may stand within another
/// and is then a part of it. On the thread of the cache, which must outlive it.
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
    class Whole;
    class Part;

    WritingTogether(Cache &cache, std::unique_ptr<Whole> transaction, std::unique_ptr<Part> part);

    Cache &m_cache;
    std::unique_ptr<Whole> m_whole;
    std::unique_ptr<Part> m_part; ///< instead, within another one
};

} // namespace tickmark
