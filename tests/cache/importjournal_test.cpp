// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "scratchcache.h"

#include <csignal>
#include <limits>
#include <sys/resource.h>

using namespace tickmark;
using namespace tickmark::test;

class ImportJournalTest : public QObject
{
    Q_OBJECT

private slots:
    void newRowsAreAdded();
    void unchangedRowsKeepTheirFirstImport();
    void anImportThatChangesNothingIsNotRecorded();
    void aReplacedValueIsKeptWithItsImportAndLine();
    void aFileWithoutOpenSaysNothingAgainstIt();
    void compareTellsWhatCommitWouldDo();
    void withoutConsentNothingIsStored();
    void aCancelledImportLeavesNothing_data();
    void aCancelledImportLeavesNothing();
    void theSameRowsAgainWriteNoPage();
    void realDataReplacesTheWholeSample();
    void sampleDataNeverReplacesRealData();
    void brokenRowsAreRefusedAndNothingIsStored_data();
    void brokenRowsAreRefusedAndNothingIsStored();
    void oneBadSeriesKeepsAllOut();
    void aDamagedSeriesIsNotWrittenTo();
    void aFullDiskLeavesTheCacheAsItWas();
    void manyRowsAreStored();
    void keysAreCheckedAgainAfterAnImport();
};

namespace {

ImportRecord commit(Cache &cache, const std::vector<SeriesRows> &rows)
{
    return ImportJournal(cache).commit(fileNamed("file.csv"), rows).value();
}

/// As many as the longest daily index has.
SeriesRows manyRows()
{
    SeriesRows rows{.series = {.code = "RUT"}};
    for (int i = 0; i < 23'118; ++i) {
        rows.observations.append(
            timeOf(1927, 12, 30) + std::chrono::days(i), {.value = 17.66 + i, .open = 1.0 * i});
        rows.lines.push_back(static_cast<std::size_t>(i) + 2);
    }
    return rows;
}

using Breaker = void (*)(SeriesRows &);

} // namespace

void ImportJournalTest::newRowsAreAdded()
{
    ScratchCache scratch;
    const auto record = commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}})});
    QCOMPARE(record.id, std::int64_t(1));
    QCOMPARE(record.counts, (ImportCounts{.added = 2}));
    QCOMPARE(record.codes, std::vector<std::string>{"RUT"});
    QCOMPARE(SeriesStore(*scratch.cache).load("RUT").value().values, (std::vector{10.0, 11.0}));
    const auto history = ImportJournal(*scratch.cache).list().value();
    QCOMPARE(history.size(), std::size_t(1));
    QCOMPARE(history[0].counts, record.counts);
    QCOMPARE(history[0].codes, record.codes);
    QVERIFY(history[0].time.ends_with("Z"));
}

void ImportJournalTest::unchangedRowsKeepTheirFirstImport()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}})});
    const auto second = commit(*scratch.cache, {rowsOf("RUT", {{2, 11}, {3, 12}})});
    QCOMPARE(second.counts, (ImportCounts{.added = 1, .same = 1}));
    QCOMPARE(dumpOf(*scratch.cache, "SELECT import_id, line FROM observation"), "1|2\n1|3\n2|3");
}

void ImportJournalTest::anImportThatChangesNothingIsNotRecorded()
{
    ScratchCache scratch;
    const auto rows = rowsOf("RUT", {{1, 10}, {2, -0.0}});
    commit(*scratch.cache, {rows});
    const auto before = dumpOf(*scratch.cache);
    const auto again = commit(*scratch.cache, {rows});
    QCOMPARE(again.id, std::int64_t(0));
    QCOMPARE(again.counts, (ImportCounts{.same = 2}));
    QCOMPARE(dumpOf(*scratch.cache), before);
}

void ImportJournalTest::aReplacedValueIsKeptWithItsImportAndLine()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}})});
    const auto second = commit(*scratch.cache, {rowsOf("RUT", {{2, 11.5}})});
    QCOMPARE(second.counts, (ImportCounts{.changed = 1}));
    QCOMPARE(dumpOf(*scratch.cache,
                 "SELECT import_id, value, open, old_import_id, old_line FROM revision"),
        "2|11.0|NULL|1|3");
}

void ImportJournalTest::aFileWithoutOpenSaysNothingAgainstIt()
{
    ScratchCache scratch;
    auto bars = rowsOf("RUT", {{1, 10}, {2, 11}});
    bars.observations.open = {9, 10};
    commit(*scratch.cache, {bars});
    const auto closes = commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}})});
    QCOMPARE(closes.counts, (ImportCounts{.same = 2}));
    bars.observations.open = {9, 10.5};
    QCOMPARE(commit(*scratch.cache, {bars}).counts, (ImportCounts{.changed = 1, .same = 1}));
}

