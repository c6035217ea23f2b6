// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "imports/importjson.h"
#include "scratchfolder.h"
#include "support/shareddata.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace tickmark;
using namespace tickmark::test;

class RealFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void theMainFilesGoIntoTheirSeries_data();
    void theMainFilesGoIntoTheirSeries();
    void threeFilesOfOneDropAreStoredTogether();
    void undoRestoresTheCacheBeforeEachFile();
};

namespace {

std::string rawFile(const char *name)
{
    return sharedFile(QStringLiteral("raw/") + QString::fromLatin1(name)).toStdString();
}

double valueAt(Cache &cache, const char *code, Time time)
{
    const auto data = SeriesStore(cache).load(code).value();
    const auto row = rowAt(data, time);
    return row ? data.values[*row] : std::nan("");
}

} // namespace

void RealFilesTest::theMainFilesGoIntoTheirSeries_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("date");
    QTest::addColumn<double>("value");
    QTest::newRow("RUT") << "rut_close_1999_2025.csv"
                         << "RUT" << 6723 << "2024-11-25" << 2442.03;
    QTest::newRow("SPX") << "gspc_close_1999_2025.csv"
                         << "SPX" << 6723 << "2025-01-22" << 6086.37;
    QTest::newRow("DGS10") << "fred_dgs10_observation_date_1999_2025.csv"
                           << "DGS10" << 6688 << "2025-01-13" << 4.79;
    QTest::newRow("bars") << "gspc_yahoo_download_1927_2020.csv"
                          << "SPX" << 23118 << "1974-03-19" << 97.230003;
}

void RealFilesTest::theMainFilesGoIntoTheirSeries()
{
    TICKMARK_NEED_SHARED_DATA();
    QFETCH(QString, file);
    QFETCH(QString, code);
    QFETCH(int, rows);
    QFETCH(QString, date);
    QFETCH(double, value);
    ScratchFolder scratch;
    const auto reports = scratch.import({rawFile(qPrintable(file))});
    QVERIFY2(!reports.at(0).error, reports[0].error ? reports[0].error->message.c_str() : "");
    const auto data = SeriesStore(*scratch.cache).load(code.toStdString()).value();
    QCOMPARE(int(data.size()), rows);
    const auto found =
        valueAt(*scratch.cache, qPrintable(code), timeFromIso(date.toStdString()).value());
    QVERIFY2(std::abs(found - value) < 0.005, qPrintable(QString::number(found)));
}

void RealFilesTest::threeFilesOfOneDropAreStoredTogether()
{
    TICKMARK_NEED_SHARED_DATA();
    ScratchFolder scratch;
    const auto reports = scratch.import({rawFile("rut_close_1999_2025.csv"),
        rawFile("gspc_close_1999_2025.csv"), rawFile("fred_dgs10_observation_date_1999_2025.csv")});
    const auto document = QJsonDocument::fromJson(importReportsToJson(reports));
    const auto files = document.object().value("files").toObject();
    QCOMPARE(files.size(), 3);
    for (const auto &file : files)
        QCOMPARE(file.toObject().value("outcome").toString(), "auto");
    QCOMPARE(SeriesStore(*scratch.cache).list().value().size(), std::size_t(3));
    QCOMPARE(reports[2].proposal.table.missing, std::size_t(286));
}

void RealFilesTest::undoRestoresTheCacheBeforeEachFile()
{
    TICKMARK_NEED_SHARED_DATA();
    ScratchFolder scratch;
    scratch.import({rawFile("rut_close_1999_2025.csv")});
    const auto before = SeriesStore(*scratch.cache).load("RUT").value();
    const auto reports = scratch.import({rawFile("rut_yahoo_download_1987_2022.csv")});
    QVERIFY2(!reports.at(0).error, reports[0].error ? reports[0].error->message.c_str() : "");
    const auto &record = reports[0].record.value();
    QVERIFY(record.counts.added > 0);
    QVERIFY(ImportJournal(*scratch.cache).undo(record.id).has_value());
    const auto after = SeriesStore(*scratch.cache).load("RUT").value();
    QCOMPARE(after.times, before.times);
    QCOMPARE(after.values, before.values);
}

QTEST_GUILESS_MAIN(RealFilesTest)
#include "realfiles_test.moc"
