// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniffer.h"

#include <QtTest>

using namespace tickmark::csv;

class SnifferTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void refusesTextWithoutColumnsOfNumbers_data();
    void refusesTextWithoutColumnsOfNumbers();
};

void SnifferTest::findsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    const auto row = [](const char *name, const char *text, char delimiter) {
        QTest::newRow(name) << QByteArray(text) << delimiter;
    };
    row("commas", "Date,Close\n2020-01-02,1.5\n", ',');
    row("semicolons beside decimal commas", "Data;VOL;VAR\n01/02/2021;8,72;2,13%\n", ';');
    row("semicolons in a title", "a; b; c; d\n\nWeek,x\n2004-01-04,5\n", ',');
    row("tabs", "Date\tClose\n2020-01-02\t1,500.5\n", '\t');
    row("bars", "Date|Close\n2020-01-02|1.5\n", '|');
    row("blanks", "2020-01-02   1.5\n2020-01-03   1.6\n", ' ');
    row("blanks inside dates and numbers do not count", "Dec 19;18 719,10\nNov 19;18 200,00\n",
        ';');
    row("commas in quoted numbers", "Date;Close\n2020-01-02;\"1,234.5\"\n", ';');
    row("a table without dates", "name,1,2\na,3,4\nb,5,6\n", ',');
    row("a hint for spreadsheets", "sep=;\nDate;Close\n", ';');
    row("commas inside dates and numbers", "Jan 22, 2025\t6,081.37\nJan 21, 2025\t6,049.24\n",
        '\t');
    row("missing values", "Date,Close\n2020-01-02,.\n2020-01-03,ND\n", ',');
}

void SnifferTest::findsTheDelimiter()
{
    QFETCH(QByteArray, text);
    const auto found = sniffDelimiter({text.constData(), std::size_t(text.size())}, "x.csv");
    QVERIFY(found);
    QTEST(found->delimiter, "delimiter");
    QVERIFY(!found->proof.empty());
}

void SnifferTest::refusesTextWithoutColumnsOfNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("prose") << QByteArray("Exceeded the daily hits limit\n");
    QTest::newRow("one column") << QByteArray("1.5\n1.6\n");
    QTest::newRow("words") << QByteArray("a,b\nc,d\n");
}

void SnifferTest::refusesTextWithoutColumnsOfNumbers()
{
    QFETCH(QByteArray, text);
    const auto found = sniffDelimiter({text.constData(), std::size_t(text.size())}, "x.csv");
    QVERIFY(!found);
    QCOMPARE(QString::fromStdString(found.error().message),
        "'x.csv' has no columns of numbers; it needs dates and values");
}

QTEST_GUILESS_MAIN(SnifferTest)
#include "sniffer_test.moc"
