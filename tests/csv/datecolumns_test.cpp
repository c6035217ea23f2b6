// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

using Lines = QStringList;

/// What a column of dates proves as a whole, and which column is the one of the dates.
class DateColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheColumn_data();
    void readsTheColumn();
    void anAnswerPlacesTheYear();
    void anAnswerSettlesTheCentury();
};

void DateColumnsTest::readsTheColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, const Lines &picture) {
        QTest::newRow(name) << QByteArray(text) << picture.join('\n');
    };

    row("the year is first where only that keeps the rows in order",
        "Date,Close\n24/01/30,1.5\n24/01/31,2.5\n24/02/01,3.5\n24/02/02,4.5\n24/02/05,5.5\n",
        {"Close: 2024-01-30=1.5 2024-01-31=2.5 2024-02-01=3.5 2024-02-02=4.5 2024-02-05=5.5"});
    row("the year is first over the turn of a century, newest first and with dots",
        "Date,Close\n00.01.04,1.5\n99.12.30,2.5\n99.12.29,3.5\n",
        {"Close: 1999-12-29=3.5 1999-12-30=2.5 2000-01-04=1.5"});
    row("the year is first where days would be yet to come",
        "Date,Close\n24-10-29,1.5\n24-10-30,2.5\n24-10-31,3.5\n",
        {"Close: 2024-10-29=1.5 2024-10-30=2.5 2024-10-31=3.5"});
    row("days on end without a weekend begin with the year",
        "Date,Close\n24-10-14,1\n24-10-15,2\n24-10-16,3\n24-10-17,4\n24-10-18,5\n24-10-21,6\n"
        "24-10-22,7\n24-10-23,8\n24-10-24,9\n24-10-25,10\n",
        {"Close: 2024-10-14=1 2024-10-15=2 2024-10-16=3 2024-10-17=4 2024-10-18=5 2024-10-21=6 "
         "2024-10-22=7 2024-10-23=8 2024-10-24=9 2024-10-25=10"});
    row("three days of October or of three years",
        "Date,Close\n24-10-15,1.5\n24-10-16,2.5\n24-10-17,3.5\n",
        {"Close: 2024-10-15=1.5 2024-10-16=2.5 2024-10-17=3.5",
            "?Is 24-10-15 Oct. 15, 2024, or a day of 2015?"});
    row("days of one year have it last",
        "Date,Close\n10/06/24,1.5\n11/06/24,2.5\n12/06/24,3.5\n25/06/24,4.5\n",
        {"Close: 2024-06-10=1.5 2024-06-11=2.5 2024-06-12=3.5 2024-06-25=4.5"});
    row("the ends of years have it last",
        "Date,Rate\n31/12/15,1.5\n31/12/16,2.5\n31/12/17,3.5\n31/12/18,4.5\n31/12/19,5.5\n",
        {"Rate: 2015-12-31=1.5 2016-12-31=2.5 2017-12-31=3.5 2018-12-31=4.5 2019-12-31=5.5"});
    row("the first days of years have it last",
        "Date,Rate\n01/01/15,1.5\n01/01/16,2.5\n01/01/17,3.5\n01/01/18,4.5\n",
        {"Rate: 2015-01-01=1.5 2016-01-01=2.5 2017-01-01=3.5 2018-01-01=4.5"});

    row("years of two digits stay in order over 1970",
        "Month,CPI\nNov-69,5\nDec-69,5.1\nJan-70,5.2\n",
        {"CPI: 1969-11-01=5 1969-12-01=5.1 1970-01-01=5.2"});
    row("and newest first", "Month,CPI\n1/2/70,5\n12/31/69,5.1\n12/30/69,5.2\n",
        {"CPI: 1969-12-30=5.2 1969-12-31=5.1 1970-01-02=5"});
    row("years far in the future have been", "Date,Rate\n12/31/45,5\n12/31/46,5.1\n12/31/47,5.2\n",
        {"Rate: 1945-12-31=5 1946-12-31=5.1 1947-12-31=5.2"});
    row("a forecast, or a hundred years ago", "Date,Rate\n12/31/24,5\n12/31/29,5.1\n12/31/34,5.2\n",
        {"Rate: 2024-12-31=5 2029-12-31=5.1 2034-12-31=5.2",
            "?Are the years of two digits 1924 to 1934 or 2024 to 2034?"});
    row("series that begin again before 1970",
        "Date,Land,Rate\n12/31/68,A,1\n12/31/70,A,2\n12/31/05,A,3\n12/31/68,B,4\n12/31/70,B,5\n"
        "12/31/05,B,6\n",
        {"A: 1968-12-31=1 1970-12-31=2 2005-12-31=3", "B: 1968-12-31=4 1970-12-31=5 2005-12-31=6",
            "?Does '68' mean the year 1968 or 2068?"});
    row("years of two digits as they usually are",
        "Date,Rate\n31.12.98,5\n31.12.99,5.1\n31.12.00,6\n",
        {"Rate: 1998-12-31=5 1999-12-31=5.1 2000-12-31=6"});

    row("a header writes the pattern", "Date (JJ/MM/AAAA),Taux\n02/01/2024,1\n03/01/2024,2\n",
        {"Taux: 2024-01-02=1 2024-01-03=2"});
    row("a header writes the other pattern", "date_mmddyyyy,Rate\n01/02/2024,1\n01/03/2024,2\n",
        {"Rate: 2024-01-02=1 2024-01-03=2"});
    row("words of whatever language stand for days of the week",
        "Pv,Date,Rate\nti,02/01/2024,1\nke,03/01/2024,2\nto,04/01/2024,3\npe,05/01/2024,4\n"
        "ma,08/01/2024,5\nti,09/01/2024,6\nke,10/01/2024,7\nto,11/01/2024,8\n",
        {"Rate: 2024-01-02=1 2024-01-03=2 2024-01-04=3 2024-01-05=4 2024-01-08=5 2024-01-09=6 "
         "2024-01-10=7 2024-01-11=8"});
    row("months beside the dates",
        "Date,Month,Rate\n02/01/2024,January,1\n03/01/2024,January,2\n05/02/2024,February,3\n",
        {"Rate: 2024-01-02=1 2024-01-03=2 2024-02-05=3"});
    row("dates beside the dates",
        "Date,Settles,Rate\n02/01/2024,2024-01-04,1\n03/01/2024,2024-01-05,2\n"
        "05/02/2024,2024-02-07,3\n",
        {"Rate: 2024-01-02=1 2024-01-03=2 2024-02-05=3"});
    row("prices of days on end",
        "Date,Open,High,Low,Close\n12/02/2024,1,3,1,2\n12/03/2024,1,3,1,2\n12/04/2024,1,3,1,2\n"
        "12/05/2024,1,3,1,2\n12/06/2024,1,3,1,2\n",
        {"Close: 2024-12-02=2[1 3 1] 2024-12-03=2[1 3 1] 2024-12-04=2[1 3 1] 2024-12-05=2[1 3 1] "
         "2024-12-06=2[1 3 1]"});
    row("prices of the first days of months or of days",
        "Date,Open,High,Low,Close\n01/02/2023,1,3,1,2\n01/03/2023,1,3,1,2\n01/04/2023,1,3,1,2\n"
        "01/05/2023,1,3,1,2\n01/06/2023,1,3,1,2\n",
        {"Close: 2023-01-02=2[1 3 1] 2023-01-03=2[1 3 1] 2023-01-04=2[1 3 1] 2023-01-05=2[1 3 1] "
         "2023-01-06=2[1 3 1]",
            "?Is 01/02/2023 Feb. 1 or Jan. 2?"});
    row("months in no order of which none is left out",
        "Month,Land,Rate\nDec-20,A,1\nFeb-21,A,3\nJan-21,A,2\nMar-21,A,4\nApr-21,A,5\nMay-21,A,6\n"
        "Jun-21,A,7\nJul-21,A,8\nAug-21,A,9\nSep-21,A,10\nOct-21,A,11\nNov-21,A,12\nDec-21,A,13\n",
        {"Rate: 2020-12-01=1 2021-01-01=2 2021-02-01=3 2021-03-01=4 2021-04-01=5 2021-05-01=6 "
         "2021-06-01=7 2021-07-01=8 2021-08-01=9 2021-09-01=10 2021-10-01=11 2021-11-01=12 "
         "2021-12-01=13"});

    row("quarters as ordinals beside the years",
        "Year,Quarter,GDP\n2022,1st,1\n2022,2nd,2\n2022,3rd,3\n2022,4th,4\n2023,1st,5\n",
        {"GDP: 2022-01-01=1 2022-04-01=2 2022-07-01=3 2022-10-01=4 2023-01-01=5"});
    row("quarters in Roman numerals beside the years",
        "Год;Квартал;ВВП\n2022;III;1\n2022;IV;2\n2023;I;3\n2023;II;4\n",
        {"ВВП: 2022-07-01=1 2022-10-01=2 2023-01-01=3 2023-04-01=4"});
    row("quarters that say so, without a header",
        ";;BIP;Index\n2022;1. Quartal;1,5;1\n2022;2. Quartal;2,5;2\n2022;3. Quartal;3,5;3\n"
        "2022;4. Quartal;4,5;4\n2023;1. Quartal;5,5;5\n",
        {"BIP: 2022-01-01=1.5 2022-04-01=2.5 2022-07-01=3.5 2022-10-01=4.5 2023-01-01=5.5",
            "Index: 2022-01-01=1 2022-04-01=2 2022-07-01=3 2022-10-01=4 2023-01-01=5"});
    row("quarters from month to month",
        "Year,Period,GDP\n2022,Jan-Mar,1\n2022,Apr-Jun,2\n2022,Jul-Sep,3\n2022,Oct-Dec,4\n"
        "2023,Jan-Mar,5\n",
        {"GDP: 2022-01-01=1 2022-04-01=2 2022-07-01=3 2022-10-01=4 2023-01-01=5"});
    row("regions with numbers are no quarters",
        "Year,Region,Rate\n2022,Region 1,1.5\n2022,Region 2,2.5\n2023,Region 1,3.5\n"
        "2023,Region 2,4.5\n",
        {"Region 1: 2022-01-01=1.5 2023-01-01=3.5", "Region 2: 2022-01-01=2.5 2023-01-01=4.5"});
    row("weeks with their word", "Year,Week,X\n2022,Week 51,1\n2022,Week 52,2\n2023,Week 1,3\n",
        {"X: 2022-12-19=1 2022-12-26=2 2023-01-02=3"});
    row("months with sign and number",
        "年份,月份,数值\n2022年,11月,1\n2022年,12月,2\n2023年,1月,3\n",
        {"数值: 2022-11-01=1 2022-12-01=2 2023-01-01=3"});
    row("days of the year", "Year,DOY,Flow\n2023,364,1\n2023,365,2\n2024,1,3\n2024,366,4\n",
        {"Flow: 2023-12-30=1 2023-12-31=2 2024-01-01=3 2024-12-31=4"});
    row("words that only their order makes quarters",
        "Year,Quarter,X\n2022,uno,1\n2022,dos,2\n2022,tres,3\n2022,cuatro,4\n2023,uno,5\n"
        "2023,dos,6\n2023,tres,7\n2023,cuatro,8\n",
        {"X: 2022-01-01=1 2022-04-01=2 2022-07-01=3 2022-10-01=4 2023-01-01=5 2023-04-01=6 "
         "2023-07-01=7 2023-10-01=8",
            "?Are 'uno' to 'cuatro' the quarters of the years beside them?"});
    row("months under any header, of several series, years in any place",
        "place,yr,fase,X\nA,2022,7,1\nA,2022,8,2\nA,2022,9,3\nA,2022,10,4\nA,2022,11,5\n"
        "A,2022,12,6\nA,2023,1,7\nA,2023,2,8\nA,2023,3,9\nA,2023,4,10\nA,2023,5,11\nA,2023,6,12\n"
        "B,2022,7,1\nB,2022,8,2\nB,2022,9,3\nB,2022,10,4\nB,2022,11,5\nB,2022,12,6\nB,2023,1,7\n"
        "B,2023,2,8\nB,2023,3,9\nB,2023,4,10\nB,2023,5,11\nB,2023,6,12\n",
        {"A: 2022-07-01=1 2022-08-01=2 2022-09-01=3 2022-10-01=4 2022-11-01=5 2022-12-01=6 "
         "2023-01-01=7 2023-02-01=8 2023-03-01=9 2023-04-01=10 2023-05-01=11 2023-06-01=12",
            "B: 2022-07-01=1 2022-08-01=2 2022-09-01=3 2022-10-01=4 2022-11-01=5 2022-12-01=6 "
            "2023-01-01=7 2023-02-01=8 2023-03-01=9 2023-04-01=10 2023-05-01=11 2023-06-01=12"});
    row("a month in front of its year",
        "Month,YYYY,Index\nJanuary,1978,1\nFebruary,1978,2\n"
        "March,1978,3\n",
        {"Index: 1978-01-01=1 1978-02-01=2 1978-03-01=3"});

    row("a column that is called a maturity is not the axis",
        "Data Vencimento;Data Base;Taxa\n01/01/2027;15/10/2024;1,5\n01/01/2029;15/10/2024;2,5\n"
        "01/01/2027;16/10/2024;3,5\n01/01/2029;16/10/2024;4,5\n",
        {"01/01/2027: 2024-10-15=1.5 2024-10-16=3.5", "01/01/2029: 2024-10-15=2.5 2024-10-16=4.5"});
    row("nor is one with days to come, whatever it is called",
        "End,Day,Rate\n2060-01-01,2024-10-15,1\n2062-01-01,2024-10-15,2\n2060-01-01,2024-10-16,3\n"
        "2062-01-01,2024-10-16,4\n2060-01-01,2024-10-17,5\n2062-01-01,2024-10-17,6\n",
        {"2060-01-01: 2024-10-15=1 2024-10-16=3 2024-10-17=5",
            "2062-01-01: 2024-10-15=2 2024-10-16=4 2024-10-17=6"});
    row("the date of an update beside periods across describes the row",
        "Country,Updated on,2021,2022,2023\nA,2024-07-19,1.5,2.5,3.5\nB,2024-07-20,4.5,5.5,6.5\n",
        {"A: 2021-01-01=1.5 2022-01-01=2.5 2023-01-01=3.5",
            "B: 2021-01-01=4.5 2022-01-01=5.5 2023-01-01=6.5",
            "?The dates run across: import each of the 2 rows as a series, 'A' as the first?"});
    row("counts of milliseconds under any header, a day apart",
        "close,at\n2.5,1728964800000\n3.5,1729051200000\n4.5,1729137600000\n5.5,1729224000000\n",
        {"close: 2024-10-15=2.5 2024-10-16=3.5 2024-10-17=4.5 2024-10-18=5.5"});
    row("numbers as long that go no steps are no dates",
        "a,b\n1.5,1728964800000\n2.5,1729051277123\n3.5,1729137600000\n4.5,1729224099000\n",
        {"'file.csv' has no column of dates; each row needs its date"});
    row("digits of days and hours are no seconds", "Time,X\n2024072500,1\n2024072501,2\n",
        {"X: 2024-07-25=1 2024-07-25T01:00:00=2"});
    row("eight digits that end with the year", "Date,X\n31122023,1\n02012024,2\n",
        {"X: 2023-12-31=1 2024-01-02=2"});
    row("eight digits in which nothing shows the month", "Date,X\n01022024,1\n02032024,2\n",
        {"X: 2024-02-01=1 2024-03-02=2", "?Is 01022024 Feb. 1 or Jan. 2?"});
    row("weeks beside their years",
        "Week,X\n49/2020,1\n50/2020,2\n51/2020,3\n52/2020,4\n53/2020,5\n1/2021,6\n2/2021,7\n",
        {"X: 2020-11-30=1 2020-12-07=2 2020-12-14=3 2020-12-21=4 2020-12-28=5 2021-01-04=6 "
         "2021-01-11=7"});
    row("hours of the day",
        "Date,Hour,P\n2024-01-02,0,1.5\n2024-01-02,1,2.5\n2024-01-02,23,3.5\n2024-01-03,0,4.5\n",
        {"P: 2024-01-02=1.5 2024-01-02T01:00:00=2.5 2024-01-02T23:00:00=3.5 2024-01-03=4.5"});
    row("hours with one that is none",
        "Date,Hour,P\n2024-01-02,8,1.5\n2024-01-02,9,2.5\n2024-01-02,10,3.5\n2024-01-02,11,4.5\n"
        "2024-01-02,12,5.5\n2024-01-02,13,6.5\n2024-01-02,14,7.5\n2024-01-02,15,8.5\n"
        "2024-01-02,x,9.5\n",
        {"P: 2024-01-02T08:00:00=1.5 2024-01-02T09:00:00=2.5 2024-01-02T10:00:00=3.5 "
         "2024-01-02T11:00:00=4.5 2024-01-02T12:00:00=5.5 2024-01-02T13:00:00=6.5 "
         "2024-01-02T14:00:00=7.5 2024-01-02T15:00:00=8.5",
            "!10.0 'x' is not a time of day"});
    row("first days of months are likelier than days with weekends",
        "Date,X\n01/01/2023,1\n01/02/2023,2\n01/03/2023,3\n01/04/2023,4\n01/05/2023,5\n"
        "01/06/2023,6\n01/07/2023,7\n",
        {"X: 2023-01-01=1 2023-02-01=2 2023-03-01=3 2023-04-01=4 2023-05-01=5 2023-06-01=6 "
         "2023-07-01=7",
            "?Is 01/02/2023 Feb. 1 or Jan. 2?"});
    row("hours that are counted from one stay in their day",
        "Date,HE,P\n2024-01-02,1,1.5\n2024-01-02,2,2.5\n2024-01-02,24,3.5\n2024-01-03,1,4.5\n",
        {"P: 2024-01-02=1.5 2024-01-02T01:00:00=2.5 2024-01-02T23:00:00=3.5 2024-01-03=4.5"});
    row("a table beside another has dates of its own",
        "Daily,,,Monthly,\nDate,SPX,,Date,CPI\n2024-01-02,1.5,,Nov-21,4.5\n2024-01-03,2.5,,Dec-21,"
        "5.5\n"
        "2024-01-04,3.5,,Jan-22,6.5\n",
        {"SPX: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5",
            "CPI: 2021-11-01=4.5 2021-12-01=5.5 2022-01-01=6.5"});
    row("a table of years beside one of months",
        "Year,GDP,,Month,CPI\n2019,1.5,,Jan 2021,4.5\n2020,2.5,,Feb 2021,5.5\n2021,3.5,,Mar "
        "2021,6.5\n",
        {"GDP: 2019-01-01=1.5 2020-01-01=2.5 2021-01-01=3.5",
            "CPI: 2021-01-01=4.5 2021-02-01=5.5 2021-03-01=6.5"});
    row("second dates under a word of their own",
        "Date_Gold,Gold,Date_Silver,Silver\n2024-01-02,1900,2024-01-03,20\n"
        "2024-01-03,1901,2024-01-04,21\n2024-01-04,1902,2024-01-05,22\n",
        {"Gold: 2024-01-02=1900 2024-01-03=1901 2024-01-04=1902",
            "Silver: 2024-01-03=20 2024-01-04=21 2024-01-05=22"});
    row("dates of a release begin no table",
        "Date,CPI,Release "
        "date,Revision\n2024-01-01,1.5,2024-02-12,0.1\n2024-02-01,2.5,2024-03-12,0.2\n"
        "2024-03-01,3.5,2024-04-12,0.3\n",
        {"CPI: 2024-01-01=1.5 2024-02-01=2.5 2024-03-01=3.5",
            "Revision: 2024-01-01=0.1 2024-02-01=0.2 2024-03-01=0.3"});
    row("a date stands for the rows below it",
        "Date,Ticker,Close\n2024-01-02,AAPL,1\n,MSFT,2\n2024-01-03,AAPL,3\n,MSFT,4\n",
        {"AAPL: 2024-01-02=1 2024-01-03=3", "MSFT: 2024-01-02=2 2024-01-03=4"});
    row("a row that lost its date is refused",
        "Date,Land,Close\n2024-01-02,A,1\n2024-01-03,A,2\n,A,3\n,A,4\n2024-01-05,A,5\n",
        {"Close: 2024-01-02=1 2024-01-03=2 2024-01-05=5", "!4.0 the row has no date",
            "!5.0 the row has no date"});
    row("six digits under a word for dates, in order",
        "Date,X\n231229,1.5\n240102,2.5\n240131,3.5\n",
        {"X: 2023-12-29=1.5 2024-01-02=2.5 2024-01-31=3.5"});
    row("six digits under another word are numbers", "No,X\n231229,1.5\n240102,2.5\n240131,3.5\n",
        {"'file.csv' has no column of dates; each row needs its date"});
    row("a series that goes on in the columns to its right",
        "Date,Rate,Date,Rate\n2024-01-02,1.5,2024-01-05,4.5\n2024-01-03,2.5,2024-01-08,5.5\n"
        "2024-01-04,3.5,2024-01-09,6.5\n",
        {"Rate: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5 2024-01-05=4.5 2024-01-08=5.5 "
         "2024-01-09=6.5"});
    row("spans of years across are years",
        "Item,2009-10,2010-11,2011-12,2012-13,2013-14\nA,1.5,2.5,3.5,4.5,5.5\nB,6.5,7.5,8.5,9.5,10."
        "5\n",
        {"A: 2009-01-01=1.5 2010-01-01=2.5 2011-01-01=3.5 2012-01-01=4.5 2013-01-01=5.5",
            "B: 2009-01-01=6.5 2010-01-01=7.5 2011-01-01=8.5 2012-01-01=9.5 2013-01-01=10.5",
            "?The dates run across: import each of the 2 rows as a series, 'A' as the first?"});
}

