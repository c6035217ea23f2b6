// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

namespace {

Result<Table> read(const QByteArray &bytes, Answers answers = {})
{
    return readTable({bytes.constData(), std::size_t(bytes.size())}, "x.csv", answers);
}

using Lines = QStringList;

} // namespace

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTables_data();
    void readsTables();
    void refusesLinesWithTheirReason_data();
    void refusesLinesWithTheirReason();
    void failsWithASentence_data();
    void failsWithASentence();
    void tellsTheFrequency_data();
    void tellsTheFrequency();
    void oneSeriesWithTimesOfADayKeepsThoseOfAll();
    void describesTheDialect();
    void saysWhatDecidedAndWhatWasLeftOut();
    void saysWhatEachColumnIsFor_data();
    void saysWhatEachColumnIsFor();
    void answersSettleTheQuestions();
    void tablesThatAreNotWantedAreNotRead();
    void percentSeriesAreKnownByHeaderOrCells_data();
    void percentSeriesAreKnownByHeaderOrCells();
    void genericNamesAreMarked();
    void furtherHeaderRowsAreOtherNames();
    void hostileInputIsReadInLinearTime_data();
    void hostileInputIsReadInLinearTime();
};

void TableTest::readsTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, const Lines &picture) {
        QTest::newRow(name) << QByteArray(text) << picture.join('\n');
    };
    row("a date and a value", "Date,^RUT\n1999-01-04,421.26\n1999-01-05,422.09\n",
        {"^RUT: 1999-01-04=421.26 1999-01-05=422.09"});
    row("newest first is turned", "Date,X\n2020-01-03,2\n2020-01-02,1\n",
        {"X: 2020-01-02=1 2020-01-03=2"});
    row("unsorted is sorted", "Date,X\n2020-01-03,2\n2020-01-06,3\n2020-01-02,1\n",
        {"X: 2020-01-02=1 2020-01-03=2 2020-01-06=3"});
    row("missing values", "DATE,DGS10\n2020-01-01,.\n2020-01-02,1.5\n2020-01-03,\n2020-01-06\n",
        {"DGS10: 2020-01-02=1.5", "missing 3"});
    row("open, high, low, close, adjusted, volume",
        "Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,1,4,0.5,2,1.9,100\n",
        {"Close: 2020-01-02=2[1 4 0.5 100 1.9]"});
    row("prices in another order and language",
        "Datum;Zuletzt;Eröffn.;Hoch;Tief;Vol.;+/- %\n02.01.2020;13.249,01;13.233,71;13.425,51;"
        "13.225,83;92,17M;1,03%\n",
        {"Zuletzt: 2020-01-02=13249.01[13233.71 13425.51 13225.83 92170000]"});
    row("Japanese",
        "データ日付,終値,始値,高値,安値\n2016/1/4,18450.98,18818.58,18951.12,18394.43\n",
        {"終値: 2016-01-04=18450.98[18818.58 18951.12 18394.43]"});
    row("dollar signs",
        "Date,Close/Last,Volume,Open,High,Low\n01/22/2025,$223.83,64126500,$219.79,"
        "$224.12,$219.38\n",
        {"Close/Last: 2025-01-22=223.83[219.79 224.12 219.38 64126500]"});
    row("a footer is refused",
        "Time,Open,High,Low,Last,Change,%Chg,Volume\n01/22/2025,1,2,0.5,1.5,0.1,+7%,10\n"
        "\"Downloaded from Barchart.com as of 01-23-2025 09:12am CST\"\n",
        {"Last: 2025-01-22=1.5[1 2 0.5 10]",
            "!3.0 'Downloaded from Barchart.com as of 01-23…' is not a date"});
    row("wide", "Date,1 Mo,10 Yr\n2020-01-02,,1.88\n2020-01-03,1.52,1.80\n",
        {"1 Mo: 2020-01-03=1.52", "10 Yr: 2020-01-02=1.88 2020-01-03=1.8", "missing 1"});
    row("a comma at the end makes no series", "Date,USD,\n2020-01-02,1.1,\n",
        {"USD: 2020-01-02=1.1"});
    row("tidy",
        "Country,Code,Year,Value\nAlbania,ALB,1996,27.5\nAlbania,ALB,2002,31\n"
        "Algeria,DZA,1996,40\nAlgeria,DZA,2002,41\n",
        {"Albania: 1996-01-01=27.5 2002-01-01=31", "Algeria: 1996-01-01=40 2002-01-01=41"});
    row("tidy by two columns",
        "LOCATION,SUBJECT,TIME,Value\nAUS,TOT,1969-07,5.8\nAUS,TOT,1969-08,5.9\nAUS,XX,1969-07,1."
        "5\n"
        "AUS,XX,1969-08,1.6\nUSA,TOT,1969-07,6.5\nUSA,TOT,1969-08,6.6\nUSA,XX,1969-07,2.5\n"
        "USA,XX,1969-08,2.6\n",
        {"AUS · TOT: 1969-07-01=5.8 1969-08-01=5.9", "AUS · XX: 1969-07-01=1.5 1969-08-01=1.6",
            "USA · TOT: 1969-07-01=6.5 1969-08-01=6.6", "USA · XX: 1969-07-01=2.5 1969-08-01=2.6"});
    row("prices of several tickers below each other",
        "date,ticker,open,high,low,close\n2020-01-02,A,1,3,0.5,2\n2020-01-03,A,2,4,1.5,3\n"
        "2020-01-02,B,10,30,5,20\n2020-01-03,B,20,40,15,30\n",
        {"A: 2020-01-02=2[1 3 0.5] 2020-01-03=3[2 4 1.5]",
            "B: 2020-01-02=20[10 30 5] 2020-01-03=30[20 40 15]"});
    row("a ticker in every row names the series",
        "<TICKER>;<PER>;<DATE>;<TIME>;<OPEN>;<HIGH>;<LOW>;<CLOSE>;<VOL>\n"
        "RTS;D;20200103;000000;1.5;3;1;2;7\nRTS;D;20200106;000000;2.5;4;2;3;8\n",
        {"RTS: 2020-01-03=2[1.5 3 1 7] 2020-01-06=3[2.5 4 2 8]"});
    row("date and time in two columns",
        "Date,Time,Close\n2020-01-02,09:30,1.5\n2020-01-02,09:35,1.6\n",
        {"Close: 2020-01-02T09:30:00=1.5 2020-01-02T09:35:00=1.6"});
    row("one row a day has no time of day",
        "Date,Close\n2020-01-02 23:58:00,1.5\n2020-01-03 23:58:00,1.6\n",
        {"Close: 2020-01-02=1.5 2020-01-03=1.6"});
    row("tickers over roles", "Ticker,^RUT,^RUT\nPrice,Open,Close\n2020-01-02,1.5,2\n",
        {"^RUT: 2020-01-02=2[1.5]"});
    row("roles over tickers, and the dates' name below",
        "Price,Close,Close,High,High\nTicker,AAPL,MSFT,AAPL,MSFT\nDate,,,,\n2020-01-02,1.5,2,3,4\n",
        {"AAPL: 2020-01-02=1.5[3]", "MSFT: 2020-01-02=2[4]"});
    row("groups in the header",
        "Date,SPY.Open,SPY.Close,QQQ.Open,QQQ.Close\n2020-01-02,1.5,2,3,4\n",
        {"SPY: 2020-01-02=2[1.5]", "QQQ: 2020-01-02=4[3]"});
    row("no header", "1/1/09,ND\n1/13/09,0.38\n", {": 2009-01-13=0.38", "missing 1"});
    row("row names without a header", "Open,Close\n2020-01-02,1.5,2\n2020-01-03,2.5,3\n",
        {"Close: 2020-01-02=2[1.5] 2020-01-03=3[2.5]"});
    row("title, notes and blank lines above",
        "Macrotrends\n\nDISCLAIMER: \"AS IS\", no \"warranty\"\n2020-01-05\n\ndate, value\n"
        "2020-01-02,1.5\n",
        {"value: 2020-01-02=1.5"});
    row("metadata between title and data",
        ";BBK01.WT1010;BBK01.WT1010_FLAGS\n;Rendite;\nEinheit;Prozent;\nStand vom;23.01.2025;\n"
        "2000-01-03;5,50;\n2000-01-04;.;Kein Wert vorhanden\n",
        {"BBK01.WT1010: 2000-01-03=5.5", "missing 1"});
    row("a hint for spreadsheets and blanks as thousands marks",
        "sep=;\nDate;Opening price;High price;Low price;Closing price\n"
        "2025-01-22;1 234,5;1 240,0;1 230,5;1 236,5\n",
        {"Closing price: 2025-01-22=1236.5[1234.5 1240 1230.5]"});
    row("the date last", "Close,Date\n77.78,12/31/21\n", {"Close: 2021-12-31=77.78"});
    row("a second column of dates is no series",
        "unix,date,symbol,open,close\n1577923200,2020-01-02,BTC,1.5,2\n1578009600,2020-01-03,BTC,2."
        "5,3\n",
        {"BTC: 2020-01-02=2[1.5] 2020-01-03=3[2.5]"});
    row("dot thousands shown by another column", "Data;Último;Vol.\n30.04.2021;118.894;11,09M\n",
        {"Último: 2021-04-30=118894[11090000]"});
    row("0 is no price",
        "Date,Open,High,Low,Close\n2020-01-02,0,0,0,85.5\n2020-01-03,84,86,83,85\n",
        {"Close: 2020-01-02=85.5[- - -] 2020-01-03=85[84 86 83]"});
    row("0 can be a value", "Date,X\n2020-01-02,0\n2020-01-03,1.5\n",
        {"X: 2020-01-02=0 2020-01-03=1.5"});
    row("the same name twice", "Date,P,P\n2020-01-02,1,2\n",
        {"P: 2020-01-02=1", "P (column 3): 2020-01-02=2"});
    row("a second table is left out and reported",
        "Week,a,b\n2004-01-04,1,2\n2004-01-11,3,4\n\nTop regions\nRegion,a,b\nIndia,100,61\n",
        {"a: 2004-01-04=1 2004-01-11=3", "b: 2004-01-04=2 2004-01-11=4",
            "!5.0 'Top regions' is not a date",
            "!6.0 the row belongs to a second table, from line 6 on; save that as a file of its "
            "own",
            "!7.0 the row belongs to a second table, from line 6 on; save that as a file of its "
            "own"});
    row("dates across the columns",
        "Country Name,Code,1960,1961,1962\nAruba,ABW,,1.5,2\nAngola,AGO,3,4,5\n",
        {"Aruba: 1961-01-01=1.5 1962-01-01=2", "Angola: 1960-01-01=3 1961-01-01=4 1962-01-01=5",
            "missing 1",
            "?The dates run across: import each of the 2 rows as a series, 'Aruba' as the first?"});
    row("a date in the notes above dates across the columns",
        "\"Last Updated Date\",\"2024-06-28\",\n\n\"Country Name\",\"Indicator\",\"1960\",\"1961\","
        "\"1962\",\n\"Aruba\",\"GDP\",\"\",\"405.1\",\"410.2\",\n",
        {"Aruba: 1961-01-01=405.1 1962-01-01=410.2", "missing 1",
            "?The dates run across: import the row 'Aruba' as a series?"});
    row("years down and months across",
        "Year,Jan,Feb,Mar,Annual\n2020,1.5,1.6,1.7,1.6\n2021,2.5,,x,2.5\n",
        {": 2020-01-01=1.5 2020-02-01=1.6 2020-03-01=1.7 2021-01-01=2.5",
            "!3.4 'x' is not a number", "missing 1"});
    row("months under years across the columns",
        "A title\n,,2007,,2008\nMaturity,,Nov,Dec,Jan\n,,,,\n0.5,,5.15,5.04,4.93\n",
        {"0.5: 2007-11-01=5.15 2007-12-01=5.04 2008-01-01=4.93",
            "?The dates run across: import the row '0.5' as a series?"});
}

