// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/downloader.h"

#include "httpsserver.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>

using namespace tickmark;
using namespace tickmark::test;
using namespace std::chrono_literals;

class DownloaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void aFileArrivesByteForByteUnderItsName_data();
    void aFileArrivesByteForByteUnderItsName();
    void progressIsToldWithTheLengthWhereItIsKnown();
    void theRequestCarriesNothingOfThePerson();
    void aRedirectIsFollowed();
    void whatTheServerDoesWrongIsASentence_data();
    void whatTheServerDoesWrongIsASentence();
    void aServerThatRedirectsForEverIsLeft();
    void aLargeFileIsEndedAtTheLimit_data();
    void aLargeFileIsEndedAtTheLimit();
    void aSilentServerIsLeft_data();
    void aSilentServerIsLeft();
    void anUntrustedCertificateIsRefused();
    void aServerWithoutTlsIsRefused();
    void aServerThatIsNotThereIsASentence_data();
    void aServerThatIsNotThereIsASentence();
    void anAddressThatIsNotFetchedIsRefusedAtOnce_data();
    void anAddressThatIsNotFetchedIsRefusedAtOnce();
    void aFolderThatCannotBeWrittenToIsRefusedAtOnce();
    void aFullDiskEndsTheDownload();
    void aCancelledDownloadLeavesNoFile();
    void aDownloaderDestroyedInTheMiddleLeavesNoFile();
    void aSecondDownloadIsRefusedWhileOneIsGoingOn();
    void oneDownloadFollowsTheOther();
};

namespace {

constexpr const char *body = "Date,Close\n2025-01-23,2304.12\n";

/// A downloader, the folder it fetches into, and what came of it.
struct Fetching
{
    explicit Fetching(const DownloadLimits &limits = {})
        : downloader(std::make_unique<Downloader>(limits))
        , finished(downloader.get(), &Downloader::finished)
    {}

    void begin(const QUrl &address)
    {
        const auto begun = downloader->fetch(address, folder.path().toStdString());
        if (!begun)
            qWarning("%s", begun.error().message.c_str());
    }

    /// The name of the file, or the sentence without the address of the server.
    QString outcome()
    {
        if (finished.empty())
            finished.wait();
        if (finished.size() != 1)
            return QStringLiteral("(%1 results)").arg(finished.size());
        const auto result = finished.takeFirst().first().value<Result<std::string>>();
        if (result)
            return QFileInfo(QString::fromStdString(*result)).fileName();
        static const QRegularExpression server("https://127.0.0.1:[0-9]+");
        return QString::fromStdString(result.error().message).replace(server, "SERVER");
    }

    QString outcomeOf(const QUrl &address)
    {
        begin(address);
        return outcome();
    }

    QStringList files() const
    {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QByteArray content(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }

    QTemporaryDir folder;
    std::unique_ptr<Downloader> downloader;
    QSignalSpy finished;
};

} // namespace

void DownloaderTest::initTestCase()
{
    QVERIFY2(QSslSocket::supportsSsl(), "Qt finds no OpenSSL: the package libssl3 is missing");
}

/// The tests' certificate is trusted within a test, and only there.
void DownloaderTest::init()
{
    auto trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates({certificate()});
    QSslConfiguration::setDefaultConfiguration(trusting);
    QTest::failOnWarning(QRegularExpression(".*"));
}

void DownloaderTest::aFileArrivesByteForByteUnderItsName_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("answered");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const char *path, const QByteArray &answered,
                         const QByteArray &content, const char *name) {
        QTest::newRow(title) << QString(path) << answered << content << QString(name);
    };
    const QByteArray text(body);
    const auto binary = QByteArray("a\0\r\n\xff", 5).repeated(700'000);
    row("named by the answer", "/download",
        wholeAnswer(text, "Content-Disposition: attachment; filename*=UTF-8''Russell%202000.csv"),
        text, "Russell 2000.csv");
    row("named by the path", "/data/prices.csv?from=2000", wholeAnswer(text), text, "prices.csv");
    row("named by the host", "/", wholeAnswer(text, "Content-Type: text/csv"), text,
        "127.0.0.1.csv");
    row("not outside of the folder", "/x.csv",
        wholeAnswer(text, "Content-Disposition: attachment; filename=\"../../x/passwd\""), text,
        "passwd.csv");
    row("some megabytes", "/bytes.bin", wholeAnswer(binary), binary, "bytes.bin");
    row("in chunks", "/x.csv",
        answer("Transfer-Encoding: chunked", "3\r\nabc\r\n10;x=y\r\n0123456789abcdef\r\n0\r\n\r\n"),
        "abc0123456789abcdef", "x.csv");
    row("of no length", "/x.csv", answer("", text), text, "x.csv");
    row("empty", "/x.csv", wholeAnswer(""), "", "x.csv");
}

