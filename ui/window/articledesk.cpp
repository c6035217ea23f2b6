// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/articledesk.h"

#include "claims/plaintext.h"
#include "panels/articlepanel.h"
#include "panels/claimmarks.h"
#include "window/articlefile.h"
#include "window/docks.h"
#include "window/marking.h"
#include "window/whendone.h"
#include "window/workspace.h"
#include "words/words.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QtConcurrent>
#include <algorithm>
#include <chrono>

namespace tickmark {

namespace {

constexpr std::chrono::milliseconds pauseInWriting{350};
constexpr qsizetype longestTitle = 60;

/// The first line that says something.
QString titleOf(const std::string &text)
{
    const auto lines = QString::fromStdString(text.substr(0, 4000)).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (const auto title = line.simplified(); !title.isEmpty())
            return title.size() > longestTitle ? title.left(longestTitle - 1) + QChar(0x2026)
                                               : title;
    }
    return ArticleDesk::tr("Untitled article");
}

} // namespace

ArticleDesk::ArticleDesk(Workspace &workspace, QMainWindow &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_panel(new ArticlePanel([&workspace](const std::string &code, Time time) {
        return SeriesStore(workspace.reader()).sourceOf(code, time);
    }))
    , m_dock(createPanelDock(
          window, tr("Article"), QStringLiteral("articleDock"), tr("Ctrl+Shift+A"), m_panel))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInWriting);
    connectPanel();
    connect(&workspace, &Workspace::libraryChanged, this, &ArticleDesk::checkAgain);
    connect(&workspace, &Workspace::calendarChanged, this, &ArticleDesk::checkAgain);
    QTimer::singleShot(0, this, &ArticleDesk::load);
}

/// The writer outlives the desk and finishes what it was given.
void ArticleDesk::flush()
{
    if (m_pause.isActive())
        takeOver();
    for (Entry &entry : m_entries) {
        if (entry.isUnsaved)
            save(entry);
    }
}

void ArticleDesk::connectPanel()
{
    connect(m_panel, &ArticlePanel::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &ArticleDesk::takeOver);
    connect(m_panel, &ArticlePanel::articleChosen, this, &ArticleDesk::open);
    connect(m_panel, &ArticlePanel::newWanted, this, [this] { add({}); });
    connect(m_panel, &ArticlePanel::removeWanted, this, &ArticleDesk::removeOpen);
    connect(m_panel, &ArticlePanel::showWanted, this, &ArticleDesk::show);
}

void ArticleDesk::load()
{
    m_isLoaded = true;
    const auto stored = ArticleStore(m_workspace.reader()).list();
    if (!stored) {
        emit messageChanged(sentenceOf(stored.error()));
        return;
    }
    std::vector<Entry> entries;
    for (const Article &article : *stored)
        entries.push_back({.article = article, .key = m_nextKey++});
    const bool isWriting = m_open >= 0 || m_pause.isActive();
    m_entries.insert(m_entries.begin(), entries.begin(), entries.end());
    if (isWriting)
        m_open += m_open >= 0 ? int(entries.size()) : 0;
    else if (!m_entries.empty())
        open(int(m_entries.size()) - 1);
    showArticles();
    checkNext();
}

void ArticleDesk::open(int index)
{
    if (m_pause.isActive())
        takeOver();
    m_open = index;
    const Entry &entry = m_entries[std::size_t(index)];
    m_panel->setArticle(QString::fromStdString(entry.article.text), entry.article.asOf);
    m_panel->setCheck(entry.check);
    showArticles();
}

void ArticleDesk::add(const QString &text)
{
    if (m_pause.isActive())
        takeOver();
    Entry entry{.key = m_nextKey++, .isUnsaved = !text.isEmpty()};
    entry.article.text = text.toStdString();
    entry.article.title = titleOf(entry.article.text).toStdString();
    m_entries.push_back(std::move(entry));
    open(int(m_entries.size()) - 1);
    m_dock->show();
    m_dock->raise();
    m_panel->setFocus();
    checkNext();
}

void ArticleDesk::removeOpen()
{
    m_pause.stop();
    if (m_open < 0)
        return;
    const auto id = m_entries[std::size_t(m_open)].article.id;
    m_entries.erase(m_entries.begin() + m_open);
    if (id != 0 && m_workspace.writer())
        m_workspace.writer()->run([id](Cache &cache) { return ArticleStore(cache).remove(id); });
    m_open = -1;
    m_panel->setArticle({}, std::nullopt);
    if (m_entries.empty())
        showArticles();
    else
        open(int(m_entries.size()) - 1);
}

/// What stands in the panel becomes the open article.
void ArticleDesk::takeOver()
{
    m_pause.stop();
    if (m_open < 0) {
        m_entries.push_back({.key = m_nextKey++});
        m_open = int(m_entries.size()) - 1;
    }
    Entry &entry = m_entries[std::size_t(m_open)];
    entry.article.text = m_panel->text().toStdString();
    entry.article.title = titleOf(entry.article.text).toStdString();
    entry.article.asOf = m_panel->asOf();
    entry.article.verdicts.clear();
    entry.isStale = true;
    entry.isUnsaved = true;
    m_panel->setNews({});
    showArticles();
    checkNext();
}

void ArticleDesk::checkAgain()
{
    for (Entry &entry : m_entries)
        entry.isStale = true;
    checkNext();
}