void TableTest::readsTables()
{
    QFETCH(QByteArray, text);
    const auto table = read(text);
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QTEST(pictured(*table).join('\n'), "picture");
}

void TableTest::refusesLinesWithTheirReason_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, const Lines &picture) {
        QTest::newRow(name) << QByteArray(text) << picture.join('\n');
    };
    row("a word for a value", "Date,X\n2020-01-02,1.5\n2020-01-03,abc\n",
        {"X: 2020-01-02=1.5", "!3.2 'abc' is not a number"});
    row("infinity", "Date,X\n2020-01-02,1.5\n2020-01-03,inf\n",
        {"X: 2020-01-02=1.5", "!3.2 'inf' is not a finite number"});
    row("too large", "Date,X\n2020-01-02,1.5\n2020-01-03,1e400\n",
        {"X: 2020-01-02=1.5", "!3.2 '1e400' is too large or too small for a number"});
    row("hexadecimal", "Date,X\n2020-01-02,1.5\n2020-01-03,0x1F\n",
        {"X: 2020-01-02=1.5", "!3.2 '0x1F' is not a number"});
    row("the other decimal mark", "Date;X\n2020-01-02;1,5\n2020-01-03;1.55\n2020-01-06;2,5\n",
        {"X: 2020-01-02=1.5 2020-01-06=2.5",
            "!3.2 '1.55' does not fit the decimal mark of its column"});
    row("a bad volume leaves the price", "Date,Close,Volume\n2020-01-02,1.5,7\n2020-01-03,1.6,x\n",
        {"Close: 2020-01-02=1.5[7] 2020-01-03=1.6[-]", "!3.3 'x' is not a number"});
    row("no such day", "Date,X\n2020-02-28,1.5\n2020-02-30,1.6\n",
        {"X: 2020-02-28=1.5", "!3.0 '2020-02-30' is not a day of the calendar"});
    row("no date", "Date,X\n2020-01-02,1.5\n,1.6\n",
        {"X: 2020-01-02=1.5", "!3.0 the row has no date"});
    row("a bad date in the first row", "Date,X\nbad,5\n2020-01-02,1.5\n",
        {"X: 2020-01-02=1.5", "!2.0 'bad' is not a date"});
    row("a date of another precision", "Date,X\n202001,1.5\n202002,1.6\n202003,1.7\n2020,9\n",
        {"X: 2020-01-01=1.5 2020-02-01=1.6 2020-03-01=1.7",
            "!5.0 '2020' is not a date like the others (YYYYMM)"});
    row("more cells than the header", "Date,X\n2020-01-02,1.5\n2020-01-03,1,6\n",
        {"X: 2020-01-02=1.5", "!3.3 the row has 3 cells, the header only 2"});
    row("the header again in the middle", "Date,X\n2020-01-02,1.5\nDate,X\n2020-01-03,1.6\n",
        {"X: 2020-01-02=1.5 2020-01-03=1.6", "!3.0 'Date' is not a date"});
    row("the same date with the same value", "Date,X\n2020-01-02,1.5\n2020-01-02,1.50\n",
        {"X: 2020-01-02=1.5", "duplicates 1"});
    row("the same date with another value",
        "Date,X\n2020-01-02,1.5\n2020-01-03,2\n2020-01-02,1.6\n",
        {"X: 2020-01-02=1.5 2020-01-03=2",
            "!4.2 Jan. 2, 2020 is already in line 2 with the value 1.5, not 1.6"});
    row("the same close with another high", "Date,High,Close\n2020-01-02,2,1.5\n2020-01-02,3,1.5\n",
        {"Close: 2020-01-02=1.5[2]",
            "!3.3 Jan. 2, 2020 is already in line 2 with the same value but other numbers beside "
            "it"});
    row("many dates twice: more than one series?",
        "Year;V\n1993;6,5\n1994;4,5\n1995;4,7\n1993;7,5\n1994;5,5\n1995;5,7\n",
        {"V: 1993-01-01=6.5 1994-01-01=4.5 1995-01-01=4.7",
            "!5.2 Jan. 1, 1993 is already in line 2 with the value 6.5, not 7.5",
            "!6.2 Jan. 1, 1994 is already in line 3 with the value 4.5, not 5.5",
            "!7.2 Jan. 1, 1995 is already in line 4 with the value 4.7, not 5.7",
            "?3 dates come again with other values: is it one series or several?"});
    row("a quoted cell over two lines", "Date,X\n2020-01-02,1.5\n2020-01-03,\"1\n2020-01-06,2\"\n",
        {"X: 2020-01-02=1.5", "!3.2 '1 2020-01-06,2' is not a number (the row goes on to line 4)"});
}

