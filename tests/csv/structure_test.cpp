// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

using Lines = QStringList;

namespace {

/// Joins the cells "a" to "c" that a function makes of numbers from `first` to `last`.
template <class Cell>
QByteArray cells(int first, int last, char delimiter, Cell cell)
{
    QByteArray text;
    for (int i = first; i <= last; ++i)
        text += (i > first ? QByteArray(1, delimiter) : QByteArray()) + cell(i);
    return text;
}

QByteArray digits(int i)
{
    return QByteArray::number(i);
}

QByteArray half(int i)
{
    return QByteArray::number(i) + ".5";
}

} // namespace

/// How texts are cut into cells, and tables whose periods run across.
class StructureTest : public QObject
{
    Q_OBJECT

private slots:
    void cutsText_data();
    void cutsText() { read(); }
    void readsPeriodsAcross_data();
    void readsPeriodsAcross() { read(); }
    void readsPartsOfYearsAcross_data();
    void readsPartsOfYearsAcross() { read(); }
    void readsYearsAcrossParts_data();
    void readsYearsAcrossParts() { read(); }
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void readsTwelveMonthsUnder_data();
    void readsTwelveMonthsUnder();
    void readsTheLastPeriodUnder_data();
    void readsTheLastPeriodUnder();

private:
    static void addColumns();
    static void add(const char *name, const QByteArray &text, const Lines &picture);
    static void read();
};

void StructureTest::addColumns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("picture");
}

void StructureTest::add(const char *name, const QByteArray &text, const Lines &picture)
{
    QTest::newRow(name) << text << picture.join('\n');
}

void StructureTest::read()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, picture);
    const auto table = readTable({text.constData(), std::size_t(text.size())}, "x.csv");
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(pictured(*table).join('\n'), picture);
}

