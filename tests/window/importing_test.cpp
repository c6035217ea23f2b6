// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importreportpanel.h"
#include "window/answering.h"
#include "window/importingwindow.h"
#include "window/tablepaste.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QStatusBar>
#include <QUndoStack>

using namespace tickmark;
using namespace tickmark::test;

class ImportingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }

    void aFileWithAQuestionWaitsForItsAnswer()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("cocoa.csv"), asking)}));
        QTRY_VERIFY(open.dialog());
        QCOMPARE(open.outcome(0), QStringLiteral("Waits for your answer"));
        QVERIFY(open.workspace().library().empty());
        QVERIFY(choice(*open.dialog(), 0)->text().contains(QStringLiteral("Day first")));
        QVERIFY(answer(*open.dialog(), 0));
        QTRY_COMPARE(open.workspace().library().size(), std::size_t(1));
        QVERIFY(open.library().front().endsWith(QStringLiteral("2024-03-02")));
        QTRY_VERIFY(!open.dialog());
        QCOMPARE(open.outcome(0), QStringLiteral("2 new"));
    }

    void theSameFileReadTheOtherWayHasOtherDates()
    {
        QStringList libraries;
        for (const int index : {0, 1}) {
            ImportingWindow open(false);
            QVERIFY(open.import({open.write(QStringLiteral("cocoa.csv"), asking)}));
            QTRY_VERIFY(open.dialog());
            QVERIFY(answer(*open.dialog(), index));
            QTRY_COMPARE(open.workspace().library().size(), std::size_t(1));
            libraries.append(open.library().front().section(QLatin1Char(' '), 1));
        }
        libraries.sort();
        QCOMPARE(
            libraries, (QStringList{QStringLiteral("2024-02-03"), QStringLiteral("2024-03-02")}));
    }

    void escapeLeavesTheFileOut()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("cocoa.csv"), asking)}));
        QTRY_VERIFY(open.dialog());
        QTest::keyClick(open.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!open.dialog());
        QVERIFY(open.outcome(0).contains(QStringLiteral("you skipped it")));
        QVERIFY(open.workspace().library().empty());
        QCOMPARE(open.imports(), 0);
    }

    void severalFilesAreAskedAboutOneAfterTheOther()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("cocoa.csv"), asking),
            open.write(QStringLiteral("oil.csv"), oil),
            open.write(QStringLiteral("coffee.csv"),
                "Date;Coffee price;\n02/03/2024;15;\n04/03/2024;16;\n")}));
        QTRY_VERIFY(open.dialog());
        QVERIFY2(open.dialog()->windowTitle().contains(QStringLiteral("1 of 2")),
            qPrintable(open.dialog()->windowTitle()));
        QCOMPARE(open.workspace().library().size(), std::size_t(1));
        QVERIFY(answer(*open.dialog(), 0));
        QTRY_VERIFY(open.dialog()
            && open.dialog()->windowTitle().contains(QStringLiteral("coffee.csv (2 of 2)")));
        QTRY_COMPARE(open.workspace().library().size(), std::size_t(2));
        QVERIFY(answer(*open.dialog(), 0));
        QTRY_COMPARE(open.workspace().library().size(), std::size_t(3));
        QTRY_VERIFY(!open.dialog());
    }

    void filesOfOneShapeAreAskedAboutOnce()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("cocoa.csv"), asking),
            open.write(
                QStringLiteral("cocoa 2.csv"), "Date,Close\n05/03/2024,7\n06/03/2024,8\n")}));
        QTRY_VERIFY(open.dialog());
        QVERIFY(answer(*open.dialog(), 0));
        QTRY_VERIFY(open.outcome(1).endsWith(QStringLiteral("as decided before")));
        QVERIFY(!open.dialog());
        QCOMPARE(open.imports(), 2);
        QVERIFY(open.library().back().endsWith(QStringLiteral("2024-03-05")));
    }

    void aKeyOfTheReportIsNoOthers()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("oil.csv"), oil)}));
        QStringList keys;
        for (const auto *action : open.window().menuBar()->actions())
            keys.append(QKeySequence::mnemonic(action->text()).toString());
        for (const auto *label : open.window().findChildren<QLabel *>())
            keys.append(
                label->buddy() ? QKeySequence::mnemonic(label->text()).toString() : QString());
        auto &report = *open.window().findChild<ImportReportPanel *>();
        for (const auto *button : report.findChildren<QPushButton *>()) {
            const auto key = QKeySequence::mnemonic(button->text()).toString();
            QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(button->text()));
            keys.append(key);
        }
    }

    void valuesThatContradictTheCacheAskFirst_data()
    {
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("accepted") << true;
        QTest::newRow("skipped") << false;
    }

    void valuesThatContradictTheCacheAskFirst()
    {
        QFETCH(bool, isAccepted);
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("oil.csv"),
            "date,oil\n2024-11-04,71.5\n2024-11-05,72\n2024-11-06,73\n2024-11-07,74\n")}));
        QVERIFY(drop(open.window(),
            urlsOf({open.write(QStringLiteral("oil2.csv"),
                "date,oil\n2024-11-04,7150\n2024-11-05,7200\n2024-11-06,7300\n2024-11-07,"
                "7400\n")})));
        QTRY_VERIFY(open.dialog());
        QVERIFY(!importButton(*open.dialog())->isEnabled());
        const auto *changes =
            open.dialog()->findChild<QTableView *>(QStringLiteral("changes"))->model();
        QCOMPARE(changes->rowCount(), 4);
        QCOMPARE(changes->index(0, 2).data().toString(), QStringLiteral("71.5"));
        QCOMPARE(changes->index(0, 3).data().toString(), QStringLiteral("7,150"));
        if (isAccepted)
            open.dialog()->findChild<QCheckBox *>(QStringLiteral("consent"))->click();
        isAccepted ? importButton(*open.dialog())->click() : open.dialog()->reject();
        QTRY_VERIFY(!open.dialog());
        QTRY_COMPARE(open.workspace().library().front().last->second, isAccepted ? 7400 : 74);
    }

    void ctrlZTakesBackWhatWasDoneLast()
    {
        ImportingWindow open;
        QVERIFY(open.isShown());
        const auto range = open.figure().range;
        QVERIFY(open.import({open.write(QStringLiteral("oil.csv"), oil)}));
        QCOMPARE(open.workspace().library().size(), std::size_t(4));
        open.action(QStringLiteral("3M")).trigger();
        QVERIFY(open.figure().range != range);
        open.press(QKeySequence::Undo);
        QVERIFY(open.figure().range == range);
        QCOMPARE(open.workspace().library().size(), std::size_t(4));
        open.press(QKeySequence::Undo);
        QTRY_COMPARE(open.workspace().library().size(), std::size_t(3));
        QCOMPARE(open.outcome(0), QStringLiteral("Undone"));
        QVERIFY(!open.workspace().document().undoStack()->canUndo());
    }

    void anImportOnAnEmptyFigureIsTakenBackWithTheLinesItShowed()
    {
        ImportingWindow open(false);
        QVERIFY(open.import({open.write(QStringLiteral("oil.csv"), oil)}));
        QTRY_COMPARE(open.scene().panes.size(), std::size_t(1));
        open.press(QKeySequence::Undo);
        QTRY_VERIFY(open.workspace().library().empty());
        QVERIFY(open.figure().panes.empty() || open.figure().panes.front().traces.empty());
    }

    void noKeyIsSpentOnAnImportThatWasTakenBackElsewhere()
    {
        ImportingWindow open;
        const auto range = open.figure().range;
        open.action(QStringLiteral("3M")).trigger();
        QVERIFY(open.import({open.write(QStringLiteral("oil.csv"), oil)}));
        open.child<QPushButton>("undoImport").click();
        QTRY_COMPARE(open.workspace().library().size(), std::size_t(3));
        open.press(QKeySequence::Undo);
        QVERIFY(open.figure().range == range);
    }

    void anImportIsTakenBackFromTheHistoryAlsoAfterLaterOnes()
    {
        ImportingWindow open(false);
        auto *dock = open.window().findChild<QDockWidget *>(QStringLiteral("importHistoryDock"));
        QVERIFY(!open.window().findChild<QTableView *>(QStringLiteral("importHistory")));
        QVERIFY(open.import({open.write(QStringLiteral("oil.csv"), oil)}));
        dock->toggleViewAction()->trigger();
        dock->raise();
        auto &table = open.child<QTableView>("importHistory");
        QTRY_COMPARE(table.model()->rowCount(), 1);
        QVERIFY(open.import({open.write(
            QStringLiteral("gold.csv"), "date,gold\n2024-11-04,2700\n2024-11-05,2710\n")}));
        QTRY_COMPARE(open.imports(), 2);
        dock->raise();
        QTRY_COMPARE(table.model()->rowCount(), 2);
        QCOMPARE(table.model()->index(1, 0).data().toString(), QStringLiteral("oil.csv"));
        table.selectRow(1);
        open.child<QPushButton>("undoSelected").click();
        QTRY_COMPARE(table.model()->rowCount(), 1);
        QCOMPARE(open.workspace().library().size(), std::size_t(1));
        QVERIFY(open.library().front().startsWith(QStringLiteral("gold"), Qt::CaseInsensitive));
        QVERIFY(open.child<QLabel>("historySentence").text().contains(QStringLiteral("undone")));
    }

    void whatWasImportedBeforeAndAgainChangesNothing()
    {
        ImportingWindow open;
        const auto path = open.write(QStringLiteral("oil.csv"), oil);
        QVERIFY(open.import({path}));
        auto *stack = open.workspace().document().undoStack();
        const int steps = stack->count();
        QVERIFY(drop(open.window(), urlsOf({path})));
        QTRY_VERIFY(open.outcome(0).contains(QStringLiteral("Nothing new")));
        QCOMPARE(stack->count(), steps);
    }

    void aFolderIsImportedWhole()
    {
        ImportingWindow open(false);
        QVERIFY(QDir(open.filePath(QString())).mkdir(QStringLiteral("tables")));
        open.write(QStringLiteral("tables/oil.csv"), oil);
        open.write(
            QStringLiteral("tables/gold.csv"), "date,gold\n2024-11-04,2700\n2024-11-05,2710\n");
        QVERIFY(drop(open.window(), urlsOf({open.filePath(QStringLiteral("tables"))})));
        QVERIFY(open.waitForReport(2));
        QCOMPARE(open.workspace().library().size(), std::size_t(2));
    }

    void aTableOnTheClipboardIsImported_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("from a spreadsheet")
            << "text/plain" << QByteArray("date\toil\n2024-11-04\t71.5\n2024-11-05\t72\n");
        QTest::newRow("lines of a file") << "text/plain" << oil;
        QTest::newRow("as CSV") << "text/csv" << oil;
        QTest::newRow("as tab separated values")
            << "text/tab-separated-values"
            << QByteArray("date\toil\n2024-11-04\t71.5\n2024-11-05\t72\n");
    }

    void aTableOnTheClipboardIsImported()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, bytes);
        ImportingWindow open;
        QVERIFY(open.isShown());
        auto *data = new QMimeData;
        data->setData(format, bytes);
        QGuiApplication::clipboard()->setMimeData(data);
        open.press(QKeySequence::Paste);
        QVERIFY(open.waitForReport(1));
        QCOMPARE(open.child<QTreeWidget>("importFiles").topLevelItem(0)->text(0),
            QStringLiteral("Pasted table.csv"));
        QCOMPARE(open.outcome(0), QStringLiteral("2 new"));
    }

    void copiedFilesAreImported()
    {
        ImportingWindow open;
        auto *data = new QMimeData;
        data->setUrls(urlsOf({open.write(QStringLiteral("oil.csv"), oil)}));
        QGuiApplication::clipboard()->setMimeData(data);
        open.press(QKeySequence::Paste);
        QVERIFY(open.waitForReport(1));
        QCOMPARE(open.outcome(0), QStringLiteral("2 new"));
    }

    void whatIsNoTableIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << ""
                                 << "no table";
        QTest::newRow("a word") << "Russell"
                                << "no table";
        QTest::newRow("a line with its end") << "2,442.03\n"
                                             << "no table";
        QTest::newRow("a letter") << "Dear reader,\nno numbers here.\n"
                                  << "Pasted table.csv";
    }

    void whatIsNoTableIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        ImportingWindow open;
        const auto before = open.imports();
        if (!text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
        open.press(QKeySequence::Paste);
        QTRY_VERIFY(open.window().statusBar()->currentMessage().contains(words));
        QCOMPARE(open.imports(), before);
    }

    void aTextFieldKeepsWhatIsPastedIntoIt()
    {
        ImportingWindow open;
        QVERIFY(open.isShown());
        QGuiApplication::clipboard()->setText(QString::fromUtf8(oil));
        auto &title = open.child<QLineEdit>("title");
        title.setFocus();
        QTest::keySequence(&title, QKeySequence::Paste);
        QVERIFY(title.text().contains(QStringLiteral("71.5")));
        QVERIFY(!open.window().findChild<QTreeWidget *>(QStringLiteral("importFiles")));
    }
};

QTEST_MAIN(ImportingTest)
#include "importing_test.moc"
