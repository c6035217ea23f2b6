// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importtext.h"
#include "scratchfolder.h"

using namespace tickmark;
using namespace tickmark::test;

class OddBarsTest : public QObject
{
    Q_OBJECT

private slots:
    void barsThatCannotBeAreKeptAndFlagged_data();
    void barsThatCannotBeAreKeptAndFlagged();
    void theReportSaysIt();
    void onlySoManyAreListed();
};

namespace {

const QByteArray header = "Date,Open,High,Low,Close\n";

} // namespace

void OddBarsTest::barsThatCannotBeAreKeptAndFlagged_data()
{
    QTest::addColumn<QByteArray>("bar");
    QTest::addColumn<QString>("reason");
    QTest::newRow("in order") << QByteArray("2,3,1,2.5") << "";
    QTest::newRow("at the limits") << QByteArray("1,3,1,3") << "";
    QTest::newRow("single precision") << QByteArray("2,421.260009765625,1,421.26001") << "";
    QTest::newRow("without a high") << QByteArray("2,,1,2.5") << "";
    QTest::newRow("upside down") << QByteArray("2,1,3,2") << "the high 1 is below the low 3";
    QTest::newRow("open above") << QByteArray("4,3,1,2") << "the open 4 is above the high 3";
    QTest::newRow("open below") << QByteArray("0.5,3,1,2") << "the open 0.5 is below the low 1";
    QTest::newRow("close above") << QByteArray("2,3,1,3.5") << "the close 3.5 is above the high 3";
    QTest::newRow("close below, no high")
        << QByteArray("2,,1,0.5") << "the close 0.5 is below the low 1";
}

void OddBarsTest::barsThatCannotBeAreKeptAndFlagged()
{
    QFETCH(QByteArray, bar);
    QFETCH(QString, reason);
    ScratchFolder scratch;
    const auto reports = scratch.import({scratch.write("acme.csv",
        header + "2024-01-02,2,3,1,2.5\n2024-01-03," + bar + "\n2024-01-04,2,3,1,2.5\n")});
    QCOMPARE(reports.at(0).record.value().counts.added, std::size_t(3));
    const auto &odd = reports[0].proposal.oddBars;
    QCOMPARE(odd.count, std::size_t(reason.isEmpty() ? 0 : 1));
    QCOMPARE(odd.first.size(), odd.count);
    if (reason.isEmpty())
        return;
    QCOMPARE(QString::fromStdString(odd.first[0].reason), reason);
    QCOMPARE(odd.first[0].line, std::size_t(3));
    QCOMPARE(odd.first[0].code, "ACME");
    QCOMPARE(odd.first[0].time, timeOf(2024, 1, 3));
}

void OddBarsTest::theReportSaysIt()
{
    ScratchFolder scratch;
    const auto reports = scratch.import(
        {scratch.write("acme.csv", header + "2024-01-02,2,3,1,2.5\n2024-01-03,2,3,1,3.5\n")});
    const auto text = QString::fromStdString(importText(reports.at(0)));
    QVERIFY2(text.endsWith("0 refused. 1 bar kept though high and low do not enclose open and "
                           "close: line 3, the close 3.5 is above the high 3."),
        qPrintable(text));
}

void OddBarsTest::onlySoManyAreListed()
{
    SeriesRows rows{.series = {.code = "ACME"}};
    for (std::size_t i = 0; i < 1500; ++i) {
        rows.observations.append(
            timeOf(2001, 1, 1) + std::chrono::days(i), {.value = 2, .high = 1.0, .low = 0.5});
        rows.lines.push_back(i + 2);
    }
    const auto odd = findOddBars({rows});
    QCOMPARE(odd.count, std::size_t(1500));
    QCOMPARE(odd.first.size(), std::size_t(1000));
}

QTEST_GUILESS_MAIN(OddBarsTest)
#include "oddbars_test.moc"
