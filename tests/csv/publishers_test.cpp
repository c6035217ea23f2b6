// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

using Lines = QStringList;

/// Files in the layouts of statistical offices, exchanges and data sites, with numbers of our own.
class PublishersTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheirFiles_data();
    void readsTheirFiles();
};

void PublishersTest::readsTheirFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("frequency");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, const char *frequency,
                         const Lines &picture) {
        QTest::newRow(name) << QByteArray(text) << QString(frequency) << picture.join('\n');
    };
    row("the day before the month, behind the year",
        "Date,Close\n2024-11-10,1.5\n2024-25-11,2.5\n2024-26-11,3.5\n2024-27-11,4.5\n", "daily",
        {"Close: 2024-10-11=1.5 2024-11-25=2.5 2024-11-26=3.5 2024-11-27=4.5"});
    row("months over 12 that are mistakes",
        "Date,Close\n2024-01-02,1.5\n2024-13-03,2.5\n2024-13-04,2.5\n2024-13-05,2.5\n"
        "2024-01-25,3.5\n",
        "irregular",
        {"Close: 2024-01-02=1.5 2024-01-25=3.5", "!3.0 '2024-13-03' is not a day of the calendar",
            "!4.0 '2024-13-04' is not a day of the calendar",
            "!5.0 '2024-13-05' is not a day of the calendar"});
    row("years and marked months in two columns, and the year as a 13th month",
        "Series ID,Year,Period,Value\nCU0,2022,M11,297.7\nCU0,2022,M12,296.8\nCU0,2022,M13,292.6\n"
        "CU0,2023,M01,299.2\n",
        "monthly",
        {"CU0: 2022-11-01=297.7 2022-12-01=296.8 2023-01-01=299.2",
            "!4.0 'M13' is no part of a year like the others"});
    row("years and quarters in two columns",
        "year,quarter,gdp\n2022,3,10.5\n2022,4,11\n2023,1,12\n2023,2,13\n", "quarterly",
        {"gdp: 2022-07-01=10.5 2022-10-01=11 2023-01-01=12 2023-04-01=13"});
    row("years and ISO weeks in two columns, one of them a week the year does not have",
        "Jahr;KW;Preis\n2020;52;1,5\n2020;53;2,5\n2021;1;3,5\n2021;53;9,5\n", "weekly",
        {"Preis: 2020-12-21=1.5 2020-12-28=2.5 2021-01-04=3.5",
            "!5.0 '53' is no part of a year like the others"});
    row("years and months in two columns without a header",
        "2022 1 1.5\n2022 2 2.5\n2022 3 3.5\n2022 4 4.5\n2022 5 5.5\n2022 6 6.5\n2022 7 7.5\n"
        "2022 8 8.5\n2022 9 9.5\n2022 10 ***\n2022 11 11.5\n2022 12 12.5\n2023 1 13.5\n",
        "monthly",
        {"column 3: 2022-01-01=1.5 2022-02-01=2.5 2022-03-01=3.5 2022-04-01=4.5 2022-05-01=5.5 "
         "2022-06-01=6.5 2022-07-01=7.5 2022-08-01=8.5 2022-09-01=9.5 2022-11-01=11.5 "
         "2022-12-01=12.5 2023-01-01=13.5",
            "missing 1"});
    row("rounds of a year are not its quarters",
        "Season,Round,Goals\n2022,1,1.5\n2022,2,2.5\n2023,1,4.5\n", "yearly",
        {"Round: 2022-01-01=1 2023-01-01=1", "Goals: 2022-01-01=1.5 2023-01-01=4.5",
            "!3.2 Jan. 1, 2022 is already in line 2 with the value 1, not 2",
            "!3.3 Jan. 1, 2022 is already in line 2 with the value 1.5, not 2.5"});
    row("years, months and days beside the date they are of",
        "Date,Year,Month,Day,Close\n2023-12-29,2023,12,29,10.5\n2024-01-02,2024,1,2,11.5\n"
        "2024-01-03,2024,1,3,12.5\n",
        "daily", {"Close: 2023-12-29=10.5 2024-01-02=11.5 2024-01-03=12.5"});
    row("years, months and days in three columns",
        "Year,Month,Day,Rate\n2024,1,30,5.31\n2024,1,31,5.32\n2024,2,1,5.33\n", "daily",
        {"Rate: 2024-01-30=5.31 2024-01-31=5.32 2024-02-01=5.33"});
    row("years and quarters above the months, labels without text above them",
        "\"Title\",\"Prices, all items\"\n\"CDID\",\"D7XX\"\n\"PreUnit\",\"\"\n\"Unit\",\"%\"\n"
        "\"Release date\",\"20-03-2024\"\n\"Important "
        "notes\",\n\"2022\",\"9.1\"\n\"2023\",\"7.3\"\n"
        "\"2023 Q4\",\"4.2\"\n\"2023 OCT\",\"4.6\"\n\"2023 NOV\",\"3.9\"\n\"2023 DEC\",\"4\"\n",
        "monthly",
        {"D7XX: 2023-10-01=4.6 2023-11-01=3.9 2023-12-01=4",
            "!7.0 '2022' is not a date like the others (YYYY Mon)",
            "!8.0 '2023' is not a date like the others (YYYY Mon)",
            "!9.0 '2023 Q4' is not a date like the others (YYYY Mon)"});
    row("a few years below many lines about them",
        "Prices\n\nSeries Id:,CU0\nArea:,City\nItem:,All items\nBase:,1982=100\nYears:,2022 to "
        "2023\n\nYear,Jan,Feb,Mar,HALF1\n2022,1.5,2.5,3.5,9\n2023,4.5,5.5,6.5,9\n",
        "monthly",
        {": 2022-01-01=1.5 2022-02-01=2.5 2022-03-01=3.5 2023-01-01=4.5 2023-02-01=5.5 "
         "2023-03-01=6.5"});
    row("half-years", "Period,Value\n2022-S1,1.5\n2022-S2,2.5\n2023-S1,3.5\n", "irregular",
        {"Value: 2022-01-01=1.5 2022-07-01=2.5 2023-01-01=3.5"});
    row("half-years before the year", "Period,Value\nH2 2022,2.5\nH1 2023,3.5\n", "irregular",
        {"Value: 2022-07-01=2.5 2023-01-01=3.5"});
    row("a colon between year and quarter", "Period,GDP\n2022:Q4,1.5\n2023:Q1,2.5\n2023:Q2,3.5\n",
        "quarterly", {"GDP: 2022-10-01=1.5 2023-01-01=2.5 2023-04-01=3.5"});
    row("a colon between year and month", "Period,CPI\n2022:12,1.5\n2023:01,2.5\n2023:02,3.5\n",
        "monthly", {"CPI: 2022-12-01=1.5 2023-01-01=2.5 2023-02-01=3.5"});
    row("quarters as words and letters of other languages",
        "Period,GDP\n4. Quartal 2022,1.5\nQuarter 1 2023,2.5\n2023K2,3.5\n", "quarterly",
        {"GDP: 2022-10-01=1.5 2023-01-01=2.5 2023-04-01=3.5"});
    row("quarters as numbers under a header that says so",
        "Quarter;GDP\n3/2022;1,5\n4/2022;2,5\n1/2023;3,5\n2/2023;4,5\n", "quarterly",
        {"GDP: 2022-07-01=1.5 2022-10-01=2.5 2023-01-01=3.5 2023-04-01=4.5"});
    row("quarters as numbers that are never over 4 in three years",
        "Period;GDP\n4.5;1\n2021.4;1,5\n2022.1;2,5\n2022.2;3,5\n2022.3;4\n2022.4;4,5\n2023.1;5\n",
        "quarterly",
        {"GDP: 2021-10-01=1.5 2022-01-01=2.5 2022-04-01=3.5 2022-07-01=4 2022-10-01=4.5 "
         "2023-01-01=5",
            "!2.0 '4.5' is not a date"});
    row("numbers of months up to 4 in two years are months",
        "Period;GDP\n3/2022;1,5\n4/2022;2,5\n1/2023;3,5\n2/2023;4,5\n", "monthly",
        {"GDP: 2022-03-01=1.5 2022-04-01=2.5 2023-01-01=3.5 2023-02-01=4.5"});
    row("weeks as words", "Week,Value\nWeek 52 2023,1\nWeek 1 2024,2\nWeek 2 2024,3\n", "weekly",
        {"Value: 2023-12-25=1 2024-01-01=2 2024-01-08=3"});
    row("first days of quarters, month first",
        "sasdate,GDP\n3/1/2000,1\n6/1/2000,2\n9/1/2000,3\n12/1/2000,4\n3/1/2001,5\n6/1/2001,6\n"
        "9/1/2001,7\n12/1/2001,8\n3/1/2002,9\n6/1/2002,10\n9/1/2002,11\n12/1/2002,12\n"
        "3/1/2003,13\n",
        "quarterly",
        {"GDP: 2000-03-01=1 2000-06-01=2 2000-09-01=3 2000-12-01=4 2001-03-01=5 2001-06-01=6 "
         "2001-09-01=7 2001-12-01=8 2002-03-01=9 2002-06-01=10 2002-09-01=11 2002-12-01=12 "
         "2003-03-01=13"});
    row("digits of a day and of a time", "20240102 170000;1.6\n20240102 170100;1.7\n", "intraday",
        {": 2024-01-02T17:00:00=1.6 2024-01-02T17:01:00=1.7"});
    row("an offset behind GMT",
        "Local time,Close\n13.01.2024 00:00:00.000 GMT+0100,1.5\n"
        "13.01.2024 01:00:00.000 GMT+0100,1.6\n",
        "intraday", {"Close: 2024-01-13=1.5 2024-01-13T01:00:00=1.6"});
    row("dates as a browser writes them",
        "Effective date ,S&P 500\nTue Jan 02 2024 00:00:00 GMT-0500 (Eastern Standard "
        "Time),4742.83\n"
        "Wed Jan 03 2024 00:00:00 GMT-0500 (Eastern Standard Time),4704.81\n",
        "daily", {"S&P 500: 2024-01-02=4742.83 2024-01-03=4704.81"});
    row("microseconds since 1970, and milliseconds among them",
        "open_time,close\n1735689600000000,1.5\n1735776000000000,2.5\n1735862400000,3.5\n", "daily",
        {"close: 2025-01-01=1.5 2025-01-02=2.5",
            "!4.0 '1735862400000' is not a day of the calendar"});
    row("nanoseconds since 1970 behind the prices",
        "close,window_start\n1.5,1735689600000000000\n2.5,1735776000000000000\n", "daily",
        {"close: 2025-01-01=1.5 2025-01-02=2.5"});
    row("a key in brackets behind each year",
        "Country,2019 [YR2019],2020 [YR2020],2021 [YR2021]\nAruba,1.5,2.5,..\n", "yearly",
        {"Aruba: 2019-01-01=1.5 2020-01-01=2.5", "missing 1",
            "?The dates run across: import the row 'Aruba' as a series?"});
    row("row numbers of a data frame",
        ",Date,Close\n0,2024-01-02,1.5\n1,2024-01-03,2.5\n2,2024-01-04,3.5\n", "daily",
        {"Close: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5"});
    row("row numbers without a header above them",
        "\"date\" \"value\"\n\"1\" 2024-01-02 1.5\n\"2\" 2024-01-03 2.5\n\"3\" 2024-01-04 3.5\n",
        "daily", {"value: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5"});
    row("numbers that only look like row numbers",
        "Date,Count\n2024-01-02,1\n2024-01-03,2\n2024-01-04,3\n", "daily",
        {"Count: 2024-01-02=1 2024-01-03=2 2024-01-04=3"});
    row("the date again as digits and as the end of the day",
        "As of YYMMDD,As of Date,Long,until\n240102,2024-01-02,5.5,1704239999999\n"
        "240103,2024-01-03,6.5,1704326399999\n240104,2024-01-04,7.5,1704412799999\n",
        "daily", {"Long: 2024-01-02=5.5 2024-01-03=6.5 2024-01-04=7.5"});
    row("columns that describe all rows of a table",
        "FREQ;DECIMALS;UNIT_MULT;TIME_PERIOD;OBS_VALUE\nB;4;0;2024-01-02;10,5\nB;4;0;2024-01-03;"
        "10,6\n",
        "daily", {"OBS_VALUE: 2024-01-02=10.5 2024-01-03=10.6"});
    row("a rate that does not change is a series where no words describe the rows",
        "Date,SOFR,Target\n2024-01-02,5.31,5\n2024-01-03,5.32,5\n", "daily",
        {"SOFR: 2024-01-02=5.31 2024-01-03=5.32", "Target: 2024-01-02=5 2024-01-03=5"});
    row("columns that describe the series, of which words name it",
        "REF_DATE,Item,VECTOR,COORDINATE,VALUE\n2024-01,Food,v41690973,2.2,150.5\n"
        "2024-01,Shelter,v41690974,2.3,170.5\n2024-02,Food,v41690973,2.2,151.5\n"
        "2024-02,Shelter,v41690974,2.3,171.5\n",
        "monthly",
        {"Food: 2024-01-01=150.5 2024-02-01=151.5", "Shelter: 2024-01-01=170.5 2024-02-01=171.5"});
    row("what the prices are in, behind their names",
        "Date,Open (USD),High (USD),Low (USD),Close (USD),Volume (€)\n2024-01-02,2,4,1,3,9\n",
        "irregular", {"Close (USD): 2024-01-02=3[2 4 1 9]"});
    row("headers that explain themselves",
        "Date,Open,High,Low,Close Close price adjusted for splits.,Adj Close Adjusted close price "
        "adjusted for splits and dividends.,Volume\n2024-01-02,2,4,1,3,2.5,9\n",
        "irregular", {"Close Close price adjusted for splits.: 2024-01-02=3[2 4 1 9 2.5]"});
    row("a close beside the last trade", "Date,Open,High,Low,Last,Close\n2024-01-02,2,4,1,3.25,3\n",
        "irregular", {"Close: 2024-01-02=3[2 4 1]", "Last: 2024-01-02=3.25"});
    row("prices and volumes of instruments",
        "Instrument,Date,Price Close,Volume\n.SPX,2024-01-02,5,70\n.SPX,2024-01-03,6,80\n"
        "ABC,2024-01-02,1,7\nABC,2024-01-03,2,8\n",
        "daily",
        {".SPX: 2024-01-02=5[70] 2024-01-03=6[80]", "ABC: 2024-01-02=1[7] 2024-01-03=2[8]"});
    row("only the prices go by the ticker alone",
        "Ticker;Date;Value;Open;High;Low;Close\nIMX;2024-01-02;1,5;3;5;2;4\nIMX;2024-01-03;2,5;4;6;"
        "3;5\n",
        "daily",
        {"IMX Value: 2024-01-02=1.5 2024-01-03=2.5",
            "IMX: 2024-01-02=4[3 5 2] 2024-01-03=5[4 6 3]"});
    row("rows told apart by words that are not in the first column, years between labels",
        "FREQ,Code,Country,Subject,Units,Notes,2020,2021,2022,Estimates Start After\n"
        "A,DE,Germany,Output,USD,\"Long notes about how the output of the country was computed\","
        "1.5,2.5,3.5,2021\n"
        "A,DE,Germany,Jobs,,\"Long notes about the people who look for a job and have none\","
        "4.5,5.5,6.5,2020\n"
        "A,JP,Japan,Output,USD,\"Long notes about how the output of that country was computed\","
        "7.5,8.5,9.5,2021\n",
        "yearly",
        {"Germany · Output: 2020-01-01=1.5 2021-01-01=2.5 2022-01-01=3.5",
            "Germany · Jobs: 2020-01-01=4.5 2021-01-01=5.5 2022-01-01=6.5",
            "Japan · Output: 2020-01-01=7.5 2021-01-01=8.5 2022-01-01=9.5",
            "?The dates run across: import each of the 3 rows as a series, 'Germany · Output' as "
            "the "
            "first?"});
    row("flags behind numbers under a corner of rows and columns",
        "geo\\TIME_PERIOD\t2020-01 \t2020-02 \t2020-03 \nAT\t119.5 b\t: \t121.5 p\n"
        "BE\t: c\t20.1 \t21.1 \n",
        "monthly",
        {"AT: 2020-01-01=119.5 2020-03-01=121.5", "BE: 2020-02-01=20.1 2020-03-01=21.1",
            "missing 1",
            "?The dates run across: import each of the 2 rows as a series, 'AT' as the first?"});
    row("a letter behind a number is no flag elsewhere", "Name,2020,2021,2022\nA,1.5,2.5 b,3.5\n",
        "yearly",
        {"A: 2020-01-01=1.5 2022-01-01=3.5", "!2.3 '2.5 b' is not a number",
            "?The dates run across: import the row 'A' as a series?"});
    row("numbers without a date above them", "Name,2020,2021,2022\nA,1.5,2.5,3.5,4.5\n", "yearly",
        {"A: 2020-01-01=1.5 2021-01-01=2.5 2022-01-01=3.5", "!2.5 no date stands above the cell",
            "?The dates run across: import the row 'A' as a series?"});
    row("tables side by side, each with its dates, behind an empty column",
        "SPX Index,,,RTY Index,\nDate,Last Price,,Date,Last Price\n01/15/2024,1.5,,12/29/2023,5.5\n"
        "01/16/2024,2.5,,01/02/2024,6.5\n01/17/2024,3.5,,01/03/2024,7.5\n,,,01/04/2024,8.5\n"
        "Source: terminal\n",
        "daily",
        {"SPX Index: 2024-01-15=1.5 2024-01-16=2.5 2024-01-17=3.5",
            "RTY Index: 2023-12-29=5.5 2024-01-02=6.5 2024-01-03=7.5 2024-01-04=8.5",
            "!7.0 'Source: terminal' is not a date"});
    row("tables side by side under the same word, one of whose dates prove nothing",
        "Date,A,Date.1,B,C\n01/02/2024,1.5,01/25/2024,5.5,9.5\n01/03/2024,2.5,01/26/2024,6.5,9.25\n"
        "01/04/2024,3.5,01/29/2024,7.5,9.75\n",
        "daily",
        {"A: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5",
            "B: 2024-01-25=5.5 2024-01-26=6.5 2024-01-29=7.5",
            "C: 2024-01-25=9.5 2024-01-26=9.25 2024-01-29=9.75"});
    row("a second column of dates that says something else",
        "Date,Price,Maturity Date,Yield\n2024-01-02,98.5,2024-04-02,5.25\n2024-01-03,98.25,"
        "2024-04-03,5.5\n2024-01-04,98.75,2024-04-04,5.75\n",
        "daily",
        {"Price: 2024-01-02=98.5 2024-01-03=98.25 2024-01-04=98.75",
            "Yield: 2024-01-02=5.25 2024-01-03=5.5 2024-01-04=5.75"});
    row("years that begin in one year and end in the next",
        "Season,Value\n2008-09,1.5\n2009-10,2.5\n2010-11,3.5\n2012-13,4.5\n", "yearly",
        {"Value: 2008-01-01=1.5 2009-01-01=2.5 2010-01-01=3.5 2012-01-01=4.5"});
    row("such years in full", "Year,Value\n2008/2009,1.5\n2009/2010,2.5\n2010/2011,3.5\n", "yearly",
        {"Value: 2008-01-01=1.5 2009-01-01=2.5 2010-01-01=3.5"});
    row("months that look like such years in two rows",
        "Month,Value\n2009-09,1.5\n2009-10,2.5\n2010-11,3.5\n", "monthly",
        {"Value: 2009-09-01=1.5 2009-10-01=2.5 2010-11-01=3.5"});
    row("abbreviations with a dot in front of the year",
        "P\xC3\xA9riode;Indice\njanv.-21;1,5\nf\xC3\xA9vr.-21;2,5\nmars-21;3,5\n", "monthly",
        {"Indice: 2021-01-01=1.5 2021-02-01=2.5 2021-03-01=3.5"});
    row("zones by their places",
        "date,close\n20240102  16:00:00 US/Eastern,1.5\n20240103  16:00:00 US/Eastern,2.5\n",
        "daily", {"close: 2024-01-02=1.5 2024-01-03=2.5"});
    row("quarters across under years",
        "Output\n[Percent]\nLine,,2022,2022,2022,2023\nLine,,Q2,Q3,Q4,Q1\n1,  "
        "Product,0.1,0.2,0.3,0.4\n"
        "2,Spending,1.1,1.2,1.3,1.4\n",
        "quarterly",
        {"Product: 2022-04-01=0.1 2022-07-01=0.2 2022-10-01=0.3 2023-01-01=0.4",
            "Spending: 2022-04-01=1.1 2022-07-01=1.2 2022-10-01=1.3 2023-01-01=1.4",
            "?The dates run across: import each of the 2 rows as a series, 'Product' as the "
            "first?"});
    row("units in brackets below the names",
        ",\"Crude oil, average\",Coal\n,($/bbl),($/mt)\n2020M01,61.5,69.5\n2020M02,53.5,67.5\n",
        "monthly",
        {"Crude oil, average: 2020-01-01=61.5 2020-02-01=53.5",
            "Coal: 2020-01-01=69.5 2020-02-01=67.5"});
    row("base years and percent below the names",
        "Prices\n;;Index;Change\n;;2020=100;in "
        "(%)\n2021;November;110,5;5,2\n2021;Dezember;111,1;...\n2022;Januar;112;6,5\n",
        "monthly",
        {"Index: 2021-11-01=110.5 2021-12-01=111.1 2022-01-01=112",
            "Change: 2021-11-01=5.2 2022-01-01=6.5"});
    row("a year written once for its months",
        ";;Index\n2021;November;110,5\n;Dezember;111,1\n2022;Januar;111,5\n;Februar;112,5\n2023;"
        "Januar;113,5\n",
        "monthly",
        {"Index: 2021-11-01=110.5 2021-12-01=111.1 2022-01-01=111.5 2022-02-01=112.5 "
         "2023-01-01=113.5"});
    row("words for currencies, points and billions",
        "Date;NAV;Index;Assets;Spread\n02.01.2024;1.231,41 EUR;7 550,12 pts;3,5 Mrd.;90 bps\n"
        "03.01.2024;1.232,41 EUR;7 551,12 pts;3,6 Mrd.;91 bps\n",
        "daily",
        {"NAV: 2024-01-02=1231.41 2024-01-03=1232.41",
            "Index: 2024-01-02=7550.12 2024-01-03=7551.12",
            "Assets: 2024-01-02=3500000000 2024-01-03=3600000000",
            "Spread: 2024-01-02=90 2024-01-03=91"});
    row("keys that begin with the code of a currency",
        "Date,D0,D1,Value\n2024-01,M0,EUR1,1.5\n2024-01,M0,JPY100,2.5\n2024-01,M1,EUR1,3.5\n"
        "2024-01,M1,JPY100,4.5\n2024-02,M0,EUR1,1.6\n2024-02,M0,JPY100,2.6\n2024-02,M1,EUR1,3.6\n"
        "2024-02,M1,JPY100,4.6\n",
        "monthly",
        {"M0 · EUR1: 2024-01-01=1.5 2024-02-01=1.6", "M0 · JPY100: 2024-01-01=2.5 2024-02-01=2.6",
            "M1 · EUR1: 2024-01-01=3.5 2024-02-01=3.6",
            "M1 · JPY100: 2024-01-01=4.5 2024-02-01=4.6"});
    row("a column of two currencies is no series",
        "Date,Rate,Paid\n2024-01-02,1.5,10 USD\n2024-01-03,2.5,11 EUR\n", "daily",
        {"Rate: 2024-01-02=1.5 2024-01-03=2.5"});
    row("yearly rows above the monthly ones of a tidy table",
        "FREQ,TIME_PERIOD,OBS_VALUE\nA,2022,100.5\nA,2023,101.5\nM,2023-11,99.5\nM,2023-12,99.7\n"
        "M,2024-01,99.9\n",
        "monthly",
        {"OBS_VALUE: 2023-11-01=99.5 2023-12-01=99.7 2024-01-01=99.9",
            "!2.0 '2022' is not a date like the others (YYYY-MM)",
            "!3.0 '2023' is not a date like the others (YYYY-MM)"});
    row("the day that is meant beside the day of publication",
        "release_date,reference_date,value\n2024-02-13,2024-01-01,1.5\n2024-03-12,2024-02-01,2.5\n",
        "monthly", {"value: 2024-01-01=1.5 2024-02-01=2.5"});
    row("months down and years across",
        "Month,2021,2022,2023\nJan,1.5,4.5,7.5\nFeb,2.5,5.5,8.5\nMar,3.5,6.5,\n", "monthly",
        {": 2021-01-01=1.5 2021-02-01=2.5 2021-03-01=3.5 2022-01-01=4.5 2022-02-01=5.5 "
         "2022-03-01=6.5 2023-01-01=7.5 2023-02-01=8.5"});
    row("tickers in blocks, of which each begins where the one before ends",
        "Symbol,Date,Close\nAAA,2024-01-02,1\nAAA,2024-01-03,2\nAAA,2024-01-04,3\n"
        "BBB,2024-01-05,81\nBBB,2024-01-08,82\nBBB,2024-01-09,83\n",
        "daily",
        {"AAA: 2024-01-02=1 2024-01-03=2 2024-01-04=3",
            "BBB: 2024-01-05=81 2024-01-08=82 2024-01-09=83"});
    row("names of another kind in each row tell no series apart",
        "Date,Name,Rate\n2024-01-02,Epiphany,1.5\n2024-01-03,Candlemas,2.5\n"
        "2024-01-04,Easter,3.5\n2024-01-05,Epiphany,4.5\n",
        "daily", {"Rate: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5 2024-01-05=4.5"});
    row("a second header in another order, without a gap",
        "Date,Open,Close\n2024-01-02,1,2\n2024-01-03,3,4\nDate,Close,Open\n2024-01-04,6,5\n",
        "daily",
        {"Close: 2024-01-02=2[1] 2024-01-03=4[3]",
            "!4.0 the row belongs to a second table, from line 4 on; save that as a file of its "
            "own",
            "!5.0 the row belongs to a second table, from line 4 on; save that as a file of its "
            "own"});
    row("the same header again, without a gap",
        "Date,Close\n2024-01-02,1\n2024-01-03,2\nDate,Close\n2024-01-04,3\n", "daily",
        {"Close: 2024-01-02=1 2024-01-03=2 2024-01-04=3", "!4.0 'Date' is not a date"});
    row("rows above the header",
        "2024-01-02,1\n2024-01-03,2\nDate,Close\n2024-01-04,3\n2024-01-05,4\n", "daily",
        {"Close: 2024-01-04=3 2024-01-05=4", "!1.0 the row stands above the header of the table",
            "!2.0 the row stands above the header of the table"});
    row("midnights in China, in milliseconds",
        "time,close\n1704124800000,1\n1704211200000,2\n1704297600000,3\n1704384000000,4\n"
        "1704643200000,5\n1704729600000,6\n1704816000000,7\n1704902400000,8\n1704988800000,9\n"
        "1705248000000,10\n",
        "daily",
        {"close: 2024-01-02=1 2024-01-03=2 2024-01-04=3 2024-01-05=4 2024-01-08=5 2024-01-09=6 "
         "2024-01-10=7 2024-01-11=8 2024-01-12=9 2024-01-15=10"});
    row("midnights of a zone to the east, in UTC",
        "date,close\n2024-01-01T23:00:00.000Z,1\n2024-01-02T23:00:00.000Z,2\n"
        "2024-01-03T23:00:00.000Z,3\n2024-01-04T23:00:00.000Z,4\n2024-01-07T23:00:00.000Z,5\n"
        "2024-01-08T23:00:00.000Z,6\n2024-01-09T23:00:00.000Z,7\n2024-01-10T23:00:00.000Z,8\n"
        "2024-01-11T23:00:00.000Z,9\n2024-01-14T23:00:00.000Z,10\n",
        "daily",
        {"close: 2024-01-02=1 2024-01-03=2 2024-01-04=3 2024-01-05=4 2024-01-08=5 2024-01-09=6 "
         "2024-01-10=7 2024-01-11=8 2024-01-12=9 2024-01-15=10"});
    row("closes in New York, in UTC",
        "date,close\n2024-01-02T21:00:00Z,1\n2024-01-03T21:00:00Z,2\n2024-01-04T21:00:00Z,3\n"
        "2024-01-05T21:00:00Z,4\n2024-01-08T21:00:00Z,5\n2024-01-09T21:00:00Z,6\n"
        "2024-01-10T21:00:00Z,7\n2024-01-11T21:00:00Z,8\n2024-01-12T21:00:00Z,9\n"
        "2024-01-16T21:00:00Z,10\n",
        "daily",
        {"close: 2024-01-02=1 2024-01-03=2 2024-01-04=3 2024-01-05=4 2024-01-08=5 2024-01-09=6 "
         "2024-01-10=7 2024-01-11=8 2024-01-12=9 2024-01-16=10"});
    row("quarters across, years down",
        "Year,Q1,Q2,Q3,Q4,Annual\n2021,1.5,2.5,3.5,4.5,3\n2022,5.5,6.5,,,6\n", "quarterly",
        {": 2021-01-01=1.5 2021-04-01=2.5 2021-07-01=3.5 2021-10-01=4.5 2022-01-01=5.5 "
         "2022-04-01=6.5",
            "missing 2"});
    row("quintiles are no quarters", "Year,Q1,Q2,Q3,Q4,Q5,Top\n2021,1.5,2.5,3.5,4.5,5.5,6.5\n",
        "yearly",
        {"Q1: 2021-01-01=1.5", "Q2: 2021-01-01=2.5", "Q3: 2021-01-01=3.5", "Q4: 2021-01-01=4.5",
            "Q5: 2021-01-01=5.5", "Top: 2021-01-01=6.5"});
    row("prices under the words of their index",
        "Date,HSI Open,HSI High,HSI Low,HSI Close,Turnover\n2024-01-02,2,4,1,3,9.5\n", "irregular",
        {"HSI: 2024-01-02=3[2 4 1]", "Turnover: 2024-01-02=9.5"});
    row("the last trade under the word of today",
        "Time,Open,High,Low,Latest,Change,Volume\n01/16/2024,2,4,1,3,0.5,\"1,195\"\n"
        "01/17/2024,3,5,2,4,1,\"1,196\"\n\"Downloaded on 01-18-2024\"\n",
        "daily",
        {"Latest: 2024-01-16=3[2 4 1 1195] 2024-01-17=4[3 5 2 1196]",
            "!4.0 'Downloaded on 01-18-2024' is not a date"});
    row("days of the week in brackets",
        "\xE6\x97\xA5\xE4\xBB\x98,\xE7\xB5\x82\xE5\x80\xA4\n2024/01/15(\xE6\x9C\x88),1.5\n"
        "2024/01/16(\xE7\x81\xAB),2.5\n2024/01/17(\xE6\xB0\xB4),3.5\n",
        "daily", {"\xE7\xB5\x82\xE5\x80\xA4: 2024-01-15=1.5 2024-01-16=2.5 2024-01-17=3.5"});
    row("years counted from 1911", "Date,Close\n112/12/29,1.5\n113/01/02,2.5\n113/01/03,3.5\n",
        "daily", {"Close: 2023-12-29=1.5 2024-01-02=2.5 2024-01-03=3.5"});
    row("years counted from 1911 with quarters",
        "Date,GDP\n112\xE5\xB9\xB4\xE7\xAC\xAC"
        "3\xE5\xAD\xA3,1.5\n"
        "112\xE5\xB9\xB4\xE7\xAC\xAC"
        "4\xE5\xAD\xA3,2.5\n"
        "113\xE5\xB9\xB4\xE7\xAC\xAC"
        "1\xE5\xAD\xA3,3.5\n",
        "quarterly", {"GDP: 2023-07-01=1.5 2023-10-01=2.5 2024-01-01=3.5"});
    row("days as digits that went through numbers with decimals",
        ",date,close\n0,20240102.0,1.5\n1,20240103.0,2.5\n2,20240104.0,3.5\n", "daily",
        {"close: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5"});
    row("years that went through numbers with decimals",
        "Year,Value\n2021.0,1.5\n2022.0,2.5\n2023.0,3.5\n", "yearly",
        {"Value: 2021-01-01=1.5 2022-01-01=2.5 2023-01-01=3.5"});
    row("the middle of each year", "Year,Spots\n1700.5,8.5\n1701.5,18.5\n1702.5,26.5\n", "yearly",
        {"Spots: 1700-01-01=8.5 1701-01-01=18.5 1702-01-01=26.5"});
    row("fractions of years at the beginnings of months",
        "\"\",\"time\",\"value\"\n\"1\",1990.91666666667,1.5\n\"2\",1991,2.5\n"
        "\"3\",1991.08333333333,3.5\n\"4\",1991.16666666667,4.5\n",
        "monthly", {"value: 1990-12-01=1.5 1991-01-01=2.5 1991-02-01=3.5 1991-03-01=4.5"});
    row("fractions of years in the middles of months",
        "year,CO2\n1958.2027,315.5\n1958.2877,317.5\n1958.3699,317.25\n1958.4548,316.5\n",
        "monthly", {"CO2: 1958-03-01=315.5 1958-04-01=317.5 1958-05-01=317.25 1958-06-01=316.5"});
    row("fractions of years that go by quarters",
        "time,gnp\n1990.0,1.5\n1990.25,2.5\n1990.5,3.5\n1990.75,4.5\n1991.0,5.5\n", "quarterly",
        {"gnp: 1990-01-01=1.5 1990-04-01=2.5 1990-07-01=3.5 1990-10-01=4.5 1991-01-01=5.5"});
    row("an apostrophe for the century", "Period,GDP\nQ4'22,1.5\nQ1 '23,2.5\nQ2'23,3.5\n",
        "quarterly", {"GDP: 2022-10-01=1.5 2023-01-01=2.5 2023-04-01=3.5"});
    row("preliminary numbers",
        "Year,Jan,Feb,Mar,Apr\n2022,1.5,2.5,3.5,4.5\n2023,5.5,6.5(P),7.5(P),\n", "monthly",
        {": 2022-01-01=1.5 2022-02-01=2.5 2022-03-01=3.5 2022-04-01=4.5 2023-01-01=5.5 "
         "2023-02-01=6.5 2023-03-01=7.5",
            "missing 1"});
    row("numbers that a line above says are missing values",
        "Returns of industries\nMissing data are indicated by -99.99 or -999.\n\n,A,B\n"
        "202401,  1.5, -99.99\n202402,  2.5, -999\n202403,  3.5,  4.5\n",
        "monthly", {"A: 2024-01-01=1.5 2024-02-01=2.5 2024-03-01=3.5", "B: 2024-03-01=4.5"});
    row("the same header and the same months again below a title",
        "Returns by weight\n,A,B\n202401,  1.5,2\n202402,  2.5,3\n202403,  3.5,4\n202404,4.5,5\n"
        "202405,5.5,6\n\n\n  Equal weights\n,A,B\n202401,  9.5,9\n",
        "monthly",
        {"A: 2024-01-01=1.5 2024-02-01=2.5 2024-03-01=3.5 2024-04-01=4.5 2024-05-01=5.5",
            "B: 2024-01-01=2 2024-02-01=3 2024-03-01=4 2024-04-01=5 2024-05-01=6",
            "!10.0 'Equal weights' is not a date",
            "!11.0 the row belongs to a second table, from line 11 on; save that as a file of its "
            "own",
            "!12.0 the row belongs to a second table, from line 11 on; save that as a file of its "
            "own"});
    row("a rate that did not change in any country",
        "Frequency,Area,Time Period,Observation Value\nDaily,US,2024-01-02,5.5\n"
        "Daily,US,2024-01-03,5.5\nDaily,GB,2024-01-02,5.5\nDaily,GB,2024-01-03,5.5\n",
        "daily", {"US: 2024-01-02=5.5 2024-01-03=5.5", "GB: 2024-01-02=5.5 2024-01-03=5.5"});
    row("months across behind words with blanks",
        "Source Key,Series name,Units,Jan 2024,Feb 2024,Mar 2024\n"
        "P1,World production,million barrels per day,101.5,102.25,102.5\n"
        "P2,World consumption,million barrels per day,100.5,101.25,103.5\n",
        "monthly",
        {"P1: 2024-01-01=101.5 2024-02-01=102.25 2024-03-01=102.5",
            "P2: 2024-01-01=100.5 2024-02-01=101.25 2024-03-01=103.5",
            "?The dates run across: import each of the 2 rows as a series, 'P1' as the first?"});
    row("days by the year of an emperor",
        "\xE5\x9F\xBA\xE6\xBA\x96\xE6\x97\xA5,10Y\nS64.1.6,4.5\nH1.1.9,4.75\nR6.1.15,0.5\n",
        "daily", {"10Y: 1989-01-06=4.5 1989-01-09=4.75 2024-01-15=0.5"});
    row("marked months of two letters",
        "ID;Perioden;CPI\n0;2023MM11;121.5\n1;2023MM12;122.5\n2;2024MM01;123.5\n", "monthly",
        {"CPI: 2023-11-01=121.5 2023-12-01=122.5 2024-01-01=123.5"});
    row("a row of the last updates names nothing",
        "Label;Prices\nKey;001\nUpdated;15/11/2024 08:45\nMonth;\n2023-11;1,5\n2023-12;2,5\n",
        "monthly", {"001: 2023-11-01=1.5 2023-12-01=2.5"});
    row("words of two columns rather than codes of one",
        "REF_DATE,GEO,Item,VECTOR,VALUE\n2024-01,Canada,Food,v41690973,150.5\n"
        "2024-01,Canada,Shelter,v41690974,170.5\n2024-01,Ontario,Food,v41690975,151.5\n"
        "2024-01,Ontario,Shelter,v41690976,171.5\n2024-02,Canada,Food,v41690973,150.25\n"
        "2024-02,Canada,Shelter,v41690974,170.25\n2024-02,Ontario,Food,v41690975,151.25\n"
        "2024-02,Ontario,Shelter,v41690976,171.25\n",
        "monthly",
        {"Canada \xC2\xB7 Food: 2024-01-01=150.5 2024-02-01=150.25",
            "Canada \xC2\xB7 Shelter: 2024-01-01=170.5 2024-02-01=170.25",
            "Ontario \xC2\xB7 Food: 2024-01-01=151.5 2024-02-01=151.25",
            "Ontario \xC2\xB7 Shelter: 2024-01-01=171.5 2024-02-01=171.25"});
    row("names that came again and were numbered",
        "Date,Open,Close,Open.1,Close.1\n2024-01-02,1,2,3,4\n", "irregular",
        {"Close: 2024-01-02=2[1]", "Close.1: 2024-01-02=4[3]"});
}

void PublishersTest::readsTheirFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, frequency);
    QFETCH(QString, picture);
    const auto table = readTable({text.constData(), std::size_t(text.size())}, "x.csv");
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(pictured(*table).join('\n'), picture);
    QCOMPARE(QString::fromUtf8(frequencyName(table->series.front().frequency).data()), frequency);
}

QTEST_GUILESS_MAIN(PublishersTest)
#include "publishers_test.moc"
