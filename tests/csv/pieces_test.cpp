// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"
#include "csv/readpieces.h"
#include "support/heldbytes.h"
#include "support/shareddata.h"

#include <QDir>
#include <QtTest>
#include <algorithm>
#include <map>

using namespace tickmark;
using test::HeldBytes;

// What a file holds must not depend on whether it is read whole or in pieces.

namespace {

/// The rows of all pieces, by the number of their series.
struct Collected
{
    std::map<std::size_t, csv::ReadSeries> series;
    int pieces = 0;

    void add(std::vector<csv::ReadSeries> &piece)
    {
        ++pieces;
        for (auto &part : piece)
            add(part);
    }

private:
    void add(csv::ReadSeries &part)
    {
        const auto [place, isNew] = series.try_emplace(part.number, part);
        auto &whole = place->second;
        if (isNew)
            return;
        const bool isBehind = part.observations.times.front() > whole.observations.times.back();
        auto first = isBehind ? whole : part;
        const auto &second = isBehind ? part : whole;
        append(first.observations.times, second.observations.times);
        append(first.observations.values, second.observations.values);
        append(first.lines, second.lines);
        whole.observations = std::move(first.observations);
        whole.lines = std::move(first.lines);
    }

    template <class Column>
    static void append(Column &column, const Column &more)
    {
        column.insert(column.end(), more.begin(), more.end());
    }
};

Result<csv::Table> readPieces(const std::string &bytes, const std::string &name,
    csv::PieceSizes sizes, Collected &collected, csv::Answers answers = {})
{
    HeldBytes source(bytes);
    return csv::readInPieces(
        source, name, answers,
        [&](auto &piece) {
            collected.add(piece);
            return Result<void>();
        },
        {}, sizes);
}

std::string date(int day)
{
    return isoText(
        Time(std::chrono::local_days(std::chrono::year(1990) / 1 / 1)) + std::chrono::days(day));
}

/// Prices that begin and end anywhere, under a header.
std::string prices(int count, const std::function<std::string(int)> &row,
    const std::string &header = "Date,Close\n")
{
    auto text = header;
    for (int i = 0; i < count; ++i)
        text += row(i);
    return text;
}

std::string priceText(int i)
{
    return std::to_string(100 + i % 37) + '.' + std::to_string(10 + i * 7 % 90);
}

} // namespace

class PiecesTest : public QObject
{
    Q_OBJECT

private slots:
    void readTheSameAsTheWhole_data();
    void readTheSameAsTheWhole();
    void realFilesReadTheSameOrNotAtAll();
    void rowsThatAreNotLikeTheFirstAreRefused_data();
    void rowsThatAreNotLikeTheFirstAreRefused();
    void holdTheFirstRowsAndTheWholeExtent();
    void stopWhereTheSinkFails();
    void stopWhereThePersonCancels();
};

