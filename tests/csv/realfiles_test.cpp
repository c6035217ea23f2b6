// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"
#include "csv/tokenizer.h"
#include "support/shareddata.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace tickmark;
using namespace tickmark::csv;

/// The real files that lie beside the checkout: what a right import of them yields is known.
class RealFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void areReadAsExpected();
    void everyLineIsAccountedFor_data();
    void everyLineIsAccountedFor();
    void knownValuesAreRead_data();
    void knownValuesAreRead();
};

namespace {

QStringList rawFiles()
{
    const QDir folder(test::sharedFile("raw"));
    QStringList paths;
    for (const auto &name : folder.entryList(QDir::Files, QDir::Name))
        paths << folder.filePath(name);
    return paths;
}

Result<Table> read(const QString &path)
{
    const auto bytes = test::contentOf(path);
    return readTable(
        {bytes.constData(), std::size_t(bytes.size())}, QFileInfo(path).fileName().toStdString());
}

/// The lines that are stored or refused, and those above the data.
std::set<std::size_t> accountedLines(const Table &table)
{
    std::set<std::size_t> lines;
    for (const auto &series : table.series)
        lines.insert(series.lines.begin(), series.lines.end());
    for (const auto &refusal : table.refusals)
        lines.insert(refusal.line);
    for (std::size_t line = 1; line < table.dialect.firstDataLine; ++line)
        lines.insert(line);
    return lines;
}

} // namespace

void RealFilesTest::areReadAsExpected()
{
    TICKMARK_NEED_SHARED_DATA();
    constexpr int passesReached = 69;
    const QTemporaryDir folder;
    const auto actual = folder.filePath("actual.json");
    QProcess report;
    report.setStandardOutputFile(actual);
    report.start(qEnvironmentVariable("TICKMARK_BIN") + "/csvreport", rawFiles());
    QVERIFY(report.waitForFinished(300'000));
    QCOMPARE(report.exitCode(), 0);
    QProcess checker;
    checker.start("python3",
        {test::sharedFile("check_import.py"), "--expected", test::sharedFile("expected.json"),
            "--actual", actual});
    if (!checker.waitForStarted())
        QSKIP("python3 is not on this machine");
    QVERIFY(checker.waitForFinished(60'000));
    const auto output = QString::fromUtf8(checker.readAllStandardOutput());
    const auto counts = QRegularExpression("(\\d+) passed, (\\d+) failed").match(output);
    QVERIFY2(counts.hasMatch(), qPrintable(output));
    QVERIFY2(counts.captured(1).toInt() >= passesReached, qPrintable(output));
    QVERIFY2(counts.captured(2).toInt() == 0, qPrintable(output));
}

void RealFilesTest::everyLineIsAccountedFor_data()
{
    QTest::addColumn<QString>("path");
    for (const auto &path : rawFiles())
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void RealFilesTest::everyLineIsAccountedFor()
{
    TICKMARK_NEED_SHARED_DATA();
    QFETCH(QString, path);
    const auto table = read(path);
    if (!table) // then nothing of it is stored, and the whole file is refused with a sentence
        return;
    const auto bytes = test::contentOf(path);
    const auto lines = accountedLines(*table);
    if (table->dialect.encoding.starts_with("UTF-16")) {
        QCOMPARE(lines.size(), table->rowsRead);
        return;
    }
    const auto grid =
        Tokenizer({bytes.constData(), std::size_t(bytes.size())}, table->dialect.delimiter).rows();
    std::size_t unaccounted = 0;
    for (std::size_t row = 0; row < grid.rowCount(); ++row)
        unaccounted += !grid.isBlank(row) && !lines.contains(grid.line(row));
    QVERIFY2(unaccounted <= table->missing + table->duplicates,
        qPrintable(QStringLiteral("%1 lines are lost, %2 are missing values")
                       .arg(unaccounted)
                       .arg(table->missing)));
}

void RealFilesTest::knownValuesAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("date");
    QTest::addColumn<double>("value");
    const auto row = [](const char *file, const char *date, double value) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(file, date))) << file << date << value;
    };
    row("rut_close_1999_2025.csv", "2024-11-25", 2442.03);
    row("rut_yfinance_ticker_price_header_2020_2024.csv", "2024-11-25", 2442.03);
    row("rut_yahoo_download_1987_2022.csv", "2021-11-08", 2442.74);
    row("gspc_close_1999_2025.csv", "2025-01-23", 6118.71);
    row("spx_stooq_daily_1995_2026.csv", "2025-01-23", 6118.71);
    row("spx_yfinance_multiheader_1927_2026.csv", "2025-01-22", 6086.37);
    row("fred_dgs10_observation_date_1999_2025.csv", "2025-01-13", 4.79);
    row("fred_dgs10_DATE_2014_2024.csv", "2021-11-08", 1.51);
}

void RealFilesTest::knownValuesAreRead()
{
    TICKMARK_NEED_SHARED_DATA();
    QFETCH(QString, file);
    QFETCH(QString, date);
    const auto table = read(test::sharedFile("raw/" + file));
    QVERIFY(table);
    const auto &rows = table->series.front().observations;
    const auto at = rowAt(rows, *timeFromIso(date.toStdString()));
    QVERIFY(at);
    QTEST(std::round(rows.values[*at] * 100) / 100, "value");
}

QTEST_GUILESS_MAIN(RealFilesTest)
#include "realfiles_test.moc"
