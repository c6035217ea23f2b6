// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/articlestore.h"
#include "cache/decisionstore.h"
#include "cache/eventstore.h"
#include "cache/figurestore.h"
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "scratchcache.h"

#include <QFile>
#include <cmath>

using namespace tickmark;
using namespace tickmark::test;

class StoresTest : public QObject
{
    Q_OBJECT

private slots:
    void aSeriesIsLoadedAsItWasStored();
    void aMissingNumberStaysMissing();
    void aSeriesBetweenOthersIsReadWholeAndAlone_data();
    void aSeriesBetweenOthersIsReadWholeAndAlone();
    void aSeriesWithoutRowsIsLoadedEmpty();
    void aSummaryHasRowsAndEnds();
    void eachObservationNamesItsFileAndLine();
    void unknownSeriesAreErrors();
    void aFlippedBitIsFound_data();
    void aFlippedBitIsFound();
    void figuresKeepTheirOrder();
    void eventsAreListedByDate();
    void anArticleIsKeptUnderItsNumber();
    void aCacheOfVersionThreeKnowsHowManyRowsASeriesHas();
    void theCountOfRowsFollowsImportsAndUndo();
    void allSeriesAreKnownWithoutTheirRows();
    void aCacheOfVersionOneGetsArticlesWhenItIsOpened();
    void aCacheOfVersionTwoRemembersDecisionsWhenItIsOpened();
};

namespace {

SeriesRows barsOf()
{
    SeriesRows rows{.series = {.code = "RUT",
                        .name = "Russell 2000",
                        .publisher = "FTSE Russell",
                        .unit = Unit::Points,
                        .decimals = 3,
                        .frequency = Frequency::Weekly,
                        .isHistoryComplete = true}};
    rows.observations.append(timeOf(1927, 12, 30), {.value = 17.66, .open = 17.5, .high = 18});
    rows.observations.append(timeOf(2024, 11, 25), {.value = 2442.030029296875, .high = 2466.5});
    rows.observations.append(*timeFromIso("2024-11-26T09:30:00"), {.value = -0.25});
    rows.lines = {2, 5, 7};
    return rows;
}

void store(Cache &cache, const SeriesRows &rows)
{
    const auto record = ImportJournal(cache).commit(fileNamed("rut.csv"), {rows});
    QVERIFY2(record.has_value(), record ? "" : record.error().message.c_str());
}

} // namespace

void StoresTest::aSeriesIsLoadedAsItWasStored()
{
    ScratchCache scratch;
    const auto rows = barsOf();
    store(*scratch.cache, rows);
    const SeriesStore store(*scratch.cache);
    QCOMPARE(store.find("RUT").value(), rows.series);
    const auto loaded = store.load("RUT").value();
    QCOMPARE(loaded.times, rows.observations.times);
    QCOMPARE(loaded.values, rows.observations.values);
    for (std::size_t row = 0; row < loaded.size(); ++row)
        QCOMPARE(loaded.barAt(row), rows.observations.barAt(row));
}

void StoresTest::aMissingNumberStaysMissing()
{
    ScratchCache scratch;
    store(*scratch.cache, barsOf());
    const auto loaded = SeriesStore(*scratch.cache).load("RUT").value();
    QVERIFY(loaded.low.empty());
    QVERIFY(loaded.volume.empty());
    QVERIFY(std::isnan(loaded.open[1]));
    QCOMPARE(dumpOf(*scratch.cache, "SELECT count(*) FROM observation WHERE low IS NULL"), "3");
}

void StoresTest::aSeriesBetweenOthersIsReadWholeAndAlone_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 255, 256, 257, 512, 5000})
        QTest::addRow("%d rows", count) << count;
}

