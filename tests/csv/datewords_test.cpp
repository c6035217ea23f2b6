// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "csv/datetally.h"
#include "csv/read.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::csv;

using Lines = QStringList;

namespace {

/// The time of a cell alone, with every form accepted; "none" where it is no date, "no day" where
/// the calendar has no such day or the cell does not say which.
QString timeAlone(const QString &text)
{
    const auto bytes = text.toStdString();
    const auto cell = readDateCell(bytes);
    if (!cell || cell->form >= DateForm::DecimalYear)
        return cell && cell->form == DateForm::Year ? QString::number(cell->year)
                                                    : QStringLiteral("none");
    DateTally tally;
    tally.add(*cell, bytes, 1);
    auto rules = tally.decide({}).rules;
    rules.forms.set();
    const auto time = csv::timeOf(*cell, rules);
    return time ? QString::fromStdString(isoText(*time)) : QStringLiteral("no day");
}

QString read(const QByteArray &text)
{
    const auto table = readTable(text.toStdString(), "test.csv");
    return table ? pictured(*table).join('\n') : QString::fromStdString(table.error().message);
}

QString decisions(const Table &table)
{
    QStringList all;
    for (const auto &evidence : table.evidence)
        all << QString::fromStdString(evidence.decision);
    return all.join('\n');
}

} // namespace

/// Dates in the words, marks and calendars of many countries and programs.
class DateWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsOneCell_data();
    void readsOneCell();
    void everyMonthOfALanguage_data();
    void everyMonthOfALanguage();
    void readsColumns_data();
    void readsColumns();
    void saysHowTheDatesWereRead_data();
    void saysHowTheDatesWereRead();
};

void DateWordsTest::readsOneCell_data()
{
    QTest::addColumn<QString>("time");
    const auto row = [](const char *text, const char *time) {
        QTest::newRow(text) << QString::fromUtf8(time);
    };
    // what keeps a spreadsheet program from reading a date
    row("'2024-10-15", "2024-10-15");
    row("=\"2024-10-15\"", "2024-10-15");
    row("2024\u201101\u201102", "2024-01-02");
    row("２０２１年１月", "2021-01-01");
    row("۱۴۰۳/۰۷/۰۱", "2024-09-22");
    // clocks of programs and countries
    row("Tue Oct 15 09:30:00 2024", "2024-10-15T09:30:00");
    row("Tue Jan 02 00:00:00 CET 2024", "2024-01-02");
    row("2019-10-17 09-AM", "2019-10-17T09:00:00");
    row("2019-10-17 12-AM", "2019-10-17");
    row("2024-01-02 00:00:00 +0000 UTC", "2024-01-02");
    row("02JAN2024:09:30:00.000", "2024-01-02T09:30:00");
    row("20240102T093000Z", "2024-01-02T09:30:00");
    row("13.01.2024 17:35 Uhr", "2024-01-13T17:35:00");
    row("13/01/2024 17h35", "2024-01-13T17:35:00");
    row("13.1.2024 0.00", "2024-01-13");
    row("13.01.2024 4.25", "none");
    row("02-JAN-24 01.30.00.000000000 PM", "2024-01-02T13:30:00");
    row("Jan 02 2024 at 4:00 PM", "2024-01-02T16:00:00");
    row("2024-07-25T13", "2024-07-25T13:00:00");
    row("2024:01:02", "2024-01-02");
    row("2024072513", "2024-07-25T13:00:00");
    row("202407251330", "2024-07-25T13:30:00");
    row("1728964800", "none"); // counts of seconds for the column to tell
    row("1731110400", "none");
    row("24년 10월 15일", "2024-10-15");
    row("2024M01D02", "2024-01-02");
    row("2024-W01-2", "2024-01-02");
    row("2024-366", "2024-12-31");
    row("2023-366", "none");
    row("令和6年1月4日", "2024-01-04");
    row("令和元年5月", "2019-05-01");
    row("1er février 2024", "2024-02-01");
    row("M1 2021", "2021-01-01");
    row("Jan_2021", "2021-01-01");
    row("2021年1月份", "2021-01-01");
    // weeks
    row("Week of Jan 2, 2023", "2023-01-02");
    row("Week ending 13/07/2023", "2023-07-13");
    row("w/c 02 Jan 2023", "2023-01-02");
    row("Semana 1 de 2023", "2023-01-02");
    row("2023v01", "2023-01-02");
    row("W01-23", "2023-01-02");
    row("Jan 2 - Jan 8, 2023", "2023-01-02");
    row("Dec 26 - Jan 1, 2023", "2022-12-26");
    row("26.12. - 01.01.2023", "2022-12-26");
    row("02.01.2023–08.01.2023", "2023-01-02");
    row("01/02/2023 - 01/08/2023", "2023-01-02"); // only the month first makes a week
    row("02/01/2023 - 08/01/2023", "2023-01-02"); // only the day first
    row("2023/01/02~2023/01/08", "2023-01-02");
    row("22.01.2024 23:00 - 23.01.2024 00:00", "2024-01-22T23:00:00");
    row("08.01.2023 - 02.01.2023", "none");
    // quarters, halves, years
    row("1er trimestre 2020", "2020-01-01");
    row("3º trimestre 2020", "2020-07-01");
    row("IV кв. 2020", "2020-10-01");
    row("I 2020", "none"); // a quarter or January
    row("2. Qtl 2020", "2020-04-01");
    row("3 kw. 2018", "2018-07-01");
    row("2020年第四季度", "2020-10-01");
    row("2018年10-12月期", "2018-10-01");
    row("2018/ 1- 3.", "none"); // below it "4- 6." without a year
    row("2018.2/4", "2018-04-01");
    row("Oct-Dec 2020", "2020-10-01");
    row("Dec-Feb 2018", "none");
    row("2. Halbjahr 2024", "2024-07-01");
    row("2024-S2", "2024-07-01");
    row("Jul-Dec 2024", "2024-07-01");
    row("FY24Q3", "2024-07-01");
    row("FY2024", "2024");
    row("FY24", "2024");
    row("1999 AD", "1999");
    row("2020 г.", "2020");
    row("2020.", "2020");
    row("2020年度", "2020");
    // marks behind dates
    row("2023-04*", "2023-04-01");
    row("2024M01*", "2024-01-01");
    row("Dec 2023 (p)", "2023-12-01");
    row("2023-12[1]", "2023-12-01");
    row("Dec-23*", "2023-12-01");
    row("Dec 11, 2024 (Nov)", "2024-12-11");
    row("2022e", "2022");
    row("2024 1)", "2024");
    row("12.5p", "none");
    row("4.5 (1)", "none");
    row("100e", "none");
    // weekdays in front
    row("Di. 02.01.2024", "2024-01-02");
    row("wt. 02.01.2024", "2024-01-02");
    row("tis 2024-01-02", "2024-01-02");
    row("mar. 13/02/2024", "2024-02-13");
    row("mar. 14/02/2024", "none"); // a Wednesday
    row("mar. 2 janv. 2024", "2024-01-02");
    row("mar 02 2024", "2024-03-02");
    // calendars
    row("31/12/2567", "2024-12-31");
    row("2567-12-30", "2024-12-30");
    row("2 ม.ค. 2567", "2024-01-02");
    row("2 ม.ค. 67", "none");
    row("1403/07/01", "2024-09-22");
    row("1403-12-30", "2025-03-20"); // a leap year's last day
    row("1402-12-30", "no day");
    row("1445-07-01", "no day"); // Islamic
    row("1066-10-14", "1066-10-14");
    row("17 listopad 2023", "no day"); // October or November
}