void ImportJournalTest::compareTellsWhatCommitWouldDo()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}})});
    const std::vector rows{rowsOf("RUT", {{1, 10}, {2, 12}, {3, 13}}), rowsOf("SPX", {{1, 1}})};
    const auto before = dumpOf(*scratch.cache);
    const auto differences = ImportJournal(*scratch.cache).compare(rows).value();
    QCOMPARE(differences.size(), std::size_t(2));
    QCOMPARE(differences[0].code, "RUT");
    QCOMPARE(differences[0].counts, (ImportCounts{.added = 1, .changed = 1, .same = 1}));
    QCOMPARE(differences[1].counts, (ImportCounts{.added = 1}));
    QCOMPARE(dumpOf(*scratch.cache), before);
    QCOMPARE(commit(*scratch.cache, rows).counts, totalOf(differences));
}

void ImportJournalTest::withoutConsentNothingIsStored()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}})});
    const auto before = dumpOf(*scratch.cache);
    std::size_t asked = 0;
    const auto refuses = [&](const std::vector<SeriesDifference> &differences) {
        asked = differences.at(0).counts.changed;
        return false;
    };
    const auto outcome =
        ImportJournal(*scratch.cache)
            .commitIf(refuses, fileNamed("x"), {rowsOf("RUT", {{2, 12}, {3, 13}})});
    QCOMPARE(asked, std::size_t(1));
    QVERIFY(!outcome.value().record.has_value());
    QCOMPARE(outcome->differences.size(), std::size_t(1));
    QCOMPARE(dumpOf(*scratch.cache), before);
}

void ImportJournalTest::aCancelledImportLeavesNothing_data()
{
    QTest::addColumn<double>("done");
    QTest::newRow("while it compares") << 0.1;
    QTest::newRow("as soon as it writes") << 0.5;
    QTest::newRow("near the end") << 0.85;
}

void ImportJournalTest::aCancelledImportLeavesNothing()
{
    QFETCH(double, done);
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("SPX", {{1, 10}})});
    const auto before = dumpOf(*scratch.cache);
    double stoppedAt = 0;
    const auto watch = [&](std::size_t, double part) {
        stoppedAt = part;
        return part < done;
    };
    const auto outcome =
        ImportJournal(*scratch.cache)
            .commitIf([](const auto &) { return true; }, fileNamed("big.csv"), {manyRows()}, watch);
    QVERIFY(!outcome.has_value());
    QVERIFY2(stoppedAt >= done && stoppedAt < 1, qPrintable(QString::number(stoppedAt)));
    QCOMPARE(dumpOf(*scratch.cache), before);
    QVERIFY(ImportJournal(*scratch.cache).commit(fileNamed("big.csv"), {manyRows()}).has_value());
}

void ImportJournalTest::theSameRowsAgainWriteNoPage()
{
    ScratchCache scratch;
    const auto rows = manyRows();
    commit(*scratch.cache, {rows});
    const auto other = Cache::open(scratch.path, Cache::Access::ReadOnly).value();
    const auto version = dumpOf(*other, "PRAGMA data_version");
    const auto changes = scratch.cache->database().getTotalChanges();
    const auto pages = QFileInfo(QString::fromStdString(scratch.path + "-wal")).size();
    QCOMPARE(commit(*scratch.cache, {rows}).counts, (ImportCounts{.same = 23'118}));
    QCOMPARE(scratch.cache->database().getTotalChanges(), changes);
    QCOMPARE(dumpOf(*other, "PRAGMA data_version"), version);
    QCOMPARE(QFileInfo(QString::fromStdString(scratch.path + "-wal")).size(), pages);
    commit(*scratch.cache, {rowsOf("RUT", {{1, 1}})});
    QVERIFY(dumpOf(*other, "PRAGMA data_version") != version);
}

void ImportJournalTest::realDataReplacesTheWholeSample()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}, {3, 12}}, true)});
    QVERIFY(SeriesStore(*scratch.cache).find("RUT").value().isSample);
    const auto real = commit(*scratch.cache, {rowsOf("RUT", {{2, 11}, {4, 13}})});
    QCOMPARE(real.counts, (ImportCounts{.added = 2, .sampleRemoved = 3}));
    QVERIFY(!SeriesStore(*scratch.cache).find("RUT").value().isSample);
    QCOMPARE(SeriesStore(*scratch.cache).load("RUT").value().values, (std::vector{11.0, 13.0}));
    QCOMPARE(dumpOf(*scratch.cache, "SELECT count(*) FROM series"), "1");
    QCOMPARE(dumpOf(*scratch.cache, "SELECT count(*) FROM observation"), "2");
}

