// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

namespace {

/// Days 1 to `days` under a header, each cell "month.day", empty where `month` has no such day.
std::string matrix(const std::string &header, unsigned days = 31, std::string title = {})
{
    constexpr std::array lengths{31U, 28U, 31U};
    std::string text = title + header + '\n';
    for (unsigned day = 1; day <= days; ++day) {
        text += std::to_string(day);
        for (std::size_t month = 0; month < lengths.size(); ++month)
            text += ';'
                + (day <= lengths[month] ? std::to_string(month + 1) + ',' + std::to_string(day)
                                         : std::string());
        text += '\n';
    }
    return text;
}

/// Days 1 to `days` across, each cell "month.day" and empty where the month has no such day, under
/// a header that begins with `label`; `months` are the labels of the first months of a year.
std::string turned(const std::string &label, const std::vector<std::string> &months,
    unsigned days = 31, std::string title = {})
{
    constexpr std::array lengths{31U, 28U, 31U, 30U, 31U, 30U};
    std::string text = title + label;
    for (unsigned day = 1; day <= days; ++day)
        text += ';' + std::to_string(day);
    for (std::size_t month = 0; month < months.size(); ++month) {
        text += '\n' + months[month];
        for (unsigned day = 1; day <= days; ++day)
            text += ';'
                + (day <= lengths[month % 6] ? std::to_string(month + 1) + ',' + std::to_string(day)
                                             : std::string());
    }
    return text + '\n';
}

const std::vector<std::string> threeMonths{"Jan", "Feb", "Mar"};
const std::vector<std::string> datedMonths{"2021-01", "2021-02", "2021-03"};

std::string withCell(std::string text, const std::string &row, const std::string &dirty)
{
    const auto at = text.find(row);
    return at == std::string::npos ? std::string() : text.replace(at, row.size(), dirty);
}

Result<Table> read(const std::string &text, Answers answers = {}, std::string_view name = "x.csv")
{
    return readTable(text, name, answers);
}

QString endsOf(const Table &table)
{
    const auto &rows = table.series.front().observations;
    return QStringLiteral("%1 days, %2 %3, %4 %5")
        .arg(rows.size())
        .arg(QString::fromStdString(isoText(rows.times.front())))
        .arg(rows.values.front())
        .arg(QString::fromStdString(isoText(rows.times.back())))
        .arg(rows.values.back());
}

} // namespace

/// Tables with the days of the month down the rows and months across the columns, or the other way.
class DayMonthsTest : public QObject
{
    Q_OBJECT

private slots:
    void aYearInTheHeaderIsRead_data();
    void aYearInTheHeaderIsRead();
    void aYearBesideTheTableIsAskedAbout_data();
    void aYearBesideTheTableIsAskedAbout();
    void theAnswerImportsOrDeclines();
    void withoutAYearTheWayOutIsNamed();
    void aNumberOnADayThatIsNoneIsRefused();
    void rowsThatAreNoDaysAreRefused();
    void columnsThatAreNoMonthsAreNamed();
    void monthsDownTheRowsAreRead_data();
    void monthsDownTheRowsAreRead();
    void yearsBelowEachOtherAreRead_data();
    void yearsBelowEachOtherAreRead();
    void theYearOfMonthsDownTheRowsIsAskedAboutWhereATitleHasIt();
    void whetherNumbersAreDaysIsAskedWhereTheCalendarDoesNotSay_data();
    void whetherNumbersAreDaysIsAskedWhereTheCalendarDoesNotSay();
    void numbersForNoValueAreNone_data();
    void numbersForNoValueAreNone();
    void whatIsNoMonthOrDayIsListed();
    void manyYearsAreReadAsDays();
    void otherTablesAreNoneOfThese_data();
    void otherTablesAreNoneOfThese();
};

