// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "cache/seriesstore.h"
#include "imports/answerwords.h"
#include "scratchfolder.h"

using namespace tickmark;
using namespace tickmark::test;

class DecisionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aQuestionWaitsForItsAnswer_data();
    void aQuestionWaitsForItsAnswer();
    void anAnswerIsRememberedForFilesOfTheShape_data();
    void anAnswerIsRememberedForFilesOfTheShape();
    void aRememberedAnswerNeverBeatsAProof();
    void undoForgetsWhatItsImportDecided();
    void theLatestDecisionOfAShapeCounts();
    void aDryRunRemembersNothing();
    void consentHoldsOnce();
    void seriesAreRenamedAndLeftOut();
    void seriesChoicesAreRememberedAndCanBeChanged();
    void aSeriesThatWasLeftOutStaysKnown();
    void completeDecisionsLetNothingRememberedCount();
    void whatIsDecidedAgainTheSameIsAsItWasDecidedFirst();
    void aSeriesCanBeCalledAsAStoredOne();
    void choicesThatLeaveNothingAreRefused_data();
    void choicesThatLeaveNothingAreRefused();
    void answersAreWords_data();
    void answersAreWords();
    void wrongWordsAreExplained_data();
    void wrongWordsAreExplained();
};

namespace {

using csv::Answer;
using csv::Topic;

const QByteArray unsureDays =
    "Date,Fund\n01/02/2024,20.5\n02/03/2024,21.5\n03/04/2024,22.5\n04/05/2024,23.5\n";
const QByteArray unsureMarks =
    "Date;Fund\n2024-01-02;1.234\n2024-01-03;2.345\n2024-01-04;3.456\n2024-01-05;4.567\n";
const QByteArray wide = "Date,AA,BB,CC\n2024-01-02,1.5,20.5,300.5\n2024-01-03,1.6,20.6,300.6\n";

ImportOptions answering(const std::string &path, Answer answer)
{
    return {.decisions = {{path, {.answers = {answer}}}}};
}

ImportOptions choosing(const std::string &path, std::vector<SeriesChoice> choices)
{
    return {.decisions = {{path, {.series = std::move(choices)}}}};
}

QString firstRow(Cache &cache, const char *code)
{
    const auto data = SeriesStore(cache).load(code).value();
    return QString::fromStdString(isoText(data.times[0])) + ' ' + QString::number(data.values[0]);
}

QString proofOf(const ImportReport &report, const char *decision)
{
    for (const auto &evidence : report.proposal.table.evidence) {
        if (evidence.decision == decision)
            return QString::fromStdString(evidence.proof);
    }
    return {};
}

QString today()
{
    return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
}

} // namespace

void DecisionsTest::aQuestionWaitsForItsAnswer_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("decision");
    QTest::newRow("day first") << unsureDays << Answer{Topic::DayOrder, 0} << "2024-02-01 20.5"
                               << "day first";
    QTest::newRow("month first") << unsureDays << Answer{Topic::DayOrder, 1} << "2024-01-02 20.5"
                                 << "month first";
    QTest::newRow("dot") << unsureMarks << Answer{Topic::DecimalMark, 0} << "2024-01-02 1.234"
                         << "decimal dot";
    QTest::newRow("comma") << unsureMarks << Answer{Topic::DecimalMark, 1} << "2024-01-02 1234"
                           << "decimal comma";
}

void DecisionsTest::aQuestionWaitsForItsAnswer()
{
    QFETCH(QByteArray, content);
    QFETCH(Answer, answer);
    QFETCH(QString, first);
    QFETCH(QString, decision);
    ScratchFolder scratch;
    const auto path = scratch.write("fund.csv", content);
    const auto waiting = scratch.import({path});
    QVERIFY(waiting.at(0).needsAnswer());
    QVERIFY(waiting[0].proposal.table.questions.at(0).topic == answer.topic);
    QCOMPARE(waiting[0].differences.at(0).counts, (ImportCounts{.added = 4}));
    QCOMPARE(codesIn(*scratch.cache), QStringList());
    const auto answered = scratch.import({path}, answering(path, answer));
    QCOMPARE(answered.at(0).record.value().counts, (ImportCounts{.added = 4}));
    QCOMPARE(firstRow(*scratch.cache, "FUND"), first);
    QCOMPARE(proofOf(answered[0], qPrintable(decision)), "as answered");
}

