// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/writingtogether.h"

#include "scratchcache.h"

using namespace tickmark;
using namespace tickmark::test;

class WritingTogetherTest : public QObject
{
    Q_OBJECT

private slots:
    void allIsThereOrNothing_data();
    void allIsThereOrNothing();
    void aWritingThatFailsLeavesTheOthers();
    void aCacheForReadingIsNotWritten();
};

void WritingTogetherTest::allIsThereOrNothing_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::newRow("kept") << true;
    QTest::newRow("not kept") << false;
}

void WritingTogetherTest::allIsThereOrNothing()
{
    QFETCH(bool, isKept);
    ScratchCache scratch;
    ImportJournal journal(*scratch.cache);
    const auto first = journal.commit(fileNamed("a.csv"), {rowsOf("RUT", {{2, 1.5}, {3, 1.6}})});
    const auto before = dumpOf(*scratch.cache);
    {
        auto together = WritingTogether::begin(*scratch.cache).value();
        QVERIFY(journal.undo(first.value().id).has_value());
        QVERIFY(journal.commit(fileNamed("b.csv"), {rowsOf("SPX", {{2, 2.5}})}).has_value());
        if (isKept)
            QVERIFY(together.keep().has_value());
    }
    QCOMPARE(dumpOf(*scratch.cache) == before, !isKept);
    QCOMPARE(dumpOf(*scratch.cache, "SELECT code FROM series"),
        isKept ? QStringLiteral("SPX") : QStringLiteral("RUT"));
    QCOMPARE(dumpOf(*scratch.cache, "PRAGMA foreign_key_check"), QString());
}

void WritingTogetherTest::aWritingThatFailsLeavesTheOthers()
{
    ScratchCache scratch;
    ImportJournal journal(*scratch.cache);
    auto together = WritingTogether::begin(*scratch.cache).value();
    QVERIFY(journal.commit(fileNamed("a.csv"), {rowsOf("RUT", {{2, 1.5}})}).has_value());
    QVERIFY(!journal.commit(fileNamed("b.csv"), {rowsOf("SPX", {{2, 1}}), rowsOf("SPX", {{3, 1}})})
                 .has_value());
    QVERIFY(together.keep().has_value());
    QCOMPARE(dumpOf(*scratch.cache, "SELECT code FROM series"), QStringLiteral("RUT"));
    QCOMPARE(dumpOf(*scratch.cache, "SELECT file_name FROM import"), QStringLiteral("a.csv"));
}

void WritingTogetherTest::aCacheForReadingIsNotWritten()
{
    ScratchCache scratch;
    const auto reader = Cache::open(scratch.path, Cache::Access::ReadOnly).value();
    const auto together = WritingTogether::begin(*reader);
    QVERIFY(!together.has_value());
    QVERIFY(together.error().message.ends_with("is open for reading only"));
}

QTEST_GUILESS_MAIN(WritingTogetherTest)
#include "writingtogether_test.moc"