void StructureTest::cutsText_data()
{
    addColumns();
    add("blanks around commas",
        "Date , SPX , DAX\n2024-01-02 , 98.5 , 81.5\n"
        "2024-01-03 , 99.5 , 82.5\n2024-01-04 , 97.5 , 83.5\n",
        {"SPX: 2024-01-02=98.5 2024-01-03=99.5 2024-01-04=97.5",
            "DAX: 2024-01-02=81.5 2024-01-03=82.5 2024-01-04=83.5"});
    add("each line in quotes", "\"Date,Close\"\n\"2024-01-02,98.5\"\n\"2024-01-03,99.5\"\n",
        {"Close: 2024-01-02=98.5 2024-01-03=99.5"});
    add("each line in quotes but the header, which needed none",
        "Datum;Kurs\n\"15.01.2024;98,5\"\n\"16.01.2024;99,5\"\n",
        {"Kurs: 2024-01-15=98.5 2024-01-16=99.5"});
    add("quotes doubled inside quoted lines",
        "\"Date,\"\"Price, EUR\"\"\"\n\"2024-01-02,\"\"1,098.5\"\"\"\n\"2024-01-03,99.5\"\n",
        {"Price, EUR: 2024-01-02=1098.5 2024-01-03=99.5"});
    add("empty cells in columns of fixed places",
        "Date        Gold    Silver   Platinum\n"
        "2024-01-02  64.40            992.50\n"
        "2024-01-03  42.10    23.00   985.00\n"
        "2024-01-04           24.00   986.00\n",
        {"Gold: 2024-01-02=64.4 2024-01-03=42.1", "Silver: 2024-01-03=23 2024-01-04=24",
            "Platinum: 2024-01-02=992.5 2024-01-03=985 2024-01-04=986", "missing 1"});
    add("a name of two words above one column",
        "Date        Gold Fix   Silver\n2024-01-02   2,064.40    23.75\n"
        "2024-01-03   2,042.10    23.00\n2024-01-04   2,044.60    22.50\n",
        {"Gold Fix: 2024-01-02=2064.4 2024-01-03=2042.1 2024-01-04=2044.6",
            "Silver: 2024-01-02=23.75 2024-01-03=23 2024-01-04=22.5"});
    add("a name of two words, of which only one stands above the numbers",
        "Date        Gold Fix   Silver\n2024-01-02  64.4       23.75\n"
        "2024-01-03  42.1       23.00\n2024-01-04  44.6       22.50\n",
        {"Gold Fix: 2024-01-02=64.4 2024-01-03=42.1 2024-01-04=44.6",
            "Silver: 2024-01-02=23.75 2024-01-03=23 2024-01-04=22.5"});
    add("a short row whose places prove nothing",
        "Date Gold Silver\n2024-01-02 23.5\n2024-01-03 2042.10 24.5\n2024-01-04 2044.6 25.5\n",
        {"Gold: 2024-01-03=2042.1 2024-01-04=2044.6", "Silver: 2024-01-03=24.5 2024-01-04=25.5",
            "!2.0 the row has 2 cells, others have 3; which of them is missing cannot be seen"});
    add("a comment mark in front of the names",
        "# date rate spread\n2024-01-02 4.5 98.5\n2024-01-03 4.75 99.5\n2024-01-04 4.25 97.5\n",
        {"rate: 2024-01-02=4.5 2024-01-03=4.75 2024-01-04=4.25",
            "spread: 2024-01-02=98.5 2024-01-03=99.5 2024-01-04=97.5"});
    add("comments that do not name every column",
        "# Made by an office\n#      decimal  average\n2023 11 2023.875 410.5\n"
        "2023 12 2023.958 411.5\n2024 1 2024.042 412.5\n2024 2 2024.125 413.5\n",
        {"column 2: 2023-01-01=11 2024-01-01=1",
            "column 3: 2023-01-01=2023.875 "
            "2024-01-01=2024.042",
            "column 4: 2023-01-01=410.5 2024-01-01=412.5",
            "!4.2 Jan. 1, 2023 is already in line 3 with the value 11, not 12",
            "!4.3 Jan. 1, 2023 is already in line 3 with the value 2023.875, not 2023.958",
            "!4.4 Jan. 1, 2023 is already in line 3 with the value 410.5, not 411.5",
            "!6.2 Jan. 1, 2024 is already in line 5 with the value 1, not 2",
            "!6.3 Jan. 1, 2024 is already in line 5 with the value 2024.042, not 2024.125",
            "!6.4 Jan. 1, 2024 is already in line 5 with the value 412.5, not 413.5"});
    add("colons behind the years", "2021: 15.5\n2022: 16.5\n2023: 17.5\n",
        {": 2021-01-01=15.5 2022-01-01=16.5 2023-01-01=17.5"});
    add("missing numbers glued to the last one",
        "YEAR   JAN   FEB   MAR   APR\n2022   0.5   1.5  -0.5   2.5\n"
        "2023  -2.5  -2.7-999.9-999.9\n",
        {": 2022-01-01=0.5 2022-02-01=1.5 2022-03-01=-0.5 2022-04-01=2.5 2023-01-01=-2.5 "
         "2023-02-01=-2.7",
            "missing 2"});
    add("a header without the last name",
        "Date;Open;High;Low;Close\n15/10/2024;2;4;1;3;2.5\n16/10/2024;3;5;2;4;3.5\n"
        "17/10/2024;4;6;3;5;4.5\n",
        {"Close: 2024-10-15=3[2 4 1] 2024-10-16=4[3 5 2] 2024-10-17=5[4 6 3]",
            "column 6: 2024-10-15=2.5 2024-10-16=3.5 2024-10-17=4.5"});
    add("decimal commas between commas are still refused",
        "Date,Close\n2024-01-02,98.5\n2024-01-03,99,5\n2024-01-04,97.5\n",
        {"Close: 2024-01-02=98.5 2024-01-04=97.5", "!3.3 the row has 3 cells, the header only 2"});
    add("a remark behind a row that has all its cells",
        "Date,Close\n2024-01-02,98.5\n2024-01-03,99.5,split 2:1\n2024-01-04,97.5\n",
        {"Close: 2024-01-02=98.5 2024-01-03=99.5 2024-01-04=97.5"});
    add("a remark behind a row with an empty cell",
        "Date,Open,Close\n2024-01-02,98.5,1\n2024-01-03,,99.5,late\n2024-01-04,97.5,2\n",
        {"Close: 2024-01-02=1[98.5] 2024-01-04=2[97.5]",
            "!3.4 the row has 4 cells, the header only 3"});
    add("years behind an empty first column",
        "A title,,\n,,\n,,in %\n,2021,12.5\n,2022,13.5\n,2023,14.5\n,2024,15.5\n",
        {"column 3: 2021-01-01=12.5 2022-01-01=13.5 2023-01-01=14.5 2024-01-01=15.5"});
}