void DecisionsTest::anAnswerIsRememberedForFilesOfTheShape_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isRemembered");
    QTest::newRow("the next month")
        << QByteArray("fund 2024-06.csv")
        << QByteArray("Date,Fund\n06/07/2024,24.5\n06/08/2024,25.5\n") << true;
    QTest::newRow("the header in capitals")
        << QByteArray("b.csv") << QByteArray("DATE,FUND\n06/07/2024,24.5\n06/08/2024,25.5\n")
        << true;
    QTest::newRow("another delimiter")
        << QByteArray("b.csv") << QByteArray("Date;Fund\n06/07/2024;24.5\n06/08/2024;25.5\n")
        << false;
    QTest::newRow("another header")
        << QByteArray("b.csv") << QByteArray("Date,Bond\n06/07/2024,24.5\n06/08/2024,25.5\n")
        << false;
    QTest::newRow("another form of date")
        << QByteArray("b.csv") << QByteArray("Date,Fund\n06-07-2024,24.5\n06-08-2024,25.5\n")
        << false;
}

void DecisionsTest::anAnswerIsRememberedForFilesOfTheShape()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, content);
    QFETCH(bool, isRemembered);
    ScratchFolder scratch;
    const auto path = scratch.write("fund 2024-05.csv", unsureDays);
    scratch.import({path}, answering(path, {Topic::DayOrder, 1}));
    const auto reports = scratch.import({scratch.write(name.constData(), content)});
    QCOMPARE(reports.at(0).record.has_value(), isRemembered);
    QCOMPARE(reports[0].needsAnswer(), !isRemembered);
    if (!isRemembered)
        return;
    QCOMPARE(isoText(reports[0].proposal.rows.at(0).observations.times[0]), "2024-06-07");
    QCOMPARE(
        proofOf(reports[0], "month first"), "as answered for 'fund 2024-05.csv' on " + today());
}

void DecisionsTest::aRememberedAnswerNeverBeatsAProof()
{
    ScratchFolder scratch;
    const auto path = scratch.write("fund.csv", unsureDays);
    scratch.import({path}, answering(path, {Topic::DayOrder, 1}));
    const auto reports =
        scratch.import({scratch.write("b.csv", "Date,Fund\n13/07/2024,24.5\n14/07/2024,25.5\n")});
    QCOMPARE(isoText(reports.at(0).proposal.rows.at(0).observations.times[0]), "2024-07-13");
    QCOMPARE(proofOf(reports[0], "month first"), QString());
}

void DecisionsTest::undoForgetsWhatItsImportDecided()
{
    ScratchFolder scratch;
    const auto path = scratch.write("fund.csv", unsureDays);
    const auto first = scratch.import({path}, answering(path, {Topic::DayOrder, 1}));
    QVERIFY(ImportJournal(*scratch.cache).undo(first.at(0).record->id).has_value());
    QVERIFY(scratch.import({path}).at(0).needsAnswer());
}

void DecisionsTest::theLatestDecisionOfAShapeCounts()
{
    ScratchFolder scratch;
    const auto path = scratch.write("fund.csv", unsureDays);
    scratch.import({path}, answering(path, {Topic::DayOrder, 1}));
    const auto second = scratch.import({path}, answering(path, {Topic::DayOrder, 0}));
    const auto third = scratch.write("b.csv", "Date,Fund\n06/07/2024,24.5\n06/08/2024,25.5\n");
    const auto firstTime = [&] {
        const auto reports = scratch.import({third}, {.isDryRun = true});
        return isoText(reports.at(0).proposal.rows.at(0).observations.times[0]);
    };
    QCOMPARE(firstTime(), "2024-07-06");
    QVERIFY(ImportJournal(*scratch.cache).undo(second.at(0).record->id).has_value());
    QCOMPARE(firstTime(), "2024-06-07");
}

void DecisionsTest::aDryRunRemembersNothing()
{
    ScratchFolder scratch;
    const auto path = scratch.write("fund.csv", unsureDays);
    auto options = answering(path, {Topic::DayOrder, 1});
    options.isDryRun = true;
    QVERIFY(scratch.import({path}, options).at(0).record.has_value());
    QVERIFY(scratch.import({path}).at(0).needsAnswer());
}

void DecisionsTest::consentHoldsOnce()
{
    ScratchFolder scratch;
    scratch.import({scratch.write("a.csv", "Date,^RUT\n2024-11-25,2442.03\n")});
    const auto path = scratch.write("b.csv", "Date,^RUT\n2024-11-25,24.4203\n");
    const auto accepted =
        scratch.import({path}, {.decisions = {{path, {.acceptsContradictions = true}}}});
    QVERIFY(accepted.at(0).record.has_value());
    const auto again = scratch.import({scratch.write("c.csv", "Date,^RUT\n2024-11-25,0.244203\n")});
    QVERIFY(again.at(0).needsAnswer());
}

