// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"

#include <memory>

class QTemporaryDir;

namespace tickmark {

struct CommandContext;

/// The cache of the command line, made and filled where there is none yet.
Result<std::unique_ptr<Cache>> openCache(const CommandContext &context);

/// The same for a command that writes: an Error where the cache can only be read.
Result<std::unique_ptr<Cache>> openCacheForWriting(const CommandContext &context);

/// A cache to look at and to leave as it is: the one of the command line, or, where there is none
/// yet, one like it would be, which is gone afterwards.
class UntouchedCache
{
public:
    static Result<UntouchedCache> open(const CommandContext &context);
    UntouchedCache(UntouchedCache &&) noexcept;
    UntouchedCache &operator=(UntouchedCache &&) = delete;
    ~UntouchedCache();

    Cache &cache() { return *m_cache; }

private:
    UntouchedCache(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Cache> cache);

    std::unique_ptr<QTemporaryDir> m_folder; ///< must outlive the cache in it
    std::unique_ptr<Cache> m_cache;
};

} // namespace tickmark