void TableTest::refusesLinesWithTheirReason()
{
    QFETCH(QByteArray, text);
    const auto table = read(text);
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QTEST(pictured(*table).join('\n'), "picture");
}

void TableTest::failsWithASentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *text, const char *message) {
        QTest::newRow(name) << QByteArray(text) << message;
    };
    row("empty", "", "'x.csv' is empty");
    row("no columns", "Exceeded the daily hits limit",
        "'x.csv' has no columns of numbers; it needs dates and values");
    row("no dates", "a,1\nb,2\n", "'x.csv' has no column of dates; each row needs its date");
    row("no day of the calendar", "Date,X\n2020-02-30,1.5\n",
        "'x.csv' has no date that can be read; write dates like 2024-11-25");
    row("dates but no numbers", "Date,X\n2020-01-02,.\n2020-01-03,.\n",
        "'x.csv' has dates but no numbers; each date needs a value in the same row");
    row("unquoted decimal commas between commas", "Date,X\n2020-01-02,1,5\n",
        "'x.csv' has dates but no numbers that can be read; line 2: the row has 3 cells, the "
        "header only 2");
    row("a matrix of days and months",
        "Dia;Jan;Fev;Mar\n1;;117.517,57;110.334,83\n2;;118.233,81;1,5\n",
        "'x.csv' has no column of dates; each row needs its date");
}

