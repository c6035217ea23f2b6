// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/closes.h"
#include "facts/factchanges.h"
#include "facts/facts.h"
#include "series/knownseries.h"

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace tickmark;

/// All facts of a series at once: their values, their words, and what they may not depend on.
class FactsOfTest : public QObject
{
    Q_OBJECT

private slots:
    void theArticlesNumbersAreFacts_data();
    void theArticlesNumbersAreFacts();
    void theOrderIsThatOfADesk();
    void noRowAfterTheAsOfDateIsRead();
    void aLaterRowChangesNothingThatWas();
    void aFactorOnAllPricesLeavesThePercentages();
    void aRecordIsAllTimeOnlyOfACompleteHistory();
    void aYieldMovesInPercentagePoints();
    void nothingIsSaidOfNothing();
    void whatNewRowsChangeIsListedOldAndNew();
    void theCostIsThatOfAFewPasses();
};

namespace {

const Series &known(const char *code)
{
    return findKnownSeries(code)->series;
}

const std::vector<Event> election{
    {.id = "us-election-2024", .name = "election", .date = timeOf(2024, 11, 5)}};

std::optional<Fact> factOf(const std::vector<Fact> &facts, FactKind kind)
{
    const auto found = std::ranges::find(facts, kind, &Fact::kind);
    return found == facts.end() ? std::nullopt : std::optional(*found);
}

Observations fileOf(const QString &code)
{
    if (code == QStringLiteral("RUT"))
        return test::closesOf(QStringLiteral("rut_close_1999_2025.csv"));
    if (code == QStringLiteral("SPX"))
        return test::closesOf(QStringLiteral("gspc_close_1999_2025.csv"));
    return test::closesOf(QStringLiteral("fred_dgs10_observation_date_1999_2025.csv"));
}

} // namespace

void FactsOfTest::theArticlesNumbersAreFacts_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *code, FactKind kind, double value, const char *sentence) {
        QTest::addRow("%s %s", code, factName(kind).data())
            << QString::fromLatin1(code) << int(kind) << value << QString::fromLatin1(sentence);
    };
    row("RUT", FactKind::OffHigh52, -5.22,
        "The Russell 2000 closed at 2,314.60 on Jan. 23, 2025, down 5.2% from its 52-week high of "
        "2,442.03 on Nov. 25, 2024.");
    row("SPX", FactKind::YearToDate, 4.03,
        "The S&P 500 closed at 6,118.71 on Jan. 23, 2025, up 4.0% for the year (from 5,881.63 on "
        "Dec. 31, 2024).");
    row("SPX", FactKind::Record, 6118.71,
        "The S&P 500's highest close in data since Jan. 4, 1999 is 6,118.71, on Jan. 23, 2025.");
    row("SPX", FactKind::Streak, 4,
        "The S&P 500 rose on Jan. 23, 2025, its fourth straight session of gains.");
    row("RUT", FactKind::DayAfterEvent, 5.84,
        "The Russell 2000 rose 5.8% to 2,392.92 on Nov. 6, 2024, the session after the Nov. 5, "
        "2024, election.");
    row("SPX", FactKind::TwoYears, 52.21,
        "The S&P 500 closed at 6,118.71 on Jan. 23, 2025, up 52.2% over two years (from 4,019.81 "
        "on Jan. 23, 2023).");
    row("DGS10", FactKind::OffHigh52, -0.14,
        "The 10-year Treasury yield was 4.65% on Jan. 23, 2025, down 14 basis points from its "
        "52-week high of 4.79% on Jan. 13, 2025.");
}

void FactsOfTest::theArticlesNumbersAreFacts()
{
    TICKMARK_NEED_SHARED_DATA();
    QFETCH(QString, code);
    QFETCH(int, kind);
    QFETCH(double, value);
    QFETCH(QString, sentence);
    const auto rows = fileOf(code);
    const auto facts = factsOf(known(code.toLatin1().constData()), rows,
        {.asOf = timeOf(2025, 1, 23), .events = election});
    auto fact = factOf(facts, static_cast<FactKind>(kind));
    if (static_cast<FactKind>(kind) == FactKind::HighestSince)
        QVERIFY(fact);
    QVERIFY(fact);
    QVERIFY2(std::abs(fact->value - value) < 0.0051, qPrintable(QString::number(fact->value)));
    QCOMPARE(QString::fromStdString(fact->sentence), sentence);
}

