// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

using Lines = QStringList;

/// What people, spreadsheets and data sites write around digits, and how a file shows what a dot or
/// a comma between them means.
class NumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatStandsAroundDigits_data();
    void readsWhatStandsAroundDigits();
    void aFileShowsWhatItsMarksMean_data();
    void aFileShowsWhatItsMarksMean();
    void saysWhatItUnderstood_data();
    void saysWhatItUnderstood();
    void takesNothingInThePlaceOfPrices();
    void theLikelierMarkIsUsedUntilAnswered();
    void thePlainWayAsksWhatTheGeneralWayAsks();
};

void NumbersTest::readsWhatStandsAroundDigits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const QByteArray &text, const Lines &picture) {
        QTest::newRow(name) << text << picture.join('\n');
    };
    /// Three days with the cells below a header.
    const auto days = [](const QByteArray &a, const QByteArray &b, const QByteArray &c) {
        return "Date;X\n2024-01-02;" + a + "\n2024-01-03;" + b + "\n2024-01-04;" + c + "\n";
    };
    const auto same = [&](const QByteArray &cell, double value) {
        const auto name = cell;
        const auto x = number(value);
        QTest::newRow(name.constData()) << days(
            cell, cell, cell) << QString("X: 2024-01-02=%1 2024-01-03=%1 2024-01-04=%1").arg(x);
    };
    for (const char *const before :
        {"A$", "C$", "CA$", "HK$", "NT$", "S$", "NZ$", "MX$", "R$", "Rs. ", "Rs ", "kr. ", "₪", "₺",
            "₴", "₦", "₱", "₿", "฿", "Rp ", "S/ ", "Fr. ", "SFr. ", "R "})
        same(QByteArray(before) + "1,234.5", 1234.5);
    for (const char *const behind : {" kr.", " kr", " руб.", " р.", " Kč", " Ft", " zł", " TL",
             " грн", " ₫", " Euro", " Punkte", " ‰", " pts", " Prozent", " percent", " pct"})
        same("1.234,5" + QByteArray(behind), 1234.5);
    same("1234.5元", 1234.5);
    same("1234.5円", 1234.5);
    same("1,234.5원", 1234.5);
    same("1,234.5p", 1234.5);
    row("rand without a blank, and commas that part thousands",
        "Date\tX\n2024-01-02\tR1,229.38\n2024-01-03\tR1,239.61\n2024-01-04\tR950.00\n",
        {"X: 2024-01-02=1229.38 2024-01-03=1239.61 2024-01-04=950"});
    row("rounds are keys, not rand",
        "Date;Round;X\n2024-01-02;R1;1.5\n2024-01-02;R2;2.5\n2024-01-03;R1;3.5\n"
        "2024-01-03;R2;4.5\n",
        {"R1: 2024-01-02=1.5 2024-01-03=3.5", "R2: 2024-01-02=2.5 2024-01-03=4.5"});
    same("78.5 USD/bbl", 78.5);
    same("$98.8/oz", 98.8);
    same("$98.8 billion", 98.8e9);
    same("$2 Billion", 2e9);
    same("1.5 trillion", 1.5e12);
    same("1.234,5 Mrd. Euro", 1234.5e9);
    same("1 015,9 Md€", 1015.9e9);
    same("12,5 Mds €", 12.5e9);
    same("3,5 mld", 3.5e9);
    same("3,5 mlrd", 3.5e9);
    same("3,5 млрд", 3.5e9);
    same("3,5 млн руб.", 3.5e6);
    same("3,5 тыс.", 3500);
    same("3,5 Tsd.", 3500);
    same("R$ 3,5 mi", 3.5e6);
    same("R$ 3,5 bi", 3.5e9);
    same("3,5 millones", 3.5e6);
    same("3,5 mdkr", 3.5e9);
    same("12.5億円", 12.5e8);
    same("12.5亿元", 12.5e8);
    same("12.5억", 12.5e8);
    same("€81.9m", 81.9e6);
    same("$1.2trn", 1.2e12);
    same("–1,5", -1.5);
    same("1.234,50-", -1234.5);
    same("(5.2)%", -5.2);
    same("'123.45", 123.45);
    same("=\"1,5\"", 1.5);
    same("1_234_567,5", 1234567.5);
    same("1\u2007234,5", 1234.5);
    row("a power of ten that is another one in half of Europe",
        days("1,5 billion", "2,5 billion", "1,5"),
        {"X: 2024-01-04=1.5",
            "!2.2 '1,5 billion' is not a number: 'billion' is not the same in all languages",
            "!3.2 '2,5 billion' is not a number: 'billion' is not the same in all languages"});
    row("a thousand in Spain, a million elsewhere", days("1,5", "2,5 mil", "3,5"),
        {"X: 2024-01-02=1.5 2024-01-04=3.5", "!3.2 '2,5 mil' is not a number"});
    row("metres, no millions", days("1.5", "2.5 m", "3.5"),
        {"X: 2024-01-02=1.5 2024-01-04=3.5", "!3.2 '2.5 m' is not a number"});
    row("thousands or billions of euros", days("1.5", "2.5 T€", "3.5"),
        {"X: 2024-01-02=1.5 2024-01-04=3.5", "!3.2 '2.5 T€' is not a number"});
    row("a unit we do not know", days("1.5 qux", "2.5 qux", "3 qux"),
        {"X: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3"});
    row("units that are not the same", days("1.5 qux", "2.5", "3.5") + "2024-01-05;4.5 kilo\n",
        {"X: 2024-01-03=2.5 2024-01-04=3.5", "!2.2 '1.5 qux' is not a number",
            "!5.2 '4.5 kilo' is not a number"});
    row("two currencies", "Date;X;Y\n2024-01-02;$1.5;1\n2024-01-03;€2.5;2\n2024-01-04;$3.5;3\n",
        {"Y: 2024-01-02=1 2024-01-03=2 2024-01-04=3"});
    row("terms are keys, not numbers",
        "Date;Term;X\n2024-01-02;1Y;1.5\n2024-01-02;2Y;2.5\n2024-01-03;1Y;3.5\n2024-01-03;2Y;4.5\n",
        {"1Y: 2024-01-02=1.5 2024-01-03=3.5", "2Y: 2024-01-02=2.5 2024-01-03=4.5"});
    for (const char *const note : {"4.5*", "4.5†", "4.5#", "4.5¹", "4.5 ²", "4.5[1]", "4.5 [12]",
             "4.5 (1)", "4.5 1)", "4.5p", "4.5 p", "4.5 (est.)", "4.5 (vorläufig)", "(r) 4.5",
             "r4.5", "*4.5", "4.5/p", "4.5(r)", "4.5 # revised"})
        QTest::newRow(note) << days("1.5", "2.5", "3.5") + "2024-01-05;" + note + "\n"
                            << "X: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5 2024-01-05=4.5";
    row("a digit that could belong to the number is no note",
        days("1.5", "2.5", "3.5") + "2024-01-05;4.51)\n",
        {"X: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5", "!5.2 '4.51)' is not a number"});
    row("what may be a power or the rest of an exponent is no note",
        days("1.5", "2.5", "3.5") + "2024-01-05;5²\n2024-01-06;1.5e\n",
        {"X: 2024-01-02=1.5 2024-01-03=2.5 2024-01-04=3.5", "!5.2 '5²' is not a number",
            "!6.2 '1.5e' is not a number"});
    row("an underscore in a key", days("1.5", "100_200", "3.5"),
        {"X: 2024-01-02=1.5 2024-01-04=3.5", "!3.2 '100_200' is not a number"});
    row("letters behind half of the numbers are no notes",
        days("1.5", "2 p", "2.5") + "2024-01-05;3 p\n",
        {"X: 2024-01-02=1.5 2024-01-04=2.5", "!3.2 '2 p' is not a number",
            "!5.2 '3 p' is not a number"});
    row("less than one", days("1.5", "<1", "2.5"),
        {"X: 2024-01-02=1.5 2024-01-04=2.5", "!3.2 '<1' is not a number"});
    for (const char *const mark :
        {"$ -", "-   €", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NV", "#N/D", "#ZAHL!",
            "н/д", "b.d.", "n. a.", "no data", "Not Available", "Loading...", "(D)", "－"})
        QTest::newRow(mark) << days("1.5", mark, "2.5")
                            << "X: 2024-01-02=1.5 2024-01-04=2.5\nmissing 1";
    row("a code of missing values as programs name it",
        "# fill_value = -99.99\nDate,X\n2024-01-02,1.5\n2024-01-03,-99.99\n",
        {"X: 2024-01-02=1.5", "missing 1"});
    row("a bar of zeros beside prices",
        "Date,Open,High,Low,Close\n2024-01-02,2,3,1,2\n2024-01-03,0,0,0,0\n2024-01-04,2,3,1,2.5\n",
        {"Close: 2024-01-02=2[2 3 1] 2024-01-04=2.5[2 3 1]", "missing 1"});
    row("a bar of zeros where prices are below 0 as well",
        "Date,Open,High,Low,Close\n2024-01-02,2,3,1,2\n2024-01-03,0,0,0,0\n2024-01-04,2,3,-1,-1\n",
        {"Close: 2024-01-02=2[2 3 1] 2024-01-03=0[0 0 0] 2024-01-04=-1[2 3 -1]"});
    row("eighths of a cent",
        "Date,Open,High,Low,Last\n2024-01-02,470-2,472-6,469-0,470-4\n"
        "2024-01-03,471-2,472-6,470-6,472-0\n2024-01-04,1471-4,1472-2,1469-0,1470-7\n",
        {"Last: 2024-01-02=470.5[470.25 472.75 469] 2024-01-03=472[471.25 472.75 470.75] "
         "2024-01-04=1470.875[1471.5 1472.25 1469]"});
    row("prices that cannot be read beside others",
        "Date,Close,Last\n2024-01-02,1.5,5 1/8\n2024-01-03,2.5,5 3/8\n",
        {"Close: 2024-01-02=1.5 2024-01-03=2.5",
            "!2.3 '5 1/8' is not a number; 'Last' is left out"});
}