void StructureTest::readsPeriodsAcross_data()
{
    addColumns();
    const QString two = "?The dates run across: import each of the 2 rows as a series, 'A' as the "
                        "first?";
    const Lines ab = {"A: 2021-01-01=1.5 2022-01-01=2.5 2023-01-01=3.5",
        "B: 2021-01-01=4.5 2022-01-01=5.5 2023-01-01=6.5", two};
    add("months between semicolons, with decimal commas",
        "Land;Jan 2021;Feb 2021;Mar 2021\nA;130,5;134,5;136,5\nB;2,5;3,5;4,5\n",
        {"A: 2021-01-01=130.5 2021-02-01=134.5 2021-03-01=136.5",
            "B: 2021-01-01=2.5 2021-02-01=3.5 2021-03-01=4.5", two});
    add("quarters between semicolons, with decimal commas",
        "Item;2021Q1;2021Q2\nA;0,5;1,5\nB;2,5;3,5\n",
        {"A: 2021-01-01=0.5 2021-04-01=1.5", "B: 2021-01-01=2.5 2021-04-01=3.5", two});
    add("years in no order", "Name,2022,2023,2021\nA,2.5,3.5,1.5\nB,5.5,6.5,4.5\n", ab);
    add("two years", "Name,2021,2022\nA,1.5,2.5\nB,3.5,4.5\n",
        {"A: 2021-01-01=1.5 2022-01-01=2.5", "B: 2021-01-01=3.5 2022-01-01=4.5", two});
    for (const char *years : {"2021,2022,2023*", "2021A,2022A,2023E", "2021,2022p,2023 (proj.)",
             "FY21,FY22,FY23", "FY2021,FY2022,FY2023E", "X2021,X2022,X2023", "YR2021,YR2022,YR2023",
             "2021 [YR2021],2022 [YR2022],2023 [YR2023]", "GDP 2021,GDP 2022,GDP 2023",
             "2021-22,2022-23,2023-24", "2021 1),2022 1),2023\xC2\xB9"})
        add(years, QByteArray("Name,") + years + "\nA,1.5,2.5,3.5\nB,4.5,5.5,6.5\n", ab);
    add("flags between the years",
        "Name,Y2021,Y2021F,Y2022,Y2022F,Y2023,Y2023F\nA,1.5,E,2.5,E,3.5,E\nB,4.5,X,5.5,E,6.5,E\n",
        ab);
    add("two contents for each period",
        "Name,CPI 2023M01,CPI 2023M02,Change 2023M01,Change 2023M02\nA,1.5,2.5,3.5,4.5\n"
        "B,5.5,6.5,7.5,8.5\n",
        {"A \xC2\xB7 CPI: 2023-01-01=1.5 2023-02-01=2.5",
            "A \xC2\xB7 Change: 2023-01-01=3.5 2023-02-01=4.5",
            "B \xC2\xB7 CPI: 2023-01-01=5.5 2023-02-01=6.5",
            "B \xC2\xB7 Change: 2023-01-01=7.5 2023-02-01=8.5",
            "?The dates run across: import each of the 4 rows as a series, 'A \xC2\xB7 CPI' as the "
            "first?"});
    add("quarters in words before the years",
        "Name,1o trimestre 2022,2o trimestre 2022,3o trimestre 2022,4o trimestre 2022,"
        "1o trimestre 2023\nA,1.5,2.5,3.5,4.5,5.5\nB,6.5,7.5,8.5,9.5,10.5\n",
        {"A: 2022-01-01=1.5 2022-04-01=2.5 2022-07-01=3.5 2022-10-01=4.5 2023-01-01=5.5",
            "B: 2022-01-01=6.5 2022-04-01=7.5 2022-07-01=8.5 2022-10-01=9.5 2023-01-01=10.5", two});
    add("a note below several labels",
        "Name,Code,2021,2022,2023\nA,x,1.5,2.5,3.5\nB,y,4.5,5.5,6.5\nFrom an office,,,,\n",
        {ab[0], ab[1], "!4.0 the row has no values", two});
    add("years and quarters across",
        "Name,Unit,2022,2023,2022Q1,2022Q2,2022Q3,2022Q4\nA,EUR,9.5,8.5,1.5,2.5,3.5,4.5\n"
        "B,EUR,9.5,8.5,5.5,6.5,7.5,8.5\n",
        {"A: 2022-01-01=1.5 2022-04-01=2.5 2022-07-01=3.5 2022-10-01=4.5",
            "B: 2022-01-01=5.5 2022-04-01=6.5 2022-07-01=7.5 2022-10-01=8.5",
            two + " Left out: 2 years."});
    add("a year that cannot be read",
        "Name,2021,2022,2023,2024~x\nA,1.5,2.5,3.5,9\nB,4.5,5.5,6.5,9\n",
        {ab[0], ab[1], "!1.5 '2024~x' is not a date; its column is left out", two});
    add("a change behind the years",
        "Name,2021,2022,2023,Change 2023\nA,1.5,2.5,3.5,9\nB,4.5,5.5,6.5,9\n",
        {ab[0], ab[1], two + " Left out: 1 column with other words."});
    add("one text in a whole row",
        "Name,2021,2022,2023\n,EUR,EUR,EUR\nA,1.5,2.5,3.5\n"
        "B,4.5,5.5,6.5\n",
        {ab[0], ab[1], "!2.0 'EUR' is not a number; it stands in all cells of the row", two});
}

