// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/decisionstore.h"

#include "cache/access.h"

#include <SQLiteCpp/Statement.h>

namespace tickmark {

DecisionStore::DecisionStore(Cache &cache)
    : m_cache(cache)
{}

Result<std::map<std::string, StoredDecision>> DecisionStore::list() const
{
    return reading(m_cache, [&]() -> Result<std::map<std::string, StoredDecision>> {
        std::map<std::string, StoredDecision> decisions;
        if (!m_cache.database().tableExists("decision"))
            return decisions;
        SQLite::Statement statement(m_cache.database(),
            "SELECT shape, decisions, file_name, time FROM decision "
            "JOIN import ON import.id = import_id ORDER BY import_id");
        while (statement.executeStep())
            decisions[statement.getColumn(0).getString()] = {
                .decisions = statement.getColumn(1).getString(),
                .fileName = statement.getColumn(2).getString(),
                .time = statement.getColumn(3).getString()};
        return decisions;
    });
}

void insertDecision(SQLite::Database &database, const ImportRecord &record)
{
    if (record.file.shape.empty())
        return;
    SQLite::Statement statement(
        database, "INSERT INTO decision (shape, import_id, decisions) VALUES (?, ?, ?)");
    statement.bind(1, record.file.shape);
    statement.bind(2, record.id);
    statement.bind(3, record.file.decisions);
    statement.exec();
}

void deleteDecision(SQLite::Database &database, std::int64_t importId)
{
    SQLite::Statement statement(database, "DELETE FROM decision WHERE import_id = ?");
    statement.bind(1, importId);
    statement.exec();
}

} // namespace tickmark