void DownloaderTest::aFileArrivesByteForByteUnderItsName()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, answered);
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    HttpsServer server;
    Fetching fetching;
    QCOMPARE(fetching.outcomeOf(server(path.toLatin1(), answered)), name);
    QCOMPARE(fetching.files(), QStringList(name));
    QVERIFY(fetching.content(name) == content);
}

void DownloaderTest::progressIsToldWithTheLengthWhereItIsKnown()
{
    HttpsServer server;
    Fetching fetching;
    QSignalSpy progress(fetching.downloader.get(), &Downloader::progressed);
    QCOMPARE(fetching.outcomeOf(server("/a.csv", wholeAnswer("12345"))), "a.csv");
    QCOMPARE(progress.last(), (QVariantList{qint64(5), qint64(5)}));
    QCOMPARE(fetching.outcomeOf(server("/b.csv", answer("", "123"))), "b.csv");
    QCOMPARE(progress.last(), (QVariantList{qint64(3), qint64(-1)}));
}

void DownloaderTest::theRequestCarriesNothingOfThePerson()
{
    HttpsServer server;
    Fetching fetching;
    const auto address = server("/a.csv", wholeAnswer(body, "Set-Cookie: who=you"));
    QCOMPARE(fetching.outcomeOf(address), "a.csv");
    QCOMPARE(fetching.outcomeOf(address), "a (2).csv");
    const auto request = server.requests.value(1).toLower();
    QVERIFY(request.contains("\r\nuser-agent: tickmark\r\n"));
    QVERIFY(request.contains("\r\naccept-encoding: identity\r\n"));
    for (const auto *header : {"cookie:", "authorization:", "referer:"})
        QVERIFY2(!request.contains(header), request);
}

void DownloaderTest::aRedirectIsFollowed()
{
    HttpsServer server;
    Fetching fetching;
    server("/there/prices.csv", wholeAnswer(body));
    server(
        "/next", answer("Location: there/prices.csv", "You are sent on", "307 Temporary Redirect"));
    const auto first =
        server("/link", answer("Location: /next\r\nContent-Length: 0", "", "302 Found"));
    QCOMPARE(fetching.outcomeOf(first), "prices.csv");
    QCOMPARE(fetching.content("prices.csv"), body);
}

