// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"

#include <SQLiteCpp/Database.h>

namespace tickmark {

/// Imports write their own record and series before the rows that point at them, so the keys hold
/// by construction; looking them up for each row would cost a quarter of an import's time. To be
/// made outside of a transaction; within one it does nothing.
class WithoutKeyChecks
{
public:
    explicit WithoutKeyChecks(Cache &cache)
        : m_cache(cache)
    {
        m_cache.database().tryExec("PRAGMA foreign_keys = OFF");
    }
    ~WithoutKeyChecks() { m_cache.database().tryExec("PRAGMA foreign_keys = ON"); }
    WithoutKeyChecks(const WithoutKeyChecks &) = delete;
    WithoutKeyChecks &operator=(const WithoutKeyChecks &) = delete;

private:
    Cache &m_cache;
};

} // namespace tickmark