void PiecesTest::readTheSameAsTheWhole_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, const std::string &text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    const auto plain = [](int i) { return date(i) + ',' + priceText(i) + '\n'; };
    row("plain", prices(4000, plain));
    row("without a last line end", prices(4000, plain) + date(4000) + ",1.5");
    row("blank lines below", prices(4000, plain) + "\n\n\n");
    row("newest first", prices(4000, [&](int i) { return plain(8000 - i); }));
    row("bars with missing numbers",
        prices(
            4000,
            [](int i) {
                const auto price = priceText(i);
                return date(i) + ',' + (i % 11 ? price : "") + ',' + (i % 13 ? price : ".")
                    + ",99.5," + (i % 17 ? price : "null") + ",7" + std::to_string(i) + '\n';
            },
            "Date,Open,High,Low,Close,Volume\n"));
    row("Windows line ends and semicolons with decimal commas",
        prices(
            4000,
            [](int i) {
                auto price = priceText(i);
                price[3] = ',';
                return date(i) + ';' + price + "\r\n";
            },
            "Datum;Schlusskurs\r\n"));
    row("day first, and a clock beside it",
        prices(
            4000,
            [](int i) {
                const auto day = date(i / 2);
                return day.substr(8, 2) + '.' + day.substr(5, 2) + '.' + day.substr(0, 4)
                    + (i % 2 ? ",15:30," : ",09:30,") + priceText(i) + '\n';
            },
            "Date,Time,Close\n"));
    row("tickers by date",
        prices(
            4000,
            [](int i) {
                return date(i / 5) + ",T" + std::to_string(i % 5) + ',' + priceText(i) + '\n';
            },
            "Date,Ticker,Close\n"));
    row("tickers below each other",
        prices(
            4000,
            [](int i) {
                return date(i % 800) + ",T" + std::to_string(i / 800) + ',' + priceText(i) + '\n';
            },
            "Date,Ticker,Close\n"));
    row("quoted tickers with line breaks",
        prices(
            4000,
            [](int i) {
                return date(i / 5) + ",\"T\n" + std::to_string(i % 5) + "\"," + priceText(i) + '\n';
            },
            "Date,Ticker,Close\n"));
    row("cells and rows that are not like the others", prices(4000, [&](int i) {
        return i % 500 == 499 ? date(i) + ",1O5.5\n" : i % 700 == 699 ? "Source: us\n" : plain(i);
    }));
    row("dates twice", prices(4000, [&](int i) {
        return i % 300 == 299 ? plain(i) + plain(i)
            : i % 450 == 449  ? plain(i) + date(i) + ",1.25\n"
                              : plain(i);
    }));
    row("every date twice, so that pieces end between the two",
        prices(4000, [&](int i) { return plain(i / 2); }));
    row("wide, with gaps",
        prices(
            4000,
            [](int i) {
                return date(i) + ',' + (i < 3000 ? "" : priceText(i)) + ',' + priceText(i + 1) + ','
                    + (i > 1000 ? "" : priceText(i + 2)) + '\n';
            },
            "Date,A,B,C\n"));

    auto encoder = QStringEncoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(encoder(QString::fromStdString(prices(4000, plain))));
    row("Windows-1252",
        prices(
            4000,
            [](int i) {
                return date(i / 2) + (i % 2 ? ",K\xF6ln," : ",Z\xFCrich,") + priceText(i) + '\n';
            },
            "Date,Ticker,Close\n"));
}

