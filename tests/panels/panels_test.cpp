// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figurelist.h"
#include "panels/importreportpanel.h"
#include "panels/importwords.h"
#include "panels/inspector.h"
#include "panels/seriesmodel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

using namespace tickmark;

namespace {

ImportReport storedReport(std::int64_t id)
{
    ImportReport report;
    report.proposal.fileName = "rut.csv";
    report.proposal.table.rowsRead = 6723;
    report.proposal.table.missing = 2;
    report.proposal.table.refusals.push_back({7, 2, "n/a", "'n/a' is not a number"});
    SeriesRows rows;
    rows.series.code = "RUT";
    report.proposal.rows.push_back(rows);
    ImportRecord record;
    record.id = id;
    record.counts.added = 6720;
    report.record = record;
    return report;
}

ImportReport refusedReport()
{
    ImportReport report;
    report.proposal.fileName = "<b>bad</b>.csv";
    report.error = Error{"'<b>bad</b>.csv' is empty."};
    return report;
}

} // namespace

class PanelsTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsReportedWithItsCountsAndItsRefusedLines()
    {
        ImportReportPanel panel;
        panel.setReports({storedReport(5)});
        const auto *file = panel.findChild<QTreeWidget *>()->topLevelItem(0);
        QCOMPARE(file->text(2), QStringLiteral("6,723"));
        QCOMPARE(file->text(3), QStringLiteral("6,720"));
        QCOMPARE(file->text(4), QStringLiteral("2"));
        QCOMPARE(file->text(5), QStringLiteral("1"));
        QCOMPARE(file->childCount(), 1);
        QCOMPARE(
            file->child(0)->text(0), QStringLiteral("Line 7, column 2: 'n/a' is not a number"));
        QCOMPARE(file->child(0)->text(6), QStringLiteral("n/a"));
    }

    void aRefusedFileIsReportedWithItsSentence()
    {
        ImportReportPanel panel;
        panel.setReports({refusedReport()});
        QVERIFY(panel.plainText().contains(QStringLiteral("'<b>bad</b>.csv' is empty.")));
        QVERIFY(!panel.findChild<QPushButton *>(QStringLiteral("undoImport"))->isEnabled());
    }

    void undoTakesTheLastImportBackFirst()
    {
        ImportReportPanel panel;
        panel.setReports({storedReport(5), refusedReport(), storedReport(6), storedReport(0)});
        std::vector<std::int64_t> wanted;
        connect(&panel, &ImportReportPanel::undoWanted, &panel,
            [&](const std::vector<std::int64_t> &ids) { wanted = ids; });
        panel.findChild<QPushButton *>(QStringLiteral("undoImport"))->click();
        QCOMPARE(wanted, (std::vector<std::int64_t>{6, 5}));
    }

    void tenThousandRefusedLinesAreCutAndCounted()
    {
        auto report = storedReport(1);
        report.proposal.table.refusals.resize(10000, {1, 0, "x", "y"});
        ImportReportPanel panel;
        panel.setReports({report});
        const auto *file = panel.findChild<QTreeWidget *>()->topLevelItem(0);
        QCOMPARE(file->childCount(), 1001);
        QVERIFY(file->child(1000)->text(0).contains(QStringLiteral("9,000")));
    }

    void theSummaryCountsFilesAndRows()
    {
        QCOMPARE(summaryText({storedReport(1), refusedReport()}),
            QStringLiteral("2 files: 6,720 rows stored, 2 missing, 1 file refused"));
    }

    void aFigureIsRenamedByTheOneWhoOwnsIt()
    {
        FigureList list;
        list.setFigures({QStringLiteral("A"), QStringLiteral("B")});
        list.setCurrent(QStringLiteral("B"));
        QSignalSpy spy(&list, &FigureList::renameWanted);
        list.findChild<QListWidget *>()->currentItem()->setText(QStringLiteral(" C "));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().at(1).toString(), QStringLiteral("C"));
        QCOMPARE(list.names(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    }

    void settingTheCurrentFigureChoosesNothing()
    {
        FigureList list;
        QSignalSpy spy(&list, &FigureList::chosen);
        list.setFigures({QStringLiteral("A"), QStringLiteral("B")});
        list.setCurrent(QStringLiteral("B"));
        QCOMPARE(spy.count(), 0);
        list.findChild<QListWidget *>()->setCurrentRow(0);
        QCOMPARE(spy.count(), 1);
    }

    void aSeriesIsCheckedOnlyWhenTheFigureShowsIt()
    {
        SeriesModel model;
        SeriesSummary summary;
        summary.series.code = "SPX";
        summary.series.name = "S&P 500";
        summary.rows = 1234;
        model.setSeries({summary});
        QSignalSpy spy(&model, &SeriesModel::shownWanted);
        QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        model.setShown({"SPX"});
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.index(0).data(SeriesModel::DetailRole).toString(),
            QStringLiteral("SPX · 1,234 rows"));
    }

    void whatIsTypedAndWhatTheFigureSaysDoNotFight()
    {
        Inspector inspector;
        Figure figure;
        figure.title = QStringLiteral("Old");
        inspector.setFigure(figure);
        QSignalSpy spy(&inspector, &Inspector::edited);
        auto *title = inspector.findChild<QLineEdit *>(QStringLiteral("title"));
        title->setCursorPosition(3);
        QTest::keyClicks(title, QStringLiteral("er"));
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.last().at(1).toString(), QStringLiteral("Older"));
        title->setCursorPosition(2);
        figure.title = QStringLiteral("Older");
        inspector.setFigure(figure);
        QCOMPARE(title->cursorPosition(), 2);
    }
};

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
