// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/linkfetch.h"

#include "imports/inputfile.h"
#include "sources/downloader.h"
#include "window/banner.h"

#include <QFile>
#include <QLocale>
#include <QUrl>
#include <algorithm>

namespace tickmark {

namespace {

constexpr qint64 delay = 500; ///< milliseconds: what is done by then needs no words

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// A link that could not be fetched, as if it were a file that was refused.
ImportReport refusedLink(const std::string &address, const Error &error)
{
    ImportReport report;
    report.proposal.path = address;
    report.proposal.fileName = address;
    report.proposal.error = error;
    report.error = error;
    return report;
}

} // namespace

LinkFetch::LinkFetch(Banner &banner, QObject *parent)
    : QObject(parent)
    , m_banner(banner)
{
    connect(&banner, &Banner::buttonClicked, this, &LinkFetch::cancel);
}

LinkFetch::~LinkFetch() = default;

Downloader &LinkFetch::downloader()
{
    if (!m_downloader) {
        m_downloader = std::make_unique<Downloader>();
        connect(m_downloader.get(), &Downloader::progressed, this, &LinkFetch::showProgress);
        connect(m_downloader.get(), &Downloader::finished, this, &LinkFetch::take);
    }
    return *m_downloader;
}

void LinkFetch::start(const std::vector<std::string> &paths)
{
    m_isRunning = true;
    m_isCancelled = false;
    m_paths.clear();
    m_failures.clear();
    m_waiting.assign(paths.begin(), paths.end());
    fetchNext();
}

void LinkFetch::cancel()
{
    if (!m_isRunning)
        return;
    m_isCancelled = true;
    downloader().cancel();
}

void LinkFetch::fetchNext()
{
    while (!m_waiting.empty() && !isAddress(m_waiting.front())) {
        m_paths.push_back(m_waiting.front());
        m_waiting.pop_front();
    }
    if (m_waiting.empty()) {
        m_isRunning = false;
        m_banner.setSentence({});
        emit finished(m_paths);
        return;
    }
    m_address = m_waiting.front();
    m_waiting.pop_front();
    m_folders.push_back(std::make_unique<QTemporaryDir>());
    m_sinceStart.start();
    const auto begun = downloader().fetch(QUrl::fromEncoded(QByteArray::fromStdString(m_address)),
        QFile::encodeName(m_folders.back()->path()).toStdString());
    if (!begun)
        take(failure(begun.error().message));
}

/// Who cancels wants none of what was dropped together.
void LinkFetch::take(const Result<std::string> &path)
{
    if (path)
        m_paths.push_back(*path);
    else
        m_failures.push_back(refusedLink(m_address, path.error()));
    if (m_isCancelled) {
        m_waiting.clear();
        m_paths.clear();
    }
    fetchNext();
}

void LinkFetch::showProgress(qint64 received, qint64 total)
{
    if (m_isCancelled || m_sinceStart.elapsed() < delay)
        return;
    const auto host = QUrl::fromEncoded(QByteArray::fromStdString(m_address)).host();
    m_banner.setProgress(
        total > 0 ? std::optional(double(received) / double(total)) : std::nullopt);
    m_banner.setButton(tr("Cancel"));
    m_banner.setSentence(tr("Fetching from %1: %2").arg(host, sizeText(received)));
}

} // namespace tickmark
