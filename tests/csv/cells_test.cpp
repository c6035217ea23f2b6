// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csvtext.h"
#include "csv/cut.h"
#include "csv/cuttable.h"
#include "csv/tokenizer.h"

#include <QtTest>
#include <functional>
#include <random>

using namespace tickmark::csv;

namespace {

using Cells = std::vector<std::string>;
using Rows = std::vector<Cells>;

/// A table that is no time series: sentences with commas, quotes and apostrophes, links, prices.
const Rows shop = {
    {"Sold", "At", "Pieces", "Item", "Price", "Kind", "Text", "Link", "Remark"},
    {"03/05/2021", "09:00", "2", "KT-1001", "$12.50", "Tea kettle",
        "A kettle of brushed steel, light in the hand, that sings before it boils.",
        "https://shop.example/i/KT_1001.html", ""},
    {"04/05/2021", "09:15", "11", "LN-2044", "$7", "Folding ruler, 2 m",
        "Beech and brass, with inches on the back: it doesn't bend.",
        "https://shop.example/i/LN_2044.html", ""},
    {"05/05/2021", "09:30", "0", "KT-1377", "$149.00", "Frying pan 11\"",
        "Forged, not pressed. The 11\" pan keeps its heat, even on a weak flame.",
        "https://shop.example/i/KT_1377.html", ""},
    {"06/05/2021", "09:45", "1", "GD-0310", "$23.95", "Gardener's knife",
        "For grafting, pruning and lunch, the gardener's third hand.",
        "https://shop.example/i/GD_0310.html", ""},
    {"07/05/2021", "10:00", "4", "GD-0311", "$3.2", "Twine", "Two hundred metres of jute, green.",
        "https://shop.example/i/GD_0311.html", ""},
    {"08/05/2021", "10:15", "7", "LN-2090", "$61.40", "Desk lamp, clamp",
        "Warm light, no glare; the arm stays where you leave it.",
        "https://shop.example/i/LN_2090.html", ""},
    {"09/05/2021", "10:30", "3", "TX-0007", "$88.88", "Blanket",
        "Wool from the valley, woven wide, washed soft, and meant to be inherited.",
        "https://shop.example/i/TX_0007.html", ""},
    {"10/05/2021", "10:45", "19", "TX-0009", "$0.9", "Dish cloth", "Dries quickly, and well.",
        "https://shop.example/i/TX_0009.html", ""},
};

std::string rowOf(const Cells &cells, const CsvStyle &style)
{
    return rowText(std::vector<std::string_view>(cells.begin(), cells.end()), style);
}

std::string textOf(const Rows &rows, const CsvStyle &style = {})
{
    std::string text;
    for (const auto &row : rows)
        text += rowOf(row, style);
    return text;
}

Rows rowsOf(const Grid &grid)
{
    Rows rows;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        if (grid.width(row) == 1 && grid.isBlank(row))
            continue;
        auto &cells = rows.emplace_back();
        for (std::size_t column = 0; column < grid.width(row); ++column)
            cells.emplace_back(grid.cell(row, column));
    }
    return rows;
}

Rows read(std::string_view text)
{
    return rowsOf(Tokenizer(text, sniffCut(text)).rows());
}

/// What readCutTable makes of the text; the titles come before the rows.
Rows readTable(std::string_view text, Rows *titles = nullptr)
{
    Rows rows;
    readCutTable(text, sniffCut(text),
        {.takeTitle = [&](const Cells &cells) { titles ? titles->push_back(cells) : void(); },
            .takeRow = [&](const Cells &cells) { rows.push_back(cells); }});
    return rows;
}