void DateColumnsTest::readsTheColumn()
{
    QFETCH(QByteArray, text);
    const auto table = readTable(text.toStdString(), "file.csv");
    const auto lines =
        table ? pictured(*table) : Lines{QString::fromStdString(table.error().message)};
    QTEST(lines.join('\n'), "picture");
}

void DateColumnsTest::anAnswerPlacesTheYear()
{
    const Answer dayFirst{Topic::DayOrder, 0}, yearFirst{Topic::DayOrder, 2};
    const auto *const text = "Date,Close\n24-10-15,1.5\n24-10-16,2.5\n24-10-17,3.5\n";
    const auto days = readTable(text, "file.csv", {&dayFirst, 1});
    QVERIFY(days);
    QCOMPARE(pictured(*days), Lines{"Close: 2015-10-24=1.5 2016-10-24=2.5 2017-10-24=3.5"});
    const auto years = readTable(text, "file.csv", {&yearFirst, 1});
    QVERIFY(years);
    QCOMPARE(pictured(*years), Lines{"Close: 2024-10-15=1.5 2024-10-16=2.5 2024-10-17=3.5"});
}

void DateColumnsTest::anAnswerSettlesTheCentury()
{
    const Answer past{Topic::Century, 0};
    const auto table =
        readTable("Date,Rate\n12/31/24,5\n12/31/29,5.1\n12/31/34,5.2\n", "file.csv", {&past, 1});
    QVERIFY(table);
    QCOMPARE(pictured(*table), Lines{"Rate: 1924-12-31=5 1929-12-31=5.1 1934-12-31=5.2"});
}

QTEST_GUILESS_MAIN(DateColumnsTest)
#include "datecolumns_test.moc"
