// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/axis.h"

#include <QtTest>

using namespace tickmark;

class AxisTest : public QObject
{
    Q_OBJECT

private slots:
    void theScaleShowsAllAndStepsAreRound_data();
    void theScaleShowsAllAndStepsAreRound();
    void positiveValuesGetNoNegativeScale();
    void roomIsKeptForLabels();
    void aFlatLineHasAScale();
    void tickLabelsHaveTheDigitsOfTheStep();
    void timeTicksStandAtTheFirstSessionOfAPeriod();
    void eachPeriodHasItsTickAmongMinutesToo();
    void theYearStandsUnderTheFirstTickAndEachNewYear();
    void ticksKeepTheirDistance_data();
    void ticksKeepTheirDistance();
    void oneSessionHasATick();
};

static Sessions weekdays(Time first, int count)
{
    Sessions sessions;
    for (; count > 0; first += std::chrono::days(1)) {
        const std::chrono::weekday day(dayOf(first));
        if (day == std::chrono::Saturday || day == std::chrono::Sunday)
            continue;
        sessions.times.push_back(first);
        --count;
    }
    sessions.last = sessions.times.size() - 1;
    return sessions;
}

void AxisTest::theScaleShowsAllAndStepsAreRound_data()
{
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::newRow("changes") << -7.5 << 8.0;
    QTest::newRow("a yield") << 3.63 << 4.79;
    QTest::newRow("an index") << 2100.0 << 6118.71;
    QTest::newRow("tiny") << 1e-7 << 3e-7;
    QTest::newRow("huge") << -4e12 << 9e12;
    QTest::newRow("far from zero") << 1e6 + 0.1 << 1e6 + 0.4;
}

void AxisTest::theScaleShowsAllAndStepsAreRound()
{
    QFETCH(double, lowest);
    QFETCH(double, highest);
    for (const double height : {60.0, 140.0, 337.0, 900.0}) {
        const auto scale = valueScale(lowest, highest, height, 4, 4);
        QVERIFY(scale.lower <= lowest && scale.upper >= highest);
        const double mantissa =
            scale.step / std::pow(10, std::floor(std::log10(scale.step) + 1e-9));
        QVERIFY2(
            qFuzzyCompare(mantissa, 1) || qFuzzyCompare(mantissa, 2) || qFuzzyCompare(mantissa, 5),
            qPrintable(QString::number(scale.step)));
        const double distance = height * scale.step / (scale.upper - scale.lower);
        QVERIFY2(distance > 24 && distance < 100, qPrintable(QString::number(distance)));
    }
}

void AxisTest::positiveValuesGetNoNegativeScale()
{
    QVERIFY(valueScale(0.1, 6.8, 140, 40, 40).lower >= 0);
}

void AxisTest::roomIsKeptForLabels()
{
    const auto scale = valueScale(-7.5, 8, 337, 46, 4);
    QVERIFY((scale.upper - 8) / (scale.upper - scale.lower) * 337 > 42);
}

void AxisTest::aFlatLineHasAScale()
{
    const auto scale = valueScale(4.33, 4.33, 140);
    QVERIFY(scale.lower < 4.33 && scale.upper > 4.33);
    QVERIFY(!scale.ticks().empty());
    QVERIFY(valueScale(0, 0, 140).upper > 0);
}

void AxisTest::tickLabelsHaveTheDigitsOfTheStep()
{
    const auto labels = [](const ValueScale &scale) {
        QStringList texts;
        for (const auto &tick : valueTicks(scale))
            texts.append(tick.label);
        return texts;
    };
    QCOMPARE(labels({3.5, 5, 0.5}), QStringList({"3.5", "4.0", "4.5", "5.0"}));
    QCOMPARE(labels({-5, 5, 5}), QStringList({QString::fromUtf8("\u22125"), "0", "5"}));
    QCOMPARE(labels({900, 2100, 1000}), QStringList({"1,000", "2,000"}));
}

void AxisTest::timeTicksStandAtTheFirstSessionOfAPeriod()
{
    const auto sessions = weekdays(timeOf(2024, 9, 3), 100);
    const auto ticks = timeTicks(sessions, 1000, 54);
    QVERIFY(ticks.size() >= 4);
    for (const auto &tick : ticks) {
        const auto index = static_cast<std::size_t>(tick.position);
        QVERIFY(civilDate(sessions.times[index]).month()
            != civilDate(sessions.times[index - 1]).month());
    }
}

void AxisTest::eachPeriodHasItsTickAmongMinutesToo()
{
    Sessions sessions;
    for (int minute = 0; minute < 1440 * 200; ++minute)
        sessions.times.push_back(timeOf(2024, 1, 15) + std::chrono::minutes(minute));
    sessions.last = sessions.times.size() - 1;
    std::vector<std::size_t> firsts;
    for (std::size_t i = 1; i < sessions.times.size(); ++i) {
        if (civilDate(sessions.times[i]).month() != civilDate(sessions.times[i - 1]).month())
            firsts.push_back(i);
    }
    std::vector<std::size_t> places;
    for (const auto &tick : timeTicks(sessions, 500, 54))
        places.push_back(static_cast<std::size_t>(tick.position));
    QCOMPARE(places, firsts);
}

void AxisTest::theYearStandsUnderTheFirstTickAndEachNewYear()
{
    QStringList labels;
    for (const auto &tick : timeTicks(weekdays(timeOf(2024, 9, 30), 85), 1000, 54))
        labels.append(tick.label);
    QCOMPARE(labels, QStringList({"Oct\n2024", "Nov", "Dec", "Jan\n2025"}));
}

void AxisTest::ticksKeepTheirDistance_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {2, 5, 22, 65, 130, 260, 780, 1300, 7000, 25000})
        QTest::addRow("%d sessions", count) << count;
}

void AxisTest::ticksKeepTheirDistance()
{
    QFETCH(int, count);
    const auto sessions = weekdays(timeOf(1990, 1, 2), count);
    for (const double width : {200.0, 500.0, 1000.0}) {
        const auto ticks = timeTicks(sessions, width, 54);
        QVERIFY(!ticks.empty());
        const double pixels = width / (count - 1);
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY((ticks[i].position - ticks[i - 1].position) * pixels >= 54);
    }
}

void AxisTest::oneSessionHasATick()
{
    const auto ticks = timeTicks(weekdays(timeOf(2024, 9, 3), 1), 500, 54);
    QCOMPARE(ticks.size(), std::size_t(1));
    QCOMPARE(ticks.front().label, QStringLiteral("Sep 3\n2024"));
}

QTEST_GUILESS_MAIN(AxisTest)
#include "axis_test.moc"