/// Two steps away from the GUI thread, and between them the series are read, which is done here.
void ArticleDesk::checkNext()
{
    const auto stale =
        std::ranges::find_if(m_entries, [](const Entry &one) { return one.isStale; });
    if (!m_isLoaded || m_isChecking || stale == m_entries.end())
        return;
    stale->isStale = false;
    m_isChecking = true;
    const auto naming = QtConcurrent::run(
        [article = stale->article, names = library(), events = m_workspace.calendar()] {
            return seriesIn(article.text, article.asOf, names, events);
        });
    whenDone(naming, this,
        [this, key = stale->key](const std::set<std::string> &codes) { check(key, codes); });
}

void ArticleDesk::check(int key, const std::set<std::string> &codes)
{
    const Entry *entry = find(key);
    if (!entry) {
        finishCheck(key, nullptr);
        return;
    }
    std::map<std::string, std::shared_ptr<const LoadedSeries>> series;
    for (const std::string &code : codes) {
        if (auto loaded = m_workspace.seriesOf(code))
            series.emplace(code, std::move(loaded));
    }
    const auto checking =
        QtConcurrent::run([article = entry->article, names = library(), rows = std::move(series),
                              events = m_workspace.calendar()] {
            return std::make_shared<const ArticleCheck>(
                checkArticle(article.text, article.asOf, names, rows, events));
        });
    whenDone(checking, this, [this, key](std::shared_ptr<const ArticleCheck> done) {
        finishCheck(key, std::move(done));
    });
}

void ArticleDesk::finishCheck(int key, std::shared_ptr<const ArticleCheck> check)
{
    m_isChecking = false;
    if (Entry *entry = find(key); entry && check && !entry->isStale) {
        const auto news = changedVerdicts(entry->article.verdicts, *check).join(QLatin1Char('\n'));
        const auto verdicts = verdictsOf(*check);
        entry->isUnsaved = entry->isUnsaved || verdicts != entry->article.verdicts;
        entry->article.verdicts = verdicts;
        entry->check = std::move(check);
        const bool isOpen = m_open >= 0 && m_entries[std::size_t(m_open)].key == key;
        if (isOpen)
            m_panel->setCheck(entry->check);
        if (isOpen && !news.isEmpty())
            m_panel->setNews(news);
        if (!news.isEmpty())
            emit messageChanged(
                QStringLiteral("%1: %2").arg(QString::fromStdString(entry->article.title),
                    news.section(QLatin1Char('\n'), 0, 0)));
        if (entry->isUnsaved)
            save(*entry);
    }
    checkNext();
}

/// An article gets its id with its first save. `id` is read and written by the writing thread
/// alone, so that a second save, given before the first is done, finds it.
void ArticleDesk::save(Entry &entry)
{
    if (!m_workspace.writer() || (entry.article.id == 0 && entry.article.text.empty()))
        return;
    entry.isUnsaved = false;
    auto saving = [article = entry.article, id = entry.id](Cache &cache) mutable {
        article.id = article.id == 0 ? *id : article.id;
        const auto saved = ArticleStore(cache).save(article);
        *id = saved.value_or(*id);
        return saved;
    };
    whenDone(m_workspace.writer()->run(std::move(saving)), this,
        [this, key = entry.key](const Result<std::int64_t> &saved) { finishSave(key, saved); });
}

void ArticleDesk::finishSave(int key, const Result<std::int64_t> &saved)
{
    Entry *entry = find(key);
    if (!saved)
        emit messageChanged(sentenceOf(saved.error()));
    if (!entry) {
        if (saved)
            m_workspace.writer()->run(
                [id = *saved](Cache &cache) { return ArticleStore(cache).remove(id); });
        return;
    }
    if (saved)
        entry->article.id = *saved;
}

void ArticleDesk::showArticles()
{
    QStringList titles;
    for (const Entry &entry : m_entries)
        titles.append(QString::fromStdString(entry.article.title));
    m_panel->setArticles(titles, m_open);
}

void ArticleDesk::show(const CheckedClaim &claim)
{
    const Entry *entry = m_open < 0 ? nullptr : &m_entries[std::size_t(m_open)];
    if (!entry || !entry->check || m_workspace.isReadOnly())
        return;
    const auto unseen =
        markOnChart(m_workspace, marksOf(*entry->check, claim, m_workspace.calendar()));
    if (!unseen.isEmpty())
        emit messageChanged(unseen);
}

bool ArticleDesk::take(const std::vector<std::string> &paths, const QWidget *onto)
{
    const bool isOnPanel = onto && (onto == m_panel || m_panel->isAncestorOf(onto));
    if (paths.empty() || !std::ranges::all_of(paths, [&](const std::string &path) {
            return isArticle(path, isOnPanel);
        }))
        return false;
    for (const std::string &path : paths) {
        const auto text = readArticle(path);
        if (text)
            add(*text);
        else
            emit messageChanged(sentenceOf(text.error()));
    }
    return true;
}

ArticleDesk::Entry *ArticleDesk::find(int key)
{
    const auto found =
        std::ranges::find_if(m_entries, [key](const Entry &one) { return one.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<Series> ArticleDesk::library() const
{
    std::vector<Series> series;
    for (const SeriesSummary &summary : m_workspace.library())
        series.push_back(summary.series);
    return series;
}

} // namespace tickmark