void DownloaderTest::whatTheServerDoesWrongIsASentence_data()
{
    QTest::addColumn<QByteArray>("answered");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *title, const QByteArray &answered, const QString &problem) {
        QTest::newRow(title) << answered << problem;
    };
    row("404", answer("", "<html>", "404 Not Found"), "answered 404 Not Found");
    row("500, empty", answer("Content-Length: 0", "", "500 Internal Server Error"),
        "answered 500 Internal Server Error");
    row("401", answer("WWW-Authenticate: Basic realm=\"x\"", "", "401 Unauthorized"),
        "answered 401 Unauthorized");
    row("no content", answer("", "", "204 No Content"), "answered 204 No Content");
    row("a part", answer("", "abc", "206 Partial Content"), "answered 206 Partial Content");
    row("no reason", answer("", "", "418"), "answered 418");
    row("a hostile reason", answer("", "", "404 \x1b[31m" + QByteArray(500, 'x')),
        "answered 404 [31m" + QString(92, 'x'));
    row("cut off", answer("Content-Length: 5678", QByteArray(1234, 'x')),
        "was cut off after 1,234 of 5,678 bytes");
    row("cut off at once", answer("Content-Length: 5", ""), "was cut off after 0 of 5 bytes");
    row("cut off in a chunk", answer("Transfer-Encoding: chunked", "1388\r\nabcde"),
        "was cut off after 5 bytes");
    row("cut off after a chunk", answer("Transfer-Encoding: chunked", "3\r\nabc\r\n"),
        "was cut off after 3 bytes");
    row("shorter than it says",
        answer("Content-Length: 5\r\nTransfer-Encoding: chunked", "3\r\nabc\r\n0\r\n\r\n"),
        "was cut off after 3 of 5 bytes");
    row("no HTTP", "Date,Close\r\n\r\n", "was cut off after 0 bytes");
    row("compressed", wholeAnswer("xyz", "Content-Encoding: gzip"),
        "was sent compressed ('gzip'), which was not asked for");

    const auto sentOn = [&row](const char *title, const QByteArray &to, const QString &problem) {
        row(title, answer("Location: " + to, "Elsewhere", "301 Moved Permanently"),
            "leads to another address, and " + problem);
    };
    sentOn("sent on to http", "http://a.example/x.csv",
        "'http://a.example/x.csv' is not a secure address; only https is fetched");
    sentOn("sent on to a file", "file:///etc/passwd",
        "'file:///etc/passwd' is not a secure address; only https is fetched");
    sentOn("sent on with a password", "https://me:secret@a.example/",
        "'https://a.example/' carries a user name or password; none is sent");
    row("sent on to nowhere", answer("", "", "302 Found"), "answered 302 Found");
}

void DownloaderTest::whatTheServerDoesWrongIsASentence()
{
    QFETCH(QByteArray, answered);
    QFETCH(QString, problem);
    HttpsServer server;
    Fetching fetching;
    QCOMPARE(fetching.outcomeOf(server("/x.csv", answered)), "'SERVER/x.csv' " + problem);
    QCOMPARE(fetching.files(), QStringList());
}

void DownloaderTest::aServerThatRedirectsForEverIsLeft()
{
    HttpsServer server;
    Fetching fetching;
    const auto address =
        server("/x", answer("Location: /x\r\nContent-Length: 0", "", "303 See Other"));
    QCOMPARE(
        fetching.outcomeOf(address), "'SERVER/x' leads on to another address more than 10 times");
    QCOMPARE(server.requests.size(), 11);
}

void DownloaderTest::aLargeFileIsEndedAtTheLimit_data()
{
    QTest::addColumn<QByteArray>("answered");
    QTest::addColumn<QString>("outcome");
    const QString tooLarge = "'SERVER/x.csv' is too large: at most 1,000 bytes are fetched";
    QTest::newRow("by what the server says") << answer("Content-Length: 1001", "") << tooLarge;
    QTest::newRow("by what comes") << answer("", QByteArray(1001, 'x')) << tooLarge;
    QTest::newRow("just not") << wholeAnswer(QByteArray(1000, 'x')) << "x.csv";
}

void DownloaderTest::aLargeFileIsEndedAtTheLimit()
{
    QFETCH(QByteArray, answered);
    QFETCH(QString, outcome);
    HttpsServer server;
    Fetching fetching({.bytes = 1000});
    QCOMPARE(fetching.outcomeOf(server("/x.csv", answered, true)), outcome);
    QCOMPARE(fetching.files().size(), outcome == "x.csv" ? 1 : 0);
}

void DownloaderTest::aSilentServerIsLeft_data()
{
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("before the answer") << QByteArray();
    QTest::newRow("in the headers") << QByteArray("HTTP/1.1 200 OK\r\n");
    QTest::newRow("in the content") << answer("Content-Length: 10", "12345");
    QTest::newRow("in content of no length") << answer("", "12345");
}

