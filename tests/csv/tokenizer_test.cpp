// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tokenizer.h"

#include <QtTest>

using namespace tickmark::csv;

namespace {

/// Rows as "line: cell | cell", one a line.
QString pictured(const Grid &grid)
{
    QStringList rows;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        QStringList cells;
        for (std::size_t column = 0; column < grid.width(row); ++column) {
            const auto cell = grid.cell(row, column);
            cells << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
        }
        rows << QStringLiteral("%1: %2").arg(grid.line(row)).arg(cells.join(" | "));
    }
    return rows.join('\n');
}

} // namespace

class TokenizerTest : public QObject
{
    Q_OBJECT

private slots:
    void cutsTextIntoRowsOfCells_data();
    void cutsTextIntoRowsOfCells();
    void tellsTheLineEnd_data();
    void tellsTheLineEnd();
    void anUnbalancedQuoteNeverSwallowsTheFile();
    void manyUnbalancedQuotesDoNotTakeQuadraticTime();
    void aRowCanHaveAHundredThousandCells();
    void stopsAtTheLimit();
    void knowsWhichCellsWereQuoted();
};

void TokenizerTest::cutsTextIntoRowsOfCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, char delimiter, const char *picture) {
        QTest::newRow(name) << QByteArray(text) << delimiter << QString::fromUtf8(picture);
    };
    row("plain", "a,b\n1,2\n", ',', "1: a | b\n2: 1 | 2");
    row("no final line end", "a,b\n1,2", ',', "1: a | b\n2: 1 | 2");
    row("CRLF counts once", "a\r\n1\r\n", ',', "1: a\n2: 1");
    row("CR alone ends a line", "a;b\r1;2\r", ';', "1: a | b\n2: 1 | 2");
    row("blank lines are rows of one empty cell", "a\n\nb", ',', "1: a\n2: \n3: b");
    row("delimiter at the end makes an empty cell", "a,\nb,", ',', "1: a | \n2: b | ");
    row("blanks around cells do not count", " a , b\t\n", ',', "1: a | b");
    row("no-break blanks do not count", "\xC2\xA0 a,b\xE2\x80\xAF", ',', "1: a | b");
    row("quotes hide delimiters", "\"a,b\",c", ',', "1: a,b | c");
    row("doubled quotes are one", "\"say \"\"so\"\"\",c", ',', "1: say \"so\" | c");
    row("quotes hide line breaks", "\"a\nb\",c\nd,e", ',', "1: a\nb | c\n3: d | e");
    row("blanks around quotes", " \"a,b\" ,c", ',', "1: a,b | c");
    row("an empty quoted cell", "\"\",c", ',', "1:  | c");
    row("a quote inside a cell is a character", "5\" pipe,c", ',', "1: 5\" pipe | c");
    row("a quote closed too early is a character", "\"a\"b,c", ',', "1: \"a\"b | c");
    row("an unclosed quote is a character", "\"a,b\nc,d", ',', "1: \"a | b\n2: c | d");
    row("tabs", "a\tb c\td", '\t', "1: a | b c | d");
    row("an empty cell between tabs", "a\t\td", '\t', "1: a |  | d");
    row("bars", "a|b", '|', "1: a | b");
    row("a run of blanks is one delimiter", "  a   b \t c  \nd", ' ', "1: a | b | c\n2: d");
}

void TokenizerTest::cutsTextIntoRowsOfCells()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    QFETCH(QString, picture);
    const std::string_view view(text.constData(), std::size_t(text.size()));
    QCOMPARE(pictured(Tokenizer(view, delimiter).rows()), picture);
}

void TokenizerTest::tellsTheLineEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("LF") << QByteArray("a\nb\n") << "LF";
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << "CRLF";
    QTest::newRow("CR") << QByteArray("a\rb\r") << "CR";
    QTest::newRow("mixed") << QByteArray("a\nb\r\n") << "mixed";
    QTest::newRow("CRLF in quotes too") << QByteArray("\"a\r\nb\"\r\n") << "CRLF";
}

void TokenizerTest::tellsTheLineEnd()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, lineEnd);
    const std::string_view view(text.constData(), std::size_t(text.size()));
    QCOMPARE(QString::fromStdString(Tokenizer(view, ',').rows().lineEnd()), lineEnd);
}

void TokenizerTest::anUnbalancedQuoteNeverSwallowsTheFile()
{
    std::string text = "\"oops,1\n";
    for (int i = 0; i < 1000; ++i)
        text += "2020-01-01,1\n";
    const auto grid = Tokenizer(text, ',').rows();
    QCOMPARE(grid.rowCount(), 1001U);
    QCOMPARE(grid.cell(0, 0), std::string_view("\"oops"));
    QCOMPARE(grid.line(1000), 1001U);
}

void TokenizerTest::manyUnbalancedQuotesDoNotTakeQuadraticTime()
{
    std::string oneLine;
    for (int i = 0; i < 2'000'000; ++i)
        oneLine += ",\"a";
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(Tokenizer(oneLine, ',').rows().rowCount(), 1U);
    std::string manyLines;
    for (int i = 0; i < 200'000; ++i)
        manyLines += "\"a\n";
    QCOMPARE(Tokenizer(manyLines, ',').rows().rowCount(), 200'000U);
    QVERIFY2(clock.elapsed() < 30'000, "quadratic time would be hours");
}

void TokenizerTest::aRowCanHaveAHundredThousandCells()
{
    const std::string text(99'999, ',');
    const auto grid = Tokenizer(text, ',').rows();
    QCOMPARE(grid.width(0), 100'000U);
    QVERIFY(grid.isBlank(0));
}

void TokenizerTest::stopsAtTheLimit()
{
    QCOMPARE(Tokenizer("a\nb\nc\n", ',').rows(2).rowCount(), 2U);
}

void TokenizerTest::knowsWhichCellsWereQuoted()
{
    const auto grid = Tokenizer("\"1\",2,\"a\"\"b\"", ',').rows();
    QVERIFY(grid.isQuoted(0, 0));
    QVERIFY(!grid.isQuoted(0, 1));
    QVERIFY(grid.isQuoted(0, 2));
    QVERIFY(!grid.isQuoted(0, 9));
}

QTEST_GUILESS_MAIN(TokenizerTest)
#include "tokenizer_test.moc"