void DayMonthsTest::aYearInTheHeaderIsRead_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("ends");
    const QString in2021 = "90 days, 2021-01-01 1.1, 2021-03-31 3.31";
    QTest::newRow("above the days") << "2021;Jan;Feb;Mar" << in2021;
    QTest::newRow("above the days, in words") << "Tag im Jahr 2021;Januar;Februar;März" << in2021;
    QTest::newRow("in each month") << "Day;Jan 2021;Feb 2021;Mar 2021" << in2021;
    QTest::newRow("in each month, in digits") << "Day;2021-01;2021-02;2021-03" << in2021;
    QTest::newRow("in each month, with two digits") << "Day;Jan-21;Feb-21;Mar-21" << in2021;
    QTest::newRow("by the calendar alone") << "Dia/Mês;Jan/21;Fev/21;Mar/21" << in2021;
    QTest::newRow("in French") << "2021;janvier;février;mars" << in2021;
    QTest::newRow("in Spanish") << "2021;enero;febrero;marzo" << in2021;
    QTest::newRow("in Portuguese") << "2021;Jan;Fev;Mar" << in2021;
    QTest::newRow("in Italian") << "2021;gennaio;febbraio;marzo" << in2021;
    QTest::newRow("in Russian") << "2021;январь;февраль;март" << in2021;
    QTest::newRow("in Japanese") << "2021;1月;2月;3月" << in2021;
}

void DayMonthsTest::aYearInTheHeaderIsRead()
{
    QFETCH(QString, header);
    const auto table = read(matrix(header.toStdString()));
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QTEST(endsOf(*table), "ends");
    QCOMPARE(table->questions.size(), 0U);
    QCOMPARE(table->refusals.size(), 0U);
    QCOMPARE(table->missing, 0U);
    QCOMPARE(table->series.front().frequency, Frequency::Daily);
}

void DayMonthsTest::aYearBesideTheTableIsAskedAbout_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("because");
    QTest::newRow("title") << "INDEX - 2021\n"
                           << "x.csv"
                           << "INDEX"
                           << "line 1 has 'INDEX - 2021'";
    QTest::newRow("title of a line alone") << "Index\n2021\n\n"
                                           << "x.csv"
                                           << "Index"
                                           << "line 2 has '2021'";
    QTest::newRow("file name") << "Index\n"
                               << "index_2021.csv"
                               << "Index"
                               << "the file is called 'index_2021.csv'";
    QTest::newRow("file name, as the title names two") << "Index (2021, base 1995)\n"
                                                       << "index_2021.csv"
                                                       << "Index (2021, base 1995)"
                                                       << "the file is called 'index_2021.csv'";
}

void DayMonthsTest::aYearBesideTheTableIsAskedAbout()
{
    QFETCH(QString, title);
    QFETCH(QString, file);
    QFETCH(QString, because);
    const auto text = matrix("Dia;Jan;Fev;Mar", 31, title.toStdString());
    const auto table = read(text, {}, file.toStdString());
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(endsOf(*table), "90 days, 2021-01-01 1.1, 2021-03-31 3.31");
    QTEST(QString::fromStdString(table->series.front().name), "name");
    QCOMPARE(table->questions.size(), 1U);
    QCOMPARE(table->questions.front().topic, Topic::DayByMonth);
    QCOMPARE(QString::fromStdString(table->questions.front().text),
        "Is 2021 the year of this table: " + because + '?');
}

void DayMonthsTest::theAnswerImportsOrDeclines()
{
    const auto text = matrix("Dia;Jan;Fev;Mar", 31, "Index 2021\n");
    const Answer yes{Topic::DayByMonth, 0};
    const auto wanted = read(text, {&yes, 1});
    QVERIFY(wanted);
    QVERIFY(wanted->questions.empty());
    const Answer no{Topic::DayByMonth, 1};
    QVERIFY(!read(text, {&no, 1}));
}

void DayMonthsTest::withoutAYearTheWayOutIsNamed()
{
    const auto table = read(matrix("Dia;Jan;Fev;Mar"));
    QVERIFY(!table);
    const auto message = QString::fromStdString(table.error().message);
    QVERIFY2(message.contains("write the year into"), qPrintable(message));
}