void TableTest::failsWithASentence()
{
    QFETCH(QByteArray, text);
    const auto table = read(text);
    QVERIFY(!table);
    QTEST(QString::fromStdString(table.error().message), "message");
}

void TableTest::tellsTheFrequency_data()
{
    QTest::addColumn<QByteArray>("dates");
    QTest::addColumn<QString>("frequency");
    const auto row = [](const char *name, const char *dates) {
        QTest::newRow(name) << QByteArray(dates) << name;
    };
    row("daily", "2020-01-02 2020-01-03 2020-01-06 2020-01-07");
    row("weekly", "2020-01-03 2020-01-10 2020-01-17 2020-01-24");
    row("monthly", "2020-01-31 2020-02-28 2020-03-31 2020-04-30");
    row("quarterly", "2020-01-01 2020-04-01 2020-07-01 2020-10-01");
    row("yearly", "1993 1994 1995 1999");
    row("intraday", "2020-01-02T09:30 2020-01-02T09:35 2020-01-03T09:30");
    row("irregular", "2020-01-01 2020-01-15 2020-03-01 2020-03-15");
}

void TableTest::tellsTheFrequency()
{
    QFETCH(QByteArray, dates);
    QByteArray text = "Date,X\n";
    for (const auto &date : dates.split(' '))
        text += date + ",1.5\n";
    const auto table = read(text);
    QVERIFY(table);
    QTEST(QString::fromUtf8(frequencyName(table->series.front().frequency).data()), "frequency");
}

