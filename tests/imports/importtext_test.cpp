// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importtext.h"

#include <QtTest>

using namespace tickmark;

class ImportTextTest : public QObject
{
    Q_OBJECT

private slots:
    void oneParagraphSaysWhatBecameOfAFile_data();
    void oneParagraphSaysWhatBecameOfAFile();
};

namespace {

ImportReport storedReport()
{
    ImportReport report;
    report.proposal.fileName = "rut.csv";
    report.proposal.table.rowsRead = 6723;
    report.proposal.rows = {{.series = {.code = "RUT"}}};
    report.proposal.table.series = {{.extent = {6723, timeOf(1999, 1, 4), timeOf(2025, 9, 24)}}};
    report.record = ImportRecord{.id = 1, .counts = {.added = 6723}};
    return report;
}

ImportReport refusedReport()
{
    auto report = storedReport();
    report.record.reset();
    report.error = Error{"'rut.csv' is empty"};
    return report;
}

ImportReport mixedReport()
{
    auto report = storedReport();
    report.record->counts = {.added = 6000, .changed = 3, .same = 717, .sampleRemoved = 1022};
    report.proposal.table.missing = 2;
    report.proposal.table.refusals = {
        {.line = 1007, .column = 2, .text = "n/a", .reason = "'n/a' is not a number"}};
    return report;
}

ImportReport unchangedReport()
{
    auto report = storedReport();
    report.record = ImportRecord{.id = 0, .counts = {.same = 6723}};
    return report;
}

ImportReport triedReport()
{
    auto report = storedReport();
    report.record->id = 0;
    return report;
}

ImportReport askingReport()
{
    auto report = storedReport();
    report.record.reset();
    report.proposal.table.questions = {{"day or month first?", {"day", "month"}}};
    return report;
}

ImportReport rememberingReport()
{
    auto report = storedReport();
    report.proposal.sources.origin = "as answered for 'a.csv' on 2024-11-25";
    report.proposal.table.evidence = {{"UTF-8", "all of it is"},
        {"day first", report.proposal.sources.origin},
        {"B is left out", report.proposal.sources.origin}};
    return report;
}

ImportReport contradictingReport()
{
    auto report = storedReport();
    report.record.reset();
    report.contradictions = {"The values of RUT are 10 times those in the cache"};
    return report;
}

ImportReport wideReport()
{
    auto report = storedReport();
    for (const auto *code : {"B", "C", "D", "E"}) {
        report.proposal.rows.push_back(report.proposal.rows.front());
        report.proposal.rows.back().series.code = code;
    }
    return report;
}

ImportReport reportWithColumns(std::size_t leftOut)
{
    auto report = storedReport();
    auto &table = report.proposal.table;
    table.duplicates = 3;
    table.columns = {{1, "Date", "the date", ""}, {2, "Close", "the close", ""}};
    for (std::size_t column = 3; column < 3 + leftOut; ++column)
        table.columns.push_back({column, column == 3 ? "Note" : "", "", "it has words"});
    return report;
}

} // namespace

void ImportTextTest::oneParagraphSaysWhatBecameOfAFile_data()
{
    QTest::addColumn<ImportReport>("report");
    QTest::addColumn<QString>("text");
    QTest::newRow("stored") << storedReport()
                            << "rut.csv: 6,723 rows read, 6,723 stored in RUT, 1999-01-04 to "
                               "2025-09-24; 0 missing, 0 refused.";
    QTest::newRow("refused") << refusedReport() << "'rut.csv' is empty";
    QTest::newRow("mixed") << mixedReport()
                           << "rut.csv: 6,723 rows read, 6,003 stored in RUT, 1999-01-04 to "
                              "2025-09-24, 3 of them in place of another value, 717 there already, "
                              "in place of 1,022 sample rows; 2 missing, 1 refused. Line 1,007: "
                              "'n/a' is not a number.";
    QTest::newRow("nothing new") << unchangedReport()
                                 << "rut.csv: 6,723 rows read, nothing new: all of RUT was there "
                                    "already; 0 missing, 0 refused.";
    QTest::newRow("tried") << triedReport()
                           << "rut.csv: 6,723 rows read, 6,723 would be stored in RUT, 1999-01-04 "
                              "to 2025-09-24; 0 missing, 0 refused.";
    QTest::newRow("asking") << askingReport()
                            << "rut.csv: 6,723 rows read, it does not say: day or month first? "
                               "(day or month); 0 missing, 0 refused.";
    QTest::newRow("contradicting") << contradictingReport()
                                   << "rut.csv: 6,723 rows read, not stored until someone says "
                                      "that this is right: The values of RUT are 10 times those in "
                                      "the cache; 0 missing, 0 refused.";
    QTest::newRow("remembering") << rememberingReport()
                                 << "rut.csv: 6,723 rows read, 6,723 stored in RUT, 1999-01-04 to "
                                    "2025-09-24; 0 missing, 0 refused. Read with day first, B is "
                                    "left out, as answered for 'a.csv' on 2024-11-25.";
    QTest::newRow("left out")
        << reportWithColumns(2)
        << "rut.csv: 6,723 rows read, 6,723 stored in RUT, 1999-01-04 to 2025-09-24; 0 missing, 3 "
           "there twice, 0 refused. Not stored: 'Note', it has words; column 4, it has words.";
    QTest::newRow("much left out")
        << reportWithColumns(5)
        << "rut.csv: 6,723 rows read, 6,723 stored in RUT, 1999-01-04 to 2025-09-24; 0 missing, 3 "
           "there twice, 0 refused. Not stored: 'Note', it has words; column 4, it has words; "
           "column 5, it has words; and 2 more columns.";
    QTest::newRow("many series")
        << wideReport()
        << "rut.csv: 6,723 rows read, 6,723 stored in 5 series (RUT, B, C, "
           "D, …), 1999-01-04 to 2025-09-24; 0 missing, 0 refused.";
}

void ImportTextTest::oneParagraphSaysWhatBecameOfAFile()
{
    QFETCH(ImportReport, report);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(importText(report)), text);
}

QTEST_GUILESS_MAIN(ImportTextTest)
#include "importtext_test.moc"