/// A longer table like the shop's: its texts over and over, with other dates and prices.
Rows yearOfTheShop()
{
    Rows rows = {shop[0]};
    for (int day = 10; day < 40; ++day) {
        auto row = shop[1 + std::size_t(day) % (shop.size() - 1)];
        const auto number = std::to_string(day % 28 + 1);
        row[0] = (number.size() == 1 ? "0" : "") + number + "/06/2021";
        row[2] = std::to_string(day % 17);
        row[4] = "$" + std::to_string(day) + "." + std::to_string(day + 41);
        row[5] = "The " + row[5].substr(0, row[5].find(',')) + " no. " + std::to_string(day * 37);
        row[6] = "No. " + std::to_string(day * 91) + ": " + row[6];
        rows.push_back(row);
    }
    return rows;
}

QString difference(const Rows &found, const Rows &expected)
{
    for (std::size_t row = 0; row < std::max(found.size(), expected.size()); ++row)
        if (row >= found.size() || row >= expected.size() || found[row] != expected[row]) {
            QStringList cells;
            if (row < found.size())
                for (const auto &cell : found[row])
                    cells << QString::fromStdString(cell);
            return QStringLiteral("row %1: %2").arg(row).arg(cells.join(" | "));
        }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Rows)

/// Tables of any kind in any dialect, and what is wrong with them in the wild.
class CellsTest : public QObject
{
    Q_OBJECT

private slots:
    void recoversEveryCell_data();
    void recoversEveryCell();
    void recoversEveryCellOfOneDamagedRow_data();
    void recoversEveryCellOfOneDamagedRow();
    void whatOurWriterWritesReadsBackEqual_data();
    void whatOurWriterWritesReadsBackEqual();
    void mendsARowUntilItLooksLikeTheOthers_data();
    void mendsARowUntilItLooksLikeTheOthers();
    void leavesARowAsItIsWhereNothingShowsTheMend_data();
    void leavesARowAsItIsWhereNothingShowsTheMend();
    void takesNoRowOfNumbersForNames();
    void tellsTitlesNamesAndRowsApart_data();
    void tellsTitlesNamesAndRowsApart();
};

