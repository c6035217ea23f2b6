// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace tickmark {

/// The one thread that writes. It owns the writing connection; work is done in the order it was
/// given. Destruction waits for the work that was given, then checkpoints and closes.
class CacheWriter
{
public:
    explicit CacheWriter(std::unique_ptr<Cache> cache);
    ~CacheWriter();

    /// Runs `work(cache)` on the writing thread; the future carries what it returns.
    template <class Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Cache &>>
    {
        using Value = std::invoke_result_t<Work, Cache &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        auto future = promise->future();
        m_pool.start([this, promise, work = std::move(work)]() mutable {
            promise->addResult(work(*m_cache));
            promise->finish();
        });
        return future;
    }

private:
    std::unique_ptr<Cache> m_cache;
    QThreadPool m_pool; ///< of one thread
};

} // namespace tickmark
