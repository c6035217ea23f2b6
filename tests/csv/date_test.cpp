// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datetally.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

namespace {

/// Reads all cells of a column and decides on them.
DateDecision decided(const QStringList &cells, Answers answers = {})
{
    DateTally tally;
    std::size_t line = 0;
    for (const auto &text : cells)
        if (const auto cell = readDateCell(text.toStdString()))
            tally.add(*cell, text.toStdString(), ++line);
    return tally.decide(answers);
}

QString timeText(const QString &text, const DateRules &rules)
{
    const auto cell = readDateCell(text.toStdString());
    const auto time = cell ? csv::timeOf(*cell, rules) : std::nullopt;
    return time ? QString::fromStdString(isoText(*time)) : QStringLiteral("none");
}

} // namespace

class DateTest : public QObject
{
    Q_OBJECT

private slots:
    void readsDatesThatCanBeReadInOneWay_data();
    void readsDatesThatCanBeReadInOneWay();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void readsClocks_data();
    void readsClocks();
    void aColumnDecidesDayOrMonthFirst_data();
    void aColumnDecidesDayOrMonthFirst();
    void asksWhereNothingProvesTheOrder();
    void questionsReadLikeEnglish_data();
    void questionsReadLikeEnglish();
    void anAnswerSettlesTheOrder();
    void consecutiveMonthsProveTheOrder();
    void monthAndShortYearIsProvenByTheColumn();
    void dottedMonthsLoseTheirLastZero();
    void unixTimesAreReadInUtc();
    void datesOfAnotherPrecisionAreNoDatesOfTheColumn();
};

void DateTest::readsDatesThatCanBeReadInOneWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *text, const char *time) {
        QTest::newRow(text) << QString::fromUtf8(text) << time;
    };
    row("2024-11-25", "2024-11-25");
    row("2015/9/3", "2015-09-03");
    row("2024.07.18", "2024-07-18");
    row("2025- 01- 22", "2025-01-22");
    row("2024.07.18 09:30:00", "2024-07-18T09:30:00");
    row("2009-06-25 00:00:00+00:00", "2009-06-25");
    row("2024-11-25T16:00:00-05:00", "2024-11-25T16:00:00");
    row("2024-11-25T16:00:00.123Z", "2024-11-25T16:00:00");
    row("2013-04-28 00:00:00 UTC", "2013-04-28");
    row("20241125", "2024-11-25");
    row("20241125093000", "2024-11-25T09:30:00");
    row("199007", "1990-07-01");
    row("1997-01", "1997-01-01");
    row("01/1997", "1997-01-01");
    row("1993", "1993-01-01");
    row("2019Sep", "2019-09-01");
    row("Sep 2019", "2019-09-01");
    row("Nov-99", "1999-11-01");
    row("Oct-19", "2019-10-01");
    row("Jan-70", "1970-01-01");
    row("Jan-69", "1969-01-01");
    row("2019M09", "2019-09-01");
    row("2019Q3", "2019-07-01");
    row("2019-Q3", "2019-07-01");
    row("Q3 2019", "2019-07-01");
    row("3Q19", "2019-07-01");
    row("2020-W53", "2020-12-28");
    row("2025年8月28日", "2025-08-28");
    row("2025年8月", "2025-08-01");
    row("2025년 8월 28일", "2025-08-28");
    row("25 Nov 2024", "2024-11-25");
    row("25-Nov-24", "2024-11-25");
    row("Nov 25, 2024", "2024-11-25");
    row("Mon, 25 Nov 2024", "2024-11-25");
    row("November 25, 2024", "2024-11-25");
    row("2024 Nov 25", "2024-11-25");
    row("02 Jan 75", "1975-01-02");
    row("12. Januar 2020", "2020-01-12");
    row("3 de março de 2021", "2021-03-03");
    row("1 févr. 2021", "2021-02-01");
    row("5 мая 2022", "2022-05-05");
    row("2004-01-04 - 2004-01-10", "2004-01-04");
    row("2004-01-04/2004-01-10", "2004-01-04");
}

void DateTest::readsDatesThatCanBeReadInOneWay()
{
    QFETCH(QString, text);
    QTEST(timeText(text, decided({text, text, text}).rules), "time");
}