void NumbersTest::readsWhatStandsAroundDigits()
{
    QFETCH(QByteArray, text);
    const auto table = readTable(text.toStdString(), "x.csv");
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QTEST(pictured(*table).join('\n'), "picture");
}

void NumbersTest::aFileShowsWhatItsMarksMean_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, const Lines &picture) {
        QTest::newRow(name) << QByteArray(text) << picture.join('\n');
    };
    const auto comma = [](const char *cell) {
        return QString("?Does the comma in '%1' mark decimals or thousands?").arg(cell);
    };
    const auto dot = [](const char *cell) {
        return QString("?Does the dot in '%1' mark decimals or thousands?").arg(cell);
    };
    row("semicolons and dates with dots: the comma is decimal",
        "Datum;Diesel\n02.01.2024;1,646\n03.01.2024;1,653\n",
        {"Diesel: 2024-01-02=1.646 2024-01-03=1.653"});
    row("bars between cells and dates with dots",
        "Datum|1 AUD\n02.01.2024|15,231\n03.01.2024|15,112\n",
        {"1 AUD: 2024-01-02=15.231 2024-01-03=15.112"});
    row("greater numbers without a mark beside it",
        "Date;Close;Volume\n2024-01-02;118,894;123456\n2024-01-03;119,066;123457\n",
        {"Close: 2024-01-02=118.894[123456] 2024-01-03=119.066[123457]"});
    row("greater numbers without a mark do not prove quoted commas decimal",
        "Date,Price,Lots\n2024-01-02,\"42,350\",123456\n2024-01-03,\"42,355\",123457\n",
        {"Price: 2024-01-02=42350 2024-01-03=42355", "Lots: 2024-01-02=123456 2024-01-03=123457",
            comma("42,350")});
    row("English dates: the dot is decimal",
        "\"Date\",\"Index\"\n\"Oct 15, 2024\",\"540.123\"\n\"Oct 16, 2024\",\"541.123\"\n",
        {"Index: 2024-10-15=540.123 2024-10-16=541.123"});
    row("nothing tells", "Date;X\n2024-01-02;1,646\n2024-01-03;1,653\n",
        {"X: 2024-01-02=1.646 2024-01-03=1.653", comma("1,646")});
    row("only three digits behind a dot, and whole numbers below 1000 beside it",
        "Date;X\n2024-01-02;99\n2024-01-03;992\n2024-01-04;1.010\n2024-01-05;100\n",
        {"X: 2024-01-02=99 2024-01-03=992 2024-01-04=1010 2024-01-05=100", dot("1.010")});
    row("a column that passes 1000, some of it marked",
        "Date,X\n2024-01-02,998\n2024-01-03,1018\n2024-01-04,\"1,024\"\n",
        {"X: 2024-01-02=998 2024-01-03=1018 2024-01-04=1024"});
    row("exponents prove no decimal mark",
        "Date,X\n2024-01-02,\"98,500\"\n2024-01-03,\"99,250\"\n2024-01-04,1E+05\n",
        {"X: 2024-01-02=98500 2024-01-03=99250 2024-01-04=100000", comma("98,500")});
    row("dots and German dates contradict greater numbers without a mark",
        "Datum;Kurs;Volumen\n02.01.2024;118.894;123456\n03.01.2024;119.066;123457\n",
        {"Kurs: 2024-01-02=118894[123456] 2024-01-03=119066[123457]", dot("118.894")});
}

