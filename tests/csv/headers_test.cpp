// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

using Lines = QStringList;

/// What columns are called, which of them are prices of one series, and which are no series.
class HeadersTest : public QObject
{
    Q_OBJECT

private slots:
    void theHeaderNamesTheColumns_data();
    void theHeaderNamesTheColumns();
    void wordsOfManyLanguagesAreRoles_data();
    void wordsOfManyLanguagesAreRoles();
    void pricesWithoutAHeaderNeedAProof_data();
    void pricesWithoutAHeaderNeedAProof();
};

void HeadersTest::theHeaderNamesTheColumns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, const Lines &picture) {
        QTest::newRow(name) << QByteArray(text) << picture.join('\n');
    };
    row("tuples of role and ticker",
        "Date,\"('Close', 'AAPL')\",\"('High', 'AAPL')\",\"('Low', 'AAPL')\",\"('Open', 'AAPL')\"\n"
        "2024-10-15,233.4,235.6,232.9,235.5\n2024-10-16,231.8,232.1,229.8,231.6\n",
        {"AAPL: 2024-10-15=233.4[235.5 235.6 232.9] 2024-10-16=231.8[231.6 232.1 229.8]"});
    row("role and ticker with a blank between them",
        "Date,Close AAPL,Close MSFT,Volume AAPL,Volume MSFT\n2024-10-15,233.4,418.7,10,20\n"
        "2024-10-16,231.8,416.1,11,21\n",
        {"AAPL: 2024-10-15=233.4[10] 2024-10-16=231.8[11]",
            "MSFT: 2024-10-15=418.7[20] 2024-10-16=416.1[21]"});
    row("a close and a settlement rate are no roles with tickers",
        "Date,Price Index,Price Level\n2024-10-15,1.5,2.5\n2024-10-16,1.6,2.6\n",
        {"Price Index: 2024-10-15=1.5 2024-10-16=1.6",
            "Price Level: 2024-10-15=2.5 2024-10-16=2.6"});
    row("tickers over pairs of roles, with blanks between them",
        ",SPX Index,,DAX Index,\nDates,PX_LAST,PX_VOLUME,PX_LAST,PX_VOLUME\n"
        "2024-10-15,5815.5,10,19486.5,20\n2024-10-16,5842.5,11,19432.5,21\n",
        {"SPX Index: 2024-10-15=5815.5[10] 2024-10-16=5842.5[11]",
            "DAX Index: 2024-10-15=19486.5[20] 2024-10-16=19432.5[21]"});
    row("a sparse row above the row that names the dates",
        ",TL BASED,USD BASED,x,,\ndate,ISE,ISE,SP,DAX,FTSE\n2009-01-05,0.1,0.2,0.3,0.4,0.5\n"
        "2009-01-06,0.2,0.3,0.4,0.5,0.6\n",
        {"TL BASED ISE: 2009-01-05=0.1 2009-01-06=0.2",
            "USD BASED ISE: 2009-01-05=0.2 2009-01-06=0.3", "SP: 2009-01-05=0.3 2009-01-06=0.4",
            "DAX: 2009-01-05=0.4 2009-01-06=0.5", "FTSE: 2009-01-05=0.5 2009-01-06=0.6"});
    row("merged cells over names that come again",
        "Datum;Deutschland;;Frankreich;\n;BIP;VPI;BIP;VPI\n02.01.2024;1,5;2,5;3,5;4,5\n"
        "03.01.2024;1,6;2,6;3,6;4,6\n",
        {"Deutschland BIP: 2024-01-02=1.5 2024-01-03=1.6",
            "Deutschland VPI: 2024-01-02=2.5 2024-01-03=2.6",
            "Frankreich BIP: 2024-01-02=3.5 2024-01-03=3.6",
            "Frankreich VPI: 2024-01-02=4.5 2024-01-03=4.6"});
    row("the row of names before the row of codes",
        "Name,S&P 500 COMPOSITE,DAX 40\nCode,S&PCOMP(PI),DAXINDX(PI)\n2024-01-02,1.5,2.5\n"
        "2024-01-03,1.6,2.6\n",
        {"S&P 500 COMPOSITE: 2024-01-02=1.5 2024-01-03=1.6",
            "DAX 40: 2024-01-02=2.5 2024-01-03=2.6"});
    row("a row of units below the names",
        "Datum;Umlaufrendite;DAX;EUR/USD\n;%;Punkte;USD\n02.01.2024;2,05;16769,5;1,0956\n"
        "03.01.2024;2,06;16538,5;1,0919\n",
        {"Umlaufrendite: 2024-01-02=2.05 2024-01-03=2.06",
            "DAX: 2024-01-02=16769.5 2024-01-03=16538.5",
            "EUR/USD: 2024-01-02=1.0956 2024-01-03=1.0919"});
    row("billions and a percent sign below the names",
        "Year,GDP,Inflation\n,EUR bn,%\n2021,3617.5,3.1\n2022,3876.5,6.9\n2023,4121.5,5.9\n",
        {"GDP: 2021-01-01=3617.5 2022-01-01=3876.5 2023-01-01=4121.5",
            "Inflation: 2021-01-01=3.1 2022-01-01=6.9 2023-01-01=5.9"});
    row("names that end like units",
        "Month,CPI 2015=100,PPI 2015=100\n2024-01,120.5,130.5\n2024-02,121.5,131.5\n",
        {"CPI 2015=100: 2024-01-01=120.5 2024-02-01=121.5",
            "PPI 2015=100: 2024-01-01=130.5 2024-02-01=131.5"});
    row("a change in percent as the only name", "Month,% change\n2024-01,0.5\n2024-02,0.6\n",
        {"% change: 2024-01-01=0.5 2024-02-01=0.6"});
    row("one column behind an empty corner", ",btc\n2024-01-02,98.5\n2024-01-03,99.5\n",
        {"btc: 2024-01-02=98.5 2024-01-03=99.5"});
    row("names that are dates", "Date,Mar-24,Jun-24\n2024-01-02,94.7,95.1\n2024-01-03,94.8,95.2\n",
        {"Mar-24: 2024-01-02=94.7 2024-01-03=94.8", "Jun-24: 2024-01-02=95.1 2024-01-03=95.2"});
    row("a ruled line below the names",
        "    date    | close\n------------+-------\n 2024-01-02 |  98.5\n 2024-01-03 |  99.5\n"
        " 2024-01-04 |  97.5\n",
        {"close: 2024-01-02=98.5 2024-01-03=99.5 2024-01-04=97.5"});
    row("a line break in a name",
        "Date,\"Close\n(USD)\",\"Volume\n(shares)\"\n2024-01-02,98.5,10\n2024-01-03,99.5,11\n",
        {"Close (USD): 2024-01-02=98.5[10] 2024-01-03=99.5[11]"});
    row("the volume in pieces before the one in euros",
        "Datum;Schluss;Umsatz (EUR);Umsatz (Stück)\n02.01.2024;98,5;985,5;10\n"
        "03.01.2024;99,5;1094,5;11\n",
        {"Schluss: 2024-01-02=98.5[10] 2024-01-03=99.5[11]",
            "Umsatz (EUR): 2024-01-02=985.5 2024-01-03=1094.5"});
    row("changes beside a price",
        "Datum;Laatst;Verschil %\n02.01.2024;98,5;0,5\n03.01.2024;99,5;1,02\n",
        {"Laatst: 2024-01-02=98.5 2024-01-03=99.5"});
    row("the adjusted close, not the open, where there is no other",
        "Date,Open,High,Low,Adj "
        "Close\n2024-01-02,98.5,99.5,97.5,99.1\n2024-01-03,99.5,99.9,98.5,98.6\n",
        {"Adj Close: 2024-01-02=99.1[98.5 99.5 97.5] 2024-01-03=98.6[99.5 99.9 98.5]"});
    row("numbers of rows with gaps",
        ",Date,Close\n0,2024-01-02,98.5\n1,2024-01-03,99.5\n3,2024-01-05,97.5\n",
        {"Close: 2024-01-02=98.5 2024-01-03=99.5 2024-01-05=97.5"});
    row("numbers of rows that begin again for each ticker",
        ",date,ticker,close\n0,2024-01-02,ABC,98.5\n1,2024-01-03,ABC,99.5\n0,2024-01-02,DEF,8.5\n"
        "1,2024-01-03,DEF,9.5\n",
        {"ABC: 2024-01-02=98.5 2024-01-03=99.5", "DEF: 2024-01-02=8.5 2024-01-03=9.5"});
    row("numbers of rows of tables that were put below each other",
        ",Date,Close\n0,2024-01-02,98.5\n1,2024-01-03,99.5\n0,2024-01-04,97.5\n1,2024-01-05,96.5\n",
        {"Close: 2024-01-02=98.5 2024-01-03=99.5 2024-01-04=97.5 2024-01-05=96.5"});
    row("fiscal years beside the date",
        "Record Date,Debt,Fiscal Year,Fiscal Quarter Number\n2023-09-29,33.5,2023,4\n"
        "2023-10-02,33.6,2024,1\n2024-01-02,34.1,2024,2\n",
        {"Debt: 2023-09-29=33.5 2023-10-02=33.6 2024-01-02=34.1"});
    row("rows that end with a delimiter, unlike the header",
        "Handelstag;Schluss;Hoch;Tief\n02.01.2024;101.5;103.5;98.5;\n03.01.2024;102.5;104.5;99.5;"
        "\n",
        {"Schluss: 2024-01-02=101.5[103.5 98.5] 2024-01-03=102.5[104.5 99.5]"});
    row("numbers of rows under another word",
        "Ticker,Date,Close\n0,2024-01-02,98.5\n1,2024-01-03,99.5\n2,2024-01-04,97.5\n",
        {"Close: 2024-01-02=98.5 2024-01-03=99.5 2024-01-04=97.5"});
    row("whole numbers in front of the date that are values",
        "Visitors,Date,Price\n105,2024-01-02,98.5\n101,2024-01-03,99.5\n102,2024-01-04,97.5\n",
        {"Visitors: 2024-01-02=105 2024-01-03=101 2024-01-04=102",
            "Price: 2024-01-02=98.5 2024-01-03=99.5 2024-01-04=97.5"});
    row("parts of the date beside it",
        "date,dow,week,quarter,close\n2024-01-02,1,1,1,98.5\n2024-01-03,2,1,1,99.5\n"
        "2024-01-08,0,2,1,97.5\n",
        {"close: 2024-01-02=98.5 2024-01-03=99.5 2024-01-08=97.5"});
    row("a rate that stays the same for each group",
        "Date,Rate Type,Rate (%),Volume\n2024-06-03,EFFR,5.33,80\n2024-06-03,OBFR,5.32,70\n"
        "2024-06-04,EFFR,5.33,81\n2024-06-04,OBFR,5.32,71\n",
        {"EFFR: 2024-06-03=5.33 2024-06-04=5.33", "EFFR Volume: 2024-06-03=80 2024-06-04=81",
            "OBFR: 2024-06-03=5.32 2024-06-04=5.32", "OBFR Volume: 2024-06-03=70 2024-06-04=71"});
    row("a word for what all rows are about",
        "ts_code,trade_date,close\n000001.SH,20241217,3361.5\n000001.SH,20241218,3382.5\n",
        {"000001.SH: 2024-12-17=3361.5 2024-12-18=3382.5"});
}