/// Those before and after it have earlier and later times, and numbers where it has none.
void StoresTest::aSeriesBetweenOthersIsReadWholeAndAlone()
{
    QFETCH(int, count);
    SeriesRows rows{.series = {.code = "RUT", .name = "Russell 2000"}};
    auto others = rows;
    for (int row = -3; row < count + 3; ++row) {
        const auto time = timeOf(2000, 1, 1) + std::chrono::hours(row);
        others.observations.append(time, {.value = 1, .open = 2, .volume = 3});
        others.lines.push_back(1);
        if (row < 0 || row >= count)
            continue;
        const auto high = row % 7 == 3 ? std::optional(0.0) : std::nullopt;
        rows.observations.append(time, {.value = row / 8.0, .high = high});
        rows.lines.push_back(1);
    }
    ScratchCache scratch;
    others.series.code = "BEFORE";
    store(*scratch.cache, others);
    store(*scratch.cache, rows);
    others.series.code = "AFTER";
    store(*scratch.cache, others);
    const auto loaded = SeriesStore(*scratch.cache).load("RUT").value();
    QCOMPARE(loaded.times, rows.observations.times);
    QCOMPARE(loaded.values, rows.observations.values);
    QVERIFY(loaded.open.empty() && loaded.volume.empty());
    for (std::size_t row = 0; row < loaded.size(); ++row)
        QCOMPARE(loaded.barAt(row).high, rows.observations.barAt(row).high);
}

void StoresTest::aSeriesWithoutRowsIsLoadedEmpty()
{
    ScratchCache scratch;
    store(*scratch.cache, barsOf());
    scratch.cache->database().exec("UPDATE series SET checksum = 0; DELETE FROM observation");
    const auto loaded = SeriesStore(*scratch.cache).load("RUT");
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->isEmpty());
}

void StoresTest::aSummaryHasRowsAndEnds()
{
    ScratchCache scratch;
    store(*scratch.cache, barsOf());
    const auto summaries = SeriesStore(*scratch.cache).list().value();
    QCOMPARE(summaries.size(), std::size_t(1));
    QCOMPARE(summaries[0].rows, std::size_t(3));
    QCOMPARE(summaries[0].first->first, timeOf(1927, 12, 30));
    QCOMPARE(summaries[0].last->second, -0.25);
}

void StoresTest::eachObservationNamesItsFileAndLine()
{
    ScratchCache scratch;
    store(*scratch.cache, barsOf());
    const SeriesStore store(*scratch.cache);
    const auto source = store.sourceOf("RUT", timeOf(2024, 11, 25)).value();
    QCOMPARE(source.fileName, "rut.csv");
    QCOMPARE(source.line, std::size_t(5));
    QVERIFY(!store.sourceOf("RUT", timeOf(2024, 11, 24)).has_value());
}

void StoresTest::unknownSeriesAreErrors()
{
    ScratchCache scratch;
    const SeriesStore store(*scratch.cache);
    QVERIFY(!store.find("RUT").has_value());
    const auto loaded = store.load("RUT");
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().message, "There is no series 'RUT' in the cache");
}

void StoresTest::aFlippedBitIsFound_data()
{
    QTest::addColumn<int>("bit");
    for (const int bit : {0, 1, 7, 13, 30, 44, 50, 53})
        QTest::addRow("bit %d of a value", bit) << bit;
}

void StoresTest::aFlippedBitIsFound()
{
    QFETCH(int, bit);
    ScratchCache scratch;
    store(*scratch.cache, barsOf());
    scratch.cache.reset();
    QFile file(QString::fromStdString(scratch.path));
    QVERIFY(file.open(QIODevice::ReadWrite));
    auto content = file.readAll();
    const auto place = content.indexOf(QByteArray::fromHex("40a3140f60000000"));
    QVERIFY(place > 0);
    const auto byte = place + 7 - bit / 8;
    content[byte] = static_cast<char>(content[byte] ^ (1 << (bit % 8)));
    QVERIFY(file.seek(0));
    file.write(content);
    file.close();
    const auto cache = Cache::open(scratch.path, Cache::Access::ReadOnly);
    QVERIFY2(cache.has_value(), "the damage is one that quick_check does not see");
    const auto loaded = SeriesStore(**cache).load("RUT");
    QVERIFY(!loaded.has_value());
    QVERIFY(loaded.error().message.find("damaged") != std::string::npos);
}

