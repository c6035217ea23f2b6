// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/articlestore.h"

#include "cache/access.h"

#include <SQLiteCpp/Statement.h>

namespace tickmark {

namespace {

void bindContent(SQLite::Statement &statement, const Article &article)
{
    statement.bind(1, article.title);
    statement.bind(2, article.text);
    if (article.asOf)
        statement.bind(3, static_cast<std::int64_t>(article.asOf->time_since_epoch().count()));
    statement.bind(4, article.verdicts);
}

std::optional<Time> timeIn(const SQLite::Column &column)
{
    if (column.isNull())
        return std::nullopt;
    return Time(std::chrono::seconds(column.getInt64()));
}

tl::unexpected<Error> noSuchArticle(std::int64_t id)
{
    return failure("There is no article " + std::to_string(id) + " in the cache");
}

} // namespace

ArticleStore::ArticleStore(Cache &cache)
    : m_cache(cache)
{}

Result<std::vector<Article>> ArticleStore::list() const
{
    return reading(m_cache, [&]() -> Result<std::vector<Article>> {
        std::vector<Article> articles;
        if (!m_cache.database().tableExists("article"))
            return articles;
        SQLite::Statement statement(
            m_cache.database(), "SELECT id, title, text, as_of, verdicts FROM article ORDER BY id");
        while (statement.executeStep())
            articles.push_back({.id = statement.getColumn(0).getInt64(),
                .title = statement.getColumn(1).getString(),
                .text = statement.getColumn(2).getString(),
                .asOf = timeIn(statement.getColumn(3)),
                .verdicts = statement.getColumn(4).getString()});
        return articles;
    });
}

Result<std::int64_t> ArticleStore::save(const Article &article)
{
    return writing(m_cache, [&]() -> Result<std::int64_t> {
        SQLite::Statement statement(m_cache.database(),
            article.id == 0
                ? "INSERT INTO article (title, text, as_of, verdicts) VALUES (?, ?, ?, ?)"
                : "UPDATE article SET title = ?, text = ?, as_of = ?, verdicts = ? WHERE id = ?");
        bindContent(statement, article);
        if (article.id != 0)
            statement.bind(5, article.id);
        if (statement.exec() == 0)
            return noSuchArticle(article.id);
        return article.id == 0 ? m_cache.database().getLastInsertRowid() : article.id;
    });
}

Result<void> ArticleStore::remove(std::int64_t id)
{
    return writing(m_cache, [&]() -> Result<void> {
        SQLite::Statement statement(m_cache.database(), "DELETE FROM article WHERE id = ?");
        statement.bind(1, id);
        if (statement.exec() == 0)
            return noSuchArticle(id);
        return {};
    });
}

} // namespace tickmark
