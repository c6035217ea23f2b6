// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "imports/importsession.h"
#include "scratchfolder.h"

#include <sys/stat.h>

using namespace tickmark;
using namespace tickmark::test;

class ImportSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsStoredWithItsSourceLines();
    void reportsComeInTheOrderOfThePaths();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void aPipeIsNotWaitedFor();
    void theCacheItselfIsRefused();
    void filesThatContradictEachOtherAreAllRefused();
    void filesThatAgreeAreStored();
    void aDryRunStoresNothing();
    void theSameFileAgainStoresNothing();
    void aCancelledImportStoresNothing();
    void aFileThatContradictsTheCacheWaits_data();
    void aFileThatContradictsTheCacheWaits();
    void aCopyInSinglePrecisionDoesNotWait();
    void aDryRunSaysWhatWouldChange();
};

namespace {

const QByteArray rut = "Date,^RUT\n2024-11-22,2406.67\n2024-11-25,2442.03\n2024-11-26,2424.31\n";

std::vector<double> valuesOf(Cache &cache, const char *code)
{
    return SeriesStore(cache).load(code).value().values;
}

std::size_t seriesCount(Cache &cache)
{
    return SeriesStore(cache).list().value().size();
}

QString sentenceOf(const ImportReport &report)
{
    return report.error ? QString::fromStdString(report.error->message) : QString();
}

} // namespace

void ImportSessionTest::aFileIsStoredWithItsSourceLines()
{
    ScratchFolder scratch;
    const auto reports = scratch.import({scratch.write("rut.csv", rut)});
    QCOMPARE(sentenceOf(reports.at(0)), "");
    QCOMPARE(reports[0].record->counts, (ImportCounts{.added = 3}));
    QCOMPARE(valuesOf(*scratch.cache, "RUT"), (std::vector{2406.67, 2442.03, 2424.31}));
    const auto source = SeriesStore(*scratch.cache).sourceOf("RUT", timeOf(2024, 11, 25)).value();
    QCOMPARE(source.fileName, "rut.csv");
    QCOMPARE(source.line, std::size_t(3));
    QCOMPARE(source.sha256, reports[0].proposal.sha256);
    QCOMPARE(source.sha256.size(), std::size_t(64));
}

void ImportSessionTest::reportsComeInTheOrderOfThePaths()
{
    ScratchFolder scratch;
    const auto reports = scratch.import({scratch.pathOf("none.csv"), scratch.write("rut.csv", rut),
        scratch.write("empty.csv", "")});
    QCOMPARE(reports.size(), std::size_t(3));
    QVERIFY(reports[0].error && !reports[1].error && reports[2].error);
    QVERIFY(reports[1].record && reports[1].record->id != 0);
}

void ImportSessionTest::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\xff\xfe", 22);
    QTest::newRow("prose") << QByteArray("Dear reader,\nmarkets fell on Monday.\n");
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>Exceeded</body></html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header alone") << QByteArray("Date,Close\n");
}

void ImportSessionTest::whatIsNoTableIsRefused()
{
    QFETCH(QByteArray, content);
    ScratchFolder scratch;
    const auto reports = scratch.import({scratch.write("rut.csv", content)});
    QVERIFY(reports.at(0).error.has_value());
    QVERIFY(!reports[0].record.has_value());
    QVERIFY2(sentenceOf(reports[0]).contains("rut.csv"), qPrintable(sentenceOf(reports[0])));
    QCOMPARE(seriesCount(*scratch.cache), std::size_t(0));
}

void ImportSessionTest::aPipeIsNotWaitedFor()
{
    ScratchFolder scratch;
    const auto path = scratch.pathOf("pipe.csv");
    QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    const auto reports = scratch.import({path});
    QVERIFY(sentenceOf(reports.at(0)).endsWith("is a device or pipe, not a file"));
}

void ImportSessionTest::theCacheItselfIsRefused()
{
    ScratchFolder scratch;
    scratch.import({scratch.write("rut.csv", rut)});
    const auto reports = scratch.import({scratch.cache->path(), scratch.cache->path() + "-wal"});
    for (const auto &report : reports)
        QVERIFY(sentenceOf(report).endsWith("is the cache of Tickmark itself"));
    QCOMPARE(valuesOf(*scratch.cache, "RUT").size(), std::size_t(3));
}

void ImportSessionTest::filesThatContradictEachOtherAreAllRefused()
{
    ScratchFolder scratch;
    const auto reports = scratch.import({scratch.write("rut.csv", rut),
        scratch.write("other.csv", "Date,^RUT\n2024-11-25,2442.73\n2024-11-27,1\n"),
        scratch.write("spx.csv", "Date,^GSPC\n2024-11-25,5987.37\n2024-11-26,6021.63\n")});
    const QString expected = "'rut.csv' and 'other.csv' disagree about RUT on 2024-11-25: 2442.03 "
                             "and 2442.73; neither file was stored";
    QCOMPARE(sentenceOf(reports.at(0)), expected);
    QCOMPARE(sentenceOf(reports.at(1)), expected);
    QCOMPARE(sentenceOf(reports.at(2)), "");
    QVERIFY(!SeriesStore(*scratch.cache).find("RUT").has_value());
    QCOMPARE(valuesOf(*scratch.cache, "SPX").size(), std::size_t(2));
}

