// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/factssnapshot.h"

#include "cache/articlestore.h"
#include "cache/eventstore.h"
#include "cache/figurestore.h"
#include "cache/seriesstore.h"
#include "facts/facts.h"
#include "figure/figurejson.h"
#include "panels/articlecheck.h"
#include "window/figurelines.h"

#include <algorithm>

namespace tickmark {

namespace {

/// Gathers who speaks of which series first, then computes each series once for each as-of date.
class SnapshotMaker
{
public:
    explicit SnapshotMaker(Cache &cache)
        : m_cache(cache)
    {}

    FactsSnapshot make()
    {
        m_snapshot.events = EventStore(m_cache).list().value_or(std::vector<Event>());
        addFigures();
        addArticles();
        for (auto &[key, entry] : m_snapshot.entries)
            computeFacts(key.first, key.second, entry);
        return std::move(m_snapshot);
    }

private:
    /// What the figures with one series and one as-of date show beside it.
    struct Context
    {
        std::set<std::string> events;
        std::set<std::string> others;
    };

    void addFigures()
    {
        const FigureStore store(m_cache);
        for (const auto &name : store.names().value_or(std::vector<std::string>())) {
            const auto document = store.load(name).value_or(std::string());
            if (const auto figure = figureFromJson(QByteArray::fromStdString(document)))
                addFigure(QString::fromStdString(name), *figure);
        }
    }

    void addFigure(const QString &name, const Figure &figure)
    {
        const auto codes = shownCodes(figure);
        for (const std::string &code : codes) {
            m_snapshot.entries[{code, figure.asOf}].figures.append(name);
            Context &context = m_contexts[{code, figure.asOf}];
            context.events.merge(eventIdsOf(figure));
            context.others.insert(codes.begin(), codes.end());
        }
    }

    void addArticles()
    {
        const auto articles = ArticleStore(m_cache).list().value_or(std::vector<Article>());
        if (articles.empty())
            return;
        std::vector<Series> names;
        for (auto &one : SeriesStore(m_cache).list().value_or(std::vector<SeriesSummary>()))
            names.push_back(std::move(one.series));
        for (const Article &article : articles) {
            for (const auto &code : seriesIn(article.text, article.asOf, names, m_snapshot.events))
                addArticle(QString::fromStdString(article.title), code);
        }
    }

    /// An article speaks of a series as of whatever day it is shown.
    void addArticle(const QString &title, const std::string &code)
    {
        bool isShown = false;
        for (auto &[key, entry] : m_snapshot.entries) {
            if (key.first == code) {
                entry.articles.append(title);
                isShown = true;
            }
        }
        if (!isShown)
            m_snapshot.entries[{code, std::nullopt}].articles.append(title);
    }

    void computeFacts(
        const std::string &code, std::optional<Time> asOf, FactsSnapshot::Entry &entry)
    {
        const LoadedSeries *loaded = load(code);
        if (!loaded || loaded->observations.isEmpty())
            return;
        const Context &context = m_contexts[{code, asOf}];
        std::vector<Event> events;
        std::ranges::copy_if(m_snapshot.events, std::back_inserter(events),
            [&](const Event &event) { return context.events.contains(event.id); });
        std::vector<FactSeries> others;
        for (const std::string &other : context.others) {
            if (const auto *second = other == code ? nullptr : load(other))
                others.push_back({&second->series, &second->observations});
        }
        const Time day = asOf.value_or(loaded->observations.times.back());
        entry.series = loaded->series;
        entry.facts = factsOf(loaded->series, loaded->observations, {day, events, others});
    }

    const LoadedSeries *load(const std::string &code)
    {
        const auto [place, isNew] = m_series.try_emplace(code);
        if (isNew) {
            const SeriesStore store(m_cache);
            auto series = store.find(code);
            auto observations = store.load(code);
            if (series && observations)
                place->second = LoadedSeries{std::move(*series), std::move(*observations)};
        }
        return place->second ? &*place->second : nullptr;
    }

    Cache &m_cache;
    FactsSnapshot m_snapshot;
    std::map<std::pair<std::string, std::optional<Time>>, Context> m_contexts;
    std::map<std::string, std::optional<LoadedSeries>> m_series;
};

} // namespace

FactsSnapshot factsSnapshot(Cache &cache)
{
    return SnapshotMaker(cache).make();
}

std::vector<FactsNews> newsBetween(const FactsSnapshot &before, const FactsSnapshot &now)
{
    std::vector<FactsNews> news;
    for (const auto &[key, old] : before.entries) {
        const auto found = now.entries.find(key);
        const auto entry = found == now.entries.end()
            ? FactsSnapshot::Entry{old.series, {}, old.figures, old.articles}
            : found->second;
        if (auto changes = changedFacts(old.facts, entry.facts); !changes.empty())
            news.push_back({entry.series, key.second, std::move(changes), now.events, entry.figures,
                entry.articles});
    }
    return news;
}

} // namespace tickmark
