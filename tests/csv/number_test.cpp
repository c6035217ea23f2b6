// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/number.h"
#include "csv/numbercolumn.h"

#include <QtTest>

using namespace tickmark::csv;

Q_DECLARE_METATYPE(NumberForm)

class NumberTest : public QObject
{
    Q_OBJECT

private slots:
    void readsNumbers_data();
    void readsNumbers();
    void bareNumbersAreTheNearestDouble();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void saysWhyItRefuses_data();
    void saysWhyItRefuses();
    void theFormTellsTheDecimalMark_data();
    void theFormTellsTheDecimalMark();
    void aColumnDecidesItsMark_data();
    void aColumnDecidesItsMark();
};

void NumberTest::readsNumbers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<char>("decimal");
    QTest::addColumn<double>("value");
    const auto row = [](const char *cell, char decimal, double value) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << decimal << value;
    };
    row("0", '.', 0);
    row("2442.739990234375", '.', 2442.739990234375);
    row("-37.63", '.', -37.63);
    row("+1.5", '.', 1.5);
    row("−3.25", '.', -3.25);
    row(".14", '.', 0.14);
    row("-.5", '.', -0.5);
    row("5.", '.', 5);
    row("1,234.5", '.', 1234.5);
    row("1,234,567", '.', 1234567);
    row("12,34,567.5", '.', 1234567.5);
    row("1,23,456", '.', 123456);
    row("1.23.456,5", ',', 123456.5);
    row("1.698,51", ',', 1698.51);
    row("4,0190", ',', 4.019);
    row("118.894", ',', 118894);
    row("118.894", '.', 118.894);
    row("18 719.10", '.', 18719.1);
    row("1 234 567,5", ',', 1234567.5);
    row("25\u00A0286.5", '.', 25286.5);
    row("25\u202F286,5", ',', 25286.5);
    row("1'234.50", '.', 1234.5);
    row("1’234.50", '.', 1234.5);
    row("2.13%", '.', 2.13);
    row("-5.06 %", '.', -5.06);
    row("0,29%", ',', 0.29);
    row("$223.83", '.', 223.83);
    row("-$1,000", '.', -1000);
    row("$-5", '.', -5);
    row("R$ 5,20", ',', 5.2);
    row("1.234,50 €", ',', 1234.5);
    row("(12.5)", '.', -12.5);
    row("($1,250)", '.', -1250);
    row("878.46M", '.', 878460000);
    row("1.87B", '.', 1.87e9);
    row("11,09M", ',', 11090000);
    row("146.57K", '.', 146570);
    row("1.5T", '.', 1.5e12);
    row("1.23亿", '.', 123000000);
    row("1.5e-3", '.', 0.0015);
    row("1E+09", '.', 1e9);
    row("1,5E3", ',', 1500);
    row("3.45000000000000017763568394002504646778106689453125", '.', 3.45);
}

void NumberTest::readsNumbers()
{
    QFETCH(QString, cell);
    QFETCH(char, decimal);
    QFETCH(double, value);
    const auto number = readNumber(cell.toStdString(), {decimal});
    QVERIFY(number);
    QVERIFY2(number->value == value, qPrintable(QString::number(number->value, 'g', 17)));
}

void NumberTest::bareNumbersAreTheNearestDouble()
{
    QRandomGenerator random(20241105);
    for (int i = 0; i < 100'000; ++i) {
        auto cell = std::to_string(random.generate64() >> random.bounded(64));
        cell.insert(size_t(random.bounded(int(cell.size()))) + 1, ".");
        if (random.bounded(4) == 0)
            cell.insert(0, "-");
        const auto number = readNumber(cell, {'.'});
        QVERIFY2(number, cell.c_str());
        QCOMPARE(number->value, QByteArray::fromStdString(cell).toDouble());
    }
}

void NumberTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<char>("decimal");
    const auto row = [](const char *cell, char decimal = '.') {
        QTest::newRow(
            qPrintable(QStringLiteral("%1 with %2").arg(QString::fromUtf8(cell)).arg(decimal)))
            << QString::fromUtf8(cell) << decimal;
    };
    for (const char *cell : {"", "abc", "inf", "-inf", "Infinity", "nan", "1e400", "-1e400", "0x1F",
             "1e", "--5", "5-", "1 2", "12 34", "1,23", "1,2345", "1234,567", "1.2.3", "1,234.5,6",
             ",", "%", "$", "()", "(5", "5 b", "5 p", "1/2", "12:30", "2020-01-01", "0.25 Dividend",
             "1,,234", "1,234 567", "M", "1KM", "1,234,56,789", "12,34,567,89,012", "123,45,678",
             "0,123", "021,021,012", "1,2,3", "1,23,45"})
        row(cell);
    row("1,234.5", ',');
    row("4.0190", ',');
    row("1.5", ',');
}

