// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importquestiondialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QtTest>

using namespace tickmark;

namespace {

const csv::Question dayOrder{"Is 02/03/2024 the 2nd of March or the 3rd of February?",
    {"the 2nd of March", "the 3rd of February"}, csv::Topic::DayOrder, 1};
const csv::Question decimalMark{"Is 1.234 a little over one or over a thousand?",
    {"a little over one", "over a thousand"}, csv::Topic::DecimalMark, 0};

SeriesRows rowsOf(const std::string &code, std::vector<double> values)
{
    SeriesRows rows;
    rows.series.code = code;
    for (std::size_t index = 0; index < values.size(); ++index) {
        rows.observations.append(
            timeOf(2024, 3, 2 + static_cast<unsigned>(index)), {.value = values[index]});
        rows.lines.push_back(index + 2);
    }
    return rows;
}

SeriesDifference differenceOf(const std::string &code, ImportCounts counts)
{
    return {.code = code, .counts = counts};
}

FoundSeries foundOf(const std::string &code, const std::string &name, std::size_t place)
{
    return {code, name, 2, timeOf(2024, 3, 2), timeOf(2024, 3, 3), place};
}

/// A file of two series, with open questions and those that were answered with their first choice.
ImportReport reportWith(
    std::vector<csv::Question> questions, const std::vector<csv::Question> &answered = {})
{
    ImportReport report;
    report.proposal.answered = answered;
    for (const auto &question : answered)
        report.proposal.decisions.answers.push_back({question.topic, 0});
    report.proposal.found = {foundOf("OIL", "Oil <b>", 0), foundOf("GOLD", "Gold", 1)};
    report.proposal.path = "/tmp/prices.csv";
    report.proposal.fileName = "prices.csv";
    report.proposal.rows = {rowsOf("OIL", {5, 6.25}), rowsOf("GOLD", {1234.5, 1240.125})};
    report.proposal.table.evidence = {{"comma between cells", "line 1 has 2"}};
    report.proposal.table.questions = std::move(questions);
    report.differences = {
        differenceOf("OIL", {.added = 2}), differenceOf("GOLD", {.added = 1, .same = 1})};
    return report;
}

/// The same, once nothing is open.
ImportReport answeredReport(const std::vector<csv::Question> &answered = {dayOrder})
{
    auto report = reportWith({}, answered);
    report.record = ImportRecord{};
    return report;
}

/// The same without the first series, as was decided for an earlier file.
ImportReport reportWithoutOil()
{
    auto report = answeredReport();
    auto &proposal = report.proposal;
    proposal.rows.erase(proposal.rows.begin());
    report.differences.erase(report.differences.begin());
    proposal.found[0].place.reset();
    proposal.found[1].place = 0;
    proposal.decisions.series = {{"OIL", "OIL", true}};
    proposal.sources.remembered = proposal.decisions;
    proposal.sources.origin = "as answered for 'old.csv' on 2024-11-25";
    return report;
}

ImportReport contradictingReport()
{
    auto report = reportWith({});
    report.differences[0].counts = {.changed = 2};
    report.differences[0].changes = {
        {timeOf(2024, 3, 2), 500, 5, 2}, {timeOf(2024, 3, 3), 625, 6.25, 3}};
    report.contradictions = {"The values of OIL are a hundredth of those in the cache"};
    return report;
}

/// The dialog with what it asked for.
struct Asked
{
    ImportQuestionDialog dialog;
    std::vector<ImportDecisions> previews;

    explicit Asked(const ImportReport &report,
        ImportQuestionDialog::Occasion occasion = ImportQuestionDialog::Occasion::NewFile)
        : dialog(report, occasion, QStringLiteral("2 of 3"), nullptr)
    {
        QObject::connect(&dialog, &ImportQuestionDialog::previewWanted, &dialog,
            [this](const ImportDecisions &decisions) { previews.push_back(decisions); });
        dialog.show();
    }