void CellsTest::recoversEveryCell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    const auto add = [](const QByteArray &name, const std::string &text, const Rows &rows = shop) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << rows;
    };
    add("as it is", textOf(shop));
    for (const char *const delimiter :
        {",", ";", "\t", "|", " ", ", ", "; ", "\t\t", "||", "::", "\\t", "~", "^", ":", "\x1F"}) {
        const std::string mark = delimiter;
        add("all quoted, between the cells " + QByteArray(delimiter).toPercentEncoding(),
            textOf(shop, {.delimiter = mark, .quotesAll = true}));
        if (mark != " ")
            add("between the cells " + QByteArray(delimiter).toPercentEncoding(),
                textOf(shop, {.delimiter = mark}));
    }
    add("apostrophes for quotes", textOf(shop, {.quote = '\''}));
    add("apostrophes for quotes and semicolons",
        textOf(shop, {.delimiter = ";", .quote = '\'', .quotesAll = true}));
    add("backslashes before quotes", textOf(shop, {.escape = '\\'}));
    add("backslashes before quotes, all quoted", textOf(shop, {.escape = '\\', .quotesAll = true}));
    add("CR", textOf(shop, {.lineEnd = "\r"}));
    add("CRLF", textOf(shop, {.lineEnd = "\r\n"}));
    auto text = textOf(shop);
    add("no last line end", text.substr(0, text.size() - 1));
    add("two last line ends", text + "\n");
    add("blank lines between all rows", textOf(shop, {.lineEnd = "\n\n"}));
    std::string mixed;
    const std::array<std::string, 3> ends = {"\n", "\r\n", "\r"};
    for (std::size_t row = 0; row < shop.size(); ++row)
        mixed += rowOf(shop[row], {.lineEnd = ends[row % 3]});
    add("mixed line ends", mixed);
    add("no header", textOf(Rows(shop.begin() + 1, shop.end())),
        Rows(shop.begin() + 1, shop.end()));
    add("a header alone", textOf({shop[0]}), {shop[0]});
    add("one row", textOf({shop[0], shop[1]}), {shop[0], shop[1]});
    auto rows = shop;
    rows.insert(rows.begin(), 2, shop[0]);
    add("three header rows", textOf(rows), rows);
    rows = shop;
    rows.insert(rows.begin(), {Cells{"Sales of May"}, Cells{"as of noon"}});
    add("a preamble", "Sales of May\nas of noon\n\n" + text, rows);
    rows = shop;
    rows.push_back({"Total of the list above"});
    add("a footnote", text + "Total of the list above\n", rows);
    rows = shop;
    const Rows second = {{"Kind", "Pieces"}, {"Kettles", "2"}, {"Knives", "1"}};
    rows.insert(rows.end(), second.begin(), second.end());
    add("a second table", text + "\n" + textOf(second), rows);
    std::string bare; // 24" and no doubling
    for (const auto &row : shop) {
        for (std::size_t column = 0; column < row.size(); ++column)
            bare += (column > 0 ? "," : "") + ("\"" + row[column] + "\"");
        bare += "\n";
    }
    add("quotes inside quotes are not doubled", bare);
    auto apostrophes = bare;
    for (char &c : apostrophes)
        if (c == '"')
            c = '\'';
    auto plain = shop;
    for (auto &row : plain)
        for (auto &cell : row)
            std::ranges::replace(cell, '"', '\'');
    add("apostrophes inside apostrophes are not doubled", apostrophes, plain);
    std::string torn = "'a','b','c'\n";
    Rows tornRows = {{"a", "b", "c"}};
    for (int row = 0; row < 9; ++row) {
        torn += "the dog's bone,'one, two','three'\n";
        tornRows.push_back({"the dog's bone", "one, two", "three"});
    }
    add("apostrophes in plain cells before quoted ones", torn, tornRows);
    rows = shop;
    rows[3][6] = "Forged.\nNot pressed.";
    add("a line break in a cell", textOf(rows), rows);
    rows = shop;
    rows[3][6] = " blanks at both ends ";
    add("blanks in quotes", textOf(rows), rows);
    add("numbers alone", "1,2,3\n4,5,6\n7,8,9\n",
        {{"1", "2", "3"}, {"4", "5", "6"}, {"7", "8", "9"}});
    add("one column", "name\nAda\nGrace\n", {{"name"}, {"Ada"}, {"Grace"}});
    add("one column of sentences", "text\nFirst come, first served\nNo\nLast one out\n",
        {{"text"}, {"First come, first served"}, {"No"}, {"Last one out"}});
    add("decimal commas between semicolons", "a;b\n1,5;2,5\n3,5;4,5\n",
        {{"a", "b"}, {"1,5", "2,5"}, {"3,5", "4,5"}});
    add("times and links between commas", "t,u\n09:00,http://a.example\n09:15,http://b.example\n",
        {{"t", "u"}, {"09:00", "http://a.example"}, {"09:15", "http://b.example"}});
    add("runs of blanks", "a    b   c\n1    22  333\n4444 5   6\n",
        {{"a", "b", "c"}, {"1", "22", "333"}, {"4444", "5", "6"}});
}

void CellsTest::recoversEveryCell()
{
    QFETCH(QByteArray, text);
    QFETCH(Rows, rows);
    const auto found = read(text.toStdString());
    QVERIFY2(found == rows, qPrintable(difference(found, rows)));
}

