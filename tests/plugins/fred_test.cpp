// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fredformat.h"
#include "sources/sourceregistry.h"
#include "support/shareddata.h"

#include <QtTest>

using namespace tickmark;

class FredTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForASeriesByItsAddress_data();
    void asksForASeriesByItsAddress();
    void refusesWhatIsNoCode_data();
    void refusesWhatIsNoCode();
    void readsBothHeadersAndBothMissingMarks_data();
    void readsBothHeadersAndBothMissingMarks();
    void readsSeveralSeriesOfOneAnswer();
    void refusesLinesWithTheirReason();
    void quotesWhatCameInsteadOfATable_data();
    void quotesWhatCameInsteadOfATable();
    void readsRealAnswers();
    void isFoundByTheRegistry();
};

void FredTest::asksForASeriesByItsAddress_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("hasRange");
    QTest::addColumn<QString>("url");
    const QString address = "https://fred.stlouisfed.org/graph/fredgraph.csv?id=";
    QTest::newRow("all there is") << "DGS10" << false << address + "DGS10";
    QTest::newRow("lower case") << "dgs10" << false << address + "DGS10";
    QTest::newRow("a range") << "T10YIE" << true
                             << address + "T10YIE&cosd=2020-01-02&coed=2025-01-23";
}

void FredTest::asksForASeriesByItsAddress()
{
    QFETCH(QString, code);
    QFETCH(bool, hasRange);
    TimeRange range;
    if (hasRange)
        range = {timeOf(2020, 1, 2), timeOf(2025, 1, 23)};
    const auto url = fred::requestUrl(code.toStdString(), range);
    QVERIFY(url);
    QTEST(QString::fromStdString(*url), "url");
}

void FredTest::refusesWhatIsNoCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << "";
    QTest::newRow("blank") << "DGS 10";
    QTest::newRow("more of an address") << "DGS10&id=X";
    QTest::newRow("a path") << "../DGS10";
    QTest::newRow("too long") << QString(41, 'A');
}

void FredTest::refusesWhatIsNoCode()
{
    QFETCH(QString, code);
    const auto url = fred::requestUrl(code.toStdString(), {});
    QVERIFY(!url);
    QCOMPARE(QString::fromStdString(url.error().message),
        "'" + code + "' is not the code of a FRED series");
}

void FredTest::readsBothHeadersAndBothMissingMarks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("newer") << QByteArray(
        "observation_date,DGS10\n2025-01-13,4.79\n2025-01-20,\n2025-01-21,4.57\n");
    QTest::newRow("older") << QByteArray(
        "DATE,DGS10\r\n2025-01-13,4.79\r\n2025-01-20,.\r\n2025-01-21,4.57");
    QTest::newRow("with a mark") << QByteArray(
        "\xEF\xBB\xBF"
        "DATE,DGS10\n2025-01-13,4.79\n2025-01-20\n2025-01-21,4.57\n");
}

void FredTest::readsBothHeadersAndBothMissingMarks()
{
    QFETCH(QByteArray, bytes);
    const auto table = fred::readAnswer({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(table);
    QCOMPARE(table->series.size(), 1U);
    const auto &series = table->series.front();
    QCOMPARE(series.name, std::string("DGS10"));
    QCOMPARE(
        series.observations.times, (std::vector<Time>{timeOf(2025, 1, 13), timeOf(2025, 1, 21)}));
    QCOMPARE(series.observations.values, (std::vector<double>{4.79, 4.57}));
    QCOMPARE(series.lines, (std::vector<std::size_t>{2, 4}));
    QCOMPARE(table->rowsRead, 3U);
    QCOMPARE(table->missing, 1U);
    QVERIFY(table->refusals.empty());
}

void FredTest::readsSeveralSeriesOfOneAnswer()
{
    const auto table =
        fred::readAnswer("DATE,DGS2,DGS10\n2025-01-13,4.4,4.79\n2025-01-14,.,4.78\n");
    QVERIFY(table);
    QCOMPARE(table->series.size(), 2U);
    QCOMPARE(table->series[0].observations.size(), 1U);
    QCOMPARE(table->series[1].observations.values, (std::vector<double>{4.79, 4.78}));
}

void FredTest::refusesLinesWithTheirReason()
{
    const auto table = fred::readAnswer(
        "DATE,X\n2025-01-13,1.5\n2025-02-30,1.6\n2025-01-14,abc\n2025-01-13,9\n2025-01-15,inf\n");
    QVERIFY(table);
    const std::vector<csv::Refusal> expected = {{3, 0, "2025-02-30", "'2025-02-30' is not a date"},
        {4, 2, "abc", "'abc' is not a number"},
        {5, 2, "9", "'9' stands after a later or the same date"},
        {6, 2, "inf", "'inf' is not a number"}};
    QCOMPARE(table->refusals, expected);
}

void FredTest::quotesWhatCameInsteadOfATable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << QByteArray() << "FRED answered with nothing";
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html>")
                                << "FRED answered with a web page, not with a table";
    QTest::newRow("a message")
        << QByteArray("Exceeded the daily hits limit")
        << "FRED answered with 'Exceeded the daily hits limit', not with a table";
    QTest::newRow("no series") << QByteArray("DATE\n2025-01-13\n")
                               << "FRED answered with dates but no values";
    QTest::newRow("no rows") << QByteArray("DATE,DGS10\n")
                             << "FRED has no observations of the series in this range";
}

void FredTest::quotesWhatCameInsteadOfATable()
{
    QFETCH(QByteArray, bytes);
    const auto table = fred::readAnswer({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(!table);
    QTEST(QString::fromStdString(table.error().message), "message");
}

void FredTest::readsRealAnswers()
{
    TICKMARK_NEED_SHARED_DATA();
    const auto bytes =
        test::contentOf(test::sharedFile("raw/fred_dgs10_observation_date_1999_2025.csv"));
    const auto table = fred::readAnswer({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(table);
    const auto &rows = table->series.front().observations;
    QCOMPARE(rows.size(), 6688U);
    QCOMPARE(table->missing, 286U);
    QCOMPARE(rows.values[*rowAt(rows, timeOf(2025, 1, 14))], 4.78);
}

void FredTest::isFoundByTheRegistry()
{
    SourceRegistry registry;
    registry.loadFolder(qEnvironmentVariable("TICKMARK_BIN").toStdString() + "/plugins");
    QVERIFY(registry.errors().empty());
    const auto *const source = registry.find("fred");
    QVERIFY(source);
    QVERIFY(source->request("DGS10", {}));
    QVERIFY(source->parse("DATE,DGS10\n2025-01-13,4.79\n"));
}

QTEST_GUILESS_MAIN(FredTest)
#include "fred_test.moc"