void StoresTest::figuresKeepTheirOrder()
{
    ScratchCache scratch;
    FigureStore store(*scratch.cache);
    for (const auto *name : {"Rally", "Fade", "A yield"})
        QVERIFY(store.save(name, "{}").has_value());
    QVERIFY(store.save("Rally", "{\"changed\": 1}").has_value());
    QVERIFY(store.remove("Fade").has_value());
    QVERIFY(!store.remove("Fade").has_value());
    QCOMPARE(store.names().value(), (std::vector<std::string>{"Rally", "A yield"}));
    QCOMPARE(store.load("Rally").value(), "{\"changed\": 1}");
    QVERIFY(!store.load("Fade").has_value());
}

void StoresTest::eventsAreListedByDate()
{
    ScratchCache scratch;
    EventStore store(*scratch.cache);
    const Event fed{"fomc-2024-11-07", "Fed decision", "Fed", "Fed", timeOf(2024, 11, 7)};
    Event election{"us-election-2024", "election", "Election", "Elections", timeOf(2024, 11, 5)};
    QVERIFY(store.saveAll({fed, election}).has_value());
    QCOMPARE(store.list().value(), (std::vector<Event>{election, fed}));
    election.label = "Vote";
    QVERIFY(store.save(election).has_value());
    QVERIFY(store.remove(fed.id).has_value());
    QVERIFY(!store.remove(fed.id).has_value());
    QCOMPARE(store.list().value(), std::vector<Event>{election});
}

void StoresTest::anArticleIsKeptUnderItsNumber()
{
    ScratchCache scratch;
    ArticleStore store(*scratch.cache);
    Article first{.title = "One", .text = "The S&P 500 rose. ’", .asOf = timeOf(2025, 1, 23)};
    first.id = store.save(first).value();
    Article second{.title = "Two", .verdicts = "[]"};
    second.id = store.save(second).value();
    QVERIFY(first.id != second.id);
    first.asOf.reset();
    QCOMPARE(store.save(first).value(), first.id);
    QVERIFY(store.list().value() == std::vector({first, second}));
    QVERIFY(store.remove(first.id).has_value());
    QVERIFY(store.list().value() == std::vector({second}));
    QVERIFY(!store.remove(first.id).has_value());
    QVERIFY(!store.save(first).has_value());
}

void StoresTest::aCacheOfVersionOneGetsArticlesWhenItIsOpened()
{
    ScratchCache scratch;
    const auto path = scratch.cache->path();
    QVERIFY(EventStore(*scratch.cache).save({.id = "a", .name = "a", .date = timeOf(2024, 1, 2)}));
    scratch.cache->database().exec("DROP TABLE article; DROP TABLE decision; "
                                   "ALTER TABLE series DROP COLUMN row_count; "
                                   "PRAGMA user_version = 1");
    QVERIFY(ArticleStore(*scratch.cache).list().value().empty());
    scratch.cache.reset();
    auto opened = Cache::open(path, Cache::Access::ReadWrite).value();
    QVERIFY(ArticleStore(*opened).save({.title = "One"}).has_value());
    QCOMPARE(EventStore(*opened).list().value().size(), std::size_t(1));
}