void DateTest::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"", "Date", "India", "12", "0.5", "10 Yr", "1,234", "Jan", "19-Dec", "2024-13-01",
            "2024-02-30", "2023-02-29", "20240230", "20241301", "2024-11-25x", "2024-11-25 25:00",
            "12.345.67", "1-2-3-4", "Dec 2019 P is Dec 24 close", "Q5 2019", "199013", "-5"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void DateTest::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    QCOMPARE(timeText(text, decided({text, "2020-01-01"}).rules), "none");
}

void DateTest::readsClocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("second");
    QTest::newRow("minutes") << "09:30" << 34200;
    QTest::newRow("seconds") << "16:00:01" << 57601;
    QTest::newRow("afternoon") << "1:30 PM" << 48600;
    QTest::newRow("midnight") << "12:00 AM" << 0;
    QTest::newRow("zone") << "15:30:00+01:00" << 55800;
    QTest::newRow("no such hour") << "24:00" << -1;
    QTest::newRow("no such afternoon") << "13:00 PM" << -1;
    QTest::newRow("a ratio") << "1:2:3:4" << -1;
}

void DateTest::readsClocks()
{
    QFETCH(QString, text);
    QTEST(readClock(text.toStdString()).value_or(-1), "second");
}

void DateTest::aColumnDecidesDayOrMonthFirst_data()
{
    QTest::addColumn<QStringList>("column");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *name, const QStringList &column, const char *first,
                         const char *format) { QTest::newRow(name) << column << first << format; };
    row("a day over 12 in second place", {"01/02/2020", "01/13/2020"}, "2020-01-02", "MM/DD/YYYY");
    row("a day over 12 in first place", {"01/02/2020", "13/02/2020"}, "2020-02-01", "DD/MM/YYYY");
    row("two-digit years", {"04/05/95", "04/20/26"}, "1995-04-05", "MM/DD/YY");
    row("dashes", {"01-02-2020", "31-01-1990"}, "2020-02-01", "DD-MM-YYYY");
    row("dots are day first", {"01.02.2020", "01.03.2020"}, "2020-02-01", "DD.MM.YYYY");
    row("dots can be proven month first", {"01.02.2020", "01.31.2020"}, "2020-01-02", "MM.DD.YYYY");
    row("with a time of day", {"1/2/2025 16:00:00", "1/22/2025 16:00:00"}, "2025-01-02T16:00:00",
        "MM/DD/YYYY");
}

void DateTest::aColumnDecidesDayOrMonthFirst()
{
    QFETCH(QStringList, column);
    const auto decision = decided(column);
    QVERIFY(decision.questions.empty());
    QCOMPARE(decision.evidence.size(), 1U);
    QTEST(timeText(column.front(), decision.rules), "first");
    QTEST(QString::fromStdString(decision.format), "format");
}

void DateTest::asksWhereNothingProvesTheOrder()
{
    const auto decision = decided({"07/02/2024", "07/01/2024"});
    QCOMPARE(decision.questions.size(), 1U);
    const auto &question = decision.questions.front();
    QCOMPARE(question.topic, Topic::DayOrder);
    QCOMPARE(question.choices.size(), 2U);
    QCOMPARE(question.likeliest, 1U); // 7 January 2024 is a Sunday
    QCOMPARE(timeText("07/02/2024", decision.rules), "2024-07-02");
}

void DateTest::questionsReadLikeEnglish_data()
{
    QTest::addColumn<QStringList>("column");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("order") << QStringList{"01/01/2024", "02/03/2024"}
                           << QStringList{"Is 02/03/2024 March 2 or Feb. 3?",
                                  "Day first: March 2, 2024", "Month first: Feb. 3, 2024"};
    QTest::newRow("order, as written")
        << QStringList{"9/8/24"}
        << QStringList{"Is 9/8/24 Aug. 9 or Sept. 8?", "Day first: Aug. 9, 2024",
               "Month first: Sept. 8, 2024"};
    QTest::newRow("both orders") << QStringList{"13/02/2020", "02/14/2020"}
                                 << QStringList{"'13/02/2020' has the day first and '02/14/2020' "
                                                "the month: which of the two is right?",
                                        "Day first: leave out '02/14/2020' and its like",
                                        "Month first: leave out '13/02/2020' and its like"};
    QTest::newRow("short year") << QStringList{"Dec 19", "Dec 18"}
                                << QStringList{
                                       "Does 'Dec 19' mean the year 2019 or day 19 of the month?",
                                       "The year 2019",
                                       "Day 19: the year is missing, do not "
                                       "import"};
}