void TableTest::oneSeriesWithTimesOfADayKeepsThoseOfAll()
{
    const auto table = read("name,time,price\nFixing,2020-01-02 10:00,1.5\n"
                            "Fixing,2020-01-03 10:00,2.5\nSpot,2020-01-02 10:00,3.5\n"
                            "Spot,2020-01-02 11:00,4.5\nSpot,2020-01-03 10:00,5.5\n");
    QVERIFY(table);
    QCOMPARE(pictured(*table),
        (QStringList{"Fixing: 2020-01-02T10:00:00=1.5 2020-01-03T10:00:00=2.5",
            "Spot: 2020-01-02T10:00:00=3.5 2020-01-02T11:00:00=4.5 2020-01-03T10:00:00=5.5"}));
}

void TableTest::describesTheDialect()
{
    const auto table = read("\xEF\xBB\xBFTitle\r\n\r\nDatum;X\r\n13.01.2020;1,5\r\n");
    QVERIFY(table);
    const Dialect expected{.encoding = "UTF-8",
        .hasByteOrderMark = true,
        .lineEnd = "CRLF",
        .delimiter = ';',
        .headerLine = 3,
        .firstDataLine = 4,
        .dateFormat = "DD.MM.YYYY"};
    QCOMPARE(table->dialect, expected);
    QCOMPARE(table->rowsRead, 1U);
    QCOMPARE(table->series.front().lines, std::vector<std::size_t>{4});
}