void HeadersTest::theHeaderNamesTheColumns()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, picture);
    const auto table = readTable(text.toStdString(), "x.csv");
    QVERIFY2(table.has_value(), table ? "" : table.error().message.c_str());
    QCOMPARE(pictured(*table).join('\n'), picture);
}

void HeadersTest::wordsOfManyLanguagesAreRoles_data()
{
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const char *header) {
        QTest::newRow(name) << QByteArray(header);
    };
    row("German", "Datum;Öffnen;Hoch;Tief;Schluss*;Volumen");
    row("German, first and last",
        "Datum;Anfangskurs;Höchstkurs;Tiefstkurs;Schlusskurs;Umsatz (Stück)");
    row("Italian", "Data;Aperto;Alto;Basso;Chiusura*;Volume");
    row("Italian, with the price",
        "Data;Prezzo apertura;Prezzo massimo;Prezzo minimo;Prezzo chiusura;Volumi");
    row("Spanish", "Fecha;Abrir;Máx.;Mín.;Cierre*;Volumen");
    row("Spanish, with the price",
        "Fecha;Precio apertura;Precio máximo;Precio mínimo;Precio cierre;Volumen");
    row("French", "Date;Ouverture;Élevé;Faible;Clôture;Volume");
    row("French, with the price",
        "Date;Cours d'ouverture;Cours le plus haut;Cours le plus bas;Cours de clôture;Volume");
    row("Portuguese", "Data;Abertura;Alta;Baixa;Fecho;Volume");
    row("Dutch", "Datum;Open;Hoog;Laag;Laatst;Vol.");
    row("Danish", "Dato;Åbningskurs;Højeste;Laveste;Lukkekurs;Omsætning");
    row("Norwegian", "Dato;Åpning;Høyest;Lavest;Sluttkurs;Volum");
    row("Finnish", "Päivämäärä;Avaus;Ylin;Alin;Päätös;Vaihto");
    row("Greek", "Date;Άνοιγμα;Υψηλό;Χαμηλό;Τελευταία;Όγκος");
    row("Hungarian", "Date;Nyitó ár;Maximum ár;Minimum ár;Utolsó ár;Forgalom (db)");
    row("Czech", "Datum;Otevření;Maximum;Minimum;Zavření;Objem");
    row("Romanian", "Data;Deschidere;Maxim;Minim;Închidere;Volum");
    row("Polish", "Data;Kurs otwarcia;Kurs maksymalny;Kurs minimalny;Kurs zamknięcia;Wolumen");
    row("Russian", "Дата;Цена открытия;Макс. цена;Мин. цена;Цена закрытия;Объем");
    row("Ukrainian", "Дата;Відкриття;Максимум;Мінімум;Закриття;Обсяг");
    row("Turkish", "Tarih;Açılış Fiyatı;En Yüksek;En Düşük;Kapanış Fiyatı;İşlem Hacmi");
    row("Hebrew", "Date;פתיחה;גבוה;נמוך;סגירה;מחזור");
    row("Vietnamese", "Ngày;Mở cửa;Cao nhất;Thấp nhất;Đóng cửa;Khối lượng");
    row("Chinese and English",
        "日期Date;开盘Open;最高High;最低Low;收盘Close;成交量（万手）Volume(M Shares)");
    row("initials", "Date;O;H;L;C;V");
    row("of the session", "Date;Session Open;Session High;Session Low;Settlement;Trade Volume");
    row("hours and dollars",
        "Date;24h Open (USD);24h High (USD);24h Low (USD);Closing Price (USD);PX_VOLUME");
}

