// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importhistorypanel.h"
#include "panels/importnotemodel.h"
#include "panels/importreportpanel.h"
#include "panels/importwords.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace tickmark;

namespace {

ImportReport storedReport(std::int64_t id)
{
    ImportReport report;
    report.proposal.path = "/data/rut.csv";
    report.proposal.fileName = "rut.csv";
    report.proposal.table.rowsRead = 6723;
    report.proposal.table.missing = 2;
    report.proposal.table.refusals.push_back({7, 2, "n/a", "'n/a' is not a number"});
    report.proposal.table.evidence.push_back({"day first", "row 14 has 25.11.2024"});
    report.proposal.oddBars = {
        1, {{"RUT", timeOf(2024, 11, 25), 9, "the high 5 is below the low 7"}}};
    SeriesRows rows;
    rows.series.code = "RUT";
    report.proposal.rows.push_back(rows);
    ImportRecord record;
    record.id = id;
    record.counts.added = 6720;
    report.record = record;
    return report;
}

/// A file of three series, of which as many were left out as there are codes.
ImportReport reportWithout(const std::vector<std::string> &codes)
{
    auto report = storedReport(6);
    auto &proposal = report.proposal;
    proposal.path = "/data/wide.csv";
    proposal.fileName = "wide.csv";
    for (const char *code : {"RUT", "SPX", "NDX"}) {
        const bool isLeftOut = std::find(codes.begin(), codes.end(), code) != codes.end();
        proposal.found.push_back({.code = code,
            .rowCount = 5,
            .place = isLeftOut ? std::nullopt : std::optional(std::size_t(0))});
    }
    return report;
}

/// The same, where this was decided about an earlier file.
ImportReport rememberedReport()
{
    auto report = reportWithout({"SPX"});
    report.proposal.sources.origin = "as answered for 'old.csv' on 2024-11-25";
    report.proposal.table.evidence.push_back({"SPX is left out", report.proposal.sources.origin});
    return report;
}

ImportReport refusedReport()
{
    ImportReport report;
    report.proposal.path = "/data/bad.csv";
    report.proposal.fileName = "<b>bad</b>.csv";
    report.error = Error{"'<b>bad</b>.csv' is empty."};
    return report;
}

ImportReport waitingReport()
{
    auto report = storedReport(0);
    report.record.reset();
    report.proposal.path = "/data/asks.csv";
    report.proposal.fileName = "asks.csv";
    return report;
}

ImportRecord recordOf(std::int64_t id, const std::string &fileName)
{
    ImportRecord record;
    record.id = id;
    record.file.fileName = fileName;
    record.file.rowsRead = 6723;
    record.time = "2026-11-23T04:10:00Z";
    record.counts = {.added = 6000, .changed = 700, .same = 23};
    record.codes = {"RUT", "SPX"};
    return record;
}

/// A panel that shows reports, and its parts.
struct ShownReports
{
    ImportReportPanel panel;
    QTreeWidget &files = *panel.findChild<QTreeWidget *>(QStringLiteral("importFiles"));
    QAbstractItemModel &notes =
        *panel.findChild<QTableView *>(QStringLiteral("importNotes"))->model();
    QPushButton &change = *panel.findChild<QPushButton *>(QStringLiteral("changeImport"));
    QPushButton &undo = *panel.findChild<QPushButton *>(QStringLiteral("undoImport"));

    explicit ShownReports(std::vector<ImportReport> reports)
    {
        panel.setReports(std::move(reports));
        panel.show();
    }

    QString note(int row) const
    {
        QStringList cells;
        for (int column = 0; column < notes.columnCount(); ++column)
            cells.append(notes.index(row, column).data().toString());
        return cells.join(QLatin1Char('|'));
    }

    void filter(const QString &words)
    {
        panel.findChild<QLineEdit *>(QStringLiteral("noteFilter"))->setText(words);
    }

    void chooseKind(int index)
    {
        auto *kinds = panel.findChild<QComboBox *>(QStringLiteral("noteKind"));
        kinds->setCurrentIndex(index);
        emit kinds->activated(index);
    }
};

} // namespace

class ImportReportTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsReportedWithItsCounts()
    {
        const ShownReports shown({storedReport(5)});
        const auto *file = shown.files.topLevelItem(0);
        QCOMPARE(file->text(2), QStringLiteral("6,723"));
        QCOMPARE(file->text(3), QStringLiteral("6,720"));
        QCOMPARE(file->text(4), QStringLiteral("2"));
        QCOMPARE(file->text(5), QStringLiteral("1"));
    }

    void whatWasLeftOutIsSaidInTheResult_data()
    {
        QTest::addColumn<ImportReport>("report");
        QTest::addColumn<QString>("result");
        QTest::newRow("nothing") << reportWithout({}) << "6,720 new";
        QTest::newRow("one") << reportWithout({"SPX"}) << "6,720 new; SPX left out";
        QTest::newRow("several") << reportWithout({"SPX", "NDX"}) << "6,720 new; 2 series left out";
        QTest::newRow("as for an earlier file")
            << rememberedReport() << "6,720 new; SPX left out; as decided before";
    }

    void whatWasLeftOutIsSaidInTheResult()
    {
        QFETCH(ImportReport, report);
        const ShownReports shown({report});
        QTEST(shown.files.topLevelItem(0)->text(6), "result");
    }

    void whatWasDecidedBeforeIsSaidInTheSummary_data()
    {
        QTest::addColumn<std::vector<ImportReport>>("reports");
        QTest::addColumn<QString>("end");
        QTest::newRow("nothing") << std::vector{reportWithout({})} << "1 refused";
        QTest::newRow("now") << std::vector{reportWithout({"SPX"})} << "1 series left out";
        QTest::newRow("for an earlier file")
            << std::vector{rememberedReport()} << "1 series left out, as decided before";
        QTest::newRow("for one of several") << std::vector{rememberedReport(),
            reportWithout({"RUT", "SPX"})} << "3 series left out, 1 of the files as decided before";
    }

    void whatWasDecidedBeforeIsSaidInTheSummary()
    {
        QFETCH(std::vector<ImportReport>, reports);
        QFETCH(QString, end);
        const auto text = summaryText(reports);
        QVERIFY2(text.endsWith(QStringLiteral(", ") + end), qPrintable(text));
    }

    void whatWasDecidedAboutTheCurrentFileCanBeChanged()
    {
        ShownReports shown({refusedReport(), reportWithout({}), rememberedReport()});
        std::vector<std::string> asked;
        connect(&shown.panel, &ImportReportPanel::changeWanted, &shown.panel,
            [&](const ImportReport &report) { asked.push_back(report.proposal.path); });
        QCOMPARE(shown.files.indexOfTopLevelItem(shown.files.currentItem()), 2);
        shown.change.click();
        shown.files.setCurrentItem(shown.files.topLevelItem(1));
        shown.change.click();
        QCOMPARE(asked, (std::vector<std::string>{"/data/wide.csv", "/data/wide.csv"}));
        shown.files.setCurrentItem(shown.files.topLevelItem(0));
        QVERIFY(!shown.change.isEnabled());
    }

    void nothingCanBeChangedAboutAFileThatWasTakenBack()
    {
        ShownReports shown({rememberedReport()});
        QVERIFY(shown.change.isEnabled());
        shown.panel.setUndone({6}, {});
        QVERIFY(!shown.change.isEnabled());
    }

    void everyLineThatWasNotStoredIsListedWithItsReason()
    {
        const ShownReports shown({storedReport(5)});
        QCOMPARE(shown.notes.rowCount(), 3);
        QCOMPARE(shown.note(0),
            QStringLiteral("Not stored|rut.csv|Line 7, column 2|n/a|'n/a' is not a number"));
        QCOMPARE(shown.note(1),
            QStringLiteral("Odd bar|rut.csv|Line 9|RUT, 2024-11-25|"
                           "the high 5 is below the low 7; stored as read"));
        QCOMPARE(
            shown.note(2), QStringLiteral("Decision|rut.csv||day first|row 14 has 25.11.2024"));
    }

    void theNotesAreFiltered_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing") << "" << 0 << 4;
        QTest::newRow("a word of the reason") << "number" << 0 << 1;
        QTest::newRow("in whatever case") << "DAY First" << 0 << 1;
        QTest::newRow("a line") << "line 9" << 0 << 1;
        QTest::newRow("a file") << "rut.csv" << 0 << 4;
        QTest::newRow("a kind") << "" << 1 << 1;
        QTest::newRow("a kind and words of another") << "first" << 1 << 0;
        QTest::newRow("words that nothing has") << "zzz" << 0 << 0;
    }

    void theNotesAreFiltered()
    {
        QFETCH(QString, words);
        QFETCH(int, kind);
        QFETCH(int, rows);
        auto report = storedReport(5);
        report.proposal.table.evidence.push_back({"comma between cells", "line 1 has 2"});
        ShownReports shown({report});
        shown.chooseKind(kind);
        shown.filter(words);
        QCOMPARE(shown.notes.rowCount(), rows);
    }

    void whatIsListedIsSavedAsCsv()
    {
        auto report = storedReport(5);
        report.proposal.table.refusals.push_back({8, 0, "=cmd(),\"x\"", "no date"});
        ShownReports shown({report});
        shown.chooseKind(1);
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("notes.csv"));
        QCOMPARE(shown.panel.saveNotes(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
            QByteArray("file,kind,line,column,text,reason\r\n"
                       "rut.csv,refused,7,2,n/a,'n/a' is not a number\r\n"
                       "rut.csv,refused,8,,\"'=cmd(),\"\"x\"\"\",no date\r\n"));
    }

    void whatCannotBeSavedIsSaid()
    {
        const ShownReports shown({storedReport(5)});
        const auto why = shown.panel.saveNotes(QStringLiteral("/nowhere/at/all/notes.csv"));
        QVERIFY2(why.contains(QStringLiteral("/nowhere/at/all")), qPrintable(why));
    }

    void theReportIsCopiedAsText()
    {
        const ShownReports shown({storedReport(5), refusedReport()});
        const auto text = shown.panel.plainText();
        QVERIFY(text.contains(QStringLiteral("'<b>bad</b>.csv' is empty.")));
        QVERIFY(text.contains(QStringLiteral("Line 7, column 2\tn/a")));
        QVERIFY(text.contains(QStringLiteral("row 14 has 25.11.2024")));
    }

    void theSelectedNotesAreCopied()
    {
        ShownReports shown({storedReport(5)});
        auto *table = shown.panel.findChild<QTableView *>(QStringLiteral("importNotes"));
        table->selectRow(2);
        table->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&shown.panel));
        QTest::keySequence(table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(),
            QStringLiteral("Decision\trut.csv\t\tday first\trow 14 has 25.11.2024\n"));
    }

    void undoTakesTheLastImportBackFirst()
    {
        ShownReports shown({storedReport(5), refusedReport(), storedReport(6), storedReport(0)});
        std::vector<std::int64_t> wanted;
        connect(&shown.panel, &ImportReportPanel::undoWanted, &shown.panel,
            [&](const std::vector<std::int64_t> &ids) { wanted = ids; });
        shown.undo.click();
        QCOMPARE(wanted, (std::vector<std::int64_t>{6, 5}));
    }

    void aFileThatWasTakenBackElsewhereIsMarked()
    {
        ShownReports shown({storedReport(5), storedReport(6)});
        shown.panel.setUndone({5, 77}, QStringLiteral("Done."));
        QVERIFY(shown.files.topLevelItem(0)->isDisabled());
        QCOMPARE(shown.files.topLevelItem(0)->text(6), QStringLiteral("Undone"));
        QVERIFY(!shown.files.topLevelItem(1)->isDisabled());
        QVERIFY(shown.undo.isEnabled());
        shown.panel.setUndone({6}, {});
        QVERIFY(!shown.undo.isEnabled());
        QCOMPARE(shown.panel.findChild<QLabel *>(QStringLiteral("importSummary"))->text(),
            QStringLiteral("Done."));
    }

    void aFileThatWaitsSaysSoAndThenWhatBecameOfIt()
    {
        ShownReports shown({waitingReport(), storedReport(5)});
        QCOMPARE(shown.files.topLevelItem(0)->text(6), QStringLiteral("Waits for your answer"));
        auto answered = storedReport(9);
        answered.proposal.path = "/data/asks.csv";
        answered.proposal.table.evidence.clear();
        shown.panel.updateReport(answered);
        QCOMPARE(shown.files.topLevelItemCount(), 2);
        QCOMPARE(shown.files.topLevelItem(0)->text(6), QStringLiteral("6,720 new"));
        QCOMPARE(shown.notes.rowCount(), 5);
    }

    void nothingToUndoWhereNothingWasStored()
    {
        QVERIFY(!ShownReports({refusedReport()}).undo.isEnabled());
        QVERIFY(!ShownReports({storedReport(0)}).undo.isEnabled());
        QVERIFY(!ShownReports({waitingReport()}).undo.isEnabled());
    }

    void tenThousandRefusedLinesCanAllBeFound()
    {
        auto report = storedReport(1);
        report.proposal.table.refusals.clear();
        for (std::size_t line = 1; line <= 10000; ++line)
            report.proposal.table.refusals.push_back({line, 0, "x", "y"});
        ShownReports shown({report});
        QCOMPARE(shown.notes.rowCount(), 10002);
        shown.filter(QStringLiteral("9,999"));
        QCOMPARE(shown.notes.rowCount(), 1);
    }

    void theSummaryCountsFilesAndRows()
    {
        QCOMPARE(summaryText({storedReport(1), refusedReport(), waitingReport()}),
            QStringLiteral(
                "3 files: 6,720 rows stored, 4 missing, 2 refused, 1 file refused, 1 file waits "
                "for your answer"));
    }

    void theSummarySaysWhatStoodThereTwice()
    {
        auto report = storedReport(1);
        report.proposal.table.duplicates = 1234;
        QVERIFY(summaryText({report}).contains(QStringLiteral(", 1,234 there twice")));
    }

    void aFileThatWasThereAlreadySaysSo()
    {
        auto report = storedReport(0);
        report.record->counts = {.same = 6723};
        QCOMPARE(outcomeText(report), QStringLiteral("Nothing new: all of it was there already"));
    }

    void theHistoryListsTheImports()
    {
        ImportHistoryPanel panel;
        panel.setRecords({recordOf(6, "<i>spx</i>.csv"), recordOf(5, "rut.csv")});
        const auto *model = panel.findChild<QTableView *>()->model();
        QCOMPARE(model->rowCount(), 2);
        const QStringList expected{QStringLiteral("<i>spx</i>.csv"), QString(),
            QStringLiteral("6,723"), QStringLiteral("6,000"), QStringLiteral("700"),
            QStringLiteral("23"), QStringLiteral("RUT, SPX")};
        for (int column = 0; column < model->columnCount(); ++column) {
            if (column != 1)
                QCOMPARE(model->index(0, column).data().toString(), expected[column]);
        }
        QVERIFY(model->index(0, 1).data().toString().startsWith(QStringLiteral("2026-11-2")));
    }

    void anyImportOfTheHistoryCanBeTakenBack()
    {
        ImportHistoryPanel panel;
        panel.setRecords({recordOf(6, "spx.csv"), recordOf(5, "rut.csv")});
        auto *undo = panel.findChild<QPushButton *>(QStringLiteral("undoSelected"));
        QVERIFY(!undo->isEnabled());
        std::vector<std::int64_t> wanted;
        connect(&panel, &ImportHistoryPanel::undoWanted, &panel,
            [&](const std::vector<std::int64_t> &ids) { wanted = ids; });
        panel.findChild<QTableView *>()->selectRow(1);
        undo->click();
        QCOMPARE(wanted, std::vector<std::int64_t>{5});
        QVERIFY(!undo->isEnabled());
    }

    void nothingIsTakenBackWhereTheCacheCanOnlyBeRead()
    {
        ImportHistoryPanel panel;
        panel.setEditable(false);
        panel.setRecords({recordOf(6, "spx.csv")});
        panel.findChild<QTableView *>()->selectRow(0);
        QVERIFY(!panel.findChild<QPushButton *>(QStringLiteral("undoSelected"))->isEnabled());
    }

    void anEmptyHistorySaysSo()
    {
        ImportHistoryPanel panel;
        panel.setRecords({});
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("historySentence"))->text(),
            QStringLiteral("Nothing was imported yet."));
    }
};

QTEST_MAIN(ImportReportTest)
#include "importreport_test.moc"
