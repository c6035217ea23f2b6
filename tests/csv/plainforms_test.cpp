// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"
#include "series/time.h"

#include <QTest>
#include <functional>

using namespace tickmark;

// Tables of many forms, each with one row that is not like the others, read as they are and with
// quotes around the last number: the first is in the short way as far as it can be, the second is
// not, and both must hold the same.

namespace {

constexpr int rowCount = 2600;
constexpr int oddRow = 2200; ///< far below the rows that decide

QString dateOf(int day)
{
    const Time first(std::chrono::local_days(std::chrono::year(2001) / 3 / 1));
    return QString::fromStdString(isoText(first + std::chrono::days(day)));
}

QString priceOf(int row)
{
    return QString::number(100 + row % 89) + '.' + QString::number(10 + row * 7 % 90);
}

struct Form
{
    const char *name;
    QString header;
    std::function<QString(int)> row;
    bool isShort = true;
};

std::vector<Form> forms()
{
    const auto ticker = [](int i) { return "T" + QString::number(i); };
    return {
        {"bars", "Date,Open,High,Low,Close",
            [](int i) {
                return QStringList{
                    dateOf(i), priceOf(i), priceOf(i + 1), priceOf(i + 2), priceOf(i + 3)}
                    .join(',');
            }},
        {"tickers by date", "Date,Ticker,Close,Volume",
            [=](int i) {
                return dateOf(i / 10) + ',' + ticker(i % 10) + ',' + priceOf(i) + ','
                    + QString::number(1000 + i);
            }},
        {"tickers below each other", "Ticker,Date,Close",
            [=](int i) { return ticker(i / 100) + ',' + dateOf(i % 100) + ',' + priceOf(i); }},
        {"one ticker", "Date,Ticker,Close", [](int i) { return dateOf(i) + ",RUT," + priceOf(i); }},
        {"tickers in quotes, and a currency", "Date,Ticker,Currency,Close",
            [=](int i) {
                return dateOf(i / 10) + ",\"" + ticker(i % 10) + "\",USD," + priceOf(i);
            }},
        {"days and clocks", "Date;Time;Close",
            [](int i) {
                return dateOf(i / 4) + ';' + QString::number(10 + i % 4) + ":30;" + priceOf(i);
            }},
        {"the day first", "Date,Close",
            [](int i) {
                const auto day = dateOf(i);
                return day.mid(8, 2) + '/' + day.mid(5, 2) + '/' + day.left(4) + ',' + priceOf(i);
            }},
        {"compact days", "Date,Close",
            [](int i) { return dateOf(i).remove('-') + ',' + priceOf(i); }},
        {"seconds since 1970", "time,close",
            [](int i) { return QString::number(1000000800 + i * 86400) + ',' + priceOf(i); }},
        {"notes", "Date,Close,Note",
            [](int i) { return dateOf(i) + ',' + priceOf(i) + (i % 2 ? ",final" : ",revised"); },
            false},
    };
}

struct Oddity
{
    const char *name;
    std::function<QString(QStringList cells, const QString &delimiter)> row;
};

std::vector<Oddity> oddities()
{
    const auto with = [](qsizetype place, const QString &cell) {
        return [=](QStringList cells, const QString &delimiter) {
            cells[place < 0 ? cells.size() + place : place] = cell;
            return cells.join(delimiter);
        };
    };
    return {
        {"a word for a number", with(-1, "abc")},
        {"a missing mark", with(-1, "n/a")},
        {"an empty cell at the end", with(-1, "")},
        {"a minus", with(-1, "-7.5")},
        {"a zero", with(-1, "0")},
        {"many digits", with(-1, "2442.030029296875")},
        {"a comma in quotes", with(-1, "\"7,5\"")},
        {"another word", with(1, "Q7")},
        {"a word in quotes", with(1, "\"Q7\"")},
        {"a word with blanks", with(1, " T1 ")},
        {"a word with a quote in it", with(1, "T\"1")},
        {"a number for a word", with(1, "12")},
        {"an empty second cell", with(1, "")},
        {"an old date", with(0, "2001-03-05")},
        {"a short year", with(0, "08-01-02")},
        {"no such day", with(0, "2007-02-30")},
        {"an empty first cell", with(0, "")},
        {"a cell too many",
            [](QStringList cells, const QString &delimiter) {
                return (cells << "9").join(delimiter);
            }},
        {"a cell too few",
            [](QStringList cells, const QString &delimiter) {
                return cells.mid(0, cells.size() - 1).join(delimiter);
            }},
        {"nothing", [](const QStringList &, const QString &) { return QString(); }},
        {"a title", [](const QStringList &, const QString &) { return QString("Source: us"); }},
    };
}

QByteArray fileOf(const QStringList &lines, bool isQuoted)
{
    auto file = lines.join('\n');
    if (isQuoted) {
        const auto cell = file.lastIndexOf(QRegularExpression("[,;]"), file.lastIndexOf('.'));
        const auto end = file.indexOf(QRegularExpression("[,;]|$"), cell + 1);
        file.insert(end, '"').insert(cell + 1, '"');
    }
    return file.toUtf8();
}

bool isSame(const csv::ReadSeries &a, const csv::ReadSeries &b)
{
    return a.name == b.name && a.nameIsGeneric == b.nameIsGeneric && a.unit == b.unit
        && a.frequency == b.frequency && a.otherNames == b.otherNames && a.lines == b.lines
        && a.extent == b.extent && a.observations.times == b.observations.times
        && a.observations.values == b.observations.values;
}

} // namespace

class PlainFormsTest : public QObject
{
    Q_OBJECT

private slots:
    void readTheSameAsTheGeneralWay_data();
    void readTheSameAsTheGeneralWay();
};

void PlainFormsTest::readTheSameAsTheGeneralWay_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<bool>("isShort");
    for (const auto &form : forms()) {
        QStringList lines{form.header};
        for (int row = 0; row < rowCount; ++row)
            lines << form.row(row);
        QTest::addRow("%s", form.name) << lines << form.isShort;
        const QString delimiter = form.header.contains(';') ? ";" : ",";
        for (const auto &oddity : oddities()) {
            auto odd = lines;
            odd[oddRow] = oddity.row(odd[oddRow].split(delimiter), delimiter);
            QTest::addRow("%s, %s", form.name, oddity.name) << odd << false;
        }
    }
}

void PlainFormsTest::readTheSameAsTheGeneralWay()
{
    QFETCH(QStringList, lines);
    QFETCH(bool, isShort);
    int looks = 0; // so few rows are read without one in the short way
    const auto count = [&looks](std::size_t, double) { return ++looks > 0; };
    const auto plain = csv::readTable(fileOf(lines, false).toStdString(), "prices.csv", {}, count);
    QVERIFY2(!isShort || looks == 0, "the short way was not taken");
    looks = 0;
    const auto general = csv::readTable(fileOf(lines, true).toStdString(), "prices.csv", {}, count);
    QVERIFY2(looks > 0, "the general way was not taken");
    QVERIFY(plain && general);
    QVERIFY(std::ranges::equal(plain->series, general->series, isSame));
    QCOMPARE(plain->rowsRead, general->rowsRead);
    QCOMPARE(plain->missing, general->missing);
    QCOMPARE(plain->duplicates, general->duplicates);
    QVERIFY(plain->refusals == general->refusals);
    QVERIFY(plain->questions == general->questions);
    QVERIFY(plain->evidence == general->evidence);
    QCOMPARE(plain->dialect.dateFormat, general->dialect.dateFormat);
}

QTEST_GUILESS_MAIN(PlainFormsTest)
#include "plainforms_test.moc"