void DateWordsTest::readsOneCell()
{
    QTEST(timeAlone(QString::fromUtf8(QTest::currentDataTag())), "time");
}

void DateWordsTest::everyMonthOfALanguage_data()
{
    QTest::addColumn<QString>("months");
    const auto row = [](const char *name, const char *months) {
        QTest::newRow(name) << QString::fromUtf8(months);
    };
    row("Polish",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
        "listopada grudnia");
    row("Czech",
        "ledna února března dubna května června července srpna září října listopadu prosince");
    row("Croatian",
        "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni "
        "prosinac");
    row("Croatian, short", "sij velj ožu tra svi lip srp kol ruj lis stu pro");
    row("Czech, short", "led úno bře dub kvě čvn čvc srp zář říj lis pro");
    row("Slovak",
        "január február marec apríl máj jún júl august september október november december");
    row("Hungarian",
        "január február március április május június július augusztus szeptember október "
        "november december");
    row("Romanian",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
        "decembrie");
    row("Finnish",
        "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu "
        "marraskuu joulukuu");
    row("Danish",
        "januar februar marts april maj juni juli august september oktober november december");
    row("Greek",
        "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος "
        "Οκτώβριος Νοέμβριος Δεκέμβριος");
    row("Greek genitive",
        "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου "
        "Οκτωβρίου Νοεμβρίου Δεκεμβρίου");
    row("Ukrainian",
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад "
        "грудень");
    row("Bulgarian",
        "януари февруари март април май юни юли август септември октомври ноември декември");
    row("Indonesian",
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember");
    row("Lithuanian",
        "sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis "
        "gruodis");
    row("Latvian",
        "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris "
        "novembris decembris");
    row("Estonian",
        "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november "
        "detsember");
    row("Catalan",
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre");
    row("Hebrew", "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר");
    row("Arabic", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر");
    row("Thai",
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม "
        "พฤศจิกายน ธันวาคม");
    row("Vietnamese", "thg_1 thg_2 thg_3 thg_4 thg_5 thg_6 thg_7 thg_8 thg_9 thg_10 thg_11 thg_12");
}

void DateWordsTest::everyMonthOfALanguage()
{
    QFETCH(QString, months);
    QByteArray text = "Date,Value\n";
    QString expected = "Value:";
    int month = 0;
    for (const auto &name : months.split(' ')) {
        text += QString(name).replace('_', ' ').toUtf8() + " 2023,1.5\n";
        expected += QStringLiteral(" 2023-%1-01=1.5").arg(++month, 2, 10, QChar('0'));
    }
    QCOMPARE(read(text), expected);
}

void DateWordsTest::readsColumns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *text, const Lines &picture) {
        QTest::newRow(name) << QByteArray(text) << picture.join('\n');
    };
    row("an October in Croatian", "Datum;Iznos\n17 listopad 2023;1,5\n17 studeni 2023;2,5\n",
        {"Iznos: 2023-10-17=1.5 2023-11-17=2.5"});
    row("a November in Polish", "Data;Kurs\n17 października 2023;1,5\n17 listopada 2023;2,5\n",
        {"Kurs: 2023-10-17=1.5 2023-11-17=2.5"});
    row("October or November", "Date;Kurs\n2023-09-01;0,5\n17 listopada 2023;1,5\n",
        {"Kurs: 2023-09-01=0.5",
            "!3.0 '17 listopada 2023' is one month to Croats and another to Poles and Czechs"});
    row("quarters behind a colon in three years",
        "obs,gdp\n1990:3,1.5\n1990:4,2.5\n1991:1,3.5\n1991:2,4\n1991:3,4.5\n1991:4,5\n1992:1,5.5\n",
        {"gdp: 1990-07-01=1.5 1990-10-01=2.5 1991-01-01=3.5 1991-04-01=4 1991-07-01=4.5 "
         "1991-10-01=5 1992-01-01=5.5"});
    row("months behind a colon, one digit and two",
        "obs,cpi\n1990:8,1.5\n1990:9,2.5\n1990:10,3.5\n",
        {"cpi: 1990-08-01=1.5 1990-09-01=2.5 1990-10-01=3.5"});
    row("weeks by the letter S", "Semaine;X\n2023-S01;1,5\n2023-S02;2,5\n2023-S03;3,5\n",
        {"X: 2023-01-02=1.5 2023-01-09=2.5 2023-01-16=3.5"});
    row("weeks or half years by the letter S",
        "Date;X\n2022-01-01;0,5\n2022-S01;1,5\n2022-S02;2,5\n",
        {"X: 2022-01-01=0.5", "!3.0 '2022-S01' can be a week and a half year",
            "!4.0 '2022-S02' can be a week and a half year"});
    row("24:00 among other hours",
        "Zeit;Preis\n02.01.2024 23:00;1,5\n02.01.2024 24:00;2,5\n03.01.2024 01:00;3,5\n",
        {"Preis: 2024-01-02T23:00:00=1.5 2024-01-03=2.5 2024-01-03T01:00:00=3.5"});
    row("24:00 in every row is the day itself",
        "Zeit;Preis\n02.01.2024 24:00;2,5\n03.01.2024 24:00;3,5\n",
        {"Preis: 2024-01-02=2.5 2024-01-03=3.5"});
}

void DateWordsTest::readsColumns()
{
    QFETCH(QByteArray, text);
    QTEST(read(text), "picture");
}

void DateWordsTest::saysHowTheDatesWereRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("decision");
    const auto row = [](const char *name, const char *text, const char *decision) {
        QTest::newRow(name) << QByteArray(text) << QString(decision);
    };
    row("marks of notes", "Month,CPI\n2023-03,1.5\n2023-04*,2.5\n",
        "marks of notes behind dates are left out");
    row("financial years", "Year,Sales\nFY2023,1.5\nFY2024,2.5\n",
        "financial years stand at the year of their number");
    row("spans", "Week,X\n02.01. - 08.01.2023,1.5\n09.01. - 15.01.2023,2.5\n",
        "the first day or moment of a span stands for all of it");
    row("Thai years", "Date,X\n30/12/2567,1.5\n31/12/2567,2.5\n",
        "years are of the Buddhist calendar, 543 ahead");
    row("years that some days share with the Persian calendar",
        "Date,X\n1299-12-31,1.5\n1300-01-01,2.5\n", "the text is UTF-8");
    row("Persian years", "Date,X\n1403/07/01,1.5\n1403/07/02,2.5\n",
        "dates are of the Persian calendar");
}

void DateWordsTest::saysHowTheDatesWereRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, decision);
    const auto said = decisions(*readTable(text.toStdString(), "test.csv"));
    QVERIFY2(said.contains(decision), qPrintable(said));
}

QTEST_GUILESS_MAIN(DateWordsTest)
#include "datewords_test.moc"
