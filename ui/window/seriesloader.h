// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "layout/layout.h"

#include <QFuture>
#include <QThreadPool>
#include <memory>
#include <string>

namespace tickmark {

using SeriesResult = Result<std::shared_ptr<const LoadedSeries>>;

/// What is known about a series, and all its rows.
SeriesResult loadSeries(Cache &cache, const std::string &code);

/// Reads series on a thread and a connection of its own, one after the other: the window goes on
/// while millions of rows come in. Destruction waits for the series that is being read.
class SeriesLoader
{
public:
    explicit SeriesLoader(std::string cachePath);
    ~SeriesLoader();

    QFuture<SeriesResult> load(const std::string &code);

private:
    SeriesResult read(const std::string &code);

    std::string m_path;
    std::unique_ptr<Cache> m_cache; ///< the thread's; opened for the first series
    QThreadPool m_pool;             ///< of one thread
};

} // namespace tickmark