void StructureTest::readsPartsOfYearsAcross_data()
{
    addColumns();
    const QString series = ": 2022-01-01=1.5 2022-04-01=2.5 2022-07-01=3.5 2022-10-01=4.5 "
                           "2023-01-01=5.5 2023-04-01=6.5 2023-07-01=7.5 2023-10-01=8.5";
    for (const char *quarters : {"Qtr 1,Qtr 2,Qtr 3,Qtr 4", "1Q,2Q,3Q,4Q",
             "1er trim.,2do trim.,3er trim.,4to trim.", "1. Vj.,2. Vj.,3. Vj.,4. Vj.",
             "I kw.,II kw.,III kw.,IV kw.", "Jan-Mar,Apr-Jun,Jul-Sep,Oct-Dec",
             "First quarter,Second quarter,Third quarter,Fourth quarter"})
        add(quarters,
            QByteArray("Year,") + quarters
                + ",Average\n2022,1.5,2.5,3.5,4.5,3\n"
                  "2023,5.5,6.5,7.5,8.5,7\n",
            {series});
    add("bare I to IV are asked", "Year,I,II,III,IV\n2022,1.5,2.5,3.5,4.5\n2023,5.5,6.5,7.5,8.5\n",
        {series, "?Are the columns 'I' to 'IV' the quarters of each year?"});
    add("maturities are no months", "Year,1,2,3,5\n2022,1.5,2.5,3.5,4.5\n2023,5.5,6.5,7.5,8.5\n",
        {"1: 2022-01-01=1.5 2023-01-01=5.5", "2: 2022-01-01=2.5 2023-01-01=6.5",
            "3: 2022-01-01=3.5 2023-01-01=7.5", "5: 2022-01-01=4.5 2023-01-01=8.5"});
    add("money is no month", "Year,M1,M2,M3\n2022,1.5,2.5,3.5\n2023,5.5,6.5,7.5\n",
        {"M1: 2022-01-01=1.5 2023-01-01=5.5", "M2: 2022-01-01=2.5 2023-01-01=6.5",
            "M3: 2022-01-01=3.5 2023-01-01=7.5"});
    add("five quarters are none", "Year,Q1,Q2,Q3,Q4,Q5\n2022,1,2,3,4,5\n2023,6,7,8,9,10\n",
        {"Q1: 2022-01-01=1 2023-01-01=6", "Q2: 2022-01-01=2 2023-01-01=7",
            "Q3: 2022-01-01=3 2023-01-01=8", "Q4: 2022-01-01=4 2023-01-01=9",
            "Q5: 2022-01-01=5 2023-01-01=10"});
    add("years that begin in October",
        "Year,Oct,Nov,Dec,Jan\n2022,1.5,2.5,3.5,4.5\n"
        "2023,5.5,6.5,7.5,8.5\n",
        {": 2021-10-01=1.5 2021-11-01=2.5 2021-12-01=3.5 2022-01-01=4.5 2022-10-01=5.5 "
         "2022-11-01=6.5 2022-12-01=7.5 2023-01-01=8.5",
            "?Is 'Oct' in front of 'Jan' of the year before the one of its row?"});
    add("years that say in which they begin",
        "Year,Nov,Dec,Jan\n2020-21,1.5,2.5,3.5\n"
        "2021-22,4.5,5.5,6.5\n2022-23,7.5,8.5,9.5\n",
        {": 2020-11-01=1.5 2020-12-01=2.5 2021-01-01=3.5 2021-11-01=4.5 2021-12-01=5.5 "
         "2022-01-01=6.5 2022-11-01=7.5 2022-12-01=8.5 2023-01-01=9.5"});
}

