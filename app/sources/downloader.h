// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <QObject>
#include <QUrl>
#include <chrono>
#include <memory>
#include <string>

class QNetworkAccessManager;
class QNetworkReply;

namespace tickmark {

class TemporaryFile;

/// How much a download may take.
struct DownloadLimits
{
    qint64 bytes = qint64{2} << 30;
    std::chrono::milliseconds silence = std::chrono::seconds(30); ///< with no data at all
};

/// Fetches files from the web into folders, one at a time, over HTTPS only: also where a server
/// sends it on to another address. It sends no credentials and keeps no cookies. A file is written
/// piece by piece and appears under its name once it is whole; of a failure nothing is left.
/// Lives on the GUI thread and never waits there. Destroyed in the middle it leaves no file and
/// says nothing.
class Downloader : public QObject
{
    Q_OBJECT

public:
    explicit Downloader(const DownloadLimits &limits = {}, QObject *parent = nullptr);
    ~Downloader() override;

    /// Begins to fetch; finished() follows later, once. An Error, and no finished(), where it does
    /// not begin: the address is not of https or carries a name or password, the folder cannot be
    /// written to, or isFetching(). The file has the name the server gives it, else the last part
    /// of the address, else the host's (fileNameOf()); where there is one, " (2)" is added.
    Result<void> fetch(const QUrl &address, const std::string &folder);
    bool isFetching() const { return m_reply; }

    /// Ends what is being fetched, if there is something; finished() says so before this returns.
    void cancel();

signals:
    /// Bytes on the disk, and those to come in all; −1 where the server does not say.
    void progressed(qint64 received, qint64 total);
    /// The path of the whole file, or why there is none. The next fetch() may begin here.
    void finished(const tickmark::Result<std::string> &path);

private:
    void ask(const QUrl &address);
    bool followRedirect();
    void takePiece();
    void conclude();
    Result<std::string> keepFile();
    void dropReply();
    void end(const Result<std::string> &path);
    tl::unexpected<Error> failed(const std::string &what) const;
    tl::unexpected<Error> notSaved(int error) const;

    DownloadLimits m_limits;
    QNetworkAccessManager *m_network;
    QNetworkReply *m_reply = nullptr; ///< while fetching
    std::unique_ptr<TemporaryFile> m_file;
    QUrl m_address; ///< as the person gave it
    std::string m_folder;
    std::string m_distrust; ///< what is wrong with the server's certificate
    int m_redirects = 0;
    qint64 m_received = 0;
};

} // namespace tickmark
