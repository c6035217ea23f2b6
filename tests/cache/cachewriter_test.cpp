// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachewriter.h"
#include "cache/figurestore.h"
#include "scratchcache.h"

#include <QThread>

using namespace tickmark;
using namespace tickmark::test;

class CacheWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void workIsDoneInItsOrderOnOneOtherThread();
    void destructionWaitsForTheWorkThatWasGiven();
};

void CacheWriterTest::workIsDoneInItsOrderOnOneOtherThread()
{
    ScratchCache scratch;
    CacheWriter writer(std::move(scratch.cache));
    std::vector<QFuture<std::pair<int, QThread *>>> futures;
    int done = 0;
    for (int i = 0; i < 50; ++i)
        futures.push_back(
            writer.run([&done](Cache &) { return std::pair(done++, QThread::currentThread()); }));
    for (int i = 0; i < 50; ++i)
        QCOMPARE(futures[static_cast<std::size_t>(i)].result().first, i);
    QVERIFY(futures.front().result().second != QThread::currentThread());
    QCOMPARE(futures.back().result().second, futures.front().result().second);
}

void CacheWriterTest::destructionWaitsForTheWorkThatWasGiven()
{
    ScratchCache scratch;
    {
        CacheWriter writer(std::move(scratch.cache));
        for (int i = 0; i < 20; ++i)
            writer.run([i](Cache &cache) {
                return FigureStore(cache).save("Figure " + std::to_string(i), "{}").has_value();
            });
    }
    const auto cache = Cache::open(scratch.path, Cache::Access::ReadOnly);
    QCOMPARE(FigureStore(**cache).names().value().size(), std::size_t(20));
}

QTEST_GUILESS_MAIN(CacheWriterTest)
#include "cachewriter_test.moc"