void HeadersTest::wordsOfManyLanguagesAreRoles()
{
    QFETCH(QByteArray, header);
    const auto text =
        header + "\n2024-01-02;98.5;99.5;97.5;99.1;10\n2024-01-03;99.2;99.9;98.5;98.6;11\n";
    const auto table = readTable(text.toStdString(), "x.csv");
    QVERIFY2(table.has_value(), table ? "" : table.error().message.c_str());
    const auto lines = pictured(*table);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0].section(": ", 1),
        QStringLiteral("2024-01-02=99.1[98.5 99.5 97.5 10] 2024-01-03=98.6[99.2 99.9 98.5 11]"));
}

void HeadersTest::pricesWithoutAHeaderNeedAProof_data()
{
    QTest::addColumn<bool>("isCloseFirst");
    QTest::addColumn<int>("seriesCount");
    QTest::newRow("open, high, low, close") << false << 1;
    QTest::newRow("close, high, low, open") << true << 4;
}

void HeadersTest::pricesWithoutAHeaderNeedAProof()
{
    QFETCH(bool, isCloseFirst);
    QFETCH(int, seriesCount);
    std::string text;
    for (int day = 1; day <= 12; ++day) {
        const auto open = std::to_string(100 + 3 * day) + ".5";
        const auto close = std::to_string(103 + 3 * day) + ".25";
        text += isoText(timeOf(2024, 1, unsigned(day))) + ',' + (isCloseFirst ? close : open) + ','
            + std::to_string(104 + 3 * day) + ".5," + std::to_string(99 + 3 * day) + ".5,"
            + (isCloseFirst ? open : close) + '\n';
    }
    const auto table = readTable(text, "x.csv");
    QVERIFY(table.has_value());
    QCOMPARE(int(table->series.size()), seriesCount);
    QCOMPARE(table->series[0].observations.values[0], 106.25);
}

QTEST_GUILESS_MAIN(HeadersTest)
#include "headers_test.moc"
