// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/knownseries.h"
#include "series/observations.h"
#include "series/time.h"

#include <QtTest>

using namespace tickmark;

class SeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void isoTextIsReadBackEqual_data();
    void isoTextIsReadBackEqual();
    void whatIsNotIsoIsRefused_data();
    void whatIsNotIsoIsRefused();
    void addingMonthsKeepsTheDayOrTakesTheLast_data();
    void addingMonthsKeepsTheDayOrTakesTheLast();
    void aliasesFindTheirSeries_data();
    void aliasesFindTheirSeries();
    void fileNamesFindTheirSeries_data();
    void fileNamesFindTheirSeries();
    void rowsAreFoundByTime();
    void aColumnStaysEmptyUntilItHasAValue();
};

void SeriesTest::isoTextIsReadBackEqual_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"2024-11-25", "1871-01-01", "1927-12-30", "2024-02-29",
             "2024-11-25T09:30:00", "1969-12-31T23:59:59"})
        QTest::newRow(text) << text;
}

void SeriesTest::isoTextIsReadBackEqual()
{
    QFETCH(QString, text);
    const auto time = timeFromIso(text.toStdString());
    QVERIFY(time.has_value());
    QCOMPARE(QString::fromStdString(isoText(*time)), text);
}

void SeriesTest::whatIsNotIsoIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"", "2024", "2024-02-30", "2024-13-01", "24-11-25", "2024/11/25",
             "2024-11-25 09:30:00", "2024-11-25T24:00:00", "2024-11-2x", "+024-11-25"})
        QTest::newRow(text) << text;
}

void SeriesTest::whatIsNotIsoIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!timeFromIso(text.toStdString()));
}

void SeriesTest::addingMonthsKeepsTheDayOrTakesTheLast_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("to");
    QTest::newRow("same day") << "2025-01-23" << -12 << "2024-01-23";
    QTest::newRow("short month") << "2025-03-31" << -1 << "2025-02-28";
    QTest::newRow("leap day") << "2024-02-29" << 12 << "2025-02-28";
    QTest::newRow("keeps the clock") << "2024-11-25T09:30:00" << 1 << "2024-12-25T09:30:00";
}

void SeriesTest::addingMonthsKeepsTheDayOrTakesTheLast()
{
    QFETCH(QString, from);
    QFETCH(int, months);
    QFETCH(QString, to);
    QCOMPARE(
        QString::fromStdString(isoText(addMonths(*timeFromIso(from.toStdString()), months))), to);
}

void SeriesTest::aliasesFindTheirSeries_data()
{
    QTest::addColumn<QString>("alias");
    QTest::addColumn<QString>("code");
    QTest::newRow("Yahoo symbol") << "^RUT"
                                  << "RUT";
    QTest::newRow("name in other case") << "russell 2000"
                                        << "RUT";
    QTest::newRow("Yahoo's S&P") << "^GSPC"
                                 << "SPX";
    QTest::newRow("S&P written out") << "S&P 500"
                                     << "SPX";
    QTest::newRow("FRED") << "DGS10"
                          << "DGS10";
    QTest::newRow("a yield of some country") << "10 Year Yield"
                                             << "";
    QTest::newRow("an abbreviation of many things") << "COMP"
                                                    << "";
    QTest::newRow("unknown") << "Russell 3000"
                             << "";
    QTest::newRow("part of a name") << "Russell"
                                    << "";
    QTest::newRow("empty") << ""
                           << "";
}

void SeriesTest::aliasesFindTheirSeries()
{
    QFETCH(QString, alias);
    QFETCH(QString, code);
    const auto *known = findKnownSeries(alias.toStdString());
    QCOMPARE(known ? QString::fromStdString(known->series.code) : QString(), code);
}

void SeriesTest::fileNamesFindTheirSeries_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("code");
    QTest::newRow("first word") << "rut_close_1999_2025.csv"
                                << "RUT";
    QTest::newRow("symbol") << "^GSPC.csv"
                            << "SPX";
    QTest::newRow("with a folder") << "/tmp/x/DGS10.csv"
                                   << "DGS10";
    QTest::newRow("words that say nothing in front") << "fred dgs10 daily 1999.csv"
                                                     << "DGS10";
    QTest::newRow("words that say nothing around it")
        << "Download Data - INDEX_US_S&P US_SPX (2).csv"
        << "SPX";
    QTest::newRow("several words") << "S&P 500 Historical Data.csv"
                                   << "SPX";
    QTest::newRow("the longest name") << "Russell 2000 Index (1).csv"
                                      << "RUT";
    QTest::newRow("another index") << "Russell 2000 Value.csv"
                                   << "";
    QTest::newRow("another measure") << "SPX total return.csv"
                                     << "";
    QTest::newRow("a difference") << "US10Y-US2Y.csv"
                                  << "";
    QTest::newRow("a future") << "VIX futures M1.csv"
                              << "";
    QTest::newRow("Cboe's yield") << "^TNX.csv"
                                  << "DGS10";
    QTest::newRow("nothing known") << "HistoricalPrices.csv"
                                   << "";
    QTest::newRow("no name") << ".csv"
                             << "";
}

void SeriesTest::fileNamesFindTheirSeries()
{
    QFETCH(QString, fileName);
    QFETCH(QString, code);
    const auto name = fileName.toStdString();
    const auto *known = findKnownSeriesInFileName(name).known;
    QCOMPARE(known ? QString::fromStdString(known->series.code) : QString(), code);
}

void SeriesTest::rowsAreFoundByTime()
{
    Observations observations;
    observations.append(timeOf(2024, 11, 4), {.value = 1});
    observations.append(timeOf(2024, 11, 6), {.value = 2});
    QVERIFY(!rowAtOrBefore(observations, timeOf(2024, 11, 3)));
    QCOMPARE(rowAtOrBefore(observations, timeOf(2024, 11, 5)), std::optional<std::size_t>(0));
    QCOMPARE(rowAfter(observations, timeOf(2024, 11, 4)), std::optional<std::size_t>(1));
    QVERIFY(!rowAfter(observations, timeOf(2024, 11, 6)));
    QVERIFY(!rowAt(observations, timeOf(2024, 11, 5)));
    QCOMPARE(rowAt(observations, timeOf(2024, 11, 6)), std::optional<std::size_t>(1));
}

void SeriesTest::aColumnStaysEmptyUntilItHasAValue()
{
    Observations observations;
    observations.append(timeOf(2024, 11, 4), {.value = 1});
    QVERIFY(observations.open.empty());
    observations.append(timeOf(2024, 11, 5), {.value = 2, .open = 1.5});
    QCOMPARE(observations.open.size(), std::size_t(2));
    QVERIFY(!observations.barAt(0).open);
    QCOMPARE(observations.barAt(1).open, std::optional<double>(1.5));
}

QTEST_GUILESS_MAIN(SeriesTest)
#include "series_test.moc"
