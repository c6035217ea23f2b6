// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/articlestore.h"
#include "panels/articlecheck.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace tickmark {

class ArticlePanel;
class Workspace;

/// The articles of the cache: shows one in the panel, saves what is written, checks it away from
/// the GUI thread, one article at a time, and checks all of them again when the data changes. What
/// is no longer true is said.
class ArticleDesk : public QObject
{
    Q_OBJECT

public:
    /// The workspace must outlive the desk; `window` owns it.
    ArticleDesk(Workspace &workspace, QMainWindow &window);

    QDockWidget *dock() const { return m_dock; }

    /// Opens the files as articles, where they are such: .md and .html, and .txt that fell on the
    /// panel. False where they are left to others.
    bool take(const std::vector<std::string> &paths, const QWidget *onto);

    /// Gives what was written in the last moment to the writer: before the window closes.
    void flush();

signals:
    /// Something to say in the status bar.
    void messageChanged(const QString &message);

private:
    /// An article with what is known of it in this run.
    struct Entry
    {
        Article article;
        std::shared_ptr<const ArticleCheck> check;
        int key = 0; ///< identity in this run
        bool isStale = true;
        bool isUnsaved = false;
        std::shared_ptr<std::int64_t> id = std::make_shared<std::int64_t>(0);
    };

    void connectPanel();
    void load();
    void open(int index);
    void add(const QString &text);
    void removeOpen();
    void takeOver();
    void checkAgain();
    void checkNext();
    void check(int key, const std::set<std::string> &codes);
    void finishCheck(int key, std::shared_ptr<const ArticleCheck> check);
    void save(Entry &entry);
    void finishSave(int key, const Result<std::int64_t> &saved);
    void showArticles();
    void show(const CheckedClaim &claim);
    Entry *find(int key);
    std::vector<Series> library() const;

    Workspace &m_workspace;
    ArticlePanel *m_panel;
    QDockWidget *m_dock;
    std::vector<Entry> m_entries;
    int m_open = -1;
    int m_nextKey = 1;
    bool m_isLoaded = false;
    bool m_isChecking = false;
    QTimer m_pause; ///< in the writing, before it is checked
};

} // namespace tickmark
