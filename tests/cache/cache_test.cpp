// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache.h"
#include "cache/eventstore.h"
#include "cache/figurestore.h"
#include "cache/schema.h"
#include "scratchcache.h"

#include <QDir>
#include <QFile>
#include <sqlite3.h>
#include <unistd.h>

using namespace tickmark;
using namespace tickmark::test;

class CacheTest : public QObject
{
    Q_OBJECT

private slots:
    void aMissingFileBecomesANewCache();
    void anEmptyFileBecomesANewCache();
    void missingFoldersAreMade();
    void aCacheIsOpenedAgainWithWhatItHeld();
    void theSettingsAreThoseThatKeepData();
    void nothingIsLeftBesideAClosedCache();
    void whatIsNotOursIsRefusedAndLeftAlone_data();
    void whatIsNotOursIsRefusedAndLeftAlone();
    void whatIsNoFileIsRefused();
    void aCacheIsNotMadeForReading();
    void whatCannotBeWrittenIsOpenedForReading();
    void aWriterAndAReaderWorkSideBySide();
    void aCacheThatWasNotClosedIsOpenedWhole();
    void namesWithMarksOfUrisAreOpened();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void makeCache(const QString &path)
{
    const auto cache = Cache::open(path.toStdString(), Cache::Access::ReadWrite);
    QVERIFY(cache.has_value());
    QVERIFY(FigureStore(**cache).save("Rally", std::string(100'000, '{')).has_value());
}

void execute(const QString &path, const char *sql)
{
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

void makeJunk(const QString &path)
{
    write(path, QByteArray(5000, 'x'));
}

void makeForeign(const QString &path)
{
    execute(path, "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')");
}

void makeNewer(const QString &path)
{
    makeCache(path);
    execute(path, "PRAGMA user_version = 1000");
}

/// The pages of the figure's document point nowhere.
void makeDamaged(const QString &path)
{
    makeCache(path);
    auto content = contentOf(path);
    QVERIFY(content.size() > 4 * 65536);
    content.replace(content.size() - 2 * 65536, 2 * 65536, QByteArray(2 * 65536, '\xff'));
    write(path, content);
}

void makeCutOff(const QString &path)
{
    makeCache(path);
    write(path, contentOf(path).left(65536 + 100));
}

using Maker = void (*)(const QString &);

} // namespace

void CacheTest::aMissingFileBecomesANewCache()
{
    ScratchCache scratch;
    QVERIFY(scratch.cache->isNew());
    QCOMPARE(scratch.cache->access(), Cache::Access::ReadWrite);
    QCOMPARE(dumpOf(*scratch.cache, "SELECT count(*) FROM observation"), "0");
}

void CacheTest::anEmptyFileBecomesANewCache()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("empty.sqlite");
    write(path, {});
    const auto cache = Cache::open(path.toStdString(), Cache::Access::ReadWrite);
    QVERIFY(cache.has_value());
    QVERIFY((*cache)->isNew());
}

void CacheTest::missingFoldersAreMade()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("a/b/tickmark.sqlite").toStdString();
    QVERIFY(Cache::open(path, Cache::Access::ReadWrite).has_value());
}

void CacheTest::aCacheIsOpenedAgainWithWhatItHeld()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("t.sqlite");
    makeCache(path);
    const auto cache = Cache::open(path.toStdString(), Cache::Access::ReadWrite);
    QVERIFY(cache.has_value());
    QVERIFY(!(*cache)->isNew());
    QCOMPARE(FigureStore(**cache).names().value(), std::vector<std::string>{"Rally"});
}

void CacheTest::theSettingsAreThoseThatKeepData()
{
    ScratchCache scratch;
    const auto pragma = [&](const char *name) {
        return dumpOf(*scratch.cache, (std::string("PRAGMA ") + name).c_str());
    };
    QCOMPARE(pragma("journal_mode"), "wal");
    QCOMPARE(pragma("synchronous"), "2");
    QCOMPARE(pragma("page_size"), "65536");
    QCOMPARE(pragma("foreign_keys"), "1");
    QCOMPARE(pragma("trusted_schema"), "0");
    QCOMPARE(pragma("application_id"), QString::number(cacheApplicationId));
    QCOMPARE(pragma("user_version"), QString::number(newestSchemaVersion()));
}

void CacheTest::nothingIsLeftBesideAClosedCache()
{
    QTemporaryDir folder;
    makeCache(folder.filePath("t.sqlite"));
    {
        const auto path = folder.filePath("t.sqlite").toStdString();
        const auto reader = Cache::open(path, Cache::Access::ReadOnly);
        QVERIFY(reader.has_value());
        QVERIFY(FigureStore(**reader).names().has_value());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"t.sqlite"});
}

void CacheTest::whatIsNotOursIsRefusedAndLeftAlone_data()
{
    QTest::addColumn<Maker>("make");
    QTest::addColumn<QString>("reason");
    QTest::newRow("junk") << Maker(makeJunk) << "is not a Tickmark cache";
    QTest::newRow("another program's") << Maker(makeForeign) << "of another program";
    QTest::newRow("newer") << Maker(makeNewer) << "newer version";
    QTest::newRow("damaged") << Maker(makeDamaged) << "is damaged";
    QTest::newRow("cut off") << Maker(makeCutOff) << "is damaged";
}

void CacheTest::whatIsNotOursIsRefusedAndLeftAlone()
{
    QFETCH(Maker, make);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    const auto path = folder.filePath("t.sqlite");
    make(path);
    const auto before = contentOf(path);
    for (const auto access : {Cache::Access::ReadWrite, Cache::Access::ReadOnly}) {
        const auto cache = Cache::open(path.toStdString(), access);
        QVERIFY(!cache.has_value());
        const auto message = QString::fromStdString(cache.error().message);
        QVERIFY2(message.contains(reason), qPrintable(message));
        QVERIFY(message.contains(path));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"t.sqlite"});
    }
}