void CellsTest::recoversEveryCellOfOneDamagedRow_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    const auto add = [](const char *what, std::size_t row, std::size_t column, bool isAllQuoted,
                         const std::string &line, const Cells &cells) {
        std::string text;
        auto rows = shop;
        rows[row] = cells;
        for (std::size_t at = 0; at < shop.size(); ++at)
            text += at == row ? line : rowOf(shop[at], {.quotesAll = isAllQuoted});
        QTest::addRow("%s, row %zu column %zu%s", what, row, column, isAllQuoted ? ", quoted" : "")
            << QByteArray::fromStdString(text) << rows;
    };
    for (const bool isAllQuoted : {false, true})
        for (std::size_t row = 0; row < shop.size(); ++row) {
            const CsvStyle style{.quotesAll = isAllQuoted};
            std::vector<std::string> parts;
            for (const auto &cell : shop[row])
                parts.push_back(rowText(std::array{std::string_view(cell)},
                    {.lineEnd = "", .quotesAll = isAllQuoted && !cell.empty()}));
            for (auto &part : parts)
                part = part == "\"\"" ? "" : part;
            for (std::size_t column = 0; column < parts.size(); ++column) {
                std::string more, quoted, glued;
                for (std::size_t at = 0; at < parts.size(); ++at) {
                    const auto mark = at > 0 ? "," : "";
                    more += mark + std::string(at == column ? "," : "") + parts[at];
                    const bool isQuoted = parts[at].starts_with('"');
                    quoted += mark
                        + (at != column    ? parts[at]
                                : isQuoted ? "\"" + parts[at]
                                           : "\"" + parts[at]);
                    glued += (at == column ? "" : mark) + parts[at];
                }
                auto cells = shop[row];
                cells.insert(cells.begin() + std::ptrdiff_t(column), "");
                add("a delimiter too many", row, column, isAllQuoted, more + "\n", cells);
                cells = shop[row];
                cells[column].insert(0, "\"");
                add("a quote too many", row, column, isAllQuoted, quoted + "\n", cells);
                if (column == 0 || parts[column].empty())
                    continue;
                cells = shop[row];
                const bool isQuoted = parts[column].starts_with('"');
                const bool followsQuoted = parts[column - 1].ends_with('"');
                if (followsQuoted)
                    continue; // "a""b" is one cell with a quote in it
                if (!isQuoted) {
                    cells[column - 1] += cells[column];
                    cells.erase(cells.begin() + std::ptrdiff_t(column));
                }
                add("a delimiter missing", row, column, isAllQuoted, glued + "\n", cells);
            }
            for (const char *const delimiter : {";", "\t", "|"})
                add("another delimiter", row, 0, isAllQuoted,
                    rowOf(shop[row], {.delimiter = delimiter, .quotesAll = isAllQuoted}),
                    shop[row]);
            if (isAllQuoted)
                add("blanks for delimiters", row, 0, isAllQuoted,
                    rowOf(shop[row], {.delimiter = " ", .quotesAll = true}), shop[row]);
        }
}

void CellsTest::recoversEveryCellOfOneDamagedRow()
{
    QFETCH(QByteArray, text);
    QFETCH(Rows, rows);
    const auto found = read(text.toStdString());
    QVERIFY2(found == rows, qPrintable(difference(found, rows)));
}

void CellsTest::whatOurWriterWritesReadsBackEqual_data()
{
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<char>("quote");
    QTest::addColumn<char>("escape");
    QTest::addColumn<QString>("lineEnd");
    for (const char *const delimiter : {",", ";", "\t", "|", "~", "||", "::"})
        for (const char quote : {'"', '\''})
            for (const char escape : {'\0', '\\'})
                for (const char *const lineEnd : {"\n", "\r\n", "\r"})
                    QTest::addRow("%s %c %s %s", QByteArray(delimiter).toPercentEncoding().data(),
                        quote, escape == '\0' ? "doubled" : "escaped",
                        QByteArray(lineEnd).toPercentEncoding().data())
                        << QString(delimiter) << quote << escape << QString(lineEnd);
}

