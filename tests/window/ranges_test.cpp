// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/figurelines.h"
#include "window/ranges.h"

#include <QtTest>

using namespace tickmark;

namespace {

std::vector<Time> days(int count)
{
    std::vector<Time> sessions;
    for (int day = 0; day < count; ++day)
        sessions.push_back(timeOf(2024, 1, 1) + std::chrono::days(day));
    return sessions;
}

Series seriesOf(const char *code, Unit unit)
{
    Series series;
    series.code = code;
    series.unit = unit;
    return series;
}

} // namespace

class RangesTest : public QObject
{
    Q_OBJECT

private slots:
    void aRangeStaysInsideTheData_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("last");
        QTest::addColumn<int>("expectedFirst");
        QTest::addColumn<int>("expectedLast");
        QTest::newRow("inside") << 10.0 << 20.0 << 10 << 20;
        QTest::newRow("beyond the end keeps its width") << 95.0 << 115.0 << 79 << 99;
        QTest::newRow("before the beginning keeps its width") << -30.0 << -10.0 << 0 << 20;
        QTest::newRow("wider than the data") << -50.0 << 300.0 << 0 << 99;
        QTest::newRow("narrower than five sessions") << 50.0 << 50.2 << 48 << 52;
        QTest::newRow("turned around") << 60.0 << 40.0 << 48 << 52;
    }

    void aRangeStaysInsideTheData()
    {
        QFETCH(double, first);
        QFETCH(double, last);
        QFETCH(int, expectedFirst);
        QFETCH(int, expectedLast);
        const auto sessions = days(100);
        const auto range = rangeOfSessions(sessions, first, last);
        QVERIFY(range);
        QVERIFY(range->first == sessions[std::size_t(expectedFirst)]);
        QVERIFY(range->last == sessions[std::size_t(expectedLast)]);
    }

    void threeSessionsAreShownWhole()
    {
        const auto range = rangeOfSessions(days(3), 1, 1);
        QVERIFY(range->first == days(3).front() && range->last == days(3).back());
    }

    void withoutSessionsOrNumbersThereIsNoRange()
    {
        QVERIFY(!rangeOfSessions({}, 0, 10));
        QVERIFY(!rangeOfSessions(days(10), std::nan(""), 5));
    }

    void ratesGetAPaneOfTheirOwnBelow()
    {
        const auto figure = figureOf(
            QStringLiteral("F"), {seriesOf("DGS10", Unit::Percent), seriesOf("RUT", Unit::Points)});
        QCOMPARE(figure.panes.size(), std::size_t(2));
        QCOMPARE(figure.panes.front().traces.front().code, std::string("RUT"));
        QVERIFY(figure.panes.front().base);
        QVERIFY(!figure.panes.back().base);
    }

    void aHiddenSeriesTakesItsMarksAndItsEmptyPaneAlong()
    {
        auto figure = figureOf(
            QStringLiteral("F"), {seriesOf("DGS10", Unit::Percent), seriesOf("RUT", Unit::Points)});
        Annotation high;
        high.kind = Annotation::Kind::High;
        high.code = "DGS10";
        figure.annotations.push_back(high);
        hideSeries(figure, "DGS10");
        QCOMPARE(figure.panes.size(), std::size_t(1));
        QVERIFY(figure.annotations.empty());
    }

    void aSeriesIsShownOnce()
    {
        auto figure = figureOf(QStringLiteral("F"), {seriesOf("RUT", Unit::Points)});
        const auto before = figure;
        showSeries(figure, seriesOf("RUT", Unit::Points));
        QCOMPARE(figure, before);
    }
};

QTEST_GUILESS_MAIN(RangesTest)
#include "ranges_test.moc"