void ImportJournalTest::sampleDataNeverReplacesRealData()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}})});
    const auto sample = ImportJournal(*scratch.cache)
                            .commit(fileNamed("sample/rut.csv"), {rowsOf("RUT", {{2, 1}}, true)});
    QVERIFY(!sample.has_value());
    QVERIFY(sample.error().message.find("never replaces") != std::string::npos);
}

void ImportJournalTest::brokenRowsAreRefusedAndNothingIsStored_data()
{
    QTest::addColumn<Breaker>("damage");
    QTest::newRow("same time twice") << Breaker(
        [](SeriesRows &rows) { rows.observations.times[1] = rows.observations.times[0]; });
    QTest::newRow("NaN") << Breaker([](SeriesRows &rows) {
        rows.observations.values[1] = std::numeric_limits<double>::quiet_NaN();
    });
    QTest::newRow("infinite") << Breaker([](SeriesRows &rows) {
        rows.observations.values[0] = std::numeric_limits<double>::infinity();
    });
    QTest::newRow("no lines") << Breaker([](SeriesRows &rows) { rows.lines.clear(); });
    QTest::newRow("short column") << Breaker(
        [](SeriesRows &rows) { rows.observations.open = {1.0}; });
    QTest::newRow("no code") << Breaker([](SeriesRows &rows) { rows.series.code.clear(); });
}

void ImportJournalTest::brokenRowsAreRefusedAndNothingIsStored()
{
    QFETCH(Breaker, damage);
    ScratchCache scratch;
    const auto before = dumpOf(*scratch.cache);
    auto rows = rowsOf("RUT", {{1, 10}, {2, 11}});
    damage(rows);
    QVERIFY(!ImportJournal(*scratch.cache).commit(fileNamed("x"), {rows}).has_value());
    QCOMPARE(dumpOf(*scratch.cache), before);
}

void ImportJournalTest::oneBadSeriesKeepsAllOut()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("SPX", {{1, 10}})});
    const auto before = dumpOf(*scratch.cache);
    const auto record =
        ImportJournal(*scratch.cache)
            .commit(fileNamed("x"), {rowsOf("RUT", {{1, 1}}), rowsOf("SPX", {{2, 1}}, true)});
    QVERIFY(!record.has_value());
    QCOMPARE(dumpOf(*scratch.cache), before);
}

void ImportJournalTest::aDamagedSeriesIsNotWrittenTo()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}})});
    scratch.cache->database().exec("UPDATE observation SET value = 99 WHERE value = 11");
    const auto before = dumpOf(*scratch.cache);
    ImportJournal journal(*scratch.cache);
    QVERIFY(!journal.commit(fileNamed("x"), {rowsOf("RUT", {{3, 12}})}).has_value());
    QVERIFY(!journal.undo(1).has_value());
    QCOMPARE(dumpOf(*scratch.cache), before);
}

void ImportJournalTest::aFullDiskLeavesTheCacheAsItWas()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("SPX", {{1, 10}})});
    const auto before = dumpOf(*scratch.cache);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit oldLimit{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &oldLimit), 0);
    const rlimit limit{.rlim_cur = 400'000, .rlim_max = oldLimit.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    const auto record = ImportJournal(*scratch.cache).commit(fileNamed("big.csv"), {manyRows()});
    setrlimit(RLIMIT_FSIZE, &oldLimit);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(!record.has_value());
    QCOMPARE(dumpOf(*scratch.cache), before);
    QVERIFY(ImportJournal(*scratch.cache).commit(fileNamed("big.csv"), {manyRows()}).has_value());
}

void ImportJournalTest::manyRowsAreStored()
{
    ScratchCache scratch;
    const auto rows = manyRows();
    commit(*scratch.cache, {rows});
    QCOMPARE(SeriesStore(*scratch.cache).load("RUT").value().values, rows.observations.values);
}

void ImportJournalTest::keysAreCheckedAgainAfterAnImport()
{
    ScratchCache scratch;
    commit(*scratch.cache, {manyRows()});
    auto &database = scratch.cache->database();
    QCOMPARE(database.execAndGet("PRAGMA foreign_keys").getInt(), 1);
    QVERIFY(!database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt());
    const auto orphan = "INSERT INTO observation VALUES (99, 0, 1, NULL, NULL, NULL, NULL, 1, 2)";
    QVERIFY(database.tryExec(orphan) != 0);
}

QTEST_GUILESS_MAIN(ImportJournalTest)
#include "importjournal_test.moc"
