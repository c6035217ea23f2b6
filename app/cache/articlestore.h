// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"
#include "series/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tickmark {

class Cache;

/// An article as it is kept. `id` is its identity in a cache; 0 where it was never saved.
struct Article
{
    std::int64_t id = 0;
    std::string title;
    std::string text;         ///< plain, UTF-8
    std::optional<Time> asOf; ///< given by the person; nothing: the text says it
    std::string verdicts;     ///< JSON: what the last check found, to compare the next one with

    friend bool operator==(const Article &, const Article &) = default;
};

/// The articles that are checked against the cache. A cache of before there were articles, which
/// can only be read, has none.
class ArticleStore
{
public:
    explicit ArticleStore(Cache &cache);

    /// The one saved first comes first.
    Result<std::vector<Article>> list() const;
    /// Adds the article where its id is 0, else replaces the one with its id; the id it has now.
    Result<std::int64_t> save(const Article &article);
    Result<void> remove(std::int64_t id);

private:
    Cache &m_cache;
};

} // namespace tickmark
