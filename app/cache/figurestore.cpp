// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/figurestore.h"

#include "cache/access.h"

#include <SQLiteCpp/Statement.h>

namespace tickmark {

namespace {

tl::unexpected<Error> noSuchFigure(const std::string &name)
{
    return failure("There is no figure '" + name + "' in the cache");
}

} // namespace

FigureStore::FigureStore(Cache &cache)
    : m_cache(cache)
{}

Result<std::vector<std::string>> FigureStore::names() const
{
    return reading(m_cache, [&]() -> Result<std::vector<std::string>> {
        SQLite::Statement statement(
            m_cache.database(), "SELECT name FROM figure ORDER BY position, name");
        std::vector<std::string> names;
        while (statement.executeStep())
            names.push_back(statement.getColumn(0).getString());
        return names;
    });
}

Result<std::string> FigureStore::load(const std::string &name) const
{
    return reading(m_cache, [&]() -> Result<std::string> {
        SQLite::Statement statement(
            m_cache.database(), "SELECT document FROM figure WHERE name = ?");
        statement.bind(1, name);
        if (!statement.executeStep())
            return noSuchFigure(name);
        return statement.getColumn(0).getString();
    });
}

Result<void> FigureStore::save(const std::string &name, const std::string &document)
{
    return writing(m_cache, [&]() -> Result<void> {
        SQLite::Statement statement(m_cache.database(),
            "INSERT INTO figure (name, position, document) "
            "VALUES (?, (SELECT ifnull(max(position), 0) + 1 FROM figure), ?) "
            "ON CONFLICT (name) DO UPDATE SET document = excluded.document");
        statement.bind(1, name);
        statement.bind(2, document);
        statement.exec();
        return {};
    });
}

Result<void> FigureStore::remove(const std::string &name)
{
    return writing(m_cache, [&]() -> Result<void> {
        SQLite::Statement statement(m_cache.database(), "DELETE FROM figure WHERE name = ?");
        statement.bind(1, name);
        if (statement.exec() == 0)
            return noSuchFigure(name);
        return {};
    });
}

} // namespace tickmark