void DownloaderTest::aSilentServerIsLeft()
{
    QFETCH(QByteArray, answered);
    HttpsServer server;
    Fetching fetching({.silence = 100ms});
    QCOMPARE(fetching.outcomeOf(server("/x.csv", answered, true)),
        "'SERVER/x.csv' was not fetched: the server sent nothing for too long");
    QCOMPARE(fetching.files(), QStringList());
}

void DownloaderTest::anUntrustedCertificateIsRefused()
{
    auto distrusting = QSslConfiguration::defaultConfiguration();
    distrusting.setCaCertificates({});
    QSslConfiguration::setDefaultConfiguration(distrusting);
    HttpsServer server;
    Fetching fetching;
    QCOMPARE(fetching.outcomeOf(server("/x.csv", wholeAnswer(body))),
        "'SERVER/x.csv' was not fetched: the server's certificate is not to be trusted: The "
        "certificate is self-signed, and untrusted");
    QCOMPARE(fetching.files(), QStringList());
    QCOMPARE(server.requests, QByteArrayList());
}

void DownloaderTest::aServerWithoutTlsIsRefused()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this,
        [&server] { server.nextPendingConnection()->write("220 mail.example ready\r\n"); });
    Fetching fetching;
    const QUrl address(QStringLiteral("https://127.0.0.1:%1/x").arg(server.serverPort()));
    const auto outcome = fetching.outcomeOf(address);
    QVERIFY2(outcome.startsWith("'SERVER/x' was not fetched: there is no secure connection: "),
        qPrintable(outcome));
}

void DownloaderTest::aServerThatIsNotThereIsASentence_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::addColumn<QString>("reason");
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    QTest::newRow("refused") << QUrl(
        QStringLiteral("https://127.0.0.1:%1/x").arg(closed.serverPort()))
                             << "the server refuses the connection";
    // Longer than a name can be: no name server is asked.
    const auto host = (QString(60, 'a') + '.').repeated(5) + "example";
    QTest::newRow("unknown") << QUrl("https://" + host + "/x")
                             << "there is no server of this name, or no way to it";
}

void DownloaderTest::aServerThatIsNotThereIsASentence()
{
    QFETCH(QUrl, address);
    QFETCH(QString, reason);
    Fetching fetching;
    const auto outcome = fetching.outcomeOf(address);
    QVERIFY2(outcome.endsWith("' was not fetched: " + reason), qPrintable(outcome));
    QCOMPARE(fetching.files(), QStringList());
}

void DownloaderTest::anAddressThatIsNotFetchedIsRefusedAtOnce_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("sentence");
    const QString insecure = " is not a secure address; only https is fetched";
    const QString hundred(100, 'x');
    QTest::newRow("http") << "http://a.example/x.csv"
                          << "'http://a.example/x.csv'" + insecure;
    QTest::newRow("ftp") << "ftp://a.example/x.csv"
                         << "'ftp://a.example/x.csv'" + insecure;
    QTest::newRow("a file") << "file:///etc/passwd"
                            << "'file:///etc/passwd'" + insecure;
    QTest::newRow("data") << "data:text/csv,a"
                          << "'data:text/csv,a'" + insecure;
    QTest::newRow("nothing") << ""
                             << "''" + insecure;
    QTest::newRow("a name and a password")
        << "https://me:secret@a.example/x"
        << "'https://a.example/x' carries a user name or password; none is sent";
    QTest::newRow("a long query") << "http://a.example/x?" + hundred.repeated(2)
                                  << "'http://a.example/x…'" + insecure;
    QTest::newRow("a long path") << "http://a.example/" + hundred.repeated(3)
                                 << "'http://a.example/" + hundred + QString(83, 'x') + "…'"
            + insecure;
    QTest::newRow("turned round") << "http://a.example/\u202Efsc.x"
                                  << "'http://a.example/%E2%80%AEfsc.x'" + insecure;
}