void NumbersTest::aFileShowsWhatItsMarksMean()
{
    readsWhatStandsAroundDigits();
}

void NumbersTest::saysWhatItUnderstood_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("proof");
    const auto row = [](const char *text, const char *decision, const char *proof) {
        QTest::newRow(decision) << QByteArray(text) << QString(decision) << QString(proof);
    };
    row("Date,X\n2024-01-02,1.5\n2024-01-03,2.5\n2024-01-04,3.5\n2024-01-05,4.5 p\n",
        "marks of notes behind numbers are left out", "'X' has 4.5 p");
    row("Date,X\n2024-01-02,291 K\n2024-01-03,292 K\n",
        "letters and words behind numbers are powers of ten", "'X' has 291 K");
    row("Date,X\n2024-01-02,1.5 qux\n2024-01-03,2.5 qux\n2024-01-04,3.5 qux\n",
        "'qux' beside numbers is their unit", "'X' has 1.5 qux");
    row("Date,X\n2024-01-02,4.43%\n2024-01-03,0.0450\n",
        "1 numbers have a percent sign and 1 have none; all are read as they stand",
        "'X' has 0.0450");
    row("Datum;X\n02.01.2024;1,646\n", "'X' has a decimal comma",
        "no comma parts the cells, and dates or headers are of a language with it");
    row("Date,X\n2024-01-02,998\n2024-01-03,1018\n2024-01-04,\"1,024\"\n",
        "'X' has marks of thousands",
        "its numbers are as large as those without a mark only if 1,024 has one");
    row("Date,Open,High,Low,Close\n2024-01-02,2,3,1,2\n2024-01-03,0,0,0,0\n", "0 is no price",
        "1 row with four prices of 0 beside others are missing");
}

