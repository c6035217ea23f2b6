// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "series/result.h"

#include <memory>
#include <string>

namespace tickmark {

/// What a new cache begins with.

/// Opens the cache at `path` for writing, as Cache::open() does; a new one gets the built-in events
/// and, with `withSample`, the sample chartbook.
Result<std::unique_ptr<Cache>> openChartbook(const std::string &path, bool withSample);

/// Three synthetic series, marked as sample data, on the way every import takes, and a figure of
/// them.
Result<void> addSampleChartbook(Cache &cache);

/// U.S. presidential elections and rate decisions of the Federal Reserve.
Result<void> addBuiltInEvents(Cache &cache);

} // namespace tickmark