void DayMonthsTest::aNumberOnADayThatIsNoneIsRefused()
{
    const auto clean = matrix("2021;Jan;Feb;Mar");
    const auto table = read(withCell(clean, "30;1,30;;3,30", "30;1,30;2,30;3,30"));
    QVERIFY(table);
    QCOMPARE(table->refusals.size(), 1U);
    QCOMPARE(table->refusals.front().line, 31U);
    QCOMPARE(table->refusals.front().column, 3U);
    QVERIFY(endsOf(*table).startsWith("90 days"));
    const auto dashed = read(withCell(clean, "30;1,30;;3,30", "30;1,30;-;3,30"));
    QVERIFY(dashed && dashed->refusals.empty());
}

void DayMonthsTest::rowsThatAreNoDaysAreRefused()
{
    const auto text = withCell(matrix("2021;Jan;Feb;Mar"), "15;1,15;2,15;3,15", "x;1,15;2,15;3,15")
        + "Mean;1,5;2,5;3,5\n\n1;9,1;9,2;9,3\n";
    const auto table = read(text);
    QVERIFY(table);
    QVERIFY(endsOf(*table).startsWith("87 days"));
    QCOMPARE(table->refusals.size(), 3U);
    QCOMPARE(table->refusals[0].line, 16U);
    QCOMPARE(table->refusals[1].line, 33U);
    QCOMPARE(table->refusals[2].line, 35U);
}

void DayMonthsTest::columnsThatAreNoMonthsAreNamed()
{
    const auto marked = read(matrix("2021;Jan;Feb;Mar;Mean"));
    QVERIFY(marked);
    QVERIFY(std::ranges::find(marked->evidence, Evidence{"'Mean' is left out", "it is no month"})
        != marked->evidence.end());
}

void DayMonthsTest::monthsDownTheRowsAreRead_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const std::string &text) {
        QTest::newRow(name) << QString::fromStdString(text);
    };
    const auto header = turned("", {});
    row("year and month in one cell", turned("Month", datedMonths));
    row("names with years", turned("", {"Jan 2021", "Feb 2021", "Mar 2021"}));
    row("names with two digits", turned("Mois", {"janv-21", "févr-21", "mars-21"}));
    row("digits alone", turned("YYYYMM", {"202101", "202102", "202103"}));
    row("firsts of months", turned("Date", {"2021-01-01", "2021-02-01", "2021-03-01"}));
    row("a year in the corner", turned("2021", threeMonths));
    row("a year in the corner, in words",
        turned("Tag im Jahr 2021", {"Januar", "Februar", "März"}));
    row("in Japanese", turned("2021年", {"1月", "2月", "3月"}));
    row("a column of years", turned("Year;Month", {"2021;Jan", "2021;Feb", "2021;Mar"}));
    row("a column of years, filled once", turned("Year;Month", {"2021;Jan", ";Feb", ";Mar"}));
    row("a year and numbered months", turned("Year;Mo", {"2021;1", "2021;2", "2021;3"}));
    row("a year behind the month", turned("Month;Year", {"1;2021", "2;2021", "3;2021"}));
    row("a year above its months", withCell(turned("", threeMonths), "\nJan;", "\n2021\nJan;"));
    row("a year above its months, with the days again",
        withCell(turned("", threeMonths), "\nJan;",
            "\n2021" + header.substr(0, header.find('\n')) + "\nJan;"));
    row("days that say it", withCell(turned("2021", threeMonths), ";1;2;", ";Day 1;Day 2;"));
}

void DayMonthsTest::monthsDownTheRowsAreRead()
{
    QFETCH(QString, text);
    const auto table = read(text.toStdString());
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(endsOf(*table), "90 days, 2021-01-01 1.1, 2021-03-31 3.31");
    QCOMPARE(table->questions.size(), 0U);
    QCOMPARE(table->refusals.size(), 0U);
    QCOMPARE(table->missing, 0U);
    QCOMPARE(table->rowsRead, 3U);
    QCOMPARE(table->series.size(), 1U);
    QCOMPARE(table->series.front().frequency, Frequency::Daily);
}