/// Random tables of hostile cells: 40 a dialect, the same on every run.
void CellsTest::whatOurWriterWritesReadsBackEqual()
{
    QFETCH(QString, delimiter);
    QFETCH(char, quote);
    QFETCH(char, escape);
    QFETCH(QString, lineEnd);
    const CsvStyle style{.delimiter = delimiter.toStdString(),
        .quote = quote,
        .escape = escape,
        .lineEnd = lineEnd.toStdString()};
    constexpr std::array scraps = {"a", "B7", " ", ",", ";", "\t", "|", "\"", "'", "\\", "\n", "\r",
        "1.5", "-", "=cmd()", "é", "年", "::", "\xE2\x80\x8B", "2020-01-02", "<b>"};
    std::mt19937 random(4711);
    for (int round = 0; round < 40; ++round) {
        Rows rows(1 + random() % 8);
        const auto width = 2 + random() % 6;
        std::string text;
        for (auto &row : rows) {
            row.resize(width);
            for (auto &cell : row)
                for (auto pieces = random() % 6; pieces > 0; --pieces)
                    cell += scraps[random() % scraps.size()];
            text += rowOf(row, style);
        }
        const Cut cut{
            .delimiter = style.delimiter, .quote = quote, .escape = escape, .keepsBlanks = true};
        const auto found = rowsOf(Tokenizer(text, cut).rows());
        QVERIFY2(found == rows, qPrintable(difference(found, rows)));
    }
}

void CellsTest::mendsARowUntilItLooksLikeTheOthers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    const auto rows = yearOfTheShop();
    const auto add = [&](const std::string &what, std::size_t damaged, const std::string &line) {
        std::string text;
        for (std::size_t row = 0; row < rows.size(); ++row)
            text += row == damaged ? line + "\r\n" : rowOf(rows[row], {.lineEnd = "\r\n"});
        QTest::addRow("%s, row %zu", what.c_str(), damaged)
            << QByteArray::fromStdString(text) << rows;
    };
    for (const std::size_t row : {std::size_t(1), std::size_t(11), rows.size() - 1}) {
        std::vector<std::string> parts;
        for (const auto &cell : rows[row])
            parts.push_back(rowText(std::array{std::string_view(cell)}, {.lineEnd = ""}));
        parts.back().clear();
        const auto line = [&](std::size_t changed, const std::string &mark) {
            std::string text;
            for (std::size_t column = 0; column < parts.size(); ++column)
                text += (column == 0 ? "" : column == changed ? mark : ",") + parts[column];
            return text;
        };
        for (std::size_t column = 1; column < parts.size(); ++column) {
            const auto name = rows[0][column];
            add("a delimiter too many before " + name, row, line(column, ",,"));
            if (name != "Text")
                add("no delimiter before " + name, row, line(column, ""));
        }
        add("a delimiter too many before all", row, "," + line(0, ""));
        std::string blanks;
        for (std::size_t column = 0; column < parts.size(); ++column)
            blanks += (column > 0 ? " " : "")
                + (column == 6 ? "\"" + rows[row][column] + "\"" : parts[column]);
        if (rows[row][6].find('"') == std::string::npos)
            add("blanks for delimiters", row, blanks);
        parts[7] = "\"" + rows[row][7] + "\"";
        add("no delimiter between quotes", row, line(7, ""));
    }
    add("a gap between the names", 0, "Sold,At,Pieces,,Item,Price,Kind,Text,Link,Remark");
    add("no delimiter between quoted names", 0,
        "Sold,At,Pieces,Item,Price,\"Kind\"\"Text\",Link,Remark");
    add("no delimiter behind a quoted name", 0,
        "Sold,At,Pieces,Item,Price,Kind,Text,\"Link\"Remark");
}

void CellsTest::mendsARowUntilItLooksLikeTheOthers()
{
    QFETCH(QByteArray, text);
    QFETCH(Rows, rows);
    const auto found = readTable(text.toStdString());
    QVERIFY2(found == rows, qPrintable(difference(found, rows)));
}