void TableTest::saysWhatDecidedAndWhatWasLeftOut()
{
    const auto table = read("Date,Open,High,Low,Close,Note,Change %\n13/01/2020,1.5,3,1,2,ok,5%\n");
    QVERIFY(table);
    const auto says = [&table](const Evidence &evidence) {
        return std::ranges::find(table->evidence, evidence) != table->evidence.end();
    };
    QVERIFY(says({"day first", "line 2 has 13/01/2020"}));
    QVERIFY(says({"'Open' has a decimal dot", "line 2 has 1.5"}));
    QVERIFY(says({"'Note' is left out", "it has words, not numbers"}));
    QVERIFY(says({"'Change %' is left out", "it is the change of the price beside it"}));
}

void TableTest::saysWhatEachColumnIsFor_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("uses");
    QTest::newRow("prices")
        << QByteArray("Date,Time,Open,High,Low,Close,Adj Close,Volume,Note,Change %,\n"
                      "2020-01-13,16:00,1.5,3,1,2,1.9,70,ok,5%,\n"
                      "2020-01-14,16:00,1.5,3,1,2,1.9,71,ok,0%,\n")
        << "1 Date: the date; 2 Time: the time of day; 3 Open: the open; 4 High: the high; "
           "5 Low: the low; 6 Close: the close; 7 Adj Close: the adjusted close (of two closes the "
           "one as traded is stored); 8 Volume: the volume; 9 Note:  (it has words, not numbers); "
           "10 Change %:  (it is the change of the price beside it)";
    QTest::newRow("series below each other, parts of years")
        << QByteArray("Name,Year,Month,Price\nOil,2020,1,5.5\nOil,2020,2,6.5\nTin,2020,1,7.5\n"
                      "Tin,2020,2,8.5\n")
        << "1 Name: says which series a row is of; 2 Year: the year; 3 Month: the part of the "
           "year; "
           "4 Price: the values";
    QTest::newRow("tickers and tables side by side")
        << QByteArray("Date,A,B,,Date,C\n2020-01-13,1.5,2.5,,2021-01-13,3.5\n"
                      "2020-01-14,1.5,2.75,,2021-01-14,4.5\n2020-01-15,1.5,2,,2021-01-15,5.5\n")
        << "1 Date: the date; 2 A: the values of A; 3 B: the values of B; 5 Date: the date; 6 C: "
           "the values of C";
}

void TableTest::saysWhatEachColumnIsFor()
{
    QFETCH(QByteArray, text);
    const auto table = read(text);
    QVERIFY(table);
    QStringList uses;
    for (const auto &column : table->columns) {
        auto use =
            QString("%1 %2: %3").arg(column.column).arg(column.header.c_str(), column.use.c_str());
        uses << (column.reason.empty() ? use : use + QString(" (%1)").arg(column.reason.c_str()));
    }
    QTEST(uses.join("; "), "uses");
}

void TableTest::answersSettleTheQuestions()
{
    const QByteArray text = "Date;X\n02/03/2020;\"118.894\"\n03/03/2020;\"120.066\"\n";
    const auto asked = read(text);
    QVERIFY(asked);
    QCOMPARE(asked->questions.size(), 2U);
    const auto &mark = asked->questions.back();
    QCOMPARE(
        QString::fromStdString(mark.text), "Does the dot in '118.894' mark decimals or thousands?");
    QCOMPARE(mark.choices, (std::vector<std::string>{"Decimals: 118.894", "Thousands: 118,894"}));
    const Answer answers[] = {{Topic::DayOrder, 0}, {Topic::DecimalMark, 1}};
    const auto settled = read(text, answers);
    QVERIFY(settled);
    QCOMPARE(pictured(*settled).join('\n'), "X: 2020-03-02=118894 2020-03-03=120066");
}

