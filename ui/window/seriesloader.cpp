// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/seriesloader.h"

#include "cache/seriesstore.h"

#include <QPromise>

namespace tickmark {

SeriesResult loadSeries(Cache &cache, const std::string &code)
{
    const SeriesStore store(cache);
    auto series = store.find(code);
    if (!series)
        return tl::unexpected(series.error());
    auto observations = store.load(code);
    if (!observations)
        return tl::unexpected(observations.error());
    return std::make_shared<const LoadedSeries>(
        LoadedSeries{std::move(*series), std::move(*observations)});
}

SeriesLoader::SeriesLoader(std::string cachePath)
    : m_path(std::move(cachePath))
{
    m_pool.setMaxThreadCount(1);
}

SeriesLoader::~SeriesLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<SeriesResult> SeriesLoader::load(const std::string &code)
{
    auto promise = std::make_shared<QPromise<SeriesResult>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([this, promise, code] {
        promise->addResult(read(code));
        promise->finish();
    });
    return future;
}

SeriesResult SeriesLoader::read(const std::string &code)
{
    if (!m_cache) {
        auto opened = Cache::open(m_path, Cache::Access::ReadOnly);
        if (!opened)
            return tl::unexpected(opened.error());
        m_cache = std::move(*opened);
    }
    return loadSeries(*m_cache, code);
}

} // namespace tickmark
