// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transform/rebase.h"

#include <QtTest>

using namespace tickmark;

class RebaseTest : public QObject
{
    Q_OBJECT

private slots:
    void theBaseIsTheLastValueOnOrBeforeTheDate();
    void withoutABaseItIsRefused_data();
    void withoutABaseItIsRefused();
};

static Observations twoRows(double first, double second)
{
    Observations observations;
    observations.append(timeOf(2024, 11, 5), {.value = first});
    observations.append(timeOf(2024, 11, 7), {.value = second});
    return observations;
}

void RebaseTest::theBaseIsTheLastValueOnOrBeforeTheDate()
{
    const auto changes = rebase(twoRows(200, 150), timeOf(2024, 11, 6));
    QVERIFY(changes.has_value());
    QCOMPARE(*changes, (std::vector<double>{0, -25}));
}

void RebaseTest::withoutABaseItIsRefused_data()
{
    QTest::addColumn<double>("base");
    QTest::addColumn<int>("day");
    QTest::newRow("before the data") << 200.0 << 4;
    QTest::newRow("a zero") << 0.0 << 5;
    QTest::newRow("a negative price") << -37.63 << 5;
}

void RebaseTest::withoutABaseItIsRefused()
{
    QFETCH(double, base);
    QFETCH(int, day);
    QVERIFY(!rebase(twoRows(base, 150), timeOf(2024, 11, static_cast<unsigned>(day))));
}

QTEST_GUILESS_MAIN(RebaseTest)
#include "rebase_test.moc"
