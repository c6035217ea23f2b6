// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "scratchfolder.h"

#include <atomic>
#include <thread>

using namespace tickmark;
using namespace tickmark::test;

class ProgressTest : public QObject
{
    Q_OBJECT

private slots:
    void progressGoesFromReadingToStoring();
    void aCancelledImportLeavesNothing_data();
    void aCancelledImportLeavesNothing();
    void aCancelledCallLeavesNoneOfItsFiles();
    void filesOfACancelledCallSaySo();
};

namespace {

constexpr int manyRows = 300'000;

/// One row a minute.
QByteArray generated()
{
    QByteArray text = "Time,Open,High,Low,Close\n";
    for (int i = 0; i < manyRows; ++i) {
        const auto time = timeOf(2024, 1, 1) + std::chrono::minutes(i);
        text += QByteArray::fromStdString(isoText(time + std::chrono::seconds(1))).first(16);
        const auto price = QByteArray::number(1000 + i % 777) + ".25";
        text += ',' + price + ',' + price + ',' + price + ',' + price + '\n';
    }
    return text;
}

const QByteArray &manyBars()
{
    static const auto bars = generated();
    return bars;
}

/// The series with their rows, and how many imports there were.
QByteArray stateOf(Cache &cache)
{
    QByteArray state;
    const auto summaries = SeriesStore(cache).list().value();
    for (const auto &summary : summaries)
        state += QByteArray::fromStdString(summary.series.code) + ' '
            + QByteArray::number(qulonglong(summary.rows)) + '\n';
    return state + QByteArray::number(qulonglong(ImportJournal(cache).list().value().size()));
}

} // namespace

void ProgressTest::progressGoesFromReadingToStoring()
{
    ScratchFolder scratch;
    std::vector<ImportProgress> told;
    std::vector<std::chrono::steady_clock::time_point> times;
    const auto tell = [&](const ImportProgress &progress) {
        told.push_back(progress);
        times.push_back(std::chrono::steady_clock::now());
    };
    const auto paths = {scratch.write("big.csv", manyBars()),
        scratch.write("small.csv", "Date,Close\n2024-01-02,1.5\n")};
    const auto reports = scratch.import(paths, {.progress = tell});
    QCOMPARE(reports.at(0).record.value().counts.added, std::size_t(manyRows));
    QVERIFY(told.size() >= 2);
    QVERIFY(std::ranges::is_sorted(told, {}, &ImportProgress::overall));
    QVERIFY(told.front().done < 0.5);
    QVERIFY(told.back().done >= 0.5 && told.back().overall <= 1);
    for (const auto &progress : told) {
        QCOMPARE(progress.files, std::size_t(2));
        QVERIFY(progress.file < 2 && progress.rows <= std::size_t(manyRows) + 1);
        QVERIFY(progress.done >= 0 && progress.done <= 1);
    }
    for (std::size_t i = 1; i < times.size(); ++i)
        QVERIFY(times[i] - times[i - 1] >= std::chrono::milliseconds(95));
}

void ProgressTest::aCancelledImportLeavesNothing_data()
{
    QTest::addColumn<double>("done");
    QTest::newRow("at once") << 0.0;
    QTest::newRow("while it reads") << 0.2;
    QTest::newRow("while it compares") << 0.5;
    QTest::newRow("while it writes") << 0.8;
}

/// The thread that cancels is not the one that works, as in the window.
void ProgressTest::aCancelledImportLeavesNothing()
{
    QFETCH(double, done);
    ScratchFolder scratch;
    scratch.import({scratch.write("small.csv", "Date,Close\n2024-01-02,1.5\n")});
    const auto before = stateOf(*scratch.cache);
    const auto path = scratch.write("big.csv", manyBars());
    std::atomic_bool cancel = false;
    std::atomic<double> reached = -1;
    std::chrono::steady_clock::time_point cancelled;
    std::thread person([&] {
        while (reached < done)
            std::this_thread::yield();
        cancelled = std::chrono::steady_clock::now();
        cancel = true;
    });
    const auto reports = scratch.import({path},
        {.cancel = &cancel,
            .progress = [&](const ImportProgress &progress) { reached = progress.done; }});
    const auto stopped = std::chrono::steady_clock::now();
    reached = 1;
    person.join();
    QCOMPARE(QString::fromStdString(reports.at(0).error.value().message),
        "The import was cancelled; nothing of 'big.csv' was stored");
    // Half a second is the promise; a busy machine without optimisation gets more.
    QVERIFY(stopped - cancelled < std::chrono::seconds(2));
    QCOMPARE(stateOf(*scratch.cache), before);
    QVERIFY(scratch.import({scratch.write("more.csv", "Date,X\n2024-01-02,1\n")})[0].record);
}

void ProgressTest::aCancelledCallLeavesNoneOfItsFiles()
{
    ScratchFolder scratch;
    const auto before = stateOf(*scratch.cache);
    std::atomic_bool cancel = false;
    bool isFirstStored = false;
    const auto reports = scratch.import({scratch.write("small.csv", "Date,X\n2024-01-02,1.5\n"),
                                            scratch.write("big.csv", manyBars())},
        {.cancel = &cancel, .progress = [&](const ImportProgress &progress) {
             isFirstStored = progress.file == 1 && progress.done >= 0.5;
             cancel = cancel || isFirstStored;
         }});
    QVERIFY(isFirstStored);
    for (const auto &report : reports) {
        QVERIFY(!report.record);
        QVERIFY(report.error.value().message.starts_with("The import was cancelled"));
    }
    QCOMPARE(stateOf(*scratch.cache), before);
}

void ProgressTest::filesOfACancelledCallSaySo()
{
    ScratchFolder scratch;
    const std::atomic_bool cancel = true;
    const auto reports = scratch.import(
        {scratch.write("a.csv", "Date,Close\n2024-01-02,1.5\n"), scratch.pathOf("none.csv")},
        {.cancel = &cancel});
    for (const auto &report : reports)
        QVERIFY(report.error.value().message.starts_with("The import was cancelled"));
}

QTEST_GUILESS_MAIN(ProgressTest)
#include "progress_test.moc"