void StructureTest::readsYearsAcrossParts_data()
{
    addColumns();
    const QString months = ": 2022-01-01=1.5 2022-02-01=3.5 2022-03-01=5.5 2023-01-01=2.5 "
                           "2023-02-01=4.5 2023-03-01=6.5";
    add("a total below the months",
        "Month,2022,2023\nJan,1.5,2.5\nFeb,3.5,4.5\nMar,5.5,6.5\nTotal,9,10\n",
        {months, "!5.0 'Total' is no month like the other rows"});
    add("months by numbers", "Month,2022,2023\n1,1.5,2.5\n2,3.5,4.5\n3,5.5,6.5\n", {months});
    add("quarters", "Quarter,2022,2023\nQ1,1.5,2.5\nQ2,3.5,4.5\nQ3,5.5,6.5\nQ4,7.5,8.5\n",
        {": 2022-01-01=1.5 2022-04-01=3.5 2022-07-01=5.5 2022-10-01=7.5 2023-01-01=2.5 "
         "2023-04-01=4.5 2023-07-01=6.5 2023-10-01=8.5"});
    add("weeks, one of them not in every year",
        "Week,2020,2021\n51,1.5,2.5\n52,3.5,4.5\n53,5.5,6.5\n",
        {"51: 2020-01-01=1.5 2021-01-01=2.5", "52: 2020-01-01=3.5 2021-01-01=4.5",
            "53: 2020-01-01=5.5 2021-01-01=6.5",
            "?The dates run across: import each of the 3 rows as a series, '51' as the first?"});
    add("months of two countries",
        "Country,Month,2022,2023\nDE,Jan,1.5,2.5\nDE,Feb,3.5,4.5\nDE,Mar,5.5,6.5\n"
        "FR,Jan,1,2\nFR,Feb,3,4\nFR,Mar,5,6\n",
        {"DE" + months,
            "FR: 2022-01-01=1 2022-02-01=3 2022-03-01=5 2023-01-01=2 2023-02-01=4 2023-03-01=6"});
    add("people called like months", "Name,2022,2023\nMay,1.5,2.5\nJune,3.5,4.5\nTom,5.5,6.5\n",
        {"May: 2022-01-01=1.5 2023-01-01=2.5", "June: 2022-01-01=3.5 2023-01-01=4.5",
            "Tom: 2022-01-01=5.5 2023-01-01=6.5",
            "?The dates run across: import each of the 3 rows as a series, 'May' as the first?"});
}

