// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "scratchcache.h"

#include <cmath>

using namespace tickmark;
using namespace tickmark::test;

using Values = std::vector<double>;

class ImportDifferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void aContradictionIsMoreThanAFewRevisions_data();
    void aContradictionIsMoreThanAFewRevisions();
    void aChangeSaysWhatWasThereAndWhatComes();
    void aChangedBarNamesItsColumn();
    void columnsThatAreNewContradictNothing();
    void volumesContradictNothing();
    void onlySoManyChangesAreKept();
    void theTellingChangesAreKept();
};

namespace {

SeriesRows rowsOf(const Values &values)
{
    SeriesRows rows{.series = {.code = "RUT"}};
    for (const double value : values) {
        rows.observations.append(
            timeOf(2001, 1, 1) + std::chrono::days(rows.lines.size()), {.value = value});
        rows.lines.push_back(rows.lines.size() + 2);
    }
    return rows;
}

/// 100 values of which none is a power of ten times another.
Values hundred()
{
    Values values;
    for (int i = 0; i < 100; ++i)
        values.push_back(1000.25 + i);
    return values;
}

Values changed(std::size_t first, std::size_t count, double factor)
{
    auto values = hundred();
    for (std::size_t i = first; i < first + count; ++i)
        values[i] *= factor;
    return values;
}

Values inSinglePrecision()
{
    auto values = hundred();
    for (auto &value : values)
        value = static_cast<double>(static_cast<float>(value + 0.007));
    return values;
}

Values forSinglePrecision()
{
    auto values = hundred();
    for (auto &value : values)
        value += 0.007;
    return values;
}

SeriesDifference differenceOf(const SeriesRows &stored, const SeriesRows &incoming)
{
    ScratchCache scratch;
    ImportJournal journal(*scratch.cache);
    const auto record = journal.commit(fileNamed("first.csv"), {stored});
    return record ? journal.compare({incoming}).value().at(0) : SeriesDifference();
}

} // namespace

void ImportDifferenceTest::aContradictionIsMoreThanAFewRevisions_data()
{
    QTest::addColumn<Values>("stored");
    QTest::addColumn<Values>("incoming");
    QTest::addColumn<bool>("isContradiction");
    QTest::addColumn<double>("factor");
    const auto same = hundred();
    QTest::newRow("the same") << same << same << false << 0.0;
    QTest::newRow("5 of 100 revised") << same << changed(7, 5, 1.01) << false << 0.0;
    QTest::newRow("6 of 100 revised") << same << changed(7, 6, 1.01) << true << 0.0;
    QTest::newRow("2 of 4 revised") << Values{1, 2, 3, 4} << Values{1, 2, 3.3, 4.4} << false << 0.0;
    QTest::newRow("3 of 4 revised")
        << Values{1, 2, 3, 4} << Values{1, 2.2, 3.3, 4.4} << true << 0.0;
    QTest::newRow("single precision")
        << forSinglePrecision() << inSinglePrecision() << false << 0.0;
    QTest::newRow("from single precision")
        << inSinglePrecision() << forSinglePrecision() << false << 0.0;
    QTest::newRow("one value times 10") << same << changed(50, 1, 10) << true << 10.0;
    QTest::newRow("all times 100") << same << changed(0, 100, 100) << true << 100.0;
    QTest::newRow("all times 1000") << same << changed(0, 100, 1000) << true << 1000.0;
    QTest::newRow("a tenth") << same << changed(0, 3, 0.1) << true << 0.1;
    QTest::newRow("a hundredth") << same << changed(0, 3, 0.01) << true << 0.01;
    QTest::newRow("a thousandth, rounded") << Values{6086.37} << Values{6.086} << true << 0.001;
    QTest::newRow("times 11") << same << changed(50, 2, 11) << false << 0.0;
    QTest::newRow("negative") << Values{-4, -5} << Values{-40, -50} << true << 10.0;
    QTest::newRow("from zero") << Values{0, 0} << Values{0.1, 10} << false << 0.0;
    QTest::newRow("to zero") << Values{5, 7} << Values{0, 0} << false << 0.0;
}

