// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace tickmark::test;

class ListingTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewCacheBeginsWithTheSampleChartbook();
    void withoutTheSampleANewCacheIsEmpty();
    void theOptionsMayStandBehindTheCommand();
    void theDefaultCacheIsMadeWithItsFolder();
    void figuresSayWhatTheyShow();
    void tablesHaveALineForEachRow();
    void aCacheThatIsNotOursIsLeftAlone_data();
    void aCacheThatIsNotOursIsLeftAlone();
    void aFolderIsNoCache();
    void namesOfFilesNeedNotBeText();
};

void ListingTest::aNewCacheBeginsWithTheSampleChartbook()
{
    Program program;
    const auto run = program.withCache({"series", "--json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.notes, QByteArray());
    QStringList codes;
    for (const auto &value : run.json().array()) {
        const auto series = value.toObject();
        codes.append(series["code"].toString());
        QCOMPARE(series.keys(),
            QStringList({"code", "first", "frequency", "last", "name", "rows", "sample", "unit"}));
        QCOMPARE(series["sample"], QJsonValue(true));
        QCOMPARE(series["frequency"].toString(), QString("daily"));
        QVERIFY(series["rows"].toInt() > 100);
        QCOMPARE(series["last"].toArray().at(0).toString(), QString("2025-01-28"));
        QVERIFY(series["last"].toArray().at(1).isDouble());
    }
    codes.sort();
    QCOMPARE(codes, QStringList({"DGS10", "RUT", "SPX"}));
}

void ListingTest::withoutTheSampleANewCacheIsEmpty()
{
    Program program;
    QCOMPARE(program.withCache({"--no-sample", "series", "--json"}).output.trimmed(), "[]");
    QCOMPARE(program.withCache({"figures", "--json"}).output.trimmed(), "[]");
}

void ListingTest::theOptionsMayStandBehindTheCommand()
{
    Program program;
    const auto run =
        program.run({"series", "--json", "--no-sample", "--cache", program.path("other.sqlite")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output.trimmed(), "[]");
    QVERIFY(QFileInfo::exists(program.path("other.sqlite")));
}

void ListingTest::theDefaultCacheIsMadeWithItsFolder()
{
    Program program;
    QCOMPARE(program.run({"series"}).status, 0);
    QVERIFY(QFileInfo::exists(program.path("data/tickmark/tickmark.sqlite")));
}

void ListingTest::figuresSayWhatTheyShow()
{
    Program program;
    const auto run = program.withCache({"figures", "--json"});
    QCOMPARE(run.status, 0);
    const auto figure = run.json().array().at(0).toObject();
    QCOMPARE(figure.keys(), QStringList({"annotations", "as_of", "name", "series"}));
    QCOMPARE(figure["name"].toString(), QString("Small caps after the election"));
    QCOMPARE(figure["series"].toArray(), QJsonArray({"RUT", "SPX", "DGS10"}));
    QCOMPARE(figure["as_of"].toString(), QString("2025-01-28"));
    QCOMPARE(figure["annotations"].toArray().size(), 2);
}

void ListingTest::tablesHaveALineForEachRow()
{
    Program program;
    const auto series = program.withCache({"series"}).output;
    QCOMPARE(series.count('\n'), 4);
    QVERIFY2(series.startsWith("Code "), series);
    QCOMPARE(series.count("sample data\n"), 3);
    const auto figures = program.withCache({"figures"}).output;
    QCOMPARE(figures.count('\n'), 2);
    QVERIFY2(figures.contains("RUT, SPX, DGS10"), figures);
}

void ListingTest::aCacheThatIsNotOursIsLeftAlone_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("series") << QStringList{"series"};
    QTest::newRow("figures") << QStringList{"figures"};
    QTest::newRow("export") << QStringList{"export", "Small"};
    QTest::newRow("undo-import") << QStringList{"undo-import"};
    QTest::newRow("import") << QStringList{"import", "a.csv"};
    QTest::newRow("import --dry-run") << QStringList{"import", "--dry-run", "a.csv"};
}

void ListingTest::aCacheThatIsNotOursIsLeftAlone()
{
    QFETCH(QStringList, command);
    Program program;
    const auto junk = QByteArray("Dear diary, ").repeated(1000);
    program.write("cache.sqlite", junk);
    program.write("a.csv", "Date,RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");
    const auto run = program.withCache(command);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(run.notes.count('\n'), 1);
    QVERIFY2(run.notes.contains("cache.sqlite"), run.notes);
    QCOMPARE(program.cacheBytes(), junk);
}

void ListingTest::aFolderIsNoCache()
{
    Program program;
    QVERIFY(QDir().mkpath(program.cachePath()));
    const auto run = program.withCache({"series"});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.notes.count('\n'), 1);
}

void ListingTest::namesOfFilesNeedNotBeText()
{
    Program program;
    const auto run = program.shell(
        "name=$(printf 'r\\351sum\\351'); \"$0\" --cache $name.sqlite series && test -f "
        "$name.sqlite"
        " && \"$0\" --cache $name.sqlite export small -o $name.png && test -f $name.png");
    QCOMPARE(run.notes, QByteArray());
    QCOMPARE(run.status, 0);
}

QTEST_GUILESS_MAIN(ListingTest)
#include "listing_test.moc"