void FactsOfTest::theOrderIsThatOfADesk()
{
    TICKMARK_NEED_SHARED_DATA();
    const auto rows = fileOf(QStringLiteral("SPX"));
    const auto other = fileOf(QStringLiteral("RUT"));
    const std::vector<FactSeries> others{{&known("RUT"), &other}};
    const auto facts = factsOf(
        known("SPX"), rows, {.asOf = timeOf(2025, 1, 23), .events = election, .others = others});
    QVERIFY(std::ranges::is_sorted(facts, {}, &Fact::kind));
    for (const auto kind : {FactKind::Last, FactKind::LargestMoveSince, FactKind::HighestSince,
             FactKind::SinceEvent, FactKind::WeekToDate, FactKind::FiveYears,
             FactKind::Outperformance, FactKind::Ratio, FactKind::Correlation})
        QVERIFY2(factOf(facts, kind), factName(kind).data());
    for (const auto &fact : facts)
        QVERIFY(!fact.rows.empty() && fact.sentence.ends_with('.'));
}

void FactsOfTest::noRowAfterTheAsOfDateIsRead()
{
    TICKMARK_NEED_SHARED_DATA();
    auto rows = fileOf(QStringLiteral("RUT"));
    auto other = fileOf(QStringLiteral("SPX"));
    const std::vector<FactSeries> others{{&known("SPX"), &other}};
    const FactContext context{.asOf = timeOf(2024, 11, 20), .events = election, .others = others};
    const auto before = factsOf(known("RUT"), rows, context);
    for (auto *series : {&rows, &other}) {
        for (auto row = *rowAtOrBefore(*series, context.asOf) + 1; row < series->size(); ++row)
            series->values[row] = row % 2 == 0 ? 1e9 : 1e-9;
    }
    QVERIFY(factsOf(known("RUT"), rows, context) == before);
}

void FactsOfTest::aLaterRowChangesNothingThatWas()
{
    TICKMARK_NEED_SHARED_DATA();
    const auto rows = fileOf(QStringLiteral("SPX"));
    const auto asOf = timeOf(2015, 6, 1);
    auto shorter = rows;
    const auto count = *rowAtOrBefore(rows, asOf) + 1;
    shorter.times.resize(count);
    shorter.values.resize(count);
    QVERIFY(factsOf(known("SPX"), rows, {.asOf = asOf})
        == factsOf(known("SPX"), shorter, {.asOf = asOf}));
}

void FactsOfTest::aFactorOnAllPricesLeavesThePercentages()
{
    TICKMARK_NEED_SHARED_DATA();
    const auto rows = fileOf(QStringLiteral("RUT"));
    auto doubled = rows;
    for (double &value : doubled.values)
        value *= 4; // a power of two: exact
    const FactContext context{.asOf = timeOf(2025, 1, 23), .events = election};
    const auto before = factsOf(known("RUT"), rows, context);
    const auto after = factsOf(known("RUT"), doubled, context);
    QCOMPARE(after.size(), before.size());
    for (std::size_t at = 0; at < before.size(); ++at) {
        const bool isLevel = before[at].unit == FactUnit::Points;
        QCOMPARE(after[at].value, before[at].value * (isLevel ? 4 : 1));
        QVERIFY(after[at].rows == before[at].rows);
    }
}

void FactsOfTest::aRecordIsAllTimeOnlyOfACompleteHistory()
{
    Observations rows;
    rows.append(timeOf(2024, 1, 2), {.value = 10});
    rows.append(timeOf(2024, 1, 3), {.value = 12});
    Series series{.code = "X", .name = "X Index", .unit = Unit::Points};
    const FactContext context{.asOf = timeOf(2024, 2, 1)};
    const auto inData = factOf(factsOf(series, rows, context), FactKind::Record);
    QVERIFY(inData->sentence.find("all-time") == std::string::npos);
    QVERIFY(inData->sentence.find("in data since Jan. 2, 2024") != std::string::npos);
    QVERIFY(!inData->coversWindow);
    series.isHistoryComplete = true;
    const auto ever = factOf(factsOf(series, rows, context), FactKind::Record);
    QVERIFY(ever->sentence.find("all-time high") != std::string::npos);
    QVERIFY(ever->coversWindow);
}

