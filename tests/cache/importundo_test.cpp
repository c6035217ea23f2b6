// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "scratchcache.h"

#include <algorithm>
#include <random>

using namespace tickmark;
using namespace tickmark::test;

class ImportUndoTest : public QObject
{
    Q_OBJECT

private slots:
    void anUnknownImportCannotBeUndone();
    void aCancelledUndoingLeavesTheImport();
    void aSeriesDisappearsWithItsOnlyImport();
    void aReplacedRowComesBack();
    void rowsOfLaterImportsStay();
    void theSampleComesBackWithoutRealData();
    void theSampleStaysAwayWhileRealDataIsLeft();
    void theSampleCanBeUndoneWhileItIsSetAside();
    void undoOfTheLatestRestoresEveryRow_data();
    void undoOfTheLatestRestoresEveryRow();
    void undoOfAllInAnyOrderGivesTheFirstState_data();
    void undoOfAllInAnyOrderGivesTheFirstState();
};

namespace {

std::int64_t commit(Cache &cache, const std::vector<SeriesRows> &rows)
{
    return ImportJournal(cache).commit(fileNamed("file.csv"), rows).value().id;
}

void undo(Cache &cache, std::int64_t id)
{
    const auto undone = ImportJournal(cache).undo(id);
    QVERIFY2(undone.has_value(), undone ? "" : undone.error().message.c_str());
}

std::vector<double> valuesOf(Cache &cache)
{
    return SeriesStore(cache).load("RUT").value().values;
}

using Random = std::mt19937;

int below(Random &random, int limit)
{
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

/// A few days of few possible values: imports overlap, agree and contradict each other.
SeriesRows randomRows(Random &random, const std::string &code, bool isSample)
{
    SeriesRows rows{.series = {.code = code, .name = code, .isSample = isSample}};
    for (unsigned day = 1; day <= 12; ++day) {
        if (below(random, 3) != 0)
            continue;
        const Bar bar{.value = below(random, 3) * 1.5,
            .high = below(random, 4) == 0 ? std::optional(7.0) : std::nullopt};
        rows.observations.append(timeOf(2024, 1, day), bar);
        rows.lines.push_back(100 + day);
    }
    return rows;
}

/// Commits something, or nothing where sample data would have to replace real data.
std::int64_t commitSomething(Cache &cache, Random &random)
{
    const bool isSample = below(random, 4) == 0;
    std::vector<SeriesRows> rows{randomRows(random, "RUT", isSample)};
    if (below(random, 2) == 0)
        rows.push_back(randomRows(random, "SPX", isSample));
    const auto record = ImportJournal(cache).commit(fileNamed("random.csv"), rows);
    return record ? record->id : 0;
}

std::vector<std::int64_t> importIds(Cache &cache)
{
    std::vector<std::int64_t> ids;
    const auto records = ImportJournal(cache).list().value();
    for (const auto &record : records)
        ids.push_back(record.id);
    return ids;
}

/// What must hold at any moment: checksums match, no row names an import that is gone, no series is
/// empty, sample and real rows are never mixed.
void verifySound(Cache &cache)
{
    const auto summaries = SeriesStore(cache).list().value();
    for (const auto &summary : summaries) {
        QVERIFY(summary.rows > 0);
        QVERIFY(SeriesStore(cache).load(summary.series.code).has_value());
    }
    QCOMPARE(dumpOf(cache, "PRAGMA foreign_key_check"), "");
    QCOMPARE(dumpOf(cache,
                 "SELECT count(*) FROM revision WHERE series_id NOT IN "
                 "(SELECT id FROM series UNION SELECT id FROM series_revision)"),
        "0");
}

} // namespace

void ImportUndoTest::anUnknownImportCannotBeUndone()
{
    ScratchCache scratch;
    const auto undone = ImportJournal(*scratch.cache).undo(7);
    QVERIFY(!undone.has_value());
    QCOMPARE(undone.error().message, "There is no import 7 in the cache");
}

void ImportUndoTest::aCancelledUndoingLeavesTheImport()
{
    ScratchCache scratch;
    auto rows = rowsOf("RUT", {});
    for (int minute = 0; minute < 20'000; ++minute) {
        rows.observations.append(
            timeOf(2024, 1, 2) + std::chrono::minutes(minute), {.value = minute * 0.5});
        rows.lines.push_back(std::size_t(minute) + 2);
    }
    const auto id = commit(*scratch.cache, {rows});
    const auto before = dumpOf(*scratch.cache);
    int looks = 0;
    const auto undone =
        ImportJournal(*scratch.cache).undo(id, [&](std::size_t, double) { return ++looks < 2; });
    QVERIFY(!undone);
    QCOMPARE(undone.error().message, "The undoing was cancelled; the import is still there");
    QCOMPARE(looks, 2);
    QCOMPARE(dumpOf(*scratch.cache), before);
    QVERIFY(ImportJournal(*scratch.cache).undo(id));
}

void ImportUndoTest::aSeriesDisappearsWithItsOnlyImport()
{
    ScratchCache scratch;
    const auto before = dumpOf(*scratch.cache);
    undo(*scratch.cache, commit(*scratch.cache, {rowsOf("RUT", {{1, 10}})}));
    QCOMPARE(dumpOf(*scratch.cache), before);
    QVERIFY(!SeriesStore(*scratch.cache).find("RUT").has_value());
}

void ImportUndoTest::aReplacedRowComesBack()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}})});
    const auto before = dumpOf(*scratch.cache);
    const auto id = commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 99}, {3, 12}})});
    QCOMPARE(valuesOf(*scratch.cache), (std::vector{10.0, 99.0, 12.0}));
    undo(*scratch.cache, id);
    QCOMPARE(dumpOf(*scratch.cache), before);
}

