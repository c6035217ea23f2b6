// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachewriter.h"

namespace tickmark {

CacheWriter::CacheWriter(std::unique_ptr<Cache> cache)
    : m_cache(std::move(cache))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

CacheWriter::~CacheWriter()
{
    m_pool.waitForDone();
}

} // namespace tickmark
