// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QtTest>
#include <sys/stat.h>

using namespace tickmark::test;

namespace {

const QByteArray good("Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");

} // namespace

/// Bad input: a sentence on stderr, status 1, and the cache as it was, byte for byte.
class RefusalTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsNotAFileOfNumbersIsRefused_data();
    void whatIsNotAFileOfNumbersIsRefused();
    void theCacheItselfIsRefused();
    void aLinkToTheCacheIsRefused();
    void aPipeIsRefusedAndNotWaitedFor();
    void aFileWithoutPermissionIsRefused();
    void filesThatDisagreeAreRefusedTogether();
    void oneBadFileKeepsTheOthersOut();
    void aRefusalIsInTheDocumentToo();
    void aCacheThatCannotBeWrittenIsNotWritten();

private:
    void verifyRefused(const Run &run, const QByteArray &words);

    std::unique_ptr<Program> m_program;
    QByteArray m_before;
};

void RefusalTest::init()
{
    m_program = std::make_unique<Program>();
    QCOMPARE(m_program->withCache({"series"}).status, 0);
    m_before = m_program->cacheBytes();
    QVERIFY(!m_before.isEmpty());
}

void RefusalTest::verifyRefused(const Run &run, const QByteArray &words)
{
    QCOMPARE(run.status, 1);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.notes.startsWith("tickmark: "), run.notes);
    QVERIFY2(run.notes.contains(words), run.notes);
    QVERIFY2(run.notes.endsWith(".\n"), run.notes);
    QVERIFY(m_program->cacheBytes() == m_before);
}

void RefusalTest::whatIsNotAFileOfNumbersIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("empty") << "empty.csv" << QByteArray();
    QTest::newRow("words") << "letter.csv" << QByteArray("Dear reader,\nthere is nothing here.\n");
    QTest::newRow("a header alone") << "header.csv" << QByteArray("Date,Close\n");
    QTest::newRow("a picture") << "picture.csv"
                               << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20);
    QTest::newRow("zeros") << "zeros.csv" << QByteArray(4096, '\0');
    QTest::newRow("a web page") << "page.csv"
                                << QByteArray("<!DOCTYPE html><html><body>Exceeded the daily hits "
                                              "limit</body></html>");
    QTest::newRow("not there") << "gone.csv" << QByteArray();
    QTest::newRow("a folder") << "folder.csv" << QByteArray();
    QTest::newRow("a remote url") << "https://example.org/data.csv" << QByteArray();
}

void RefusalTest::whatIsNotAFileOfNumbersIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const auto isRow = [](const char *row) { return qstrcmp(QTest::currentDataTag(), row) == 0; };
    if (isRow("a folder"))
        QVERIFY(QDir().mkpath(m_program->path(name)));
    else if (!isRow("not there") && !isRow("a remote url"))
        m_program->write(name, content);
    const auto run = m_program->withCache({"import", name});
    verifyRefused(run, name.toUtf8());
    QCOMPARE(run.notes.count('\n'), 1);
}

void RefusalTest::theCacheItselfIsRefused()
{
    verifyRefused(m_program->withCache({"import", m_program->cachePath()}), "cache.sqlite");
}

void RefusalTest::aLinkToTheCacheIsRefused()
{
    QVERIFY(QFile::link(m_program->cachePath(), m_program->path("link.csv")));
    verifyRefused(m_program->withCache({"import", m_program->path("link.csv")}), "link.csv");
}

void RefusalTest::aPipeIsRefusedAndNotWaitedFor()
{
    QCOMPARE(mkfifo(qPrintable(m_program->path("pipe.csv")), 0600), 0);
    verifyRefused(m_program->withCache({"import", m_program->path("pipe.csv")}), "pipe.csv");
}

void RefusalTest::aFileWithoutPermissionIsRefused()
{
    const auto file = m_program->write("secret.csv", good);
    QVERIFY(QFile::setPermissions(file, {}));
    if (!m_program->becomeOrdinary())
        QSKIP("an ordinary person cannot reach the program, and root may read every file");
    verifyRefused(m_program->withCache({"import", file}), "secret.csv");
}

void RefusalTest::filesThatDisagreeAreRefusedTogether()
{
    m_program->write("one.csv", good);
    m_program->write("two.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.99\n");
    const auto run = m_program->withCache({"import", "one.csv", "two.csv"});
    verifyRefused(run, "one.csv");
    for (const auto *word : {"two.csv", "2424.31", "2424.99"})
        QVERIFY2(run.notes.contains(word), run.notes);
    QCOMPARE(run.notes.count("disagree"), 1);
}

void RefusalTest::oneBadFileKeepsTheOthersOut()
{
    m_program->write("good.csv", good);
    m_program->write("empty.csv", {});
    const auto run = m_program->withCache({"import", "good.csv", "empty.csv"});
    verifyRefused(run, "empty.csv");
    QVERIFY2(run.notes.endsWith("tickmark: Nothing was stored.\n"), run.notes);
}

void RefusalTest::aRefusalIsInTheDocumentToo()
{
    m_program->write("empty.csv", {});
    const auto run = m_program->withCache({"import", "--json", "empty.csv"});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.json()["files"]["empty.csv"]["outcome"].toString(), QString("refuse"));
    QVERIFY(m_program->cacheBytes() == m_before);
}

void RefusalTest::aCacheThatCannotBeWrittenIsNotWritten()
{
    m_program->write("good.csv", good);
    QVERIFY(QFile::setPermissions(m_program->cachePath(), QFile::ReadOwner));
    if (!m_program->becomeOrdinary())
        QSKIP("an ordinary person cannot reach the program, and root may write every file");
    verifyRefused(m_program->withCache({"import", "good.csv"}), "can only be read");
    QVERIFY(QFile::setPermissions(m_program->cachePath(), QFile::ReadOwner | QFile::WriteOwner));
}

QTEST_GUILESS_MAIN(RefusalTest)
#include "refusal_test.moc"
