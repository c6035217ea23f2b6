// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include <QTest>
#include <cstdio>

using namespace tickmark;

// Big plain files are read in a shorter way than others. What they hold must not depend on the way:
// each table here is read as it is and with quotes around its last number, which no plain row has.

namespace {

constexpr int rowCount = 3000;

/// The lines of a table of prices, the header first.
QStringList plainLines(bool isNewestFirst)
{
    QStringList lines;
    for (int row = 0; row < rowCount; ++row) {
        const int day = isNewestFirst ? rowCount - row : row;
        char line[96];
        std::snprintf(line, sizeof line, "%04d-%02d-%02d,%d.%02d,%d.%02d,%d.%03d,%d.%d,%d",
            1990 + day / 336, day % 336 / 28 + 1, day % 28 + 1, 100 + day % 7, day % 100,
            110 + day % 5, day % 10, 90 + day % 3, day % 1000, 100 + day % 11, day % 10,
            1000 + day % 977);
        lines << line;
    }
    return QStringList{"Date,Open,High,Low,Close,Volume"} + lines;
}

QByteArray fileOf(QStringList lines, const QString &lineEnd, bool isQuoted)
{
    if (isQuoted) {
        auto &last = lines.last();
        const auto comma = last.lastIndexOf(',');
        last = last.left(comma + 1) + '"' + last.mid(comma + 1) + '"';
    }
    return (lines.join(lineEnd) + lineEnd).toUtf8();
}

} // namespace

class PlainTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSameAsTheGeneralWay_data();
    void readsTheSameAsTheGeneralWay();
    void linesAreThoseOfTheFile_data();
    void linesAreThoseOfTheFile();
    void thousandsFarBelowADecimalCommaAreThousands();
    void aWatchHearsOfTheRowsAndStopsTheReading_data();
    void aWatchHearsOfTheRowsAndStopsTheReading();
};

void PlainTest::readsTheSameAsTheGeneralWay_data()
{
    QTest::addColumn<QString>("oddity"); ///< takes the place of row 2,500
    QTest::addColumn<QString>("lineEnd");
    QTest::addColumn<bool>("isNewestFirst");
    const auto row = [](const char *name, const char *oddity) {
        QTest::newRow(name) << QString(oddity) << "\n" << false;
    };
    QTest::newRow("plain") << QString() << "\n" << false;
    QTest::newRow("plain, CRLF") << QString() << "\r\n" << false;
    QTest::newRow("plain, CR") << QString() << "\r" << false;
    QTest::newRow("plain, the newest first") << QString() << "\n" << true;
    row("a minus", "1997-06-10,-1.5,2.0,1.0,1.5,7");
    row("zero prices", "1997-06-10,0,0,0,104.5,1000");
    row("empty cells", "1997-06-10,,,,104.5,");
    row("an empty close", "1997-06-10,101.5,102.5,99.5,,1000");
    row("high below low", "1997-06-10,101.5,99.5,102.5,101,1000");
    row("a word", "1997-06-10,101.5,n/a,99.5,101,1000");
    row("a bad number", "1997-06-10,101.5,1O2.5,99.5,101,1000");
    row("a decimal comma in quotes", "1997-06-10,\"101,5\",102.5,99.5,101,1000");
    row("a percent sign", "1997-06-10,101.5%,102.5,99.5,101,1000");
    row("many digits", "1997-06-10,101.5,102.500000000000000000001,99.5,101,1000");
    row("an exponent", "1997-06-10,101.5,1.025e2,99.5,101,1000");
    row("no such day", "1997-06-31,101.5,102.5,99.5,101,1000");
    row("another form of date", "10 Jun 1997,101.5,102.5,99.5,101,1000");
    row("a time of day", "1997-06-10 09:30:00,101.5,102.5,99.5,101,1000");
    row("a day that was there", "1990-01-01,101.5,102.5,99.5,101,1000");
    row("the same day twice", "1997-06-09,101.5,102.5,99.5,101,1000");
    row("a blank line", "");
    row("blanks around cells", "1997-06-10, 101.5 ,102.5,99.5,101,1000");
    row("too few cells", "1997-06-10,101.5,102.5");
    row("too many cells", "1997-06-10,101.5,102.5,99.5,101,1000,5");
    row("an empty cell too many", "1997-06-10,101.5,102.5,99.5,101,1000,");
    row("the header again", "Date,Open,High,Low,Close,Volume");
    row("a title", "Source: the exchange");
}

