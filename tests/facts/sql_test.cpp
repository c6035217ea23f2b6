// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/closes.h"
#include "facts/facts.h"
#include "facts/sqlfacts.h"
#include "series/knownseries.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace tickmark;
using namespace tickmark::test;

/// The engine against the same definitions in SQL, over 26 years of three series.
class SqlFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFactsAreThoseOfSql_data();
    void theFactsAreThoseOfSql();
    void comparisonsAreThoseOfSql_data();
    void comparisonsAreThoseOfSql();

private:
    struct Loaded
    {
        Series series;
        Observations rows;
    };

    SqlFacts m_sql;
    std::map<std::string, Loaded> m_series;
};

namespace {

const std::map<std::string, QString> files{
    {"RUT", QStringLiteral("rut_close_1999_2025.csv")},
    {"SPX", QStringLiteral("gspc_close_1999_2025.csv")},
    {"DGS10", QStringLiteral("fred_dgs10_observation_date_1999_2025.csv")},
};

/// A Sunday, a holiday, a day in the middle of the week.
const std::vector<Event> events{
    {.id = "terror", .name = "terror attacks", .date = timeOf(2001, 9, 11)},
    {.id = "weekend", .name = "rescue", .date = timeOf(2008, 3, 16)},
    {.id = "holiday", .name = "holiday", .date = timeOf(2012, 12, 25)},
    {.id = "us-election-2024", .name = "election", .date = timeOf(2024, 11, 5)},
};

/// The numbers agree to 1e-12, of their size where that is above one.
void compare(const std::string &where, const Fact &fact, const SqlFact &expected)
{
    const double scale = std::max(1.0, std::abs(expected.value));
    QVERIFY2(std::abs(fact.value - expected.value) <= 1e-12 * scale,
        qPrintable(QStringLiteral("%1: %2 is not %3")
                       .arg(QString::fromStdString(where))
                       .arg(fact.value, 0, 'g', 17)
                       .arg(expected.value, 0, 'g', 17)));
    if (expected.since)
        QVERIFY2(fact.since && isoText(*fact.since) == *expected.since, where.c_str());
}

/// Each fact on one side must be on the other.
void compareAll(const std::string &where, const std::vector<Fact> &facts,
    const std::map<std::string, SqlFact> &expected)
{
    std::set<std::string> names;
    for (const Fact &fact : facts) {
        const std::string name(factName(fact.kind));
        const auto found = expected.find(name);
        QVERIFY2(found != expected.end(), (where + ": SQL has no " + name).c_str());
        compare(where + ' ' + name, fact, found->second);
        names.insert(name);
    }
    for (const auto &[name, fact] : expected)
        QVERIFY2(names.contains(name), (where + ": the engine has no " + name).c_str());
}

std::vector<Fact> only(const std::vector<Fact> &facts, const std::string &about)
{
    std::vector<Fact> some;
    std::ranges::copy_if(
        facts, std::back_inserter(some), [&](const Fact &fact) { return fact.about == about; });
    return some;
}

} // namespace

void SqlFactsTest::initTestCase()
{
    TICKMARK_NEED_SHARED_DATA();
    for (const auto &[code, file] : files) {
        const auto &series = findKnownSeries(code)->series;
        m_series[code] = {series, closesOf(file)};
        m_sql.addSeries(code, series.unit == Unit::Percent, m_series[code].rows);
    }
}

void SqlFactsTest::theFactsAreThoseOfSql_data()
{
    QTest::addColumn<std::string>("code");
    for (const auto &[code, file] : files)
        QTest::newRow(code.c_str()) << code;
}

/// As-of dates in steps of 41 days: each day of the week is among them, also weekends.
void SqlFactsTest::theFactsAreThoseOfSql()
{
    QFETCH(std::string, code);
    const auto &[series, rows] = m_series.at(code);
    QVERIFY(rows.size() > 6000);
    int count = 0;
    for (auto asOf = rows.times.front(); asOf <= rows.times.back(); asOf += std::chrono::days(41)) {
        const auto facts = factsOf(series, rows, {.asOf = asOf, .events = events});
        const auto where = code + ' ' + isoText(asOf);
        compareAll(where, only(facts, ""), m_sql.factsOf(code, isoText(asOf)));
        for (const Event &event : events)
            compareAll(where + ' ' + event.id, only(facts, event.id),
                m_sql.factsSince(code, event, isoText(asOf)));
        if (QTest::currentTestFailed())
            return;
        count += int(facts.size());
    }
    qInfo("%d facts of %s are those of SQL", count, code.c_str());
    QVERIFY(count > 4500);
}

void SqlFactsTest::comparisonsAreThoseOfSql_data()
{
    QTest::addColumn<std::string>("code");
    QTest::addColumn<std::string>("other");
    QTest::newRow("RUT, SPX") << std::string("RUT") << std::string("SPX");
    QTest::newRow("SPX, DGS10") << std::string("SPX") << std::string("DGS10");
}

void SqlFactsTest::comparisonsAreThoseOfSql()
{
    QFETCH(std::string, code);
    QFETCH(std::string, other);
    const auto &[series, rows] = m_series.at(code);
    const auto &second = m_series.at(other);
    const std::vector<FactSeries> others{{&second.series, &second.rows}};
    for (auto asOf = timeOf(2000, 6, 1); asOf <= rows.times.back(); asOf += std::chrono::days(89)) {
        const auto facts = factsOf(series, rows, {.asOf = asOf, .others = others});
        compareAll(code + ' ' + isoText(asOf), only(facts, other),
            m_sql.comparison(code, other, isoText(asOf)));
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(SqlFactsTest)
#include "sql_test.moc"
