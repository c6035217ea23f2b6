// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/event.h"
#include "series/result.h"

#include <vector>

namespace tickmark {

class Cache;

/// The event calendar: the built-in lists, which a new cache starts with, and the person's own.
class EventStore
{
public:
    explicit EventStore(Cache &cache);

    /// By date.
    Result<std::vector<Event>> list() const;
    /// Adds the event, or replaces the one with its id.
    Result<void> save(const Event &event);
    Result<void> saveAll(const std::vector<Event> &events); ///< in one transaction
    Result<void> remove(const std::string &id);

private:
    Cache &m_cache;
};

} // namespace tickmark
