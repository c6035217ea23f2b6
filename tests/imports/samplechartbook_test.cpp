// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/eventstore.h"
#include "cache/figurestore.h"
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "figure/figurejson.h"
#include "imports/samplechartbook.h"
#include "scratchfolder.h"
#include "support/shareddata.h"

#include <QDir>
#include <algorithm>
#include <array>
#include <map>
#include <sys/wait.h>
#include <unistd.h>

using namespace tickmark;
using namespace tickmark::test;

class SampleChartbookTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewCacheBeginsWithTheSample();
    void theSampleIsLeftOutOnRequest();
    void aCacheIsFilledOnlyOnce();
    void nothingElseIsLeftInTheFolder();
    void anEmptyFileIsFilled();
    void whereNoCacheCanBeMadeTheSentenceNamesIt();
    void processesThatStartTogetherFindItWhole();
    void theSampleTellsItsStory();
    void theFigureShowsTheSampleSeries();
    void theSampleIsDeterministic();
    void eventsFallOnTheirDays();
    void realDataReplacesTheSample();
};

namespace {

struct NewChartbook
{
    QTemporaryDir folder;
    std::string path = folder.filePath("tickmark.sqlite").toStdString();
    std::unique_ptr<Cache> cache = openChartbook(path, true).value();

    std::map<Time, double> valuesOf(const char *code) const
    {
        std::map<Time, double> values;
        const auto data = SeriesStore(*cache).load(code).value();
        for (std::size_t row = 0; row < data.size(); ++row)
            values[data.times[row]] = data.values[row];
        return values;
    }
};

Time highestIn(const std::map<Time, double> &values, Time first)
{
    const auto isLower = [](const auto &a, const auto &b) { return a.second < b.second; };
    return std::max_element(values.lower_bound(first), values.end(), isLower)->first;
}

double percentChange(double from, double to)
{
    return (to / from - 1) * 100;
}

} // namespace

void SampleChartbookTest::aNewCacheBeginsWithTheSample()
{
    const NewChartbook book;
    const auto summaries = SeriesStore(*book.cache).list().value();
    std::vector<std::string> codes;
    for (const auto &summary : summaries) {
        codes.push_back(summary.series.code);
        QVERIFY(summary.series.isSample);
        QVERIFY(summary.rows > 1000);
        QCOMPARE(summary.first->first, timeOf(2021, 1, 4));
        QCOMPARE(summary.last->first, timeOf(2025, 1, 28));
    }
    QCOMPARE(codes, (std::vector<std::string>{"RUT", "SPX", "DGS10"}));
    const auto source = SeriesStore(*book.cache).sourceOf("RUT", timeOf(2024, 11, 25)).value();
    QCOMPARE(source.fileName, "sample/rut.csv");
}

void SampleChartbookTest::theSampleIsLeftOutOnRequest()
{
    QTemporaryDir folder;
    const auto cache = openChartbook(folder.filePath("t.sqlite").toStdString(), false).value();
    QVERIFY(SeriesStore(*cache).list().value().empty());
    QVERIFY(FigureStore(*cache).names().value().empty());
    QVERIFY(!EventStore(*cache).list().value().empty());
}

void SampleChartbookTest::aCacheIsFilledOnlyOnce()
{
    NewChartbook book;
    QVERIFY(FigureStore(*book.cache).remove("Small caps after the election").has_value());
    book.cache.reset();
    const auto again = openChartbook(book.path, true).value();
    QVERIFY(FigureStore(*again).names().value().empty());
}

void SampleChartbookTest::nothingElseIsLeftInTheFolder()
{
    NewChartbook book;
    book.cache.reset();
    QCOMPARE(QDir(book.folder.path()).entryList(QDir::Files), QStringList{"tickmark.sqlite"});
}

void SampleChartbookTest::anEmptyFileIsFilled()
{
    const ScratchFolder scratch;
    const auto cache = openChartbook(scratch.write("empty.sqlite", ""), true).value();
    QCOMPARE(SeriesStore(*cache).list().value().size(), std::size_t(3));
}

void SampleChartbookTest::whereNoCacheCanBeMadeTheSentenceNamesIt()
{
    const auto cache = openChartbook("/dev/null/t.sqlite", true);
    QVERIFY(!cache.has_value());
    const auto message = QString::fromStdString(cache.error().message);
    QVERIFY2(
        message.startsWith("The cache '/dev/null/t.sqlite' cannot be made"), qPrintable(message));
}