void DecisionsTest::seriesAreRenamedAndLeftOut()
{
    ScratchFolder scratch;
    const auto path = scratch.write("wide.csv", wide);
    const auto reports = scratch.import({path},
        choosing(path,
            {{.proposedCode = "AA", .code = "^RUT"}, {.proposedCode = "BB", .code = "Acme fund"},
                {.proposedCode = "CC", .code = "CC", .isLeftOut = true}}));
    QVERIFY(reports.at(0).record.has_value());
    QCOMPARE(codesIn(*scratch.cache), (QStringList{"RUT", "ACME_FUND"}));
    QCOMPARE(firstRow(*scratch.cache, "ACME_FUND"), "2024-01-02 20.5");
    QCOMPARE(SeriesStore(*scratch.cache).find("ACME_FUND").value().name, "Acme fund");
    QCOMPARE(SeriesStore(*scratch.cache).find("RUT").value().name, "Russell 2000");
    QCOMPARE(reports[0].proposal.table.series.size(), reports[0].proposal.rows.size());
    QCOMPARE(proofOf(reports[0], "CC is left out"), "as answered");
}

void DecisionsTest::seriesChoicesAreRememberedAndCanBeChanged()
{
    ScratchFolder scratch;
    const auto path = scratch.write("wide.csv", wide);
    scratch.import({path},
        choosing(path,
            {{.proposedCode = "AA", .code = "ACME"},
                {.proposedCode = "CC", .code = "CC", .isLeftOut = true}}));
    const auto next = scratch.write("next.csv", wide + "2024-01-04,1.7,20.7,300.7\n");
    const auto reports = scratch.import({next});
    QCOMPARE(codesIn(*scratch.cache), (QStringList{"ACME", "BB"}));
    QCOMPARE(reports.at(0).record->counts, (ImportCounts{.added = 2, .same = 4}));
    QCOMPARE(proofOf(reports[0], "AA is called ACME"), "as answered for 'wide.csv' on " + today());
    scratch.import({next},
        choosing(
            next, {{.proposedCode = "AA", .code = "AJAX"}, {.proposedCode = "CC", .code = "CC"}}));
    QCOMPARE(codesIn(*scratch.cache), (QStringList{"ACME", "BB", "AJAX", "CC"}));
}

void DecisionsTest::aSeriesThatWasLeftOutStaysKnown()
{
    ScratchFolder scratch;
    const auto path = scratch.write("wide.csv", wide);
    scratch.import({path},
        choosing(path,
            {{.proposedCode = "AA", .code = "ACME"},
                {.proposedCode = "BB", .code = "BB", .isLeftOut = true}}));
    const auto next = scratch.write("next.csv", wide + "2024-01-04,1.7,,300.7\n");
    const auto proposal = scratch.import({next}).at(0).proposal;
    const auto first = timeOf(2024, 1, 2);
    QCOMPARE(proposal.found,
        (std::vector<FoundSeries>{{"AA", "AA", 3, first, timeOf(2024, 1, 4), 0},
            {"BB", "BB", 2, first, timeOf(2024, 1, 3), std::nullopt},
            {"CC", "CC", 3, first, timeOf(2024, 1, 4), 1}}));
    QCOMPARE(proposal.rows.at(0).series.code, "ACME");
}

void DecisionsTest::completeDecisionsLetNothingRememberedCount()
{
    ScratchFolder scratch;
    const auto path = scratch.write("wide.csv", wide);
    scratch.import(
        {path}, choosing(path, {{.proposedCode = "CC", .code = "CC", .isLeftOut = true}}));
    QCOMPARE(codesIn(*scratch.cache), (QStringList{"AA", "BB"}));
    scratch.import({path}, {.decisions = {{path, {.isComplete = true}}}});
    QCOMPARE(codesIn(*scratch.cache), (QStringList{"AA", "BB", "CC"}));
    const auto next = scratch.write("next.csv", wide + "2024-01-04,1.7,20.7,300.7\n");
    QCOMPARE(scratch.import({next}).at(0).record->counts, (ImportCounts{.added = 3, .same = 6}));
}