void DownloaderTest::anAddressThatIsNotFetchedIsRefusedAtOnce()
{
    QFETCH(QString, address);
    Downloader downloader;
    const QTemporaryDir folder;
    const auto begun = downloader.fetch(QUrl(address), folder.path().toStdString());
    QVERIFY(!begun);
    QTEST(QString::fromStdString(begun.error().message), "sentence");
    QVERIFY(!downloader.isFetching());
}

void DownloaderTest::aFolderThatCannotBeWrittenToIsRefusedAtOnce()
{
    Downloader downloader;
    const auto begun = downloader.fetch(QUrl("https://a.example/x.csv"), "/nowhere");
    QCOMPARE(begun.error().message,
        "'https://a.example/x.csv' was not saved in '/nowhere': the folder does not exist");
    QVERIFY(!downloader.isFetching());
}

void DownloaderTest::aFullDiskEndsTheDownload()
{
    HttpsServer server;
    Fetching fetching;
    // The nearest to a full disk that a test can have: no file may grow beyond this.
    signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit tight = {4096, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto outcome =
        fetching.outcomeOf(server("/x.csv", wholeAnswer(QByteArray(100'000, 'x'))));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(outcome,
        "'SERVER/x.csv' was not saved in '" + fetching.folder.path()
            + "': the file would be larger than allowed here");
    QCOMPARE(fetching.files(), QStringList());
}

void DownloaderTest::aCancelledDownloadLeavesNoFile()
{
    HttpsServer server;
    Fetching fetching;
    fetching.downloader->cancel();
    QVERIFY(fetching.finished.empty());
    connect(fetching.downloader.get(), &Downloader::progressed, this, [&](qint64 received) {
        if (received > 0)
            fetching.downloader->cancel();
    });
    QCOMPARE(fetching.outcomeOf(server("/x.csv", answer("Content-Length: 9", "12345"), true)),
        "The download of 'SERVER/x.csv' was cancelled");
    QCOMPARE(fetching.files(), QStringList());
    QVERIFY(!fetching.downloader->isFetching());

    fetching.begin(server("/y.csv", {}));
    fetching.downloader->cancel();
    QCOMPARE(fetching.outcome(), "The download of 'SERVER/y.csv' was cancelled");
}

void DownloaderTest::aDownloaderDestroyedInTheMiddleLeavesNoFile()
{
    HttpsServer server;
    Fetching fetching;
    QSignalSpy progress(fetching.downloader.get(), &Downloader::progressed);
    fetching.begin(server("/x.csv", answer("Content-Length: 9", "12345"), true));
    QVERIFY(progress.wait());
    QCOMPARE(fetching.files().size(), 1);
    fetching.downloader.reset();
    QVERIFY(fetching.finished.empty());
    QCOMPARE(fetching.files(), QStringList());
}

void DownloaderTest::aSecondDownloadIsRefusedWhileOneIsGoingOn()
{
    HttpsServer server;
    Fetching fetching;
    fetching.begin(server("/x.csv", wholeAnswer(body)));
    QVERIFY(fetching.downloader->isFetching());
    const auto second = fetching.downloader->fetch(QUrl("https://a.example/y.csv"), "/nowhere");
    QCOMPARE(second.error().message,
        "'https://a.example/y.csv' was not fetched: another download is not finished");
    QCOMPARE(fetching.outcome(), "x.csv");
}

void DownloaderTest::oneDownloadFollowsTheOther()
{
    HttpsServer server;
    Fetching fetching;
    const auto next =
        server("/next", wholeAnswer("second", "Content-Disposition: a; filename=x.csv"));
    connect(
        fetching.downloader.get(), &Downloader::finished, this, [&] { fetching.begin(next); },
        Qt::SingleShotConnection);
    QCOMPARE(fetching.outcomeOf(server("/x.csv", wholeAnswer("first"))), "x.csv");
    QVERIFY(fetching.downloader->isFetching());
    QCOMPARE(fetching.outcome(), "x (2).csv");
    QCOMPARE(fetching.content("x.csv"), "first");
    QCOMPARE(fetching.content("x (2).csv"), "second");
}

QTEST_GUILESS_MAIN(DownloaderTest)
#include "downloader_test.moc"