    template <class Widget>
    Widget &child(const char *name)
    {
        return *dialog.findChild<Widget *>(QLatin1String(name));
    }
    bool canImport() { return child<QPushButton>("import").isEnabled(); }
    QString text(const char *name) { return child<QLabel>(name).text(); }
    QString cell(const char *name, int row, int column)
    {
        const auto *model = child<QTableView>(name).model();
        return model->index(row, column).data().toString();
    }
    QRadioButton &choice(const QString &words)
    {
        for (auto *button : dialog.findChildren<QRadioButton *>()) {
            if (button->text() == words && !button->isHidden())
                return *button;
        }
        qFatal("There is no choice '%s'", qPrintable(words));
    }
    void setSeries(int row, const QVariant &value, int role)
    {
        auto *model = child<QTableView>("series").model();
        model->setData(model->index(row, 0), value, role);
    }
};

} // namespace

class ImportQuestionTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsChosenBeforehandAndNothingCanBeImported()
    {
        Asked asked(reportWith({dayOrder}));
        QVERIFY(!asked.choice(QStringLiteral("the 2nd of March")).isChecked());
        QVERIFY(!asked.choice(QStringLiteral("the 3rd of February")).isChecked());
        QVERIFY(!asked.canImport());
        QCOMPARE(asked.text("state"), QStringLiteral("One question is open."));
        QVERIFY(asked.text("previewHeading").contains(QStringLiteral("the 3rd of February")));
        QVERIFY(asked.dialog.windowTitle().contains(QStringLiteral("(2 of 3)")));
    }

    void theFirstRowsAreShownAsUnderstood()
    {
        Asked asked(reportWith({dayOrder}));
        QCOMPARE(asked.cell("preview", 0, 0), QStringLiteral("2"));
        QCOMPARE(asked.cell("preview", 0, 1), QStringLiteral("2024-03-02"));
        QCOMPARE(asked.cell("preview", 1, 2), QStringLiteral("6.25"));
        QCOMPARE(asked.cell("preview", 0, 3), QStringLiteral("1,234.500"));
        QCOMPARE(asked.cell("preview", 1, 3), QStringLiteral("1,240.125"));
        QCOMPARE(asked.cell("series", 0, 1), QStringLiteral("Oil <b>"));
        QCOMPARE(asked.child<QTreeWidget>("evidence").topLevelItem(0)->text(1),
            QStringLiteral("line 1 has 2"));
    }

    void columnsAndWhatIsNotStoredAreListed()
    {
        auto report = reportWith({dayOrder});
        auto &table = report.proposal.table;
        table.columns = {{1, "Date", "the date", ""}, {3, "<b>Note", "", "it has words"}};
        table.refusals.assign(501, {7, 2, "n/x", "'n/x' is not a number"});
        Asked asked(report);
        const auto &columns = asked.child<QTreeWidget>("columns");
        QCOMPARE(columns.topLevelItem(0)->text(2), QStringLiteral("the date"));
        QCOMPARE(columns.topLevelItem(1)->text(1), QStringLiteral("<b>Note"));
        QCOMPARE(columns.topLevelItem(1)->text(2), QStringLiteral("left out"));
        QCOMPARE(columns.topLevelItem(1)->text(3), QStringLiteral("it has words"));
        const auto &refusals = asked.child<QTreeWidget>("refusals");
        QCOMPARE(refusals.topLevelItem(0)->text(0), QStringLiteral("7"));
        QCOMPARE(refusals.topLevelItem(0)->text(3), QStringLiteral("'n/x' is not a number."));
        QCOMPARE(refusals.topLevelItemCount(), 501);
        QVERIFY(refusals.topLevelItem(500)->text(3).contains(QStringLiteral("1 more")));
        QVERIFY(asked.child<QTabWidget>("details").tabText(3).contains(QStringLiteral("(501)")));
    }

    void listsWithNothingInThemAreNotOffered()
    {
        Asked asked(reportWith({dayOrder}));
        const auto &details = asked.child<QTabWidget>("details");
        QVERIFY(!details.isTabVisible(1));
        QVERIFY(!details.isTabVisible(3));
        QVERIFY(details.isTabVisible(4));
    }

    void thePreviewStartsAtTheFirstLineOfTheFile()
    {
        auto report = reportWith({dayOrder});
        auto &rows = report.proposal.rows;
        rows = {rowsOf("OIL", std::vector<double>(20, 1.5))};
        std::reverse(rows[0].lines.begin(), rows[0].lines.end());
        Asked asked(report);
        QCOMPARE(asked.child<QTableView>("preview").model()->rowCount(), 12);
        QCOMPARE(asked.cell("preview", 0, 0), QStringLiteral("2"));
        QCOMPARE(asked.cell("preview", 0, 1), QStringLiteral("2024-03-21"));
    }

    void anAnswerIsTriedOutAndThenTheFileCanBeImported()
    {
        Asked asked(reportWith({dayOrder}));
        asked.choice(QStringLiteral("the 2nd of March")).click();
        QCOMPARE(asked.previews.size(), std::size_t(1));
        const std::vector<csv::Answer> answers{{csv::Topic::DayOrder, 0}};
        QCOMPARE(asked.previews[0].answers, answers);
        QVERIFY(!asked.canImport());
        asked.dialog.setReport(answeredReport());
        QVERIFY(asked.canImport());
        QCOMPARE(asked.text("state"), QStringLiteral("3 new values, 0 changed, 1 there already."));
        asked.child<QPushButton>("import").click();
        QCOMPARE(asked.dialog.result(), int(QDialog::Accepted));
        QCOMPARE(asked.dialog.decisions().answers, answers);
    }

    void everyQuestionHasToBeAnswered()
    {
        Asked asked(reportWith({dayOrder, decimalMark}));
        asked.choice(QStringLiteral("the 2nd of March")).click();
        asked.dialog.setReport(reportWith({decimalMark}, {dayOrder}));
        QVERIFY(!asked.canImport());
        asked.choice(QStringLiteral("over a thousand")).click();
        asked.dialog.setReport(answeredReport({dayOrder, decimalMark}));
        QVERIFY(asked.canImport());
        QCOMPARE(asked.dialog.decisions().answers.size(), std::size_t(2));
    }

    void aQuestionThatAnAnswerRaisedGoesWithIt()
    {
        Asked asked(reportWith({dayOrder}));
        asked.choice(QStringLiteral("the 2nd of March")).click();
        asked.dialog.setReport(reportWith({decimalMark}, {dayOrder}));
        asked.choice(QStringLiteral("over a thousand")).click();
        asked.dialog.setReport(answeredReport({dayOrder, decimalMark}));
        QVERIFY(asked.canImport());
        asked.choice(QStringLiteral("the 3rd of February")).click();
        asked.dialog.setReport(answeredReport());
        QCOMPARE(asked.dialog.decisions().answers.size(), std::size_t(1));
        QVERIFY(asked.canImport());
    }

    void anAnswerUnderWhichTheFileCannotBeReadIsSaid()
    {
        Asked asked(reportWith({dayOrder}));
        asked.choice(QStringLiteral("the 2nd of March")).click();
        ImportReport refused;
        refused.error = Error{"'prices.csv' was not to be imported"};
        asked.dialog.setReport(refused);
        QVERIFY(!asked.canImport());
        QCOMPARE(asked.text("state"), QStringLiteral("'prices.csv' was not to be imported."));
        QCOMPARE(asked.cell("preview", 1, 2), QStringLiteral("6.25"));
    }

    void contradictionsNeedConsent()
    {
        Asked asked(contradictingReport());
        QVERIFY(!asked.canImport());
        QVERIFY(asked.text("contradictions").contains(QStringLiteral("a hundredth")));
        QCOMPARE(asked.cell("changes", 0, 2), QStringLiteral("500"));
        QCOMPARE(asked.cell("changes", 1, 3), QStringLiteral("6.25"));
        QVERIFY(!asked.dialog.decisions().acceptsContradictions);
        asked.child<QCheckBox>("consent").click();
        QVERIFY(asked.canImport());
        QVERIFY(asked.dialog.decisions().acceptsContradictions);
        QVERIFY(asked.previews.empty());
    }

    void consentIsToWhatWasSaid()
    {
        Asked asked(contradictingReport());
        asked.child<QCheckBox>("consent").click();
        auto other = contradictingReport();
        other.contradictions = {"The values of GOLD are ten times those in the cache"};
        asked.setSeries(0, QStringLiteral("OIL2"), Qt::EditRole);
        other.proposal.rows[0].series.code = "OIL2";
        asked.dialog.setReport(other);
        QVERIFY(!asked.child<QCheckBox>("consent").isChecked());
        QVERIFY(!asked.canImport());
    }

    void aSeriesThatContradictsCanBeLeftOut()
    {
        Asked asked(contradictingReport());
        asked.setSeries(0, Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(asked.previews.size(), std::size_t(1));
        QCOMPARE(asked.previews[0].series, (std::vector<SeriesChoice>{{"OIL", "OIL", true}}));
        asked.dialog.setReport(reportWithoutOil());
        QVERIFY(asked.child<QCheckBox>("consent").isHidden());
        QVERIFY(asked.canImport());
        QCOMPARE(asked.cell("series", 0, 4), QStringLiteral("–"));
        QCOMPARE(asked.cell("series", 1, 4), QStringLiteral("1"));
    }

    void aCodeIsEdited_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        QTest::newRow("another one") << "BRENT"
                                     << "BRENT"
                                     << "Reading…";
        QTest::newRow("with blanks around") << " BRENT "
                                            << "BRENT"
                                            << "Reading…";
        QTest::newRow("nothing") << " "
                                 << "OIL"
                                 << "One question is open.";
    }

    void aCodeIsEdited()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        QFETCH(QString, state);
        Asked asked(reportWith({dayOrder}));
        asked.setSeries(0, typed, Qt::EditRole);
        QCOMPARE(asked.cell("series", 0, 0), code);
        QCOMPARE(asked.text("state"), state);
    }

    void aSeriesLeftOutBeforeIsListedAndTakenInAgain()
    {
        Asked asked(reportWithoutOil());
        auto *model = asked.child<QTableView>("series").model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(asked.cell("series", 0, 0), QStringLiteral("OIL"));
        QCOMPARE(asked.cell("series", 0, 1), QStringLiteral("Oil <b>"));
        QCOMPARE(asked.cell("series", 0, 2), QStringLiteral("2"));
        QCOMPARE(asked.cell("series", 0, 4), QStringLiteral("–"));
        QVERIFY(asked.child<QTabWidget>("details").tabText(0).contains(QStringLiteral("1 of 2")));
        QCOMPARE(
            asked.dialog.decisions().series, (std::vector<SeriesChoice>{{"OIL", "OIL", true}}));
        asked.setSeries(0, Qt::Checked, Qt::CheckStateRole);
        QVERIFY(asked.previews.back().isComplete);
        QVERIFY(asked.previews.back().series.empty());
        asked.dialog.setReport(answeredReport());
        QVERIFY(asked.canImport());
        QCOMPARE(asked.cell("series", 0, 4), QStringLiteral("2"));
        QVERIFY(!asked.child<QTabWidget>("details").tabText(0).contains(QStringLiteral(" of ")));
    }

    void aFileOfWhichAllWasLeftOutIsShownAllTheSame()
    {
        auto report = reportWithoutOil();
        report.proposal.rows.clear();
        report.differences.clear();
        report.proposal.found[1].place.reset();
        report.proposal.decisions.series.push_back({"GOLD", "GOLD", true});
        report.record.reset();
        report.error = Error{"All series of 'prices.csv' are left out, as answered"};
        Asked asked(report);
        QVERIFY(!asked.canImport());
        QCOMPARE(asked.text("state"),
            QStringLiteral("All series of 'prices.csv' are left out, as answered."));
        asked.setSeries(1, Qt::Checked, Qt::CheckStateRole);
        asked.dialog.setReport(reportWithoutOil());
        QVERIFY(asked.canImport());
    }

    void whatWasAnsweredForAnEarlierFileStandsAndCanBeChanged()
    {
        auto report = reportWith({decimalMark}, {dayOrder});
        report.proposal.sources.remembered = report.proposal.decisions;
        report.proposal.sources.origin = "as answered for 'old.csv' on 2024-11-25";
        Asked asked(report);
        QVERIFY(asked.choice(QStringLiteral("the 2nd of March")).isChecked());
        QVERIFY(!asked.choice(QStringLiteral("over a thousand")).isChecked());
        QStringList texts;
        for (const auto *label : asked.dialog.findChildren<QLabel *>())
            texts.append(label->isVisible() ? label->text() : QString());
        QCOMPARE(texts.count(QStringLiteral("as answered for 'old.csv' on 2024-11-25")), 1);
        asked.choice(QStringLiteral("the 3rd of February")).click();
        QCOMPARE(
            asked.previews.back().answers, (std::vector<csv::Answer>{{csv::Topic::DayOrder, 1}}));
    }

    void anImportedFileIsImportedAnewOrKept()
    {
        Asked asked(answeredReport(), ImportQuestionDialog::Occasion::ImportedFile);
        QVERIFY(asked.text("heading").contains(QStringLiteral("prices.csv is imported")));
        QCOMPARE(asked.child<QPushButton>("import").text(), QStringLiteral("&Import anew"));
        QVERIFY(asked.child<QPushButton>("skip").text().contains(QStringLiteral("Keep")));
        QVERIFY(asked.choice(QStringLiteral("the 2nd of March")).isChecked());
    }

    void aFileThatBroughtNothingNewSaysSo()
    {
        auto report = answeredReport();
        report.differences = {differenceOf("OIL", {.same = 2}), differenceOf("GOLD", {.same = 2})};
        Asked asked(report);
        QCOMPARE(asked.text("heading"), QStringLiteral("All of prices.csv was there already."));
        QVERIFY(
            Asked(reportWith({dayOrder})).text("heading").startsWith(QStringLiteral("Nothing")));
    }

    void twoSeriesOfOneCodeAreRefused()
    {
        Asked asked(contradictingReport());
        asked.setSeries(0, QStringLiteral("GOLD"), Qt::EditRole);
        asked.dialog.setReport(answeredReport());
        QVERIFY(!asked.canImport());
        QCOMPARE(asked.text("state"), QStringLiteral("Two series are called 'GOLD'."));
    }

    void choicesStayWhenAnAnswerIsTriedOut()
    {
        Asked asked(reportWith({dayOrder}));
        asked.setSeries(0, QStringLiteral("BRENT"), Qt::EditRole);
        asked.choice(QStringLiteral("the 2nd of March")).click();
        QCOMPARE(asked.previews.size(), std::size_t(2));
        QCOMPARE(
            asked.previews.back().series, (std::vector<SeriesChoice>{{"OIL", "BRENT", false}}));
        QVERIFY(!asked.canImport());
        auto renamed = answeredReport();
        renamed.proposal.rows[0].series.code = "BRENT";
        renamed.differences[0].code = "BRENT";
        asked.dialog.setReport(renamed);
        QVERIFY(asked.canImport());
        QCOMPARE(asked.cell("series", 0, 4), QStringLiteral("2"));
    }

    void whatIsToBeDoneFirstHasTheFocus_data()
    {
        QTest::addColumn<ImportReport>("report");
        QTest::addColumn<QString>("name");
        QTest::newRow("a consent") << contradictingReport() << "consent";
        QTest::newRow("a choice among the series") << reportWithoutOil() << "series";
    }

    void whatIsToBeDoneFirstHasTheFocus()
    {
        QFETCH(ImportReport, report);
        report.proposal.answered.clear();
        Asked asked(report);
        QVERIFY(QTest::qWaitForWindowActive(&asked.dialog));
        QTEST(asked.dialog.focusWidget()->objectName(), "name");
    }

    void theDialogFitsTheScreen()
    {
        Asked asked(reportWith({dayOrder}));
        const auto screen = asked.dialog.screen()->availableSize();
        QVERIFY(asked.dialog.width() < screen.width() && asked.dialog.height() < screen.height());
    }

    void theKeyboardIsEnough()
    {
        Asked asked(reportWith({dayOrder}));
        QVERIFY(QTest::qWaitForWindowActive(&asked.dialog));
        QTest::keyClick(asked.dialog.focusWidget(), Qt::Key_Space);
        QVERIFY(asked.choice(QStringLiteral("the 2nd of March")).isChecked());
        QTest::keyClick(asked.dialog.focusWidget(), Qt::Key_Return);
        QVERIFY(asked.dialog.isVisible());
        asked.dialog.setReport(answeredReport());
        QTest::keyClick(asked.dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(asked.dialog.result(), int(QDialog::Accepted));
    }

    void escapeSkipsTheFile()
    {
        Asked asked(reportWith({dayOrder}));
        QSignalSpy rejected(&asked.dialog, &QDialog::rejected);
        QTest::keyClick(&asked.dialog, Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
    }

    void wordsOfTheFileArePlainText()
    {
        auto question = dayOrder;
        question.text = "<img src='file:///etc/passwd'>?";
        Asked asked(reportWith({question}));
        for (const auto *label : asked.dialog.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(ImportQuestionTest)
#include "importquestion_test.moc"
