// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/shareddata.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace tickmark::test;

class FactsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void factsOfTheSampleCarryAllKeys();
    void theCodeMayBeWrittenSmall();
    void anUnknownSeriesNamesThoseThereAre();
    void aDayBeforeAllRowsIsRefused();
    void theRealSeriesGiveTheKnownFacts();
    void nothingAfterTheAsOfDateIsNamed();
};

namespace {

QJsonObject factNamed(const Run &run, const QString &name)
{
    for (const auto &value : run.json().array()) {
        if (value.toObject()["fact"].toString() == name)
            return value.toObject();
    }
    return {};
}

} // namespace

void FactsCommandTest::factsOfTheSampleCarryAllKeys()
{
    Program program;
    const auto run = program.withCache({"facts", "RUT", "--json"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.notes.contains("sample data"), run.notes);
    const auto facts = run.json().array();
    QVERIFY(facts.size() > 10);
    for (const auto &value : facts) {
        const auto fact = value.toObject();
        for (const auto *key :
            {"fact", "value", "unit", "date", "since", "basis", "sentence", "rows"})
            QVERIFY2(fact.contains(key), key);
        QVERIFY(!fact["sentence"].toString().isEmpty());
        const auto row = fact["rows"].toArray()[0].toObject();
        QVERIFY2(row.contains("date") && row.contains("value") && row.contains("line"), run.output);
    }
    QCOMPARE(facts[0].toObject()["fact"].toString(), QString("last"));
}

void FactsCommandTest::theCodeMayBeWrittenSmall()
{
    Program program;
    const auto run = program.withCache({"facts", "rut"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.output.startsWith("The Russell 2000 closed at "), run.output);
}

void FactsCommandTest::anUnknownSeriesNamesThoseThereAre()
{
    Program program;
    const auto run = program.withCache({"facts", "NDX"});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.notes.contains("'NDX'") && run.notes.contains("SPX"), run.notes);
}

void FactsCommandTest::aDayBeforeAllRowsIsRefused()
{
    Program program;
    const auto run = program.withCache({"facts", "RUT", "--as-of", "1900-01-02"});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.notes.contains("RUT has no observation by 1900-01-02"), run.notes);
}

void FactsCommandTest::theRealSeriesGiveTheKnownFacts()
{
    TICKMARK_NEED_SHARED_DATA();
    Program program;
    const auto file = sharedFile("raw/rut_close_1999_2025.csv");
    QCOMPARE(program.withCache({"--no-sample", "import", file}).status, 0);
    const auto run = program.withCache({"facts", "RUT", "--as-of", "2025-01-23", "--json"});
    QCOMPARE(run.notes, QByteArray());
    const auto off = factNamed(run, "off-52-week-high");
    QVERIFY2(std::abs(off["value"].toDouble() + 5.22) < 0.006, run.output);
    QCOMPARE(off["since"].toString(), QString("2024-11-25"));
    QCOMPARE(
        off["rows"].toArray()[1].toObject()["file"].toString(), QString("rut_close_1999_2025.csv"));
}

void FactsCommandTest::nothingAfterTheAsOfDateIsNamed()
{
    Program program;
    const auto run = program.withCache({"facts", "SPX", "--as-of", "2024-12-24", "--json"});
    QCOMPARE(run.status, 0);
    for (const auto &value : run.json().array())
        QVERIFY(value.toObject()["date"].toString() <= "2024-12-24");
}

QTEST_GUILESS_MAIN(FactsCommandTest)
#include "facts_test.moc"