void PlainTest::readsTheSameAsTheGeneralWay()
{
    QFETCH(QString, oddity);
    QFETCH(QString, lineEnd);
    QFETCH(bool, isNewestFirst);
    auto lines = plainLines(isNewestFirst);
    if (!oddity.isNull())
        lines[2500] = oddity;
    const auto plainFile = fileOf(lines, lineEnd, false);
    const auto quotedFile = fileOf(lines, lineEnd, true);
    int looks = 0; // so few rows of plain form are read without one
    const auto count = [&looks](std::size_t, double) { return ++looks > 0; };
    const auto plain = csv::readTable(plainFile.toStdString(), "prices.csv", {}, count);
    QVERIFY2(!oddity.isNull() || lineEnd == "\r" || looks == 0, "the short way was not taken");
    looks = 0;
    const auto general = csv::readTable(quotedFile.toStdString(), "prices.csv", {}, count);
    QVERIFY(looks > 0);
    QVERIFY(plain && general);
    QCOMPARE(plain->series.size(), general->series.size());
    for (std::size_t i = 0; i < plain->series.size(); ++i) {
        const auto &a = plain->series[i];
        const auto &b = general->series[i];
        QCOMPARE(a.name, b.name);
        QCOMPARE(a.frequency, b.frequency);
        QVERIFY(a.lines == b.lines);
        QVERIFY(a.observations.times == b.observations.times);
        QVERIFY(a.observations.values == b.observations.values);
        QCOMPARE(a.observations.open.size(), b.observations.open.size());
        QCOMPARE(a.observations.volume.size(), b.observations.volume.size());
    }
    QCOMPARE(plain->rowsRead, general->rowsRead);
    QCOMPARE(plain->missing, general->missing);
    QCOMPARE(plain->duplicates, general->duplicates);
    QVERIFY(plain->refusals == general->refusals);
    QVERIFY(plain->evidence == general->evidence);
    QCOMPARE(plain->dialect.lineEnd, general->dialect.lineEnd);
}

void PlainTest::linesAreThoseOfTheFile_data()
{
    QTest::addColumn<QByteArray>("above");
    QTest::addColumn<QString>("lineEnd");
    QTest::addColumn<int>("linesAbove");
    const auto row = [](const char *name, const char *above, const char *lineEnd, int linesAbove) {
        QTest::newRow(name) << QByteArray(above) << QString(lineEnd) << linesAbove;
    };
    row("nothing above", "", "\n", 0);
    row("a byte order mark", "\xEF\xBB\xBF", "\n", 0);
    row("a hint", "sep=,\n", "\n", 1);
    row("a hint in quotes", "\"sep=,\"\n", "\n", 1);
    row("a hint, Windows", "sep=,\r\n", "\r\n", 1);
    row("a hint, old Mac", "sep=,\r", "\r", 1);
    row("a hint behind a byte order mark", "\xEF\xBB\xBFsep=,\n", "\n", 1);
    row("a hint behind a byte order mark, Windows", "\xEF\xBB\xBFsep=,\r\n", "\r\n", 1);
    row("a title on two lines", "\"Prices\nof X\"\n\n", "\n", 3);
}

void PlainTest::linesAreThoseOfTheFile()
{
    QFETCH(QByteArray, above);
    QFETCH(QString, lineEnd);
    QFETCH(int, linesAbove);
    for (const int count : {20, rowCount})
        for (const bool isQuoted : {false, true}) {
            const auto file =
                above + fileOf(plainLines(false).mid(0, count + 1), lineEnd, isQuoted);
            const auto table = csv::readTable(file.toStdString(), "x.csv");
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            const auto &lines = table->series.front().lines;
            QCOMPARE(static_cast<int>(lines.size()), count);
            QCOMPARE(static_cast<int>(table->dialect.headerLine), linesAbove + 1);
            QCOMPARE(static_cast<int>(lines.front()), linesAbove + 2);
            QCOMPARE(static_cast<int>(lines.back()), linesAbove + 1 + count);
        }
}

void PlainTest::thousandsFarBelowADecimalCommaAreThousands()
{
    std::string file = "Date;Close\n";
    for (const auto &line : plainLines(false).mid(1))
        file +=
            line.left(10).toStdString() + ";1." + std::to_string(100 + file.size() % 800) + '\n';
    file.replace(file.find(";1."), 6, ";12,5");
    const auto table = csv::readTable(file, "prices.csv");
    QVERIFY(table && table->questions.empty());
    const auto &values = table->series.front().observations.values;
    QCOMPARE(values.size(), std::size_t(rowCount));
    QCOMPARE(values.front(), 12.5);
    QVERIFY(values.back() >= 1100);
}

void PlainTest::aWatchHearsOfTheRowsAndStopsTheReading_data()
{
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("the short way") << true;
    QTest::newRow("the general way") << false;
}

void PlainTest::aWatchHearsOfTheRowsAndStopsTheReading()
{
    QFETCH(bool, isPlain);
    QByteArray file;
    for (int hour = 0; hour < 40'000; ++hour)
        file += QByteArray::number(1000 + hour / 8064)
            + QString::asprintf(
                "-%02d-%02d %02d:00:00,", hour / 672 % 12 + 1, hour / 24 % 28 + 1, hour % 24)
                  .toUtf8()
            + QByteArray::number(hour % 100) + ".5\n";
    file = "Date,Close\n" + file + (isPlain ? "" : "end,\n");
    double last = -1;
    std::size_t calls = 0;
    const auto whole =
        csv::readTable(file.toStdString(), "hours.csv", {}, [&](std::size_t, double done) {
            ++calls;
            last = done;
            return true;
        });
    QVERIFY(whole);
    QVERIFY(isPlain ? calls >= 3 && calls < 8 : calls > 15);
    QVERIFY(last > 0.5 && last <= 1);
    const auto stopped = csv::readTable(
        file.toStdString(), "hours.csv", {}, [](std::size_t, double done) { return done < 0.3; });
    QVERIFY(!stopped);
    QVERIFY(stopped.error().message.find("cancelled") != std::string::npos);
}

QTEST_GUILESS_MAIN(PlainTest)
#include "plain_test.moc"