void TableTest::tablesThatAreNotWantedAreNotRead()
{
    const QByteArray turned = "Name,1960,1961,1962\nAruba,1,1.5,2\nAngola,3,4,5\n";
    const Answer yes{Topic::TurnedTable, 0};
    const auto wanted = read(turned, {&yes, 1});
    QVERIFY(wanted);
    QVERIFY(wanted->questions.empty());
    const Answer no{Topic::TurnedTable, 1};
    const auto declined = read(turned, {&no, 1});
    QVERIFY(!declined);
    QCOMPARE(
        QString::fromStdString(declined.error().message), "'x.csv' is not imported, as answered");
    const QByteArray repeated =
        "Year;V\n1993;6,5\n1994;4,5\n1995;4,7\n1993;7,5\n1994;5,5\n1995;5,7\n";
    const Answer oneSeries{Topic::RepeatedDates, 0};
    QVERIFY(read(repeated, {&oneSeries, 1})->questions.empty());
}

void TableTest::percentSeriesAreKnownByHeaderOrCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPercent");
    QTest::newRow("header") << QByteArray("Date,Rate in %\n2020-01-02,1.5\n") << true;
    QTest::newRow("cells") << QByteArray("Date,Rate\n2020-01-02,1.5%\n") << true;
    QTest::newRow("unit row") << QByteArray(",KEY\nUnit,[Percent per annum ]\n2020-01-02,1.5\n")
                              << true;
    QTest::newRow("none") << QByteArray("Date,Rate\n2020-01-02,1.5\n") << false;
}

void TableTest::percentSeriesAreKnownByHeaderOrCells()
{
    QFETCH(QByteArray, text);
    const auto table = read(text);
    QVERIFY(table);
    QTEST(table->series.front().unit == Unit::Percent, "isPercent");
}

void TableTest::genericNamesAreMarked()
{
    QVERIFY(read("Date,Close\n2020-01-02,1.5\n")->series.front().nameIsGeneric);
    QVERIFY(read("Date,value\n2020-01-02,1.5\n")->series.front().nameIsGeneric);
    QVERIFY(read("2020-01-02,1.5\n")->series.front().nameIsGeneric);
    QVERIFY(!read("Date,DGS10\n2020-01-02,1.5\n")->series.front().nameIsGeneric);
}

void TableTest::furtherHeaderRowsAreOtherNames()
{
    const auto table =
        read(",KEY.A,KEY.B\n,Title of A,Title of B\nPeriod\\Unit:,[Percent],[Percent]\n"
             "2020-01-02,1.5,2\n");
    QVERIFY(table);
    QCOMPARE(table->series.front().name, std::string("Title of A"));
    QCOMPARE(table->series.front().otherNames, std::vector<std::string>{"KEY.A"});
}

void TableTest::hostileInputIsReadInLinearTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray wide = "Date";
    for (int i = 0; i < 100'000; ++i)
        wide += ",c" + QByteArray::number(i);
    wide += "\n2020-01-02" + QByteArray(",1").repeated(100'000) + "\n";
    QTest::newRow("100,000 columns") << wide;
    QTest::newRow("a wide header over many short rows")
        << wide + QByteArray("2020-01-03,1\n").repeated(50'000);
    QTest::newRow("one line of 20 MB") << QByteArray("2020-01-02,1").repeated(2'000'000);
    QTest::newRow("only delimiters") << QByteArray(5'000'000, ',');
    QTest::newRow("only quotes") << QByteArray(5'000'000, '"');
    QTest::newRow("only minus signs")
        << QByteArray("Date,X\n2020-01-02,") + QByteArray(5'000'000, '-');
    QTest::newRow("a number of a million digits")
        << QByteArray("Date,X\n2020-01-02,1.5\n2020-01-03,") + QByteArray(1'000'000, '9') + "\n";
    QTest::newRow("every row a series of its own") << [] {
        QByteArray text = "date,key,value\n";
        for (int i = 0; i < 50'000; ++i)
            text += "2020-01-02,k" + QByteArray::number(i / 2) + ",1.5\n";
        return text;
    }();
}

void TableTest::hostileInputIsReadInLinearTime()
{
    QFETCH(QByteArray, text);
    QElapsedTimer clock;
    clock.start();
    const auto table = read(text);
    QVERIFY(table || !table.error().message.empty());
    QVERIFY2(clock.elapsed() < 60'000, "quadratic time would be hours");
}

QTEST_GUILESS_MAIN(TableTest)
#include "table_test.moc"