void FactsOfTest::aYieldMovesInPercentagePoints()
{
    Observations rows;
    rows.append(timeOf(2024, 1, 2), {.value = 4.60});
    rows.append(timeOf(2024, 1, 3), {.value = 4.65});
    const auto facts = factsOf(known("DGS10"), rows, {.asOf = timeOf(2024, 1, 3)});
    const auto change = factOf(facts, FactKind::Change);
    QVERIFY(change->unit == FactUnit::PercentagePoints);
    QVERIFY(change->basis == Basis::Yield);
    QVERIFY(std::abs(change->value - 0.05) < 1e-12);
    QVERIFY(change->sentence.find("rose 5 basis points") != std::string::npos);
}

void FactsOfTest::nothingIsSaidOfNothing()
{
    QVERIFY(factsOf(known("RUT"), {}, {.asOf = timeOf(2024, 1, 1)}).empty());
    Observations one;
    one.append(timeOf(2024, 1, 2), {.value = 0});
    QVERIFY(factsOf(known("RUT"), one, {.asOf = timeOf(2024, 1, 1)}).empty());
    for (const auto &fact : factsOf(known("RUT"), one, {.asOf = timeOf(2024, 1, 3)}))
        QVERIFY(std::isfinite(fact.value));
}

void FactsOfTest::whatNewRowsChangeIsListedOldAndNew()
{
    Observations rows;
    for (const auto &[day, value] : {std::pair{2u, 10.0}, std::pair{3u, 12.0}, std::pair{4u, 11.0}})
        rows.append(timeOf(2024, 1, day), {.value = value});
    const auto factsNow = [&] {
        return factsOf(known("RUT"), rows, {.asOf = timeOf(2024, 1, 31), .events = election});
    };
    const auto before = factsNow();
    QVERIFY(changedFacts(before, factsNow()).empty());
    rows.append(timeOf(2024, 1, 5), {.value = 13});
    const auto changes = changedFacts(before, factsNow());
    QVERIFY(!changes.empty());
    QCOMPARE(changes.front().before->value, 11.0);
    QCOMPARE(changes.front().now->value, 13.0);
    for (const auto &change : changes)
        QVERIFY(change.before != change.now);
    const auto lost = changedFacts(before, {});
    QCOMPARE(lost.size(), before.size());
    QVERIFY(!lost.front().now);
}

/// Unoptimized code has other proportions; the bound is wide there.
void FactsOfTest::theCostIsThatOfAFewPasses()
{
    Observations rows;
    auto day = timeOf(1930, 1, 1);
    for (int row = 0; row < 25000; ++row) {
        rows.append(day, {.value = 100 + row * 0.1 + std::sin(row)});
        day += std::chrono::days(1);
    }
    const auto timeOfRun = [](const auto &run) {
        auto best = std::clock();
        for (int round = 0; round < 5; ++round) {
            const auto begin = std::clock();
            for (int repeat = 0; repeat < 50; ++repeat)
                run();
            best = std::min(best, std::clock() - begin);
        }
        return double(best);
    };
    volatile double sink = 0;
    const double pass = timeOfRun([&] {
        double sum = 0;
        for (const double value : rows.values)
            sum += value;
        sink = sum;
    });
    const double facts = timeOfRun(
        [&] { sink = factsOf(known("RUT"), rows, {.asOf = rows.times.back()}).front().value; });
    qInfo("all facts cost %.1f passes", facts / pass);
#ifdef NDEBUG
    QVERIFY(facts < 6 * pass);
#else
    QVERIFY(facts < 60 * pass);
#endif
}

QTEST_GUILESS_MAIN(FactsOfTest)
#include "factsof_test.moc"
