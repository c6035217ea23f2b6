// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/figurestore.h"
#include "figure/figurejson.h"
#include "window/openwindow.h"
#include "words/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QStatusBar>

using namespace tickmark;
using namespace tickmark::test;

class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void aFirstStartShowsTheSampleFigure()
    {
        OpenWindow open;
        QVERIFY(open.isShown());
        QCOMPARE(open.figure().name, QStringLiteral("Small caps after the election"));
        QCOMPARE(open.scene().panes.size(), std::size_t(2));
        QVERIFY(open.scene().isSample);
        QCOMPARE(open.child<QListWidget>("figures").count(), 1);
        QCOMPARE(open.child<QListView>("series").model()->rowCount(), 3);
    }

    void aRangeButtonSetsTheRangeOfTheFigure_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("months");
        QTest::newRow("one month") << "1M" << int(Range::Kind::Months) << 1;
        QTest::newRow("three months") << "3M" << int(Range::Kind::Months) << 3;
        QTest::newRow("six months") << "6M" << int(Range::Kind::Months) << 6;
        QTest::newRow("year to date") << "YTD" << int(Range::Kind::YearToDate) << 0;
        QTest::newRow("one year") << "1Y" << int(Range::Kind::Months) << 12;
        QTest::newRow("two years") << "2Y" << int(Range::Kind::Months) << 24;
        QTest::newRow("five years") << "5Y" << int(Range::Kind::Months) << 60;
        QTest::newRow("all") << "Max" << int(Range::Kind::Max) << 0;
        QTest::newRow("since event") << "Since event" << int(Range::Kind::SinceEvent) << 0;
    }

    void aRangeButtonSetsTheRangeOfTheFigure()
    {
        QFETCH(QString, words);
        QFETCH(int, kind);
        QFETCH(int, months);
        OpenWindow open;
        auto &action = open.action(words);
        QVERIFY(!action.isChecked());
        action.trigger();
        QCOMPARE(int(open.figure().range.kind), kind);
        QCOMPARE(open.figure().range.months, months);
        QVERIFY(action.isChecked());
        action.trigger();
        QVERIFY2(action.isChecked(), "a second click leaves the range and its button as they are");
        open.workspace().document().undoStack()->undo();
        QVERIFY(!action.isChecked());
    }

    void theWheelZooms()
    {
        OpenWindow open;
        const auto before = open.figure();
        const QPointF at = open.scene().panes.front().plot.center();
        QWheelEvent wheel(
            at, open.chart().mapToGlobal(at), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&open.chart(), &wheel);
        QCOMPARE(open.figure().range.kind, Range::Kind::Dates);
        QVERIFY(open.figure().range != before.range);
    }

    void oneUndoTakesAWholeGestureBack()
    {
        OpenWindow open;
        const auto before = open.figure();
        const auto count = double(open.scene().sessions.size());
        for (int step = 1; step <= 3; ++step)
            emit open.chart().rangeRequested(count / 2, count - 10 * step, QStringLiteral("w1"));
        QVERIFY(open.figure().range != before.range);
        QCOMPARE(open.workspace().document().undoStack()->count(), 1);
        open.workspace().document().undoStack()->undo();
        QCOMPARE(open.figure(), before);
    }

    void theAsOfDateEndsTheData()
    {
        OpenWindow open;
        open.child<QDateEdit>("asOfDate").setDate({2024, 12, 31});
        QCOMPARE(open.figure().asOf, std::optional(timeOf(2024, 12, 31)));
        QVERIFY(open.scene().sessions.back() <= timeOf(2024, 12, 31));
    }

    void wordsAreWrittenAtTheFigureAndUndoneAsOne()
    {
        OpenWindow open;
        const QString before = open.figure().title;
        open.action(QStringLiteral("Edit title")).trigger();
        auto &title = open.child<QLineEdit>("title");
        QTRY_VERIFY(title.hasFocus());
        QTest::keyClicks(&title, QStringLiteral("New words"));
        QCOMPARE(open.figure().title, QStringLiteral("New words"));
        QCOMPARE(
            textsOf(open.scene(), SceneText::Role::Title).value(0), QStringLiteral("New words"));
        open.workspace().document().undoStack()->undo();
        QCOMPARE(open.figure().title, before);
        QCOMPARE(title.text(), before);
    }

    void theFigureIsExportedFromWhereverTheCursorIs()
    {
        OpenWindow open;
        auto &title = open.child<QLineEdit>("title");
        title.setFocus();
        QTest::keyClick(&title, Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *dialog = QApplication::activeModalWidget();
        const QString path = open.filePath(QStringLiteral("figure.png"));
        dialog->findChild<QLineEdit *>(QStringLiteral("path"))->setText(path);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QCOMPARE(QImage(path).size(), QSize(2400, 1350));
        QVERIFY(open.window().statusBar()->currentMessage().contains(path));
    }

    void aDoubleClickOnTheTitleWritesAnother()
    {
        OpenWindow open;
        const auto before = open.figure();
        const auto &texts = open.scene().texts;
        const auto title = std::find_if(texts.begin(), texts.end(),
            [](const SceneText &text) { return text.role == SceneText::Role::Title; });
        const QPoint at = title->rect.center().toPoint();
        QTest::mouseDClick(&open.chart(), Qt::LeftButton, {}, at);
        QTRY_VERIFY(open.child<QLineEdit>("title").hasFocus());
        QCOMPARE(open.figure(), before);
    }

    void anEditIsSavedWithoutBeingAsked()
    {
        OpenWindow open;
        open.action(QStringLiteral("2Y")).trigger();
        const auto saved = figureToJson(open.figure()).toStdString();
        auto cache = Cache::open(open.cachePath(), Cache::Access::ReadOnly).value();
        const auto name = open.figure().name.toStdString();
        QTRY_COMPARE(FigureStore(*cache).load(name).value(), saved);
    }

    void aSeriesIsShownAndHiddenByItsCheckMark()
    {
        OpenWindow open;
        auto *model = open.child<QListView>("series").model();
        QModelIndex yield;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(Qt::UserRole).toString() == QStringLiteral("DGS10"))
                yield = model->index(row, 0);
        }
        QCOMPARE(yield.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        model->setData(yield, Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(open.scene().panes.size(), std::size_t(1));
        model->setData(yield, Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(open.scene().panes.size(), std::size_t(2));
    }

    void figuresAreMadeRenamedAndDeleted()
    {
        OpenWindow open;
        auto &list = open.child<QListWidget>("figures");
        open.action(QStringLiteral("Duplicate figure")).trigger();
        QCOMPARE(open.figure().name, QStringLiteral("Small caps after the election (2)"));
        QCOMPARE(list.count(), 2);
        list.currentItem()->setText(QStringLiteral("Copy & paste"));
        QCOMPARE(open.figure().name, QStringLiteral("Copy & paste"));
        open.action(QStringLiteral("New figure")).trigger();
        QCOMPARE(list.count(), 3);
        QVERIFY(open.figure().annotations.empty());
        open.workspace().removeFigure(open.figure().name);
        QCOMPARE(list.count(), 2);
        QVERIFY(open.workspace().flush());

        auto cache = Cache::open(open.cachePath(), Cache::Access::ReadOnly).value();
        const std::vector<std::string> expected{"Small caps after the election", "Copy & paste"};
        QCOMPARE(FigureStore(*cache).names().value(), expected);
    }

    void aRestartFindsEverythingAsItWas()
    {
        OpenWindow open;
        open.action(QStringLiteral("Duplicate figure")).trigger();
        open.action(QStringLiteral("6M")).trigger();
        open.workspace().document().edit(
            QStringLiteral("Edit"), [](Figure &figure) { figure.title = QStringLiteral("Mine"); });
        open.window().resize(1111, 777);
        const auto before = open.figure();
        open.close();
        open.open();
        QCOMPARE(open.figure(), before);
        QVERIFY(!open.workspace().document().undoStack()->canUndo());
    }

    void theShapeOfTheWindowIsRestored()
    {
        OpenWindow open;
        open.window().resize(1180, 700);
        open.child<QWidget>("figureDock").hide();
        open.window().close();
        MainWindow second(open.workspace());
        QCOMPARE(second.size(), QSize(1180, 700));
        QVERIFY(second.findChild<QWidget *>(QStringLiteral("figureDock"))->isHidden());
    }

    void everyControlCanBeReachedAndHasAName()
    {
        OpenWindow open;
        for (const auto *widget : open.window().findChildren<QWidget *>()) {
            const bool isControl = widget->inherits("QToolButton") || widget->inherits("QLineEdit")
                || widget->inherits("QComboBox") || widget->inherits("QListView");
            if (!isControl || !widget->isVisible() || widget->objectName().startsWith("qt_")
                || widget->parentWidget()->inherits("QDockWidget")
                || widget->parentWidget()->inherits("QAbstractSpinBox"))
                continue;
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus,
                qPrintable(widget->metaObject()->className() + widget->objectName()));
        }
    }

    void anAmpersandIsShownInMenus()
    {
        QCOMPARE(menuText(QStringLiteral("S&P 500")), QStringLiteral("S&&P 500"));
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