void DayMonthsTest::yearsBelowEachOtherAreRead_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const std::string &text) {
        QTest::newRow(name) << QString::fromStdString(text);
    };
    row("in a column",
        turned("Year;Month",
            {"2021;1", "2021;2", "2021;3", "2021;4", "2021;5", "2021;6", "2023;1", "2023;2",
                "2023;3"}));
    row("in a column, filled once",
        turned("Year;Month",
            {"2021;Jan", ";Feb", ";Mar", ";Apr", ";May", ";Jun", "2023;Jan", ";Feb", ";Mar"}));
    row("newest first, in one cell",
        turned("Month",
            {"2023-12", "2023-11", "2023-10", "2023-09", "2022-07", "2022-04", "2021-12", "2021-11",
                "2021-10"}));
}

void DayMonthsTest::yearsBelowEachOtherAreRead()
{
    QFETCH(QString, text);
    const auto table = read(text.toStdString());
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(table->rowsRead, 9U);
    QCOMPARE(table->questions.size(), 0U);
    const auto &times = table->series.front().observations.times;
    QVERIFY(isoText(times.front()).starts_with("2021"));
    QVERIFY(isoText(times.back()).starts_with("2023"));
}

void DayMonthsTest::theYearOfMonthsDownTheRowsIsAskedAboutWhereATitleHasIt()
{
    const auto table = read(turned("Month", threeMonths, 31, "Rainfall 2021\n"));
    QVERIFY(table);
    QCOMPARE(endsOf(*table), "90 days, 2021-01-01 1.1, 2021-03-31 3.31");
    QCOMPARE(QString::fromStdString(table->series.front().name), "Rainfall");
    QCOMPARE(table->questions.size(), 1U);
    QCOMPARE(QString::fromStdString(table->questions.front().text),
        "Is 2021 the year of this table: line 1 has 'Rainfall 2021'?");
    const auto without = read(turned("Month", threeMonths));
    QVERIFY(!without);
    const auto message = QString::fromStdString(without.error().message);
    QVERIFY2(message.contains("has months down and days across"), qPrintable(message));
}

void DayMonthsTest::whetherNumbersAreDaysIsAskedWhereTheCalendarDoesNotSay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("questions");
    const auto clean = turned("Month", datedMonths);
    const auto row = [](const char *name, const std::string &text, int questions) {
        QTest::newRow(name) << QString::fromStdString(text) << questions;
    };
    row("the calendar says it", clean, 0);
    row("one cell is wrong", withCell(clean, "2,28;;;", "2,28;9,9;;"), 0);
    row("no month is short", turned("Month", {"2021-01", "2021-03", "2021-05"}), 1);
    row("all cells are filled", withCell(clean, "2,28;;;", "2,28;9,9;9,9;9,9"), 1);
    row("one long month", turned("Month", {"2021-01"}), 1);
}

void DayMonthsTest::whetherNumbersAreDaysIsAskedWhereTheCalendarDoesNotSay()
{
    QFETCH(QString, text);
    const auto table = read(text.toStdString());
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QTEST(static_cast<int>(table->questions.size()), "questions");
    QCOMPARE(QString::fromStdString(table->dialect.dateFormat), "day by month");
}

void DayMonthsTest::numbersForNoValueAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("missing");
    QTest::addColumn<int>("refusals");
    const auto filled = [](std::string text, const std::string &row, const std::string &fill) {
        return withCell(withCell(std::move(text), row + ";;;", row + fill), "1,15;", "-99,9;");
    };
    const auto down = turned("2021", threeMonths);
    const auto row = [](const char *name, const std::string &text, int missing, int refusals) {
        QTest::newRow(name) << QString::fromStdString(text) << missing << refusals;
    };
    row("months down", filled(down, "2,28", ";-99,9;-99,9;-99,9"), 1, 0);
    row("days down",
        withCell(withCell(withCell(withCell(matrix("2021;Jan;Feb;Mar"), "1,29;;", "1,29;-99,9;"),
                              "1,30;;", "1,30;-99,9;"),
                     "1,31;;", "1,31;-99,9;"),
            "1,15;", "-99,9;"),
        1, 0);
    row("other numbers", filled(down, "2,28", ";-99,9;-99,9;0,5"), 0, 3);
    row("once", filled(down, "2,28", ";-99,9;;"), 0, 1);
}