void ImportDifferenceTest::aContradictionIsMoreThanAFewRevisions()
{
    QFETCH(Values, stored);
    QFETCH(Values, incoming);
    const auto difference = differenceOf(rowsOf(stored), rowsOf(incoming));
    QTEST(difference.isContradiction(), "isContradiction");
    QTEST(difference.factor.value_or(0), "factor");
}

void ImportDifferenceTest::aChangeSaysWhatWasThereAndWhatComes()
{
    const auto difference = differenceOf(rowsOf(hundred()), rowsOf(changed(7, 2, 1.01)));
    QCOMPARE(difference.counts, (ImportCounts{.changed = 2, .same = 98}));
    QCOMPARE(difference.changes.size(), std::size_t(2));
    const auto &change = difference.changes[1];
    QCOMPARE(change.time, timeOf(2001, 1, 9));
    QCOMPARE(change.stored, 1008.25);
    QCOMPARE(change.incoming, 1008.25 * 1.01);
    QCOMPARE(change.line, std::size_t(10));
    QVERIFY(change.column.empty());
}

void ImportDifferenceTest::aChangedBarNamesItsColumn()
{
    auto stored = rowsOf({1, 2});
    stored.observations.low = {0.5, 1.5};
    auto incoming = stored;
    incoming.observations.low = {0.5, 1.25};
    const auto difference = differenceOf(stored, incoming);
    QCOMPARE(difference.changes.size(), std::size_t(1));
    QVERIFY(difference.changes[0].column == "low");
    QCOMPARE(difference.changes[0].stored, 1.5);
    QCOMPARE(difference.changes[0].incoming, 1.25);
    QCOMPARE(difference.contradicting, std::size_t(1));
}

void ImportDifferenceTest::columnsThatAreNewContradictNothing()
{
    auto incoming = rowsOf({1, 2, 3, 4});
    incoming.observations.open = {1, 2, 3, 4};
    const auto difference = differenceOf(rowsOf({1, 2, 3, 4}), incoming);
    QCOMPARE(difference.counts, (ImportCounts{.changed = 4}));
    QVERIFY(!difference.isContradiction());
    QVERIFY(difference.changes.at(0).column == "open");
    QVERIFY(std::isnan(difference.changes[0].stored));
}

void ImportDifferenceTest::volumesContradictNothing()
{
    auto stored = rowsOf({1, 2, 3, 4});
    stored.observations.volume = {100, 200, 300, 400};
    auto incoming = stored;
    incoming.observations.volume = {1000, 2000, 3000, 4000};
    const auto difference = differenceOf(stored, incoming);
    QCOMPARE(difference.counts, (ImportCounts{.changed = 4}));
    QVERIFY(!difference.isContradiction());
    QVERIFY(difference.changes.at(3).column == "volume");
}

void ImportDifferenceTest::onlySoManyChangesAreKept()
{
    const Values stored(700, 5.5);
    const auto difference = differenceOf(rowsOf(stored), rowsOf(Values(700, 5.6)));
    QCOMPARE(difference.counts.changed, std::size_t(700));
    QCOMPARE(difference.changes.size(), std::size_t(500));
    QCOMPARE(difference.changes.back().line, std::size_t(501));
}

void ImportDifferenceTest::theTellingChangesAreKept()
{
    Values incoming(700, 5.6);
    incoming[600] = 55;
    const auto difference = differenceOf(rowsOf(Values(700, 5.5)), rowsOf(incoming));
    QCOMPARE(difference.shifted, std::size_t(1));
    QVERIFY(!difference.factor.has_value());
    QCOMPARE(difference.changes.size(), std::size_t(500));
    QCOMPARE(difference.changes.back().incoming, 55.0);
}

QTEST_GUILESS_MAIN(ImportDifferenceTest)
#include "importdifference_test.moc"