void DecisionsTest::whatIsDecidedAgainTheSameIsAsItWasDecidedFirst()
{
    ScratchFolder scratch;
    const auto path = scratch.write("fund.csv", unsureDays);
    const Answer answer{Topic::DayOrder, 1};
    scratch.import({path}, answering(path, answer));
    const auto next = scratch.write("next.csv", unsureDays + "05/06/2024,24.5\n");
    const auto reports =
        scratch.import({next}, {.decisions = {{next, {.answers = {answer}, .isComplete = true}}}});
    QCOMPARE(proofOf(reports.at(0), "month first"), "as answered for 'fund.csv' on " + today());
}

void DecisionsTest::aSeriesCanBeCalledAsAStoredOne()
{
    ScratchFolder scratch;
    scratch.import({scratch.write("acme.csv", "Date,Close\n2024-01-02,1.5\n2024-01-03,1.6\n")});
    const auto path = scratch.write("wide.csv", wide);
    const auto reports =
        scratch.import({path}, choosing(path, {{.proposedCode = "AA", .code = "acme"}}));
    QCOMPARE(reports.at(0).differences.at(0).counts, (ImportCounts{.same = 2}));
    QCOMPARE(codesIn(*scratch.cache), (QStringList{"ACME", "BB", "CC"}));
}

void DecisionsTest::choicesThatLeaveNothingAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isLeftOut");
    QTest::addColumn<QString>("sentence");
    const QByteArray two = "Date,AA,BB\n2024-01-02,1.5,20.5\n2024-01-03,1.6,20.6\n";
    QTest::newRow("all left out") << two << "BB" << true
                                  << "All series of 'two.csv' are left out, as answered";
    QTest::newRow("two in one") << two << "AA" << false
                                << "Two series of one import have the code AA";
}

void DecisionsTest::choicesThatLeaveNothingAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, second);
    QFETCH(bool, isLeftOut);
    QFETCH(QString, sentence);
    ScratchFolder scratch;
    const auto path = scratch.write("two.csv", content);
    const auto reports = scratch.import({path},
        choosing(path,
            {{.proposedCode = "AA", .code = "AA", .isLeftOut = isLeftOut},
                {.proposedCode = "BB", .code = second.toStdString(), .isLeftOut = isLeftOut}}));
    QVERIFY(reports.at(0).error.has_value());
    QCOMPARE(QString::fromStdString(reports[0].error->message), sentence);
    QCOMPARE(codesIn(*scratch.cache), QStringList());
}

void DecisionsTest::answersAreWords_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("text");
    QTest::newRow("day") << Answer{Topic::DayOrder, 0} << "day-order=day-first";
    QTest::newRow("month") << Answer{Topic::DayOrder, 1} << "day-order=month-first";
    QTest::newRow("short year") << Answer{Topic::ShortYear, 0} << "short-year=month-of-year";
    QTest::newRow("october") << Answer{Topic::OctoberOrJanuary, 1} << "month=january";
    QTest::newRow("mark") << Answer{Topic::DecimalMark, 1} << "decimal-mark=comma";
    QTest::newRow("turned") << Answer{Topic::TurnedTable, 0} << "turned-table=import";
    QTest::newRow("repeated") << Answer{Topic::RepeatedDates, 0} << "repeated-dates=keep-first";
    QTest::newRow("matrix") << Answer{Topic::DayByMonth, 0} << "day-by-month=import";
    QTest::newRow("year") << Answer{Topic::DayOrder, 2} << "day-order=year-first";
    QTest::newRow("century") << Answer{Topic::Century, 1} << "century=future";
    QTest::newRow("part") << Answer{Topic::YearPart, 0} << "year-part=parts";
}

void DecisionsTest::answersAreWords()
{
    QFETCH(Answer, answer);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(answerText(answer)), text);
    QVERIFY(answerFromText(text.toStdString()).value() == answer);
}

void DecisionsTest::wrongWordsAreExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no topic") << "colour=red"
                              << "'colour=red' answers no question; there are: day-order, "
                                 "short-year, month, decimal-mark, turned-table, repeated-dates, "
                                 "day-by-month, century, year-part";
    QTest::newRow("no choice")
        << "day-order"
        << "The answer to day-order is day-first, month-first or year-first, not ''";
    QTest::newRow("wrong choice") << "decimal-mark=."
                                  << "The answer to decimal-mark is dot or comma, not '.'";
}

void DecisionsTest::wrongWordsAreExplained()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const auto answer = answerFromText(text.toStdString());
    QVERIFY(!answer.has_value());
    QCOMPARE(QString::fromStdString(answer.error().message), sentence);
}

QTEST_GUILESS_MAIN(DecisionsTest)
#include "decisions_test.moc"
