// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "scratchfolder.h"

using namespace tickmark;
using namespace tickmark::test;

// Files above `largestHeld` are read in pieces; what becomes of them must be the same.

class BigFileTest : public QObject
{
    Q_OBJECT

private slots:
    void isStoredAsIfItHadBeenHeld_data();
    void isStoredAsIfItHadBeenHeld();
    void changesNothingWhenItComesAgain();
    void keepsWhatItChanges();
    void asksBeforeItContradictsTheCache();
    void takesThePlaceOfSampleData();
    void canBeTriedOut();
    void leavesNothingWhenItIsCancelled();
    void leavesNothingWhenItChangesMeanwhile();
    void isHeldWhereItCannotBeReadInPieces();
    void isNotImportedBesideAnotherOfItsSeries();
};

namespace {

constexpr int rowCount = 5000;

QByteArray date(int day)
{
    const Time first(std::chrono::local_days(std::chrono::year(1990) / 1 / 1));
    return QByteArray::fromStdString(isoText(first + std::chrono::days(day)));
}

double closeOf(int row)
{
    return 100 + row % 97 * 0.25;
}

QByteArray row(int i, double scale = 1)
{
    const auto number = [&](double value) { return QByteArray::number(value * scale, 'f', 2); };
    const double close = closeOf(i);
    return date(i) + ',' + number(close - 1) + ',' + number(close + 1) + ',' + number(close - 2)
        + ',' + number(close) + ',' + QByteArray::number(1000 + i % 7) + '\n';
}

QByteArray prices(int count, double scale = 1)
{
    QByteArray file = "Date,Open,High,Low,Close,Volume\n";
    for (int i = 0; i < count; ++i)
        file += row(i, scale);
    return file;
}

QByteArray tickers(int count)
{
    QByteArray file = "Date,Ticker,Close\n";
    for (int i = 0; i < count; ++i)
        file += date(i / 10) + ",T" + QByteArray::number(i % 10) + ','
            + QByteArray::number(closeOf(i * 3)) + '\n';
    return file;
}

ImportOptions inPieces()
{
    ImportOptions options;
    options.largestHeld = 10'000;
    options.pieces = {.text = 30'000, .rows = 40'000};
    return options;
}

/// All rows of a cache with their sources, and what the imports replaced.
std::vector<std::string> contentOf(Cache &cache)
{
    std::vector<std::string> content;
    const auto summaries = SeriesStore(cache).list().value();
    for (const auto &summary : summaries) {
        const auto &series = summary.series;
        content.push_back(series.code + ' ' + series.name + ' ' + std::to_string(series.decimals)
            + ' ' + std::string(frequencyName(series.frequency)));
        const auto rows = SeriesStore(cache).load(series.code).value();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto source = SeriesStore(cache).sourceOf(series.code, rows.times[i]).value();
            content.push_back(isoText(rows.times[i]) + ' ' + std::to_string(rows.values[i]) + ' '
                + std::to_string(rows.open.empty() ? 0 : rows.open[i]) + ' '
                + std::to_string(rows.volume.empty() ? 0 : rows.volume[i]) + ' '
                + std::to_string(source.importId) + ' ' + std::to_string(source.line));
        }
    }
    return content;
}

QString sentenceOf(const ImportReport &report)
{
    return report.error ? QString::fromStdString(report.error->message) : QString();
}

ImportReport importBig(ScratchFolder &scratch, const char *name, const QByteArray &content)
{
    return scratch.import({scratch.write(name, content)}, inPieces()).at(0);
}

} // namespace

void BigFileTest::isStoredAsIfItHadBeenHeld_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("bars") << prices(rowCount);
    QTest::newRow("tickers by date") << tickers(rowCount);
    auto odd = prices(rowCount);
    odd.replace(row(3000), date(3000) + ",100,90,95,92,1O0\n");
    QTest::newRow("a bar upside down with a bad number") << odd;
    auto fine = prices(rowCount);
    fine.replace(row(4000), date(4000) + ",100,102,95,100.125,100\n");
    QTest::newRow("a number with more decimals further down") << fine;
}

void BigFileTest::isStoredAsIfItHadBeenHeld()
{
    QFETCH(QByteArray, file);
    ScratchFolder held;
    ScratchFolder pieced;
    const auto expected = held.import({held.write("prices.csv", file)}).at(0);
    const auto actual = importBig(pieced, "prices.csv", file);
    QCOMPARE(sentenceOf(actual), QString());
    QVERIFY(actual.record && expected.record);
    QCOMPARE(actual.record->counts, expected.record->counts);
    QCOMPARE(actual.record->codes, expected.record->codes);
    QCOMPARE(actual.record->file.rowsRead, expected.record->file.rowsRead);
    QCOMPARE(actual.record->file.sha256, expected.record->file.sha256);
    QCOMPARE(actual.record->file.dialect, expected.record->file.dialect);
    QVERIFY(actual.proposal.table.refusals == expected.proposal.table.refusals);
    QVERIFY(actual.proposal.oddBars == expected.proposal.oddBars);
    QVERIFY(actual.proposal.rows.front().observations.size() < rowCount);
    QVERIFY(contentOf(*pieced.cache) == contentOf(*held.cache));
    QVERIFY(!actual.proposal.bigFile);
}

void BigFileTest::changesNothingWhenItComesAgain()
{
    ScratchFolder scratch;
    QVERIFY(importBig(scratch, "prices.csv", prices(rowCount)).record);
    const auto again = importBig(scratch, "prices.csv", prices(rowCount));
    QCOMPARE(sentenceOf(again), QString());
    QCOMPARE(again.record->counts, (ImportCounts{.same = rowCount}));
    QCOMPARE(again.record->id, 0);
}

