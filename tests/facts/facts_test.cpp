// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"
#include "facts/change.h"
#include "facts/extreme.h"
#include "support/shareddata.h"

using namespace tickmark;

class FactsTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowIsWeeksOfTheCalendar();
    void ofTiesTheLatestIsTaken();
    void nothingAfterTheAsOfDateIsRead();
    void aShortHistoryIsSaid();
    void whatCannotBeComputedIsRefused();
    void theBaseIsTheCloseBeforeTheNews();
    void theDayAfterSkipsHolidays();
    void theRussellOfTheArticle_data();
    void theRussellOfTheArticle();
    void theExtremesAreThoseOfASlowSearch();
};

static Observations daily(Time first, const std::vector<double> &values)
{
    Observations observations;
    for (const double value : values) {
        observations.append(first, {.value = value});
        first += std::chrono::days(1);
    }
    return observations;
}

static Observations russell()
{
    const auto bytes = test::contentOf(test::sharedFile("raw/rut_close_1999_2025.csv"));
    const auto table = csv::readTable({bytes.constData(), std::size_t(bytes.size())}, "rut.csv");
    return table ? table->series.front().observations : Observations();
}

void FactsTest::theWindowIsWeeksOfTheCalendar()
{
    const auto observations = daily(timeOf(2024, 1, 1), {9, 1, 2, 3, 4, 5, 6, 7, 2});
    // (Jan. 2, Jan. 9]: the 1 of Jan. 2 is just outside.
    const auto low = extremeClose(observations, timeOf(2024, 1, 9), 1, ExtremeKind::Lowest);
    QCOMPARE(low->value, 2.0);
    QVERIFY(low->coversWindow);
    const auto high = extremeClose(observations, timeOf(2024, 1, 9), 1, ExtremeKind::Highest);
    QCOMPARE(high->value, 7.0);
    QCOMPARE(percentOffExtreme(observations, *high), (2.0 / 7 - 1) * 100);
}

void FactsTest::ofTiesTheLatestIsTaken()
{
    const auto observations = daily(timeOf(2024, 1, 1), {5, 7, 6, 7, 6});
    const auto high = extremeClose(observations, timeOf(2024, 1, 5), 52, ExtremeKind::Highest);
    QCOMPARE(high->row, std::size_t(3));
}

void FactsTest::nothingAfterTheAsOfDateIsRead()
{
    auto observations = daily(timeOf(2024, 1, 1), {5, 7, 6, 9, 1});
    const auto asOf = timeOf(2024, 1, 3);
    const auto before = extremeClose(observations, asOf, 52, ExtremeKind::Highest);
    const auto changeBefore = changeSince(observations, timeOf(2024, 1, 1), asOf);
    observations.values[3] = 1e9;
    observations.values[4] = -1e9;
    QCOMPARE(extremeClose(observations, asOf, 52, ExtremeKind::Highest)->value, before->value);
    QCOMPARE(changeSince(observations, timeOf(2024, 1, 1), asOf)->percent, changeBefore->percent);
    QCOMPARE(before->value, 7.0);
}

void FactsTest::aShortHistoryIsSaid()
{
    const auto observations = daily(timeOf(2024, 1, 1), {5, 7, 6});
    QVERIFY(
        !extremeClose(observations, timeOf(2024, 1, 3), 52, ExtremeKind::Highest)->coversWindow);
}

void FactsTest::whatCannotBeComputedIsRefused()
{
    const auto observations = daily(timeOf(2024, 1, 10), {5, 7, 6});
    QVERIFY(!extremeClose(observations, timeOf(2024, 1, 9), 52, ExtremeKind::Highest));
    QVERIFY(!extremeClose(observations, timeOf(2025, 2, 1), 52, ExtremeKind::Highest));
    QVERIFY(!extremeClose({}, timeOf(2024, 1, 9), 52, ExtremeKind::Lowest));
    QVERIFY(!changeSince(observations, timeOf(2024, 1, 9), timeOf(2024, 1, 12)));
    QVERIFY(!changeSince(observations, timeOf(2024, 1, 12), timeOf(2024, 1, 11)));
    QVERIFY(!dayAfter(observations, timeOf(2024, 1, 12), timeOf(2024, 1, 20)));
    QVERIFY(!dayAfter(observations, timeOf(2024, 1, 11), timeOf(2024, 1, 11)));
}

void FactsTest::theBaseIsTheCloseBeforeTheNews()
{
    const auto observations = daily(timeOf(2024, 1, 1), {100, 110, 121});
    QCOMPARE(changeSince(observations, timeOf(2024, 1, 2), timeOf(2024, 1, 3))->percent,
        (121.0 / 110 - 1) * 100);
    const auto difference = changeSince(observations, timeOf(2024, 1, 1), timeOf(2024, 1, 9));
    QCOMPARE(difference->difference, 21.0);
    QVERIFY(difference->lastTime == timeOf(2024, 1, 3));
}

void FactsTest::theDayAfterSkipsHolidays()
{
    Observations observations;
    observations.append(timeOf(2024, 1, 5), {.value = 100});
    observations.append(timeOf(2024, 1, 8), {.value = 90});
    QCOMPARE(dayAfter(observations, timeOf(2024, 1, 6), timeOf(2024, 1, 8))->difference, -10.0);
}

void FactsTest::theRussellOfTheArticle_data()
{
    QTest::addColumn<QString>("asOf");
    QTest::addColumn<double>("offHigh");
    QTest::addColumn<double>("sinceElection");
    QTest::newRow("as published") << "2025-01-23" << -5.22 << 2.38;
    QTest::newRow("a day earlier") << "2025-01-22" << -5.66 << 1.90;
}

void FactsTest::theRussellOfTheArticle()
{
    TICKMARK_NEED_SHARED_DATA();
    QFETCH(QString, asOf);
    QFETCH(double, offHigh);
    QFETCH(double, sinceElection);
    const auto observations = russell();
    const auto day = *timeFromIso(asOf.toStdString());
    const auto high = extremeClose(observations, day, 52, ExtremeKind::Highest);
    QVERIFY(high->time == timeOf(2024, 11, 25));
    QVERIFY(std::abs(high->value - 2442.03) < 0.005);
    QVERIFY2(std::abs(percentOffExtreme(observations, *high) - offHigh) < 0.005,
        qPrintable(QString::number(percentOffExtreme(observations, *high))));
    const auto change = changeSince(observations, timeOf(2024, 11, 5), day);
    QVERIFY2(std::abs(change->percent - sinceElection) < 0.005,
        qPrintable(QString::number(change->percent)));
    const auto day1 = dayAfter(observations, timeOf(2024, 11, 5), day);
    QVERIFY(std::abs(day1->percent - 5.84) < 0.005);
}

void FactsTest::theExtremesAreThoseOfASlowSearch()
{
    TICKMARK_NEED_SHARED_DATA();
    const auto observations = russell();
    QVERIFY(observations.size() > 6000);
    for (std::size_t last = 0; last < observations.size(); last += 97) {
        const auto asOf = observations.times[last];
        double highest = observations.values[last];
        for (std::size_t row = 0; row <= last; ++row) {
            if (observations.times[row] > asOf - std::chrono::days(52 * 7))
                highest = std::max(highest, observations.values[row]);
        }
        QCOMPARE(extremeClose(observations, asOf, 52, ExtremeKind::Highest)->value, highest);
    }
}

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
