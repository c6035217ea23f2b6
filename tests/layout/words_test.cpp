// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/words.h"

#include <QtTest>

using namespace tickmark;

class WordsTest : public QObject
{
    Q_OBJECT

private slots:
    void datesAreWrittenInApStyle();
    void numbersAreGroupedAndRounded_data();
    void numbersAreGroupedAndRounded();
    void changesCarryTheirSign();
};

void WordsTest::datesAreWrittenInApStyle()
{
    QCOMPARE(dateText(timeOf(2024, 11, 5)), std::string("Nov. 5, 2024"));
    QCOMPARE(dateText(timeOf(1999, 6, 30)), std::string("June 30, 1999"));
    QCOMPARE(dayText(timeOf(2024, 9, 3)), std::string("Sept. 3"));
    QCOMPARE(monthText(timeOf(2024, 9, 3)), std::string("Sep"));
}

void WordsTest::numbersAreGroupedAndRounded_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("float noise") << 2442.030029296875 << 2 << "2,442.03";
    QTest::newRow("a million") << 1234567.0 << 0 << "1,234,567";
    QTest::newRow("three digits") << 999.0 << 0 << "999";
    QTest::newRow("rounds to four digits") << 999.96 << 1 << "1,000.0";
    QTest::newRow("a true minus") << -37.63 << 2 << QString::fromUtf8("\u221237.63");
    QTest::newRow("no negative zero") << -0.004 << 2 << "0.00";
    QTest::newRow("small") << 0.52 << 2 << "0.52";
}

void WordsTest::numbersAreGroupedAndRounded()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(numberText(value, decimals)), text);
}

void WordsTest::changesCarryTheirSign()
{
    QCOMPARE(percentChangeText(4.93), std::string("+4.9%"));
    QCOMPARE(percentChangeText(-5.22), std::string("\u22125.2%"));
    QCOMPARE(percentChangeText(0.04), std::string("0.0%"));
    QCOMPARE(valueText(4.79, Unit::Percent, 2), std::string("4.79%"));
    QCOMPARE(valueText(6118.71, Unit::Points, 2), std::string("6,118.71"));
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