void StructureTest::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("a date with a clock and a zone before a comma")
        << QByteArray("Date,Close\n2024-01-02 16:00:00 X0000 UTC,1.5\n"
                      "2024-01-03 16:00:00 X0000 UTC,2.5\n2024-01-04 16:00:00 X0000 UTC,3.5\n")
        << "'x.csv' has no column of dates; each row needs its date";
    QTest::newRow("four unknown words that come again with each year")
        << QByteArray("Name,aa 2022,bb 2022,cc 2022,dd 2022,aa 2023,bb 2023,cc 2023,dd 2023\n"
                      "A,1,2,3,4,5,6,7,8\nB,1,2,3,4,5,6,7,9\n")
        << "'x.csv' has no column of dates; each row needs its date";
}

void StructureTest::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto table = readTable({text.constData(), std::size_t(text.size())}, "x.csv");
    QVERIFY(!table);
    QCOMPARE(QString::fromStdString(table.error().message), message);
}

void StructureTest::readsTwelveMonthsUnder_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("question");
    const auto row = [](const char *name, const QByteArray &header, const char *question = "") {
        QTest::newRow(name) << header << QString(question);
    };
    row("numbers", cells(1, 12, ',', digits),
        "?Are the columns '1' to '12' the months of each year?");
    row("the sign for month", cells(1, 12, ',', [](int i) { return digits(i) + "\xE6\x9C\x88"; }));
    row("roman numerals", "I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII");
    row("first letters", "J,F,M,A,M,J,J,A,S,O,N,D");
}

void StructureTest::readsTwelveMonthsUnder()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, question);
    const auto text = "Year," + header + ",Avg\n2022," + cells(1, 12, ',', half) + ",9.5\n2023,"
        + cells(13, 24, ',', half) + ",9.5\n";
    const auto table = readTable({text.constData(), std::size_t(text.size())}, "x.csv");
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(table->series.size(), 1U);
    const auto &rows = table->series.front().observations;
    QCOMPARE(rows.size(), 24U);
    QCOMPARE(QString::fromStdString(isoText(rows.times.back())), "2023-12-01");
    QCOMPARE(rows.values.back(), 24.5);
    QCOMPARE(pictured(*table).mid(1).join('\n'), question);
}

void StructureTest::readsTheLastPeriodUnder_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("last");
    const auto days = [](const char *month, auto label) {
        QByteArray text;
        for (int day = 1; day <= 29; ++day)
            text += label(month, day) + "," + half(day) + "," + half(day + 1) + "\n";
        return text;
    };
    QTest::newRow("days in one column") << "Day,2023,2024\n" + days("Jan", [](auto month, int day) {
        return digits(day) + "-" + month;
    }) << "2024-01-29";
    QTest::newRow("days beside months that are written once") << "Month,Day,2023,2024\n"
            + days("Feb", [](auto month, int day) {
                  return (day == 1 ? QByteArray(month) : QByteArray()) + "," + digits(day);
              }) << "2024-02-29";
}

void StructureTest::readsTheLastPeriodUnder()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, last);
    const auto table = readTable({text.constData(), std::size_t(text.size())}, "x.csv");
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(table->series.size(), 1U);
    QCOMPARE(
        QString::fromStdString(isoText(table->series.front().observations.times.back())), last);
    const bool isFebruary = last.contains("-02-");
    QCOMPARE(table->refusals.size(), isFebruary ? 1U : 0U); // the year 2023 has no Feb. 29
}

QTEST_GUILESS_MAIN(StructureTest)
#include "structure_test.moc"
