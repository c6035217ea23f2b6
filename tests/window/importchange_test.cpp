// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/answering.h"
#include "window/importingwindow.h"

#include <QFile>
#include <QLabel>
#include <QUndoStack>

using namespace tickmark;
using namespace tickmark::test;

/// What was decided about a file that is imported is changed from the report.
class ImportChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasDecidedIsChangedInOneStep()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("wide.csv"), wide)}));
        QCOMPARE(open.library().size(), 2);
        QVERIFY(open.openChange());
        QVERIFY(take(*open.dialog(), 1, Qt::Unchecked));
        QTRY_COMPARE(open.library().size(), 1);
        QCOMPARE(open.outcome(0), QStringLiteral("2 new; GOLD left out"));
        QCOMPARE(open.imports(), 1);
        QVERIFY(!open.dialog());
        open.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&open.window()));
        open.press(QKeySequence::Undo);
        QTRY_VERIFY(open.workspace().library().empty());
        QCOMPARE(open.outcome(0), QStringLiteral("Undone"));
        QVERIFY(!open.child<QPushButton>("changeImport").isEnabled());
        QVERIFY(!open.workspace().document().undoStack()->canUndo());
    }

    void aSeriesThatWasLeftOutIsTakenInAgain()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("wide.csv"), wide)}));
        QVERIFY(open.openChange());
        QVERIFY(take(*open.dialog(), 1, Qt::Unchecked));
        QTRY_COMPARE(open.library().size(), 1);
        const auto later = open.write(QStringLiteral("later.csv"), wide + "2024-11-06,73,2720\n");
        QVERIFY(drop(open.window(), urlsOf({later})));
        QTRY_COMPARE(open.outcome(0),
            QStringLiteral("1 new, 2 already there; GOLD left out; as decided before"));
        QVERIFY(open.openChange());
        const auto gold = seriesOf(*open.dialog()).index(1, 0);
        QCOMPARE(gold.data().toString(), QStringLiteral("GOLD"));
        QCOMPARE(gold.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(take(*open.dialog(), 1, Qt::Checked));
        QTRY_COMPARE(open.library().size(), 2);
        QCOMPARE(open.outcome(0), QStringLiteral("4 new, 2 already there"));
        QVERIFY(drop(open.window(),
            urlsOf({open.write(
                QStringLiteral("last.csv"), wide + "2024-11-06,73,2720\n2024-11-07,74,2730\n")})));
        QTRY_COMPARE(open.outcome(0), QStringLiteral("2 new, 6 already there"));
    }

    void aFileOfWhichAllWasLeftOutBeforeCanBeTakenIn()
    {
        ImportingWindow open(false);
        const QByteArray header = "date,name,value\n";
        QVERIFY(open.import({open.write(QStringLiteral("tidy.csv"),
            header
                + "2024-11-04,oil,71.5\n2024-11-04,gold,2700\n2024-11-05,oil,72\n"
                  "2024-11-05,gold,2710\n")}));
        QVERIFY(open.openChange());
        QVERIFY(take(*open.dialog(), 1, Qt::Unchecked));
        QTRY_COMPARE(open.library().size(), 1);
        QVERIFY(drop(open.window(),
            urlsOf({open.write(QStringLiteral("gold.csv"),
                header + "2024-11-06,gold,2720\n2024-11-07,gold,2730\n")})));
        QTRY_VERIFY2(open.outcome(0).startsWith(QStringLiteral("All series of 'gold.csv'")),
            qPrintable(open.outcome(0)));
        QVERIFY(open.openChange());
        QVERIFY(take(*open.dialog(), 0, Qt::Checked));
        QTRY_COMPARE(open.outcome(0), QStringLiteral("2 new"));
        QCOMPARE(open.library().size(), 2);
    }

    void oneOfSeveralFilesIsChangedAndStaysInTheirStep()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("wide.csv"), wide),
            open.write(
                QStringLiteral("silver.csv"), "date,silver\n2024-11-04,32\n2024-11-05,33\n")}));
        QCOMPARE(open.library().size(), 3);
        auto &files = open.child<QTreeWidget>("importFiles");
        files.setCurrentItem(files.topLevelItem(0));
        QVERIFY(open.openChange());
        QVERIFY(take(*open.dialog(), 0, Qt::Unchecked));
        QTRY_COMPARE(open.library().size(), 2);
        QCOMPARE(open.outcome(0), QStringLiteral("2 new; OIL left out"));
        QCOMPARE(open.outcome(1), QStringLiteral("2 new"));
        open.workspace().document().undoStack()->undo();
        QTRY_VERIFY(open.workspace().library().empty());
        QCOMPARE(open.outcome(1), QStringLiteral("Undone"));
    }

    void theOtherAnswerReadsTheFileAnew()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("cocoa.csv"), asking)}));
        QTRY_VERIFY(open.dialog());
        QVERIFY(answer(*open.dialog(), 0));
        QTRY_COMPARE(open.library().size(), 1);
        QVERIFY(open.library().front().endsWith(QStringLiteral("2024-03-02")));
        QTRY_VERIFY(!open.dialog());
        QVERIFY(open.openChange());
        QVERIFY(choice(*open.dialog(), 0)->isChecked());
        QVERIFY(answer(*open.dialog(), 1));
        QTRY_VERIFY(open.library().front().endsWith(QStringLiteral("2024-02-03")));
        QCOMPARE(open.imports(), 1);
    }

    void whoKeepsAnImportChangesNothing()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("wide.csv"), wide)}));
        const auto outcome = open.outcome(0);
        QVERIFY(open.openChange());
        QTest::keyClick(open.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!open.dialog());
        QCOMPARE(open.outcome(0), outcome);
        QCOMPARE(open.library().size(), 2);
        QVERIFY(open.openChange());
    }

    void aFileThatIsGoneStaysAsItWasImported()
    {
        ImportingWindow open(false);
        const auto path = open.write(QStringLiteral("wide.csv"), wide);
        QVERIFY(open.import({path}));
        const auto outcome = open.outcome(0);
        QVERIFY(QFile::remove(path));
        open.child<QPushButton>("changeImport").click();
        auto &summary = open.child<QLabel>("importSummary");
        QTRY_VERIFY2(
            summary.text().contains(QStringLiteral("wide.csv")), qPrintable(summary.text()));
        QVERIFY(!open.dialog());
        QCOMPARE(open.outcome(0), outcome);
        QCOMPARE(open.library().size(), 2);
        QVERIFY(open.child<QPushButton>("undoImport").isEnabled());
    }
};

QTEST_MAIN(ImportChangeTest)
#include "importchange_test.moc"