void DayMonthsTest::numbersForNoValueAreNone()
{
    QFETCH(QString, text);
    const auto table = read(text.toStdString());
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QTEST(static_cast<int>(table->missing), "missing");
    QTEST(static_cast<int>(table->refusals.size()), "refusals");
    const auto &values = table->series.front().observations.values;
    QCOMPARE(std::ranges::count(values, -99.9), table->missing == 0 ? 1 : 0);
}

void DayMonthsTest::whatIsNoMonthOrDayIsListed()
{
    auto text = turned("Year;Month;Station", {"2021;1;A7", "2021;2;A7", "2021;3;A7"});
    text = withCell(text, ";31\n", ";31;Mean\n") + "Mean;;;1,5;2,5\n";
    const auto table = read(text);
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(endsOf(*table), "90 days, 2021-01-01 1.1, 2021-03-31 3.31");
    QCOMPARE(table->refusals.size(), 1U);
    QCOMPARE(table->refusals.front().line, 5U);
    for (const char *name : {"'Mean' is left out", "'Station' is left out"})
        QVERIFY(std::ranges::find(table->evidence, Evidence{name, "it is no day"})
            != table->evidence.end());
}

/// A hundred years are more rows than are looked at first.
void DayMonthsTest::manyYearsAreReadAsDays()
{
    std::vector<std::string> labels;
    for (int year = 1900; year < 2000; ++year)
        for (const char *month :
            {"-01", "-02", "-03", "-04", "-05", "-06", "-07", "-08", "-09", "-10", "-11", "-12"})
            labels.push_back(std::to_string(year) + month);
    const auto table = read(turned("Month", labels));
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(table->rowsRead, 1200U);
    QCOMPARE(table->series.size(), 1U);
    QCOMPARE(QString::fromStdString(table->dialect.dateFormat), "day by month");
}

void DayMonthsTest::otherTablesAreNoneOfThese_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("too few days") << QString::fromStdString(matrix("2021;Jan;Feb;Mar", 20));
    QTest::newRow("months in no order") << QString::fromStdString(matrix("2021;Mar;Jan;Feb"));
    QTest::newRow("ranks") << QString::fromStdString(
        withCell(matrix("Rank;Jan 2021;Feb 2021;Mar 2021"), "30;1,30;;3,30", "30;1,30;2,30;3,30"));
    auto yields = turned("Month", datedMonths, 30);
    yields = withCell(yields, "2,28;;\n", "2,28;2,29;2,30\n");
    QTest::newRow("yields by maturity") << QString::fromStdString(yields);
    std::string stations = turned("Date", {});
    for (int day = 1; day <= 90; ++day)
        stations += isoText(timeOf(2021, 1, 1) + std::chrono::days(day - 1))
            + stations.substr(4, 84) + '\n';
    QTest::newRow("days of 31 stations") << QString::fromStdString(stations);
    QTest::newRow("names that are no months")
        << QString::fromStdString(turned("2021", {"Oil", "Gold", "Copper"}));
    QTest::newRow("two months down") << QString::fromStdString(turned("2021", {"Jan", "Feb"}, 30));
    QTest::newRow("two months") << QString::fromStdString(matrix("2021;Jan;Feb;Q1"));
}

void DayMonthsTest::otherTablesAreNoneOfThese()
{
    QFETCH(QString, text);
    const auto table = read(text.toStdString());
    QVERIFY(!table || table->dialect.dateFormat != "day by month");
}

QTEST_GUILESS_MAIN(DayMonthsTest)
#include "daymonths_test.moc"