void CacheTest::whatIsNoFileIsRefused()
{
    QTemporaryDir folder;
    const auto cache = Cache::open(folder.path().toStdString(), Cache::Access::ReadWrite);
    QVERIFY(!cache.has_value());
    QVERIFY(cache.error().message.find("is a folder") != std::string::npos);
    QVERIFY(!Cache::open("/dev/null", Cache::Access::ReadWrite).has_value());
}

void CacheTest::aCacheIsNotMadeForReading()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("t.sqlite");
    QVERIFY(!Cache::open(path.toStdString(), Cache::Access::ReadOnly).has_value());
    QVERIFY(!QFile::exists(path));
}

void CacheTest::whatCannotBeWrittenIsOpenedForReading()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("t.sqlite");
    makeCache(path);
    const auto before = contentOf(path);
    const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto enterable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(path, readable));
    QVERIFY(QFile::setPermissions(folder.path(), readable | enterable));
    const bool isRoot = geteuid() == 0;
    if (isRoot)
        QCOMPARE(seteuid(65534), 0);
    auto cache = Cache::open(path.toStdString(), Cache::Access::ReadWrite);
    const auto elsewhere = Cache::open((path + "-other").toStdString(), Cache::Access::ReadWrite);
    if (isRoot)
        QCOMPARE(seteuid(0), 0);
    QVERIFY2(cache.has_value(), cache ? "" : cache.error().message.c_str());
    QCOMPARE((*cache)->access(), Cache::Access::ReadOnly);
    QCOMPARE(FigureStore(**cache).names().value().size(), std::size_t(1));
    const auto saved = FigureStore(**cache).save("Other", "{}");
    QVERIFY(!saved && saved.error().message.find("reading only") != std::string::npos);
    cache->reset();
    QVERIFY(!elsewhere.has_value());
    QVERIFY(elsewhere.error().message.find("cannot be written") != std::string::npos);
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(contentOf(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"t.sqlite"});
}

void CacheTest::aWriterAndAReaderWorkSideBySide()
{
    ScratchCache scratch;
    const auto reader = Cache::open(scratch.path, Cache::Access::ReadOnly);
    QVERIFY(reader.has_value());
    QVERIFY(FigureStore(*scratch.cache).save("Rally", "{}").has_value());
    QCOMPARE(FigureStore(**reader).names().value().size(), std::size_t(1));
    const auto second = Cache::open(scratch.path, Cache::Access::ReadWrite);
    QVERIFY(second.has_value());
    QVERIFY(FigureStore(**second).save("Fade", "{}").has_value());
    QCOMPARE(FigureStore(*scratch.cache).names().value().size(), std::size_t(2));
    QVERIFY(!FigureStore(**reader).save("No", "{}").has_value());
}

void CacheTest::aCacheThatWasNotClosedIsOpenedWhole()
{
    ScratchCache scratch;
    QVERIFY(FigureStore(*scratch.cache).save("Rally", "{}").has_value());
    QTemporaryDir afterCrash;
    const auto path = afterCrash.filePath("t.sqlite");
    QVERIFY(QFile::copy(QString::fromStdString(scratch.path), path));
    QVERIFY(QFile::copy(QString::fromStdString(scratch.path) + "-wal", path + "-wal"));
    const auto cache = Cache::open(path.toStdString(), Cache::Access::ReadWrite);
    QVERIFY2(cache.has_value(), cache ? "" : cache.error().message.c_str());
    QCOMPARE(FigureStore(**cache).names().value().size(), std::size_t(1));
}

void CacheTest::namesWithMarksOfUrisAreOpened()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("100% sure? #1.sqlite");
    makeCache(path);
    const auto cache = Cache::open(path.toStdString(), Cache::Access::ReadWrite);
    QVERIFY2(cache.has_value(), cache ? "" : cache.error().message.c_str());
    QVERIFY(!(*cache)->isNew());
}

QTEST_GUILESS_MAIN(CacheTest)
#include "cache_test.moc"