void CellsTest::leavesARowAsItIsWhereNothingShowsTheMend_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<Rows>("rows");
    const auto add = [](const char *what, const QByteArray &row, const Cells &cells) {
        QTest::newRow(what) << row << Rows{cells};
    };
    add("numbers that can be cut anywhere", "2021-07-01,1234.5,7", {"2021-07-01", "1234.5", "7"});
    add("a cell that no column has, too many", "2021-07-01,1,2,x,3",
        {"2021-07-01", "1", "2", "x", "3"});
    add("a total", "Total,99,98", {"Total", "99", "98"});
    add("a remark", "as of noon", {"as of noon"});
    add("two rows in one", "2021-07-01,11.5,12.5,132021-07-02,11.5,12.5,13",
        {"2021-07-01", "11.5", "12.5", "132021-07-02", "11.5", "12.5", "13"});
}

void CellsTest::leavesARowAsItIsWhereNothingShowsTheMend()
{
    QFETCH(QByteArray, row);
    QFETCH(Rows, rows);
    std::string text = "day,low,high,pieces\n";
    for (int day = 10; day < 31; ++day)
        text += "2021-06-" + std::to_string(day) + "," + std::to_string(day + 70) + ".5,"
            + std::to_string(day * 31) + ".5," + std::to_string(day * day) + "\n";
    const auto found = readTable(text + row.toStdString() + "\n");
    QCOMPARE(found.size(), std::size_t(23));
    QCOMPARE(found.back(), rows.front());
}

void CellsTest::takesNoRowOfNumbersForNames()
{
    std::string text = "low,high\n1,2\n";
    for (int row = 0; row < 12; ++row)
        text += std::to_string(row + 100) + ".25," + std::to_string(row + 300) + ".75\n";
    const auto found = readTable(text);
    QCOMPARE(found.size(), std::size_t(14));
    QCOMPARE(found[0], (Cells{"low", "high"}));
    QCOMPARE(found[1], (Cells{"1", "2"}));
}

void CellsTest::tellsTitlesNamesAndRowsApart_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Rows>("titles");
    QTest::addColumn<Rows>("names");
    const auto add = [](const char *what, const QByteArray &head, const Rows &titles,
                         const Rows &names) { QTest::newRow(what) << head << titles << names; };
    add("no names", "", {}, {});
    add("names", "day,low,high\n", {}, {{"day", "low", "high"}});
    add("names on two rows", ",Index,Index\nday,low,high\n", {},
        {{"day", "Index low", "Index high"}});
    add("names on three rows", "Price,Low,High\nTicker,XY,XY\nday,,\n", {},
        {{"Price Ticker day", "Low XY", "High XY"}});
    add("a title and a blank line", "Our index\n\nday,low,high\n", {{"Our index"}},
        {{"day", "low", "high"}});
    add("a title and a line of delimiters", "Our index,,\n,,\nday,low,high\n",
        {{"Our index", "", ""}}, {{"day", "low", "high"}});
    add("a title right above the names", "Our index,,\nday,low,high\n", {{"Our index", "", ""}},
        {{"day", "low", "high"}});
    add("a title above rows without names", "Our index\n\n", {{"Our index"}}, {});
    add("a row that is not full", "2021-05-31,,\n", {}, {{"2021-05-31", "", ""}});
}

void CellsTest::tellsTitlesNamesAndRowsApart()
{
    QFETCH(QByteArray, head);
    QFETCH(Rows, titles);
    QFETCH(Rows, names);
    auto text = head.toStdString();
    auto rows = names;
    for (int day = 10; day < 24; ++day) {
        rows.push_back({"2021-06-" + std::to_string(day), std::to_string(day) + ".5",
            std::to_string(day * 31) + ".75"});
        text += rowOf(rows.back(), {});
    }
    Rows foundTitles;
    const auto found = readTable(text, &foundTitles);
    QVERIFY2(foundTitles == titles, qPrintable(difference(foundTitles, titles)));
    QVERIFY2(found == rows, qPrintable(difference(found, rows)));
}

QTEST_GUILESS_MAIN(CellsTest)
#include "cells_test.moc"
