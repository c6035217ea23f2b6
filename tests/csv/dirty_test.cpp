// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace tickmark;
using namespace tickmark::csv;

namespace {

/// What the reader has to make of one dirty cell or row.
enum class Fate {
    Value,   ///< it is a value, and which
    Listed,  ///< no value; its line is among the refusals
    Missing, ///< no value; it is counted as missing
    Noted, ///< no value, or this one, but then with a refusal, a question or evidence that says so
};

struct DirtyCell
{
    const char *name;
    const char *text;
    Fate fate = Fate::Listed;
    double value = 0;
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

const DirtyCell dirtyCells[] = {
    {"a word", "abc"},
    {"a sentence", "see note 4"},
    {"infinity", "inf"},
    {"minus infinity", "-inf"},
    {"Infinity", "Infinity"},
    {"the infinity sign", "∞"},
    {"more than a double holds", "1e400"},
    {"less than a double holds", "-1e400"},
    {"a hexadecimal number", "0x1F"},
    {"a hexadecimal float", "0x1.8p3"},
    {"a binary number", "0b101"},
    {"an exponent without digits", "1e"},
    {"an exponent with a sign only", "1e+"},
    {"two signs", "--5"},
    {"plus and minus", "+-5"},
    {"a sign on the wrong side", "5-5"},
    {"two decimal points", "1.2.3"},
    {"a point alone", "..", Fate::Noted},
    {"an unclosed parenthesis", "(5"},
    {"an unopened parenthesis", "5)"},
    {"a formula with a command", "=cmd()"},
    {"a formula with a pipe", "=cmd|'/C calc'!A0"},
    {"a formula with a sum", "=SUM(A1:A3)"},
    {"a formula with an at sign", "@SUM(1)"},
    {"a formula with a plus", "+A1"},
    {"a link formula", "=HYPERLINK(\"\"http://x\"\")"},
    {"a division by zero", "#DIV/0!", Fate::Noted, none},
    {"a broken reference", "#REF!", Fate::Noted, none},
    {"a cell too narrow", "#####"},
    {"HTML", "<b>5</b>"},
    {"a script", "<script>alert(5)</script>"},
    {"an entity", "&#53;"},
    {"a fraction", "1/2", Fate::Noted, none},
    {"a fraction sign", "5½"},
    {"a ratio", "1:5"},
    {"a range", "5..6"},
    {"a date for a value", "2020-01-02"},
    {"a time for a value", "09:30"},
    {"a true", "true"},
    {"a question mark", "?", Fate::Noted, none},
    {"full-width digits", "５"},
    {"Arabic digits", "٥"},
    {"a superscript", "5²"},
    {"a zero-width space inside", "1\u200B5"},
    {"a soft hyphen inside", "1\u00AD5"},
    {"a bidi override", "\u202E51"},
    {"a left-to-right mark inside", "1\u200E5"},
    {"a word joiner inside",
        "1\u2060"
        "5"},
    {"a footnote mark", "5*"},
    {"a footnote in brackets", "5[1]"},
    {"a unit", "5 kg"},
    {"an unknown suffix", "5Q"},
    {"two suffixes", "5KK"},
    {"two percent signs", "5%%"},
    {"an approximation", "~5"},
    {"less than", "<5"},
    {"an underscore as a thousands mark", "1_000"},
    {"groups of two digits", "12 34"},
    {"a group of four digits", "1 2345"},
    {"a tab inside", "1\t5"},
    {"a control character",
        "1\x01"
        "5"},
    {"an escape sequence", "\x1B[31m5"},
    {"a bell", "\x07"},
    {"a quote at the front", "\"5"},
    {"an emoji", "📈"},
    {"a thousand nines", "big", Fate::Listed},
    {"NaN", "NaN", Fate::Missing},
    {"nothing", "", Fate::Missing},
    {"blanks alone", "   ", Fate::Missing},
    {"a dot", ".", Fate::Missing},
    {"a dash", "-", Fate::Missing},
    {"an em dash", "—", Fate::Missing},
    {"N/A", "N/A", Fate::Missing},
    {"#N/A", "#N/A", Fate::Missing},
    {"null", "null", Fate::Missing},
    {"ND", "ND", Fate::Missing},
    {"blanks around", "  15.5  ", Fate::Value, 15.5},
    {"a no-break blank around", "\u00A015.5\u00A0", Fate::Value, 15.5},
    {"a plus sign", "+15.5", Fate::Value, 15.5},
    {"a minus sign", "-15.5", Fate::Value, -15.5},
    {"U+2212", "−15.5", Fate::Value, -15.5},
    {"parentheses", "(15.5)", Fate::Value, -15.5},
    {"an exponent", "1.55e1", Fate::Value, 15.5},
    {"a capital exponent", "1.55E+1", Fate::Value, 15.5},
    {"leading zeros", "0015.5", Fate::Value, 15.5},
    {"a point at the front", ".5", Fate::Value, 0.5},
    {"a point at the end", "15.", Fate::Value, 15},
    {"a dollar sign", "$15.5", Fate::Value, 15.5},
    {"a euro sign behind", "15.5 €", Fate::Value, 15.5},
    {"a suffix", "15.5K", Fate::Value, 15500},
    {"float noise", "15.500000000000001", Fate::Value, 15.500000000000001},
    {"a denormal", "1e-310", Fate::Value, 1e-310},
    {"minus zero", "-0.0", Fate::Value, 0},
};

const DirtyCell dirtyDates[] = {
    {"the 31st of February", "2020-02-31"},
    {"the 30th of February", "2020-02-30"},
    {"a leap day in a common year", "2019-02-29"},
    {"month 13", "2020-13-01"},
    {"month 0", "2020-00-10"},
    {"day 0", "2020-01-00"},
    {"day 32", "2020-01-32"},
    {"a year of five digits", "20200-01-08"},
    {"a year of three digits", "202-01-08"},
    {"year 0", "0000-01-08"},
    {"year 999", "0999-01-08"},
    {"year 9000", "9000-01-08"},
    {"year 9999", "9999-12-31"},
    {"a word for a date", "yesterday"},
    {"a date in words with a typo", "8 Janury 2020"},
    {"a total", "Total"},
    {"a formula for a date", "=TODAY()"},
    {"HTML in a date", "<i>2020-01-08</i>"},
    {"a question mark in a date", "2020-01-0?"},
    {"a letter O for a zero", "2O20-01-08"},
    {"a zero-width space in a date", "2020-01\u200B-08"},
    {"a bidi override in a date", "\u202E2020-01-08"},
    {"full-width digits in a date", "２０２０-01-08"},
    {"an infinite date", "inf"},
    {"a negative date", "-2020-01-08"},
    {"two dates in one cell", "2020-01-08 and 2020-01-09"},
    {"a null date", "0000-00-00"},
    {"an hour 25", "2020-01-08 25:00"},
    {"a control character in a date",
        "2020-01-\x01"
        "08"},
};

constexpr std::size_t dataRows = 8;

/// 2020-01-02 and on, with the value 10.5, 11.5, … and bars around it.
std::string dateOf(std::size_t row)
{
    return "2020-01-" + std::string(row + 2 < 10 ? "0" : "") + std::to_string(row + 2);
}

double valueOf(std::size_t row)
{
    return 10.5 + static_cast<double>(row);
}

/// Ways to write the same eight rows; the dirt goes into the value or date of one row.
enum class Form { Plain, Semicolons, Tabs, Quoted, Bars };

std::string fileOf(Form form, std::size_t dirtyRow, const std::string &date, std::string value)
{
    const char mark = form == Form::Semicolons ? ';' : form == Form::Tabs ? '\t' : ',';
    const auto quote = [form](const std::string &cell) {
        const bool needs =
            form == Form::Quoted || cell.find_first_of(",;\t\"") != std::string::npos;
        return needs ? '"' + cell + '"' : cell;
    };
    std::string text = form == Form::Bars ? "Date,Open,High,Low,Close,Volume\n"
                                          : std::string("Date") + mark + "DIRT\n";
    for (std::size_t row = 0; row < dataRows; ++row) {
        const auto clean = std::to_string(10 + row) + ".5";
        const bool isDirty = row == dirtyRow;
        text += quote(isDirty && !date.empty() ? date : dateOf(row)) + mark;
        if (form == Form::Bars)
            text += clean + ',' + clean + ',' + clean + ',';
        text += quote(isDirty && date.empty() ? value : clean);
        text += form == Form::Bars ? ",100\n" : "\n";
    }
    return text;
}

/// "" where the row of that date is in order, else what is wrong.
QString judged(const Table &table, std::size_t row, const DirtyCell &dirt)
{
    const auto line = row + 2;
    const auto isListed = std::ranges::any_of(
        table.refusals, [line](const Refusal &refusal) { return refusal.line == line; });
    const auto &series = table.series.front();
    const auto at = std::ranges::find(series.lines, line);
    const bool isStored = at != series.lines.end();
    const auto value = isStored ? series.observations.values[at - series.lines.begin()] : none;
    const bool isNoted = isListed || !table.questions.empty() || table.missing > 0;
    switch (dirt.fate) {
    case Fate::Value:
        return isStored && value == dirt.value ? QString()
                                               : QStringLiteral("is %1").arg(value, 0, 'g', 17);
    case Fate::Listed:
        return !isStored && isListed ? QString()
                                     : QStringLiteral("stored as %1").arg(value, 0, 'g', 17);
    case Fate::Missing:
        return !isStored && table.missing == 1 ? QString() : QStringLiteral("not missing");
    case Fate::Noted:
        return isNoted && !isStored ? QString() : QStringLiteral("nothing says so");
    }
    return {};
}

/// The other rows have their values, or are spoken of.
QString othersJudged(const Table &table, std::size_t dirtyRow)
{
    for (const auto &series : table.series)
        for (std::size_t at = 0; at < series.lines.size(); ++at) {
            const auto row = series.lines[at] - 2;
            if (row != dirtyRow && series.observations.values[at] != valueOf(row))
                return QStringLiteral("line %1 changed").arg(series.lines[at]);
        }
    if (table.series.front().lines.size() < dataRows - 1 && table.questions.empty())
        return QStringLiteral("rows are gone");
    return {};
}

} // namespace

Q_DECLARE_METATYPE(DirtyCell)

/// The figure of merit: no value that differs from the expected without a notice.
class DirtyTest : public QObject
{
    Q_OBJECT

private slots:
    void noValueDiffersWithoutANotice_data();
    void noValueDiffersWithoutANotice();
    void aDirtyDateIsListed_data();
    void aDirtyDateIsListed();
    void dirtyFilesFailOrSayWhatIsWrong_data();
    void dirtyFilesFailOrSayWhatIsWrong();
    void cleanupTestCase();

private:
    std::size_t m_files = 0;
    std::size_t m_values = 0;
};

void DirtyTest::noValueDiffersWithoutANotice_data()
{
    QTest::addColumn<DirtyCell>("dirt");
    QTest::addColumn<int>("form");
    QTest::addColumn<std::size_t>("row");
    const std::pair<const char *, Form> forms[] = {{"commas", Form::Plain},
        {"semicolons", Form::Semicolons}, {"tabs", Form::Tabs}, {"quotes", Form::Quoted},
        {"a bar", Form::Bars}};
    for (const auto &dirt : dirtyCells)
        for (const auto &[name, form] : forms)
            for (const std::size_t row : {0, 4})
                QTest::addRow("%s, %s, row %zu", dirt.name, name, row)
                    << dirt << static_cast<int>(form) << row;
}

void DirtyTest::noValueDiffersWithoutANotice()
{
    QFETCH(DirtyCell, dirt);
    QFETCH(int, form);
    QFETCH(std::size_t, row);
    const std::string text = dirt.text;
    const auto file = fileOf(Form(form), row, "", text == "big" ? std::string(1000, '9') : text);
    const auto table = readTable(file, "dirty.csv");
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QVERIFY(!table->series.empty());
    QCOMPARE(judged(*table, row, dirt), QString());
    QCOMPARE(othersJudged(*table, row), QString());
    ++m_files;
    m_values += table->series.front().lines.size();
}

void DirtyTest::aDirtyDateIsListed_data()
{
    QTest::addColumn<DirtyCell>("dirt");
    QTest::addColumn<int>("form");
    for (const auto &dirt : dirtyDates)
        for (const auto form : {Form::Plain, Form::Semicolons, Form::Quoted, Form::Bars})
            QTest::addRow("%s, form %d", dirt.name, static_cast<int>(form))
                << dirt << static_cast<int>(form);
}

void DirtyTest::aDirtyDateIsListed()
{
    QFETCH(DirtyCell, dirt);
    QFETCH(int, form);
    const auto table = readTable(fileOf(Form(form), 5, dirt.text, ""), "dirty.csv");
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(judged(*table, 5, dirt), QString());
    QCOMPARE(othersJudged(*table, 5), QString());
    ++m_files;
    m_values += table->series.front().lines.size();
}

void DirtyTest::dirtyFilesFailOrSayWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QByteArray &bytes, const char *expected) {
        QTest::newRow(name) << bytes << QString::fromUtf8(expected);
    };
    const QByteArray clean = "Date,X\n2020-01-02,1.5\n2020-01-03,2.5\n2020-01-06,3.5\n";
    add("NUL bytes between the rows", QByteArray(clean).replace(20, 1, QByteArray(1, '\0')),
        "fails: not a text file");
    add("NUL bytes at the end", clean + QByteArray(512, '\0'), "fails: not a text file");
    add("nothing but NUL bytes", QByteArray(4096, '\0'), "fails: not a text file");
    add("an empty file", "", "fails: is empty");
    add("blanks alone", " \n \n\t\n", "fails: is empty");
    add("a byte order mark alone", "\xEF\xBB\xBF", "fails: is empty");
    add("UTF-16 cut in the middle of a character",
        QByteArray("\xFF\xFE", 2) + QByteArray("D\0a\0t\0e\0,\0X\0\n\0002", 15), "fails: damaged");
    add("a picture", "\x89PNG\r\n\x1A\n", "fails: a picture");
    add("a workbook", "PK\x03\x04xl/workbook.xml", "fails: workbook");
    add("a PDF", "%PDF-1.7\n", "fails: PDF");
    add("a web page", "<!DOCTYPE html><html><body>Not found</body></html>", "fails: web page");
    add("prose", "Dear reader,\nno numbers today.\n", "fails: ");
    add("a header without rows", "Date,X\n", "fails: ");
    add("dates without numbers", "Date,X\n2020-01-02,a\n2020-01-03,b\n", "fails: ");
    add("an unbalanced quote in the header", "\"Date,X\n2020-01-02,1.5\n2020-01-03,2.5\n",
        "2 rows");
    add("an unbalanced quote in a row", "Date,X\n\"2020-01-02,1.5\n2020-01-03,2.5\n",
        "1 rows, refused 2");
    add("an unbalanced quote in the last cell", "Date,X\n2020-01-02,1.5\n2020-01-03,\"2.5\n",
        "1 rows, refused 3");
    add("a repeated date with the same value", "Date,X\n2020-01-02,1.5\n2020-01-02,1.5\n",
        "1 rows, duplicates 1");
    add("a repeated date with another value",
        "Date,X\n2020-01-02,1.5\n2020-01-03,2.5\n2020-01-06,3\n2020-01-07,4\n2020-01-08,5\n"
        "2020-01-08,9.5\n",
        "5 rows, refused 7");
    add("a repeated header", "Date,X\n2020-01-02,1.5\nDate,X\n2020-01-03,2.5\n",
        "2 rows, refused 3");
    add("another delimiter in a row", "Date,X\n2020-01-02,1.5\n2020-01-03;2.5\n2020-01-06,3.5\n",
        "2 rows, refused 3");
    add("decimal comma in one row of an unquoted file",
        "Date,X\n2020-01-02,1.5\n2020-01-03,2,5\n2020-01-06,3.5\n", "noticed");
    add("both decimal marks", "Date;X\n2020-01-02;1.5\n2020-01-03;2,5\n2020-01-06;3.25\n",
        "noticed");
    add("a thousands mark that may be a decimal one",
        "Date;X\n2020-01-02;1.234\n2020-01-03;2.345\n", "asks");
    add("day and month both possible", "Date,X\n01/02/2020,1.5\n03/04/2020,2.5\n", "asks");
    add("day first and month first", "Date,X\n13/02/2020,1.5\n02/14/2020,2.5\n", "noticed");
    add("a name of 10,000 characters", "Date," + QByteArray(10'000, 'n') + "\n2020-01-02,1.5\n",
        "1 rows");
    add("a bidi override in the name", "Date,\u202Egnp\n2020-01-02,1.5\n", "1 rows");
    add("a zero-width space in the name", "Date,G\u200BDP\n2020-01-02,1.5\n", "1 rows");
    add("HTML in the name", "Date,<img src=x onerror=alert(1)>\n2020-01-02,1.5\n", "1 rows");
    add("a formula for a name", "Date,=cmd()\n2020-01-02,1.5\n", "1 rows");
    add("a row that is too short", "Date,X,Y\n2020-01-02,1.5,2\n2020-01-03\n2020-01-06,3,4\n",
        "2 rows, missing 1");
    add("a row that is too long", "Date,X\n2020-01-02,1.5\n2020-01-03,2.5,9,9\n2020-01-06,3.5\n",
        "noticed");
    add("no line end at the end", "Date,X\n2020-01-02,1.5", "1 rows");
    add("three kinds of line ends", "Date,X\r2020-01-02,1.5\r\n2020-01-03,2.5\n", "2 rows");
    add("a file cut in the middle of a number",
        "Date,X\n2020-01-02,100.5\n2020-01-03,101.5\n2020-01-06,", "2 rows, missing 1");
    add("a Windows-1252 name", "Date,Z\xFCrich\n2020-01-02,1.5\n", "1 rows");
    add("a UTF-8 name cut in a character", "Date,Z\xC3\n2020-01-02,1.5\n", "1 rows");
    add("one line of 50 MB", QByteArray(50'000'000, 'x'), "fails: ");
    if (qEnvironmentVariableIsSet("TICKMARK_LONG"))
        add("one line of 1 GB", QByteArray((1 << 30) - 1, 'x'), "fails: ");
    add("a row of 100,000 cells",
        "Date,X\n2020-01-02,1.5" + QByteArray(",7").repeated(100'000) + "\n2020-01-03,2.5\n",
        "noticed");
}

void DirtyTest::dirtyFilesFailOrSayWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    ++m_files;
    const auto table = readTable({bytes.constData(), std::size_t(bytes.size())}, "dirty.csv");
    if (!table) {
        const auto message = QString::fromStdString(table.error().message);
        QVERIFY2(expected.startsWith("fails: "), qPrintable(message));
        QVERIFY2(message.contains(expected.mid(7)), qPrintable(message));
        return;
    }
    const auto rows = table->series.front().lines.size();
    m_values += rows;
    QString found = QStringLiteral("%1 rows").arg(rows);
    if (!table->refusals.empty())
        found += QStringLiteral(", refused %1").arg(table->refusals.front().line);
    if (table->missing > 0)
        found += QStringLiteral(", missing %1").arg(table->missing);
    if (table->duplicates > 0)
        found += QStringLiteral(", duplicates %1").arg(table->duplicates);
    if (expected == "asks")
        QVERIFY2(!table->questions.empty(), qPrintable(found));
    else if (expected == "noticed")
        QVERIFY2(!table->refusals.empty() || !table->questions.empty(), qPrintable(found));
    else
        QCOMPARE(found, expected);
}

void DirtyTest::cleanupTestCase()
{
    qInfo("%zu dirty files read as expected, with %zu values", m_files, m_values);
}

QTEST_GUILESS_MAIN(DirtyTest)
#include "dirty_test.moc"