void SampleChartbookTest::processesThatStartTogetherFindItWhole()
{
    QTemporaryDir folder;
    const auto path = folder.filePath("t.sqlite").toStdString();
    std::array<pid_t, 4> children{};
    for (auto &child : children) {
        child = ::fork();
        if (child == 0) {
            const auto cache = openChartbook(path, true);
            const auto series = cache ? SeriesStore(**cache).list() : failure("no cache");
            ::_exit(series && series->size() == 3 ? 0 : 1);
        }
    }
    for (const auto child : children) {
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
}

void SampleChartbookTest::theSampleTellsItsStory()
{
    const NewChartbook book;
    const auto small = book.valuesOf("RUT");
    const auto large = book.valuesOf("SPX");
    const auto yields = book.valuesOf("DGS10");
    const auto before = timeOf(2024, 11, 5);
    const auto end = timeOf(2025, 1, 28);
    const auto rally = percentChange(small.at(before), small.at(timeOf(2024, 11, 6)));
    QVERIFY(rally > 5.5 && rally < 6.5);
    QCOMPARE(highestIn(small, timeOf(2024, 1, 30)), timeOf(2024, 11, 25));
    const auto faded = percentChange(small.at(before), small.at(timeOf(2025, 1, 10)));
    QVERIFY(faded > -2.5 && faded < 0.5);
    QVERIFY(small.at(end) > small.at(timeOf(2025, 1, 10)));
    const auto kept = percentChange(large.at(before), large.at(end));
    QVERIFY(kept > 4 && kept < 6);
    QCOMPARE(highestIn(yields, timeOf(2023, 11, 15)), timeOf(2025, 1, 14));
}

void SampleChartbookTest::theFigureShowsTheSampleSeries()
{
    const NewChartbook book;
    const auto document = FigureStore(*book.cache).load("Small caps after the election").value();
    const auto figure = figureFromJson(QByteArray::fromStdString(document));
    QVERIFY2(figure.has_value(), figure ? "" : figure.error().message.c_str());
    QCOMPARE(figure->panes.size(), std::size_t(2));
    for (const auto &pane : figure->panes) {
        for (const auto &trace : pane.traces)
            QVERIFY(SeriesStore(*book.cache).find(trace.code).has_value());
    }
    QCOMPARE(figure->panes[0].base->eventId, "us-election-2024");
    QCOMPARE(figure->annotations.size(), std::size_t(2));
    QCOMPARE(figure->asOf, std::optional(timeOf(2025, 1, 28)));
}

void SampleChartbookTest::theSampleIsDeterministic()
{
    const NewChartbook one;
    const NewChartbook other;
    for (const auto *code : {"RUT", "SPX", "DGS10"})
        QCOMPARE(one.valuesOf(code), other.valuesOf(code));
}

void SampleChartbookTest::eventsFallOnTheirDays()
{
    const NewChartbook book;
    const auto events = EventStore(*book.cache).list().value();
    QCOMPARE(events.size(), std::size_t(7 + 24));
    std::map<std::string, Event> byId;
    for (const auto &event : events)
        byId[event.id] = event;
    QCOMPARE(byId.at("us-election-2024").date, timeOf(2024, 11, 5));
    QCOMPARE(byId.at("us-election-2024").label, "Election");
    QCOMPARE(byId.at("us-election-2000").date, timeOf(2000, 11, 7));
    QCOMPARE(byId.at("fomc-2024-11-07").label, "Fed");
    QCOMPARE(byId.at("fomc-2024-11-07").date, timeOf(2024, 11, 7));
    for (const auto &event : events) {
        const std::chrono::weekday day(dayOf(event.date));
        if (event.id.starts_with("us-election"))
            QCOMPARE(day, std::chrono::Tuesday);
        else
            QVERIFY(day == std::chrono::Wednesday || day == std::chrono::Thursday);
    }
}

void SampleChartbookTest::realDataReplacesTheSample()
{
    TICKMARK_NEED_SHARED_DATA();
    const NewChartbook book;
    const auto before = book.valuesOf("RUT");
    const auto reports =
        importFiles(*book.cache, {sharedFile("raw/rut_close_1999_2025.csv").toStdString()}, {});
    QVERIFY2(!reports.at(0).error, reports[0].error ? reports[0].error->message.c_str() : "");
    QCOMPARE(reports[0].record->counts.sampleRemoved, before.size());
    QVERIFY(!SeriesStore(*book.cache).find("RUT").value().isSample);
    QVERIFY(SeriesStore(*book.cache).find("SPX").value().isSample);
    QCOMPARE(book.valuesOf("RUT").size(), std::size_t(6723));
    QVERIFY(ImportJournal(*book.cache).undo(reports[0].record->id).has_value());
    QCOMPARE(book.valuesOf("RUT"), before);
    QVERIFY(SeriesStore(*book.cache).find("RUT").value().isSample);
}

QTEST_GUILESS_MAIN(SampleChartbookTest)
#include "samplechartbook_test.moc"