void StoresTest::aCacheOfVersionTwoRemembersDecisionsWhenItIsOpened()
{
    ScratchCache scratch;
    const auto path = scratch.cache->path();
    const auto rows = rowsOf("RUT", {{1, 10}});
    QVERIFY(ImportJournal(*scratch.cache).commit(fileNamed("a.csv"), {rows}).has_value());
    scratch.cache->database().exec("DROP TABLE decision; "
                                   "ALTER TABLE series DROP COLUMN row_count; "
                                   "PRAGMA user_version = 2");
    QVERIFY(DecisionStore(*scratch.cache).list().value().empty());
    scratch.cache.reset();
    auto opened = Cache::open(path, Cache::Access::ReadWrite).value();
    auto file = fileNamed("b.csv");
    file.shape = "shape";
    file.decisions = "{}";
    const auto record = ImportJournal(*opened).commit(file, {rowsOf("RUT", {{2, 11}})}).value();
    const auto decision = DecisionStore(*opened).list().value().at("shape");
    QCOMPARE(decision.decisions, "{}");
    QCOMPARE(decision.fileName, "b.csv");
    QCOMPARE(decision.time, record.time);
    QVERIFY(ImportJournal(*opened).undo(record.id).has_value());
    QVERIFY(DecisionStore(*opened).list().value().empty());
    QCOMPARE(SeriesStore(*opened).load("RUT").value().values, std::vector{10.0});
}

/// Migrated where it may be written; counted each time where it may not.
void StoresTest::aCacheOfVersionThreeKnowsHowManyRowsASeriesHas()
{
    ScratchCache scratch;
    const auto path = scratch.cache->path();
    const auto rows = {rowsOf("RUT", {{1, 10}}), rowsOf("SPX", {{1, 11}, {2, 12}})};
    QVERIFY(ImportJournal(*scratch.cache).commit(fileNamed("a.csv"), rows).has_value());
    scratch.cache->database().exec("ALTER TABLE series DROP COLUMN row_count; "
                                   "PRAGMA user_version = 3");
    scratch.cache.reset();
    for (const auto access : {Cache::Access::ReadOnly, Cache::Access::ReadWrite}) {
        auto opened = Cache::open(path, access).value();
        const auto list = SeriesStore(*opened).list().value();
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list[0].rows, std::size_t(1));
        QCOMPARE(list[1].rows, std::size_t(2));
    }
}

/// The count that is kept is the count of the rows, whatever happened to them.
void StoresTest::theCountOfRowsFollowsImportsAndUndo()
{
    ScratchCache scratch;
    ImportJournal journal(*scratch.cache);
    const auto count = [&] { return SeriesStore(*scratch.cache).list().value().at(0).rows; };
    auto sample = rowsOf("RUT", {{1, 1}, {2, 1}, {3, 1}, {4, 1}});
    sample.series.isSample = true;
    QVERIFY(journal.commit(fileNamed("sample"), {sample}).has_value());
    QCOMPARE(count(), std::size_t(4));
    const auto first = journal.commit(fileNamed("a.csv"), {rowsOf("RUT", {{1, 10}, {2, 11}})});
    QCOMPARE(count(), std::size_t(2));
    const auto second =
        journal.commit(fileNamed("b.csv"), {rowsOf("RUT", {{2, 12}, {3, 13}, {4, 14}})});
    QCOMPARE(count(), std::size_t(4));
    QVERIFY(journal.undo(first.value().id).has_value());
    QCOMPARE(count(), std::size_t(3));
    QVERIFY(journal.undo(second.value().id).has_value());
    QCOMPARE(count(), std::size_t(4));
    QVERIFY(SeriesStore(*scratch.cache).list().value().at(0).series.isSample);
}

void StoresTest::allSeriesAreKnownWithoutTheirRows()
{
    ScratchCache scratch;
    const auto rows = {rowsOf("RUT", {{1, 10}}), rowsOf("SPX", {{1, 11}, {2, 12}})};
    QVERIFY(ImportJournal(*scratch.cache).commit(fileNamed("a.csv"), rows).has_value());
    const SeriesStore store(*scratch.cache);
    const auto series = store.all().value();
    QCOMPARE(series.size(), std::size_t(2));
    for (std::size_t i = 0; i < series.size(); ++i)
        QVERIFY(series[i] == store.list().value()[i].series);
}

QTEST_GUILESS_MAIN(StoresTest)
#include "stores_test.moc"
