// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

using Lines = QStringList;

/// Files in the layouts of statistical offices, exchanges and data sites, with numbers of our own.
class PublishersTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheirFiles_data();
    void readsTheirFiles();
};

void PublishersTest::readsTheirFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("frequency");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, const char *frequency,
                         const Lines &picture) {
        QTest::newRow(name) << QByteArray(text) << QString(frequency) << picture.join('\n');
    };
    row("years and marked months in two columns, and the year as a 13th month",
        "Series ID,Year,Period,Value\nCU0,2022,M11,297.7\nCU0,2022,M12,296.8\nCU0,2022,M13,292.6\n"
        "CU0,2023,M01,299.2\n",
        "monthly",
        {"CU0: 2022-11-01=297.7 2022-12-01=296.8 2023-01-01=299.2",
            "!4.0 'M13' is no part of a year like the others"});
    row("years and quarters in two columns",
        "year,quarter,gdp\n2022,3,10.5\n2022,4,11\n2023,1,12\n2023,2,13\n", "quarterly",
        {"gdp: 2022-07-01=10.5 2022-10-01=11 2023-01-01=12 2023-04-01=13"});
    row("years, months and days in three columns",
        "Year,Month,Day,Rate\n2024,1,30,5.31\n2024,1,31,5.32\n2024,2,1,5.33\n", "daily",
        {"Rate: 2024-01-30=5.31 2024-01-31=5.32 2024-02-01=5.33"});
    row("years and quarters above the months, labels without text above them",
        "\"Title\",\"Prices, all items\"\n\"CDID\",\"D7XX\"\n\"PreUnit\",\"\"\n\"Unit\",\"%\"\n"
        "\"Release date\",\"20-03-2024\"\n\"Important "
        "notes\",\n\"2022\",\"9.1\"\n\"2023\",\"7.3\"\n"
        "\"2023 Q4\",\"4.2\"\n\"2023 OCT\",\"4.6\"\n\"2023 NOV\",\"3.9\"\n\"2023 DEC\",\"4\"\n",
        "monthly",
        {"D7XX: 2023-10-01=4.6 2023-11-01=3.9 2023-12-01=4",
            "!7.0 '2022' is not a date like the others (YYYY Mon)",
            "!8.0 '2023' is not a date like the others (YYYY Mon)",
            "!9.0 '2023 Q4' is not a date like the others (YYYY Mon)"});
    row("a few years below many lines about them",
        "Prices\n\nSeries Id:,CU0\nArea:,City\nItem:,All items\nBase:,1982=100\nYears:,2022 to "
        "2023\n\nYear,Jan,Feb,Mar,HALF1\n2022,1.5,2.5,3.5,9\n2023,4.5,5.5,6.5,9\n",
        "monthly",
        {": 2022-01-01=1.5 2022-02-01=2.5 2022-03-01=3.5 2023-01-01=4.5 2023-02-01=5.5 "
         "2023-03-01=6.5"});
}

void PublishersTest::readsTheirFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, frequency);
    QFETCH(QString, picture);
    const auto table = readTable({text.constData(), std::size_t(text.size())}, "x.csv");
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(pictured(*table).join('\n'), picture);
    QCOMPARE(QString::fromUtf8(frequencyName(table->series.front().frequency).data()), frequency);
}

QTEST_GUILESS_MAIN(PublishersTest)
#include "publishers_test.moc"