void PiecesTest::readTheSameAsTheWhole()
{
    QFETCH(QByteArray, file);
    const auto bytes = file.toStdString();
    const auto whole = csv::readTable(bytes, "prices.csv");
    QVERIFY2(whole, whole ? "" : whole.error().message.c_str());
    for (const std::size_t text : {bytes.size() / 2, bytes.size() / 7}) {
        for (const std::size_t rows : {std::size_t(1), std::size_t(10'000)}) {
            Collected collected;
            const auto table =
                readPieces(bytes, "prices.csv", {.text = text, .rows = rows}, collected);
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            QVERIFY(collected.pieces > 1);
            QCOMPARE(table->rowsRead, whole->rowsRead);
            QCOMPARE(table->missing, whole->missing);
            QCOMPARE(table->duplicates, whole->duplicates);
            QVERIFY(table->refusals == whole->refusals);
            QCOMPARE(table->questions.size(), whole->questions.size());
            QCOMPARE(table->series.size(), whole->series.size());
            for (const auto &expected : whole->series) {
                const auto &actual = collected.series.at(expected.number);
                QCOMPARE(actual.name, expected.name);
                QCOMPARE(actual.frequency, expected.frequency);
                QVERIFY(actual.observations.times == expected.observations.times);
                QVERIFY(actual.observations.values == expected.observations.values);
                QVERIFY(actual.lines == expected.lines);
            }
        }
    }
}

/// Small files are a hard test: what the first piece does not show, the others may contradict.
void PiecesTest::realFilesReadTheSameOrNotAtAll()
{
    TICKMARK_NEED_SHARED_DATA();
    int same = 0;
    int apart = 0;
    const QDir folder(test::sharedFile("raw"));
    const auto names = folder.entryList({"*.csv"}, QDir::Files);
    for (const auto &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll().toStdString();
        const auto whole = csv::readTable(bytes, name.toStdString());
        Collected collected;
        const auto table = readPieces(bytes, name.toStdString(),
            {.text = std::max(bytes.size() / 3, std::size_t(3000)), .rows = 5000}, collected);
        if (!whole || !table || whole->questions != table->questions)
            continue;
        bool isSame = whole->series.size() == table->series.size();
        for (const auto &expected : whole->series) {
            const auto found = collected.series.find(expected.number);
            isSame = isSame && found != collected.series.end()
                && found->second.name == expected.name
                && found->second.observations.times == expected.observations.times
                && found->second.observations.values == expected.observations.values
                && found->second.lines == expected.lines;
        }
        if (!isSame)
            qWarning("%s reads otherwise in pieces", qPrintable(name));
        ++(isSame ? same : apart);
    }
    qInfo("%d real files read the same in pieces, %d do not", same, apart);
    QCOMPARE(apart, 0);
    QVERIFY(same > 40);
}

void PiecesTest::rowsThatAreNotLikeTheFirstAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    const auto plain = [](int i) { return date(i) + ';' + priceText(i) + '\n'; };
    const auto row = [](const char *name, const std::string &text, const char *words) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString(words);
    };
    const auto file = prices(4000, plain, "Date;Close\n");
    row("a decimal comma below decimal dots", file + date(4000) + ";1.234,5\n",
        "has '1.234,5' below line");
    row("dates that were there", file + plain(50) + plain(51), "is not in order of time");
    const auto dayFirst = [](int i) {
        const auto day = date(i);
        return day.substr(8, 2) + '/' + day.substr(5, 2) + '/' + day.substr(0, 4) + ",1.5\n";
    };
    row("a month in front of the day below days in front of months",
        prices(4000, dayFirst) + "12/31/2030,1.5\n", "no date in the order of day and month");
    row("what is not UTF-8", file + "Z\xFCrich\n", "is not UTF-8 below line");
    row("a line without an end", file + std::string(40'000, '7'), "has a line of more than");
}

void PiecesTest::rowsThatAreNotLikeTheFirstAreRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    Collected collected;
    const auto table =
        readPieces(file.toStdString(), "prices.csv", {.text = 20'000, .rows = 10'000}, collected);
    QVERIFY(!table);
    const auto message = QString::fromStdString(table.error().message);
    QVERIFY2(message.contains(words) && message.startsWith("'prices.csv' "), qPrintable(message));
}

void PiecesTest::holdTheFirstRowsAndTheWholeExtent()
{
    const auto bytes = prices(4000, [](int i) { return date(i) + ',' + priceText(i) + '\n'; });
    Collected collected;
    const auto table = readPieces(bytes, "x.csv", {.text = 9000, .rows = 30'000}, collected);
    QVERIFY(table);
    const auto &series = table->series.front();
    QCOMPARE(series.extent.rows, std::size_t(4000));
    QCOMPARE(isoText(series.extent.first), date(0));
    QCOMPARE(isoText(series.extent.last), date(3999));
    QVERIFY(series.observations.size() > 100 && series.observations.size() < 2000);
    QCOMPARE(series.lines.front(), std::size_t(2));
}

void PiecesTest::stopWhereTheSinkFails()
{
    HeldBytes source(prices(4000, [](int i) { return date(i) + ',' + priceText(i) + '\n'; }));
    int calls = 0;
    const auto table = csv::readInPieces(source, "x.csv", {},
        [&](auto &) -> Result<void> {
            ++calls;
            return failure("cannot be stored");
        },
        {}, {.text = 9000, .rows = 10});
    QVERIFY(!table);
    QCOMPARE(calls, 1);
}

void PiecesTest::stopWhereThePersonCancels()
{
    HeldBytes source(prices(100'000, [](int i) { return date(i) + ',' + priceText(i) + '\n'; }));
    int looks = 0;
    const auto table = csv::readInPieces(
        source, "x.csv", {}, [](auto &) { return Result<void>(); },
        [&](std::size_t, double) { return ++looks < 3; }, {.text = 100'000, .rows = 100'000});
    QVERIFY(!table);
    QCOMPARE(looks, 3);
    QVERIFY(table.error().message.find("cancelled") != std::string::npos);
}

QTEST_GUILESS_MAIN(PiecesTest)
#include "pieces_test.moc"