void NumbersTest::saysWhatItUnderstood()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, decision);
    QFETCH(QString, proof);
    const auto table = readTable(text.toStdString(), "x.csv");
    QVERIFY(table);
    const Evidence said{decision.toStdString(), proof.toStdString()};
    QVERIFY(std::ranges::find(table->evidence, said) != table->evidence.end());
}

void NumbersTest::takesNothingInThePlaceOfPrices()
{
    const auto table = readTable("Date,Last,Change %,Volume\n2024-01-02,5 1/8,0.5%,100\n"
                                 "2024-01-03,5 3/8,0.7%,110\n",
        "x.csv");
    QVERIFY(!table);
    QCOMPARE(table.error().message,
        "'x.csv' has dates but no numbers that can be read; line 2: '5 1/8' is not a number; "
        "'Last' is left out");
}

void NumbersTest::theLikelierMarkIsUsedUntilAnswered()
{
    const std::string text = "Date;X\n2024-01-02;99\n2024-01-03;1.010\n2024-01-04;992\n";
    const auto asked = readTable(text, "x.csv");
    QVERIFY(asked);
    QCOMPARE(asked->questions.size(), std::size_t(1));
    QCOMPARE(asked->questions[0].likeliest, std::size_t(1));
    const Answer decimals{Topic::DecimalMark, 0};
    const auto answered = readTable(text, "x.csv", {&decimals, 1});
    QVERIFY(answered && answered->questions.empty());
    QCOMPARE(answered->series[0].observations.values[1], 1.01);
}

void NumbersTest::thePlainWayAsksWhatTheGeneralWayAsks()
{
    std::string text = "Date;X\n";
    const auto first = std::chrono::local_days(std::chrono::year(2015) / 1 / 1);
    for (int day = 0; day < 3000; ++day)
        text += isoText(Time(first + std::chrono::days(day))).substr(0, 10) + ";"
            + std::to_string(500 + day % 400) + "\n";
    text += "2024-01-02;1.005\n";
    const auto table = readTable(text, "x.csv");
    QVERIFY(table);
    QCOMPARE(table->questions.size(), std::size_t(1));
    QCOMPARE(table->series[0].observations.values.back(), 1005.0);
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "numbers_test.moc"
