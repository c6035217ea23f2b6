// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csvtext.h"
#include "csv/cut.h"
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

QTEST_GUILESS_MAIN(CellsTest)
#include "cells_test.moc"
