// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace tickmark {

class Banner;
class Downloader;

/// Fetches the links among dropped paths, one after the other, so that they can be imported as the
/// files they lead to. A banner says how far that is and has a button to cancel. The files stay
/// until the program ends: questions about them may be open.
class LinkFetch : public QObject
{
    Q_OBJECT

public:
    /// The banner must outlive this.
    LinkFetch(Banner &banner, QObject *parent);
    ~LinkFetch() override;

    bool isRunning() const { return m_isRunning; }
    /// Not while it is running.
    void start(const std::vector<std::string> &paths);
    void cancel();
    /// What could not be fetched, as reports of files that were refused; once.
    std::vector<ImportReport> takeFailures() { return std::exchange(m_failures, {}); }

signals:
    /// The paths that were given, with a file in place of each link that could be fetched.
    void finished(const std::vector<std::string> &paths);

private:
    Downloader &downloader();
    void fetchNext();
    void take(const Result<std::string> &path);
    void showProgress(qint64 received, qint64 total);

    Banner &m_banner;
    std::unique_ptr<Downloader> m_downloader; ///< once there is something to fetch
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
    std::deque<std::string> m_waiting;
    std::string m_address; ///< that is being fetched
    std::vector<std::string> m_paths;
    std::vector<ImportReport> m_failures;
    QElapsedTimer m_sinceStart;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

} // namespace tickmark
