// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/eventstore.h"

#include "cache/access.h"

#include <SQLiteCpp/Statement.h>

namespace tickmark {

EventStore::EventStore(Cache &cache)
    : m_cache(cache)
{}

Result<std::vector<Event>> EventStore::list() const
{
    return reading(m_cache, [&]() -> Result<std::vector<Event>> {
        SQLite::Statement statement(m_cache.database(),
            "SELECT id, name, label, calendar, date FROM event ORDER BY date, id");
        std::vector<Event> events;
        while (statement.executeStep())
            events.push_back({.id = statement.getColumn(0).getString(),
                .name = statement.getColumn(1).getString(),
                .label = statement.getColumn(2).getString(),
                .calendar = statement.getColumn(3).getString(),
                .date = Time(std::chrono::seconds(statement.getColumn(4).getInt64()))});
        return events;
    });
}

Result<void> EventStore::save(const Event &event)
{
    return saveAll({event});
}

Result<void> EventStore::saveAll(const std::vector<Event> &events)
{
    return writing(m_cache, [&]() -> Result<void> {
        SQLite::Statement statement(m_cache.database(),
            "INSERT OR REPLACE INTO event (id, name, label, calendar, date) "
            "VALUES (?, ?, ?, ?, ?)");
        for (const auto &event : events) {
            statement.bind(1, event.id);
            statement.bind(2, event.name);
            statement.bind(3, event.label);
            statement.bind(4, event.calendar);
            statement.bind(5, static_cast<std::int64_t>(event.date.time_since_epoch().count()));
            statement.exec();
            statement.reset();
        }
        return {};
    });
}

Result<void> EventStore::remove(const std::string &id)
{
    return writing(m_cache, [&]() -> Result<void> {
        SQLite::Statement statement(m_cache.database(), "DELETE FROM event WHERE id = ?");
        statement.bind(1, id);
        if (statement.exec() == 0)
            return failure("There is no event '" + id + "' in the cache");
        return {};
    });
}

} // namespace tickmark
