// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QUrl>
#include <utility>

namespace tickmark::test {

/// The tests' own certificate, for 127.0.0.1.
inline QSslCertificate certificate()
{
    return QSslCertificate::fromPath(TICKMARK_SOURCE_DIR "/tests/data/tls/certificate.pem")
        .value(0);
}

inline QSslConfiguration identity()
{
    QFile key(TICKMARK_SOURCE_DIR "/tests/data/tls/key.pem");
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate());
    if (key.open(QIODevice::ReadOnly))
        configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return configuration;
}

inline QByteArray answer(
    const QByteArray &headers, const QByteArray &content, const QByteArray &status = "200 OK")
{
    const auto lines = headers.isEmpty() ? QByteArray() : headers + "\r\n";
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + lines + "\r\n" + content;
}

/// One that says how long it is.
inline QByteArray wholeAnswer(const QByteArray &content, const QByteArray &headers = {})
{
    const auto length = "Content-Length: " + QByteArray::number(content.size());
    return answer(headers.isEmpty() ? length : length + "\r\n" + headers, content);
}

/// A web server on this machine that gives fixed answers and closes the connection, or falls
/// silent.
class HttpsServer : public QSslServer
{
public:
    HttpsServer()
    {
        setSslConfiguration(identity());
        connect(this, &QTcpServer::pendingConnectionAvailable, this, &HttpsServer::serve);
        listen(QHostAddress::LocalHost);
    }

    /// The address at which it answers with `bytes` from now on.
    QUrl operator()(const QByteArray &path, const QByteArray &bytes, bool fallsSilent = false)
    {
        m_answers[path.split('?').first()] = {bytes, fallsSilent};
        return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()) + path);
    }

    QByteArrayList requests; ///< as they came

private:
    void serve()
    {
        auto *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { reply(*socket); });
        reply(*socket);
    }

    void reply(QTcpSocket &socket)
    {
        if (!socket.peek(100'000).endsWith("\r\n\r\n"))
            return;
        requests += socket.readAll();
        const auto path = requests.last().split(' ').value(1);
        const auto [bytes, fallsSilent] = m_answers.value(path.split('?').first());
        socket.write(bytes);
        if (!fallsSilent)
            socket.disconnectFromHost();
    }

    QHash<QByteArray, std::pair<QByteArray, bool>> m_answers;
};

} // namespace tickmark::test