void NumberTest::refusesWhatIsNoNumber()
{
    QFETCH(QString, cell);
    QFETCH(char, decimal);
    QVERIFY(!readNumber(cell.toStdString(), {decimal}));
}

void NumberTest::saysWhyItRefuses_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("why");
    QTest::newRow("word") << "abc"
                          << "'abc' is not a number";
    QTest::newRow("infinite") << "-inf"
                              << "'-inf' is not a finite number";
    QTest::newRow("too large") << "1e400"
                               << "'1e400' is too large or too small for a number";
    QTest::newRow("other mark") << "4,0190"
                                << "'4,0190' does not fit the decimal mark of its column";
}

void NumberTest::saysWhyItRefuses()
{
    QFETCH(QString, cell);
    QTEST(QString::fromStdString(whyNotANumber(cell.toStdString())), "why");
}

void NumberTest::theFormTellsTheDecimalMark_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<NumberForm>("form");
    const auto row = [](const char *cell, NumberForm form) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << form;
    };
    row("950", NumberForm::Plain);
    row("1520", NumberForm::PlainThousands);
    row("3.5", NumberForm::Dot);
    row("0.123", NumberForm::Dot);
    row("1234.567", NumberForm::Dot);
    row("17.240000", NumberForm::Dot);
    row("118.894", NumberForm::DotOrGroup);
    row("1.234.567", NumberForm::Comma);
    row("1,234.5", NumberForm::Dot);
    row("1.234,5", NumberForm::Comma);
    row("3,5", NumberForm::Comma);
    row("118,894", NumberForm::CommaOrGroup);
    row("1,234,567", NumberForm::Dot);
    row("-0,39%", NumberForm::Comma);
    row("878.46M", NumberForm::Dot);
    row("abc", NumberForm::NoNumber);
    row("2020-01-01", NumberForm::NoNumber);
    row("1.2.3", NumberForm::NoNumber);
}

void NumberTest::theFormTellsTheDecimalMark()
{
    QFETCH(QString, cell);
    QTEST(numberForm(cell.toStdString()), "form");
}

void NumberTest::aColumnDecidesItsMark_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<char>("decimal");
    QTest::addColumn<int>("proof");
    const auto row = [](const char *name, const QStringList &cells, char decimal, MarkProof proof) {
        QTest::newRow(name) << cells << decimal << int(proof);
    };
    row("one clear cell is enough", {"118.894", "99.5"}, '.', MarkProof::Proven);
    row("one clear comma is enough", {"118.894", "99,5"}, ',', MarkProof::Proven);
    row("whole numbers have no mark", {"5", "17", "-"}, '.', MarkProof::NoMarks);
    row("no thousands mark in 1520, so the dot is decimal", {"918.894", "992", "1520"}, '.',
        MarkProof::Proven);
    row("1520 is too far from a dot that would be decimal", {"1.520", "1520"}, ',',
        MarkProof::Proven);
    row("a mark at 1000 is one of thousands", {"998", "1003", "1,024"}, '.', MarkProof::Proven);
    row("a mark at 1000 alone is likely one of thousands", {"99", "992", "1.010"}, ',',
        MarkProof::Open);
    row("numbers with powers of ten tell nothing of thousands", {"98,500", "1E+05", "1200K"}, '.',
        MarkProof::Open);
    row("nothing tells", {"118.894", "120.066"}, '.', MarkProof::Open);
    row("the majority decides a contradiction", {"1,5", "2,5", "1.5"}, ',', MarkProof::Proven);
}

void NumberTest::aColumnDecidesItsMark()
{
    QFETCH(QStringList, cells);
    NumberTally tally;
    std::vector<std::string> texts; // the tally keeps views
    for (const auto &cell : cells)
        texts.push_back(cell.toStdString());
    for (const auto &text : texts)
        tally.add(text, false, 1);
    const auto decision = decideMark(tally);
    QTEST(decision.rules.decimal, "decimal");
    QTEST(int(decision.proof), "proof");
}

QTEST_GUILESS_MAIN(NumberTest)
#include "number_test.moc"