void DateTest::questionsReadLikeEnglish()
{
    QFETCH(QStringList, column);
    const auto decision = decided(column);
    QCOMPARE(decision.questions.size(), 1U);
    const auto &question = decision.questions.front();
    QStringList words{QString::fromStdString(question.text)};
    for (const auto &choice : question.choices)
        words << QString::fromStdString(choice);
    QTEST(words, "words");
}

void DateTest::anAnswerSettlesTheOrder()
{
    const Answer dayFirst{Topic::DayOrder, 0};
    const auto decision = decided({"07/02/2024", "07/01/2024"}, {&dayFirst, 1});
    QVERIFY(decision.questions.empty());
    QCOMPARE(timeText("07/02/2024", decision.rules), "2024-02-07");
}

void DateTest::consecutiveMonthsProveTheOrder()
{
    QStringList column;
    for (int month = 0; month < 14; ++month)
        column << QStringLiteral("%1/01/%2")
                      .arg(12 - month % 12, 2, 10, QChar('0'))
                      .arg(2020 - month / 12);
    const auto decision = decided(column);
    QVERIFY(decision.questions.empty());
    QCOMPARE(timeText("11/01/2020", decision.rules), "2020-11-01");
    QVERIFY(!decided(column.mid(0, 5)).questions.empty());
}

void DateTest::monthAndShortYearIsProvenByTheColumn()
{
    QVERIFY(decided({"Dec 19", "Nov 19", "Oct 19"}).questions.empty());
    QVERIFY(decided({"Dec 99", "Nov 05"}).questions.empty());
    const auto open = decided({"Dec 19", "Dec 18", "Dec 17"});
    QCOMPARE(open.questions.size(), 1U);
    QCOMPARE(open.questions.front().topic, Topic::ShortYear);
    const Answer aDay{Topic::ShortYear, 1};
    QCOMPARE(timeText("Dec 19", decided({"Dec 19", "Dec 18"}, {&aDay, 1}).rules), "none");
}

void DateTest::dottedMonthsLoseTheirLastZero()
{
    const auto padded = decided({"1871.01", "1871.09", "1871.1", "1871.11"});
    QCOMPARE(timeText("1871.1", padded.rules), "1871-10-01");
    QCOMPARE(timeText("1871.11", padded.rules), "1871-11-01");
    const auto unpadded = decided({"1871.1", "1871.2", "1871.10"});
    QCOMPARE(timeText("1871.1", unpadded.rules), "1871-01-01");
    QCOMPARE(timeText("1871.10", unpadded.rules), "1871-10-01");
    QCOMPARE(decided({"1871.1", "1871.11"}).questions.size(), 1U);
}

void DateTest::unixTimesAreReadInUtc()
{
    const auto seconds = decided({"-630927000", "138600", "199007", "1638887400", "1638973800"});
    QCOMPARE(timeText("-630927000", seconds.rules), "1950-01-03T14:30:00");
    QCOMPARE(timeText("138600", seconds.rules), "1970-01-02T14:30:00");
    QCOMPARE(timeText("199007", seconds.rules), "1970-01-03T07:16:47");
    const auto milliseconds = decided({"1638887400000", "1638973800000"});
    QCOMPARE(timeText("1638887400000", milliseconds.rules), "2021-12-07T14:30:00");
}

void DateTest::datesOfAnotherPrecisionAreNoDatesOfTheColumn()
{
    const auto months = decided({"199007", "199008", "199009", "1991"});
    QCOMPARE(timeText("1991", months.rules), "none");
    const auto days = decided({"2023-05-10", "2023-05-11", "12.05.2023", "13.05.2023"});
    QCOMPARE(timeText("12.05.2023", days.rules), "2023-05-12");
    QCOMPARE(QString::fromStdString(days.format), "YYYY-MM-DD and DD.MM.YYYY");
}

QTEST_GUILESS_MAIN(DateTest)
#include "date_test.moc"
