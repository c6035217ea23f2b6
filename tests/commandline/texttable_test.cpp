// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/texttable.h"

#include <QtTest>

using tickmark::TextTable;

class TextTableTest : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreAsWideAsTheirWidestCell();
    void numbersStandAtTheRight();
    void widthsCountCharactersNotBytes();
    void aCellStaysOnItsLine();
    void noRowsAreNoText();
};

void TextTableTest::columnsAreAsWideAsTheirWidestCell()
{
    TextTable table;
    table.addRow({"Code", "Name"});
    table.addRow({"RUT", "Russell 2000"});
    QCOMPARE(table.text(), std::string("Code  Name\nRUT   Russell 2000\n"));
}

void TextTableTest::numbersStandAtTheRight()
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Right});
    table.addRow({"a", "9"});
    table.addRow({"b", "6,723"});
    QCOMPARE(table.text(), std::string("a      9\nb  6,723\n"));
}

void TextTableTest::widthsCountCharactersNotBytes()
{
    TextTable table;
    table.addRow({"日経平均", "x"});
    table.addRow({"abcd", "y"});
    QCOMPARE(table.text(), std::string("日経平均  x\nabcd  y\n"));
}

void TextTableTest::aCellStaysOnItsLine()
{
    TextTable table;
    table.addRow({"a\nb\x1b[31m"});
    QCOMPARE(table.text(), std::string("a b [31m\n"));
}

void TextTableTest::noRowsAreNoText()
{
    QCOMPARE(TextTable().text(), std::string());
}

QTEST_GUILESS_MAIN(TextTableTest)
#include "texttable_test.moc"