void BigFileTest::keepsWhatItChanges()
{
    ScratchFolder scratch;
    QVERIFY(importBig(scratch, "prices.csv", prices(rowCount - 500)).record);
    const auto before = contentOf(*scratch.cache);
    auto revised = prices(rowCount);
    for (const int i : {100, 2000, 4400})
        revised.replace(row(i), date(i) + ",100,103,99,101.5,1000\n");
    const auto report = importBig(scratch, "prices.csv", revised);
    QCOMPARE(sentenceOf(report), QString());
    QCOMPARE(
        report.record->counts, (ImportCounts{.added = 500, .changed = 3, .same = rowCount - 503}));
    QCOMPARE(report.differences.at(0).changes.size(), std::size_t(3));
    QCOMPARE(report.differences[0].changes[1].line, std::size_t(2002));
    QCOMPARE(SeriesStore(*scratch.cache).load("PRICES").value().values.at(4400), 101.5);
    QVERIFY(ImportJournal(*scratch.cache).undo(report.record->id));
    QVERIFY(contentOf(*scratch.cache) == before);
}

void BigFileTest::asksBeforeItContradictsTheCache()
{
    ScratchFolder scratch;
    QVERIFY(importBig(scratch, "prices.csv", prices(rowCount)).record);
    const auto before = contentOf(*scratch.cache);
    const auto report = importBig(scratch, "prices.csv", prices(rowCount, 100));
    QVERIFY(report.needsAnswer());
    QCOMPARE(report.contradictions.size(), std::size_t(1));
    QVERIFY(report.contradictions[0].find("are 100 times those in the cache") != std::string::npos);
    QVERIFY(contentOf(*scratch.cache) == before);
}

void BigFileTest::takesThePlaceOfSampleData()
{
    ScratchFolder scratch;
    SeriesRows sample{.series = {.code = "PRICES", .name = "prices", .isSample = true},
        .observations = {.times = {Time(std::chrono::seconds(0))}, .values = {1}},
        .lines = {1}};
    QVERIFY(ImportJournal(*scratch.cache).commit({.fileName = "sample"}, {sample}));
    const auto before = contentOf(*scratch.cache);
    const auto report = importBig(scratch, "prices.csv", prices(rowCount));
    QCOMPARE(sentenceOf(report), QString());
    QCOMPARE(report.record->counts, (ImportCounts{.added = rowCount, .sampleRemoved = 1}));
    QCOMPARE(SeriesStore(*scratch.cache).load("PRICES").value().size(), std::size_t(rowCount));
    QVERIFY(ImportJournal(*scratch.cache).undo(report.record->id));
    QVERIFY(contentOf(*scratch.cache) == before);
}

void BigFileTest::canBeTriedOut()
{
    ScratchFolder scratch;
    auto options = inPieces();
    options.isDryRun = true;
    const auto report =
        scratch.import({scratch.write("prices.csv", prices(rowCount))}, options).at(0);
    QCOMPARE(report.record->counts, (ImportCounts{.added = rowCount}));
    QVERIFY(contentOf(*scratch.cache).empty());
}

void BigFileTest::leavesNothingWhenItIsCancelled()
{
    for (const double when : {0.1, 0.4, 0.6, 0.9}) {
        ScratchFolder scratch;
        std::atomic_bool cancel = false;
        auto options = inPieces();
        options.cancel = &cancel;
        options.progress = [&](const ImportProgress &progress) {
            cancel = cancel || progress.done >= when;
            QTest::qSleep(101); // it is told ten times a second
        };
        const auto report =
            scratch.import({scratch.write("prices.csv", prices(60'000))}, options).at(0);
        QVERIFY2(report.error, QByteArray::number(when));
        QVERIFY(sentenceOf(report).startsWith("The import was cancelled"));
        QVERIFY(contentOf(*scratch.cache).empty());
    }
}

void BigFileTest::leavesNothingWhenItChangesMeanwhile()
{
    ScratchFolder scratch;
    const auto path = scratch.write("prices.csv", prices(rowCount));
    auto options = inPieces();
    bool isChanged = false;
    options.progress = [&](const ImportProgress &progress) {
        if (progress.done < 0.5 || std::exchange(isChanged, true))
            return;
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 3));
        QCOMPARE(file.write("9"), 1);
        file.close();
    };
    const auto report = scratch.import({path}, options).at(0);
    QVERIFY(isChanged);
    QCOMPARE(sentenceOf(report), "'prices.csv' changed while it was read; import it again");
    QVERIFY(contentOf(*scratch.cache).empty());
}

void BigFileTest::isHeldWhereItCannotBeReadInPieces()
{
    ScratchFolder scratch;
    const auto file = prices(rowCount) + row(-3) + row(rowCount / 2);
    const auto report = importBig(scratch, "prices.csv", file);
    QCOMPARE(sentenceOf(report), QString());
    QCOMPARE(report.record->counts, (ImportCounts{.added = rowCount + 1}));
    QCOMPARE(report.proposal.table.duplicates, std::size_t(1));
}

void BigFileTest::isNotImportedBesideAnotherOfItsSeries()
{
    ScratchFolder scratch;
    const auto reports = scratch.import(
        {scratch.write("^RUT.csv", prices(rowCount)), scratch.write("RUT.csv", prices(20))},
        inPieces());
    for (const auto &report : reports)
        QVERIFY(sentenceOf(report).contains("import one after the other"));
    QVERIFY(contentOf(*scratch.cache).empty());
}

QTEST_GUILESS_MAIN(BigFileTest)
#include "bigfile_test.moc"