void ImportSessionTest::filesThatAgreeAreStored()
{
    ScratchFolder scratch;
    const auto reports = scratch.import({scratch.write("rut.csv", rut),
        scratch.write("more.csv", "Date,^RUT\n2024-11-26,2424.31005859375\n2024-11-27,2426.2\n")});
    for (const auto &report : reports)
        QCOMPARE(sentenceOf(report), "");
    QCOMPARE(valuesOf(*scratch.cache, "RUT").size(), std::size_t(4));
}

void ImportSessionTest::aDryRunStoresNothing()
{
    ScratchFolder scratch;
    const auto reports = scratch.import({scratch.write("rut.csv", rut)}, {.isDryRun = true});
    QCOMPARE(sentenceOf(reports.at(0)), "");
    QCOMPARE(reports[0].record->id, std::int64_t(0));
    QCOMPARE(reports[0].record->counts, (ImportCounts{.added = 3}));
    QCOMPARE(seriesCount(*scratch.cache), std::size_t(0));
}

void ImportSessionTest::theSameFileAgainStoresNothing()
{
    ScratchFolder scratch;
    const auto path = scratch.write("rut.csv", rut);
    scratch.import({path});
    const auto reports = scratch.import({path});
    QCOMPARE(reports.at(0).record->id, std::int64_t(0));
    QCOMPARE(reports[0].record->counts, (ImportCounts{.same = 3}));
    QCOMPARE(ImportJournal(*scratch.cache).list().value().size(), std::size_t(1));
}

void ImportSessionTest::aCancelledImportStoresNothing()
{
    ScratchFolder scratch;
    const std::atomic_bool cancel = true;
    const auto reports = scratch.import({scratch.write("rut.csv", rut)}, {.cancel = &cancel});
    QCOMPARE(
        sentenceOf(reports.at(0)), "The import was cancelled; nothing of 'rut.csv' was stored");
    QCOMPARE(seriesCount(*scratch.cache), std::size_t(0));
}

void ImportSessionTest::aFileThatContradictsTheCacheWaits_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another scale")
        << QByteArray("Date,^RUT\n2024-11-22,24.0667\n2024-11-25,24.4203\n2024-11-26,24.2431\n")
        << "The values of RUT are a hundredth of those in the cache: 2406.67 there, 24.0667 here "
           "on 2024-11-22, line 2";
    QTest::newRow("another scale, kept in single precision")
        << QByteArray("Date,^RUT\n2024-11-22,24.066699981689453\n2024-11-25,"
                      "24.420299530029297\n2024-11-26,24.243099212646484\n")
        << "The values of RUT are a hundredth of those in the cache: 2406.67 there, 24.0667 here "
           "on 2024-11-22, line 2";
    QTest::newRow("one slip")
        << QByteArray("Date,^RUT\n2024-11-22,2406.7\n2024-11-25,2442\n2024-11-26,24243.1\n")
        << "1 value of RUT would be 10, 100 or 1,000 times what the cache has, or a fraction of "
           "it: 2424.31 there, 24243.1 here on 2024-11-26, line 4";
    QTest::newRow("another series")
        << QByteArray("Date,^RUT\n2024-11-22,5969.34\n2024-11-25,5987.37\n2024-11-26,6021.63\n")
        << "3 of the 3 rows of RUT that are in the cache have other numbers here: 2406.67 there, "
           "5969.34 here on 2024-11-22, line 2";
}

void ImportSessionTest::aFileThatContradictsTheCacheWaits()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    ScratchFolder scratch;
    scratch.import({scratch.write("rut.csv", rut)});
    const auto path = scratch.write("other.csv", content);
    for (const bool isDryRun : {true, false}) {
        const auto reports = scratch.import({path}, {.isDryRun = isDryRun});
        QVERIFY(reports.at(0).needsAnswer());
        QCOMPARE(reports[0].contradictions.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(reports[0].contradictions[0]), sentence);
        QCOMPARE(reports[0].differences.at(0).changes.size(), std::size_t(3));
        QCOMPARE(valuesOf(*scratch.cache, "RUT").front(), 2406.67);
    }
    const auto accepted =
        scratch.import({path}, {.decisions = {{path, {.acceptsContradictions = true}}}});
    QCOMPARE(accepted.at(0).record->counts, (ImportCounts{.changed = 3}));
    QVERIFY(valuesOf(*scratch.cache, "RUT").front() != 2406.67);
}

void ImportSessionTest::aCopyInSinglePrecisionDoesNotWait()
{
    ScratchFolder scratch;
    scratch.import({scratch.write("rut.csv", rut)});
    const auto reports = scratch.import({scratch.write("copy.csv",
        "Date,^RUT\n2024-11-22,2406.669921875\n2024-11-25,2442.030029296875\n"
        "2024-11-26,2424.31005859375\n")});
    QCOMPARE(sentenceOf(reports.at(0)), "");
    QCOMPARE(reports[0].record->counts, (ImportCounts{.changed = 3}));
    QVERIFY(reports[0].contradictions.empty());
}

void ImportSessionTest::aDryRunSaysWhatWouldChange()
{
    ScratchFolder scratch;
    scratch.import({scratch.write("rut.csv", rut)});
    const auto path = scratch.write("more.csv", rut + "2024-11-27,2426.2\n");
    const auto reports = scratch.import({path}, {.isDryRun = true});
    QCOMPARE(reports.at(0).differences.at(0).code, "RUT");
    QCOMPARE(reports[0].differences[0].counts, (ImportCounts{.added = 1, .same = 3}));
    QCOMPARE(reports[0].record->counts, (ImportCounts{.added = 1, .same = 3}));
}

QTEST_GUILESS_MAIN(ImportSessionTest)
#include "importsession_test.moc"
