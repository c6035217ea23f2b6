// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/downloader.h"

#include "files/temporaryfile.h"
#include "series/words.h"
#include "sources/servertext.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>
#include <algorithm>
#include <charconv>
#include <sys/stat.h>
#include <utility>

namespace tickmark {

namespace {

constexpr int mostRedirects = 10;
constexpr qint64 mostInMemory = qint64{1} << 20;
constexpr qsizetype mostOfAddress = 200;  ///< characters in a message
constexpr std::size_t mostOfServer = 100; ///< bytes of its words in a message

std::string shown(const QUrl &address)
{
    const QUrl::FormattingOptions form = QUrl::RemoveUserInfo | QUrl::FullyEncoded;
    auto text = address.toString(form);
    if (text.size() > mostOfAddress)
        text = address.toString(form | QUrl::RemoveQuery | QUrl::RemoveFragment).left(mostOfAddress)
            + u'…';
    return "'" + text.toStdString() + "'";
}

/// "1,234 of 5,678 bytes", where the whole is known.
std::string bytesText(qint64 count, qint64 whole = -1)
{
    const auto number = [](qint64 bytes) { return numberText(static_cast<double>(bytes), 0); };
    return number(count) + (whole < 0 ? "" : " of " + number(whole)) + " bytes";
}

std::string shown(const QByteArray &words)
{
    return printable(words.toStdString(), mostOfServer);
}

Result<void> checkAddress(const QUrl &address)
{
    if (address.scheme() != QLatin1String("https"))
        return failure(shown(address) + " is not a secure address; only https is fetched");
    if (!address.userInfo().isEmpty())
        return failure(shown(address) + " carries a user name or password; none is sent");
    return {};
}

QNetworkRequest requestFor(const QUrl &address, const DownloadLimits &limits)
{
    QNetworkRequest request(address);
    request.setRawHeader("User-Agent", "Tickmark");
    request.setRawHeader("Accept-Encoding", "identity"); // so that the length can be checked
    request.setTransferTimeout(static_cast<int>(limits.silence.count()));
    for (const auto kept :
        {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
            QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(kept, QNetworkRequest::Manual);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

/// How long the server says the file is, or −1.
qint64 lengthOf(const QNetworkReply &reply)
{
    const auto header = reply.rawHeader("Content-Length");
    qint64 length = -1;
    const auto [end, error] = std::from_chars(header.cbegin(), header.cend(), length);
    return error == std::errc() && end == header.cend() && length >= 0 ? length : -1;
}

/// What is wrong with an answer before its content is looked at; empty where nothing is.
std::string objectionTo(const QNetworkReply &reply)
{
    const auto status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toByteArray();
    const auto phrase = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    if (status != "200")
        return "answered " + shown((status + ' ' + phrase).trimmed());
    const auto encoding = reply.rawHeader("Content-Encoding");
    if (!encoding.isEmpty() && encoding.toLower() != "identity")
        return "was sent compressed ('" + shown(encoding) + "'), which was not asked for";
    return {};
}

std::string problemOf(const QNetworkReply &reply, const std::string &distrust)
{
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return distrust.empty()
            ? "there is no secure connection: " + shown(reply.errorString().toUtf8())
            : "the server's certificate is not to be trusted: " + distrust;
    case QNetworkReply::HostNotFoundError:
        return "there is no server of this name, or no way to it";
    case QNetworkReply::ConnectionRefusedError:
        return "the server refuses the connection";
    case QNetworkReply::OperationCanceledError:
        return "the server sent nothing for too long";
    default:
        return shown(reply.errorString().toUtf8());
    }
}

std::string freePath(const std::string &folder, const std::string &name)
{
    auto path = folder + "/" + name;
    struct stat file = {};
    for (int number = 2; lstat(path.c_str(), &file) == 0; ++number)
        path = folder + "/" + numberedName(name, number);
    return path;
}

} // namespace

Downloader::Downloader(const DownloadLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_network(new QNetworkAccessManager(this))
{}

Downloader::~Downloader() = default;

Result<void> Downloader::fetch(const QUrl &address, const std::string &folder)
{
    if (isFetching())
        return failure(shown(address) + " was not fetched: another download is not finished");
    if (auto checked = checkAddress(address); !checked)
        return checked;
    m_address = address;
    m_folder = folder;
    m_file = std::make_unique<TemporaryFile>();
    if (const int error = m_file->create(folder))
        return notSaved(error);
    m_redirects = 0;
    m_received = 0;
    ask(address);
    return {};
}

void Downloader::cancel()
{
    if (isFetching())
        end(failure("The download of " + shown(m_address) + " was cancelled"));
}

void Downloader::ask(const QUrl &address)
{
    m_distrust.clear();
    m_reply = m_network->get(requestFor(address, m_limits));
    m_reply->setReadBufferSize(mostInMemory);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Downloader::takePiece);
    connect(m_reply, &QNetworkReply::readyRead, this, &Downloader::takePiece);
    connect(m_reply, &QNetworkReply::finished, this, &Downloader::conclude);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_distrust = shown(errors.constFirst().errorString().toUtf8());
    });
}

/// Whether the server sends us to another address: there, or to an end.
bool Downloader::followRedirect()
{
    const auto target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (target.isEmpty())
        return false;
    const auto next = m_reply->url().resolved(target);
    if (const auto checked = checkAddress(next); !checked) {
        end(failed("leads to another address, and " + checked.error().message));
    } else if (++m_redirects > mostRedirects) {
        end(failed("leads on to another address more than 10 times"));
    } else {
        dropReply();
        ask(next);
    }
    return true;
}

void Downloader::takePiece()
{
    if (followRedirect())
        return;
    if (const auto objection = objectionTo(*m_reply); !objection.empty())
        return end(failed(objection));
    const auto total = lengthOf(*m_reply);
    const auto piece = m_reply->readAll();
    m_received += piece.size();
    if (std::max(m_received, total) > m_limits.bytes)
        return end(failed("is too large: at most " + bytesText(m_limits.bytes) + " are fetched"));
    if (const int error = m_file->write({piece.data(), static_cast<std::size_t>(piece.size())}))
        return end(notSaved(error));
    emit progressed(m_received, total);
}

void Downloader::conclude()
{
    const auto *reply = m_reply;
    if (reply->error() == QNetworkReply::NoError)
        takePiece();
    if (m_reply != reply) // it was sent on, or has ended
        return;
    const auto total = lengthOf(*reply);
    // Not left to Qt, which does not always notice.
    const bool isShort = reply->error() == QNetworkReply::NoError && m_received < total;
    if (isShort || reply->error() == QNetworkReply::RemoteHostClosedError)
        end(failed("was cut off after " + bytesText(m_received, total)));
    else if (reply->error() != QNetworkReply::NoError)
        end(failed("was not fetched: " + problemOf(*reply, m_distrust)));
    else
        end(keepFile());
}

Result<std::string> Downloader::keepFile()
{
    const auto url = m_reply->url();
    const auto name = fileNameOf({m_reply->rawHeader("Content-Disposition").toStdString(),
        url.path(QUrl::FullyEncoded).toStdString(), url.host().toStdString(),
        m_reply->rawHeader("Content-Type").toStdString()});
    if (const int error = m_file->close())
        return notSaved(error);
    const auto path = freePath(m_folder, name);
    if (const int error = m_file->renameTo(path))
        return notSaved(error);
    return path;
}

void Downloader::dropReply()
{
    auto *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->deleteLater(); // this ends it; abort() would make Qt warn of a second error
}

void Downloader::end(const Result<std::string> &path)
{
    dropReply();
    m_file.reset();
    emit finished(path);
}

tl::unexpected<Error> Downloader::failed(const std::string &what) const
{
    return failure(shown(m_address) + ' ' + what);
}

tl::unexpected<Error> Downloader::notSaved(int error) const
{
    return failed("was not saved in '" + m_folder + "': " + reasonOf(error));
}

} // namespace tickmark