void ImportUndoTest::rowsOfLaterImportsStay()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}})});
    const auto second = commit(*scratch.cache, {rowsOf("RUT", {{1, 20}, {2, 20}, {3, 20}})});
    const auto third = commit(*scratch.cache, {rowsOf("RUT", {{1, 30}, {2, 30}})});
    undo(*scratch.cache, second);
    QCOMPARE(valuesOf(*scratch.cache), (std::vector{30.0, 30.0}));
    undo(*scratch.cache, third);
    QCOMPARE(valuesOf(*scratch.cache), (std::vector{10.0}));
}

void ImportUndoTest::theSampleComesBackWithoutRealData()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}}, true)});
    const auto before = dumpOf(*scratch.cache);
    const auto real = commit(*scratch.cache, {rowsOf("RUT", {{2, 50}, {3, 51}})});
    QCOMPARE(valuesOf(*scratch.cache), (std::vector{50.0, 51.0}));
    undo(*scratch.cache, real);
    QCOMPARE(dumpOf(*scratch.cache), before);
}

void ImportUndoTest::theSampleStaysAwayWhileRealDataIsLeft()
{
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}}, true)});
    const auto before = dumpOf(*scratch.cache);
    const auto first = commit(*scratch.cache, {rowsOf("RUT", {{2, 50}})});
    const auto second = commit(*scratch.cache, {rowsOf("RUT", {{3, 51}})});
    undo(*scratch.cache, first);
    QCOMPARE(valuesOf(*scratch.cache), (std::vector{51.0}));
    undo(*scratch.cache, second);
    QCOMPARE(dumpOf(*scratch.cache), before);
}

void ImportUndoTest::theSampleCanBeUndoneWhileItIsSetAside()
{
    ScratchCache scratch;
    const auto first = dumpOf(*scratch.cache);
    const auto sample = commit(*scratch.cache, {rowsOf("RUT", {{1, 10}, {2, 11}}, true)});
    const auto real = commit(*scratch.cache, {rowsOf("RUT", {{2, 50}})});
    undo(*scratch.cache, sample);
    QCOMPARE(valuesOf(*scratch.cache), (std::vector{50.0}));
    undo(*scratch.cache, real);
    QCOMPARE(dumpOf(*scratch.cache), first);
}

void ImportUndoTest::undoOfTheLatestRestoresEveryRow_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ImportUndoTest::undoOfTheLatestRestoresEveryRow()
{
    QFETCH(unsigned, seed);
    Random random(seed);
    ScratchCache scratch;
    std::vector<std::pair<std::int64_t, QString>> stack;
    for (int step = 0; step < 40; ++step) {
        if (stack.empty() || below(random, 3) != 0) {
            auto before = dumpOf(*scratch.cache);
            if (const auto id = commitSomething(*scratch.cache, random))
                stack.emplace_back(id, std::move(before));
        } else {
            undo(*scratch.cache, stack.back().first);
            QCOMPARE(dumpOf(*scratch.cache), stack.back().second);
            stack.pop_back();
        }
        verifySound(*scratch.cache);
    }
}

void ImportUndoTest::undoOfAllInAnyOrderGivesTheFirstState_data()
{
    undoOfTheLatestRestoresEveryRow_data();
}

void ImportUndoTest::undoOfAllInAnyOrderGivesTheFirstState()
{
    QFETCH(unsigned, seed);
    Random random(seed);
    ScratchCache scratch;
    commit(*scratch.cache, {rowsOf("SPX", {{1, 1}, {5, 2}})});
    const auto first = dumpOf(*scratch.cache);
    for (int step = 0; step < 12; ++step) {
        commitSomething(*scratch.cache, random);
        if (below(random, 5) == 0 && importIds(*scratch.cache).size() > 1)
            undo(*scratch.cache, importIds(*scratch.cache)[0]);
        verifySound(*scratch.cache);
    }
    auto ids = importIds(*scratch.cache);
    ids.pop_back();
    std::shuffle(ids.begin(), ids.end(), random);
    for (const auto id : ids) {
        undo(*scratch.cache, id);
        verifySound(*scratch.cache);
    }
    QCOMPARE(dumpOf(*scratch.cache), first);
}

QTEST_GUILESS_MAIN(ImportUndoTest)
#include "importundo_test.moc"
