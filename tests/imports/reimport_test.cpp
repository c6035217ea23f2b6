// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reimport.h"

#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "scratchfolder.h"

using namespace tickmark;
using namespace tickmark::test;

namespace {

const QByteArray wide = "Date,AA,BB\n2024-01-02,1.5,20.5\n2024-01-03,1.6,20.6\n";
const QByteArray unsureDays = "Date,Fund\n01/02/2024,20.5\n02/03/2024,21.5\n03/04/2024,22.5\n";

const SeriesChoice withoutBB{.proposedCode = "BB", .code = "BB", .isLeftOut = true};

ImportOptions deciding(const std::string &path, ImportDecisions decisions)
{
    decisions.isComplete = true;
    return {.decisions = {{path, std::move(decisions)}}};
}

std::vector<std::int64_t> importsIn(Cache &cache)
{
    std::vector<std::int64_t> ids;
    const auto records = ImportJournal(cache).list().value();
    for (const auto &record : records)
        ids.push_back(record.id);
    return ids;
}

} // namespace

/// A file imported again with other decisions, in place of its first import.
class ReimportTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewImportTakesThePlaceOfTheOld();
    void differencesAreThoseWithoutTheOldImport();
    void whatIsNotStoredLeavesTheOldImport_data();
    void whatIsNotStoredLeavesTheOldImport();
    void whatTheOldImportRememberedIsForgotten();
    void anImportThatIsGoneCannotBeReplaced();
};

void ReimportTest::theNewImportTakesThePlaceOfTheOld()
{
    ScratchFolder scratch;
    const auto path = scratch.write("wide.csv", wide);
    const auto old = scratch.import({path}, deciding(path, {.series = {withoutBB}}));
    QCOMPARE(codesIn(*scratch.cache), QStringList{"AA"});
    const auto report = importInPlaceOf(*scratch.cache, old.at(0).record->id, path,
        deciding(path, {.series = {{.proposedCode = "AA", .code = "ACME"}}}));
    QVERIFY2(!report.error, report.error ? report.error->message.c_str() : "");
    QCOMPARE(report.record.value().counts, (ImportCounts{.added = 4}));
    QCOMPARE(codesIn(*scratch.cache), (QStringList{"ACME", "BB"}));
    QCOMPARE(importsIn(*scratch.cache), std::vector{report.record->id});
    QVERIFY(ImportJournal(*scratch.cache).undo(report.record->id).has_value());
    QCOMPARE(codesIn(*scratch.cache), QStringList());
}

/// Read the other way, the days are others, and what the old import said of them is no
/// contradiction.
void ReimportTest::differencesAreThoseWithoutTheOldImport()
{
    ScratchFolder scratch;
    const auto path = scratch.write("fund.csv", unsureDays);
    const csv::Answer dayFirst{csv::Topic::DayOrder, 0};
    const csv::Answer monthFirst{csv::Topic::DayOrder, 1};
    const auto old = scratch.import({path}, deciding(path, {.answers = {dayFirst}}));
    auto options = deciding(path, {.answers = {monthFirst}});
    options.isDryRun = true;
    const auto trial = importInPlaceOf(*scratch.cache, old.at(0).record->id, path, options);
    QCOMPARE(trial.differences.at(0).counts, (ImportCounts{.added = 3}));
    QCOMPARE(SeriesStore(*scratch.cache).load("FUND").value().times[0], timeOf(2024, 2, 1));
    options.isDryRun = false;
    importInPlaceOf(*scratch.cache, old[0].record->id, path, options);
    QCOMPARE(SeriesStore(*scratch.cache).load("FUND").value().times[0], timeOf(2024, 1, 2));
}

void ReimportTest::whatIsNotStoredLeavesTheOldImport_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isDryRun");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<bool>("isError");
    QTest::newRow("a dry run") << wide << true << false << false;
    QTest::newRow("a file that is no table any more")
        << QByteArray("nothing") << false << false << true;
    QTest::newRow("a file with a question")
        << QByteArray("Date,AA\n01/02/2024,1.5\n02/03/2024,1.6\n") << false << false << false;
    QTest::newRow("cancelled") << wide << false << true << true;
}

void ReimportTest::whatIsNotStoredLeavesTheOldImport()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isDryRun);
    QFETCH(bool, isCancelled);
    ScratchFolder scratch;
    const auto path = scratch.write("wide.csv", wide);
    const auto old = scratch.import({path}, deciding(path, {.series = {withoutBB}}));
    scratch.write("wide.csv", content);
    const std::atomic_bool cancel = isCancelled;
    auto options = deciding(path, {});
    options.isDryRun = isDryRun;
    options.cancel = &cancel;
    const auto report = importInPlaceOf(*scratch.cache, old.at(0).record->id, path, options);
    QTEST(report.error.has_value(), "isError");
    QCOMPARE(codesIn(*scratch.cache), QStringList{"AA"});
    QCOMPARE(importsIn(*scratch.cache), std::vector{old[0].record->id});
}

void ReimportTest::whatTheOldImportRememberedIsForgotten()
{
    ScratchFolder scratch;
    const auto path = scratch.write("wide.csv", wide);
    const auto old = scratch.import({path}, deciding(path, {.series = {withoutBB}}));
    importInPlaceOf(*scratch.cache, old.at(0).record->id, path, deciding(path, {}));
    const auto next = scratch.write("next.csv", wide + "2024-01-04,1.7,20.7\n");
    QCOMPARE(scratch.import({next}).at(0).record->counts, (ImportCounts{.added = 2, .same = 4}));
}

void ReimportTest::anImportThatIsGoneCannotBeReplaced()
{
    ScratchFolder scratch;
    const auto path = scratch.write("wide.csv", wide);
    const auto report = importInPlaceOf(*scratch.cache, 7, path, deciding(path, {}));
    QCOMPARE(QString::fromStdString(report.error.value().message),
        QStringLiteral("There is no import 7 in the cache"));
    QCOMPARE(codesIn(*scratch.cache), QStringList());
}

QTEST_GUILESS_MAIN(ReimportTest)
#include "reimport_test.moc"
