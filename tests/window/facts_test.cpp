// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/factspanel.h"
#include "window/dropping.h"
#include "window/openwindow.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace tickmark;
using namespace tickmark::test;

namespace {

/// What a drag of the line with these words carries.
std::unique_ptr<QMimeData> dragged(const QListWidget &list, const QString &words)
{
    const auto found = list.findItems(words, Qt::MatchContains);
    return std::unique_ptr<QMimeData>(
        list.model()->mimeData({list.model()->index(list.row(found.front()), 0)}));
}

/// Drops a file of these lines on the chart and waits until it is imported.
void import(OpenWindow &open, const QString &name, const QByteArray &lines)
{
    QSignalSpy spy(&open.workspace(), &Workspace::libraryChanged);
    QVERIFY(writeFile(open.filePath(name), lines));
    QVERIFY(drop(open.chart(), urlsOf({open.filePath(name)})));
    QTRY_COMPARE(spy.count(), 1);
}

/// The lines of the list of changed facts, cells separated by '|'.
QStringList newsIn(OpenWindow &open)
{
    QStringList lines;
    const auto *tree = open.window().findChild<QTreeWidget *>("changedFacts");
    for (int series = 0; tree && series < tree->topLevelItemCount(); ++series) {
        const auto *top = tree->topLevelItem(series);
        for (int row = 0; row < top->childCount(); ++row) {
            const auto *item = top->child(row);
            lines.append(QStringList{item->text(0), item->text(1), item->text(2)}.join('|'));
        }
    }
    return lines;
}

} // namespace

/// Facts in the real window, over the sample data.
class FactsWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void factsFollowTheAsOfDateOfTheFigure();
    void factsAreNotComputedWhileHidden();
    void aFactIsMarkedInOneUndoableStep();
    void aFactIsDraggedOntoTheChart_data();
    void aFactIsDraggedOntoTheChart();
    void aFactIsShownByKeyboard();
    void aFactThatHasNoPlaceOnTheChartIsDraggedAsText();
    void bytesOfOthersAreNotDropped();
    void anEmptyFigureSaysWhereFactsComeFrom();
    void factsThatAnImportChangedAreListed();
    void aFigureOfAnEarlierDayHasNoNews();
};

void FactsWindowTest::factsFollowTheAsOfDateOfTheFigure()
{
    OpenWindow open;
    open.action("Facts").trigger();
    auto &list = open.child<QListWidget>("facts");
    QVERIFY(list.count() > 10);
    const auto last = list.item(0)->text();
    open.workspace().document().edit(
        "as of", [](Figure &figure) { figure.asOf = timeOf(2024, 12, 24); });
    QVERIFY(list.item(0)->text() != last);
    QVERIFY2(list.item(0)->text().contains("Dec. 24, 2024"), qPrintable(list.item(0)->text()));
    QCOMPARE(open.child<QLabel>("factsNote").text(),
        QString("As of Dec. 24, 2024 · Sample data, not for publication"));
}

void FactsWindowTest::factsAreNotComputedWhileHidden()
{
    OpenWindow open;
    QCOMPARE(open.child<QListWidget>("facts").count(), 0);
    open.action("Facts").trigger();
    QVERIFY(open.child<QListWidget>("facts").count() > 0);
}

void FactsWindowTest::aFactIsMarkedInOneUndoableStep()
{
    OpenWindow open;
    open.action("Facts").trigger();
    auto &panel = *open.window().findChild<FactsPanel *>();
    open.workspace().document().edit("clear", [](Figure &figure) { figure.annotations.clear(); });
    Fact low;
    low.kind = FactKind::AboveLow52;
    emit panel.markWanted(low);
    QCOMPARE(open.figure().annotations.size(), std::size_t(1));
    QCOMPARE(open.figure().annotations[0].kind, Annotation::Kind::Low);
    open.action("Undo Mark low").trigger();
    QVERIFY(open.figure().annotations.empty());
}

void FactsWindowTest::aFactIsDraggedOntoTheChart_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Annotation::Kind>("kind");
    QTest::addColumn<ChangeSpan::From>("from");
    const auto change = Annotation::Kind::Change;
    QTest::newRow("high") << "52-week high" << Annotation::Kind::High << ChangeSpan::From::Date;
    QTest::newRow("low") << "52-week low" << Annotation::Kind::Low << ChangeSpan::From::Date;
    QTest::newRow("year") << "for the year" << change << ChangeSpan::From::YearBegin;
    QTest::newRow("event") << "since the Nov. 5" << change << ChangeSpan::From::Event;
    QTest::newRow("two years") << "over two years" << change << ChangeSpan::From::MonthsAgo;
}

void FactsWindowTest::aFactIsDraggedOntoTheChart()
{
    QFETCH(QString, words);
    OpenWindow open;
    open.action("Facts").trigger();
    auto &list = open.child<QListWidget>("facts");
    const auto found = list.findItems(words, Qt::MatchContains);
    QVERIFY(!found.isEmpty());
    const auto data = dragged(list, words);
    open.workspace().document().edit("clear", [](Figure &figure) {
        figure.annotations.clear();
        figure.range.kind = Range::Kind::Max;
    });
    QVERIFY(data->hasText());
    QVERIFY(drop(open.chart(), *data));
    QCOMPARE(open.figure().annotations.size(), std::size_t(1));
    QTEST(open.figure().annotations[0].kind, "kind");
    QTEST(open.figure().annotations[0].span.from, "from");
    QTRY_COMPARE(textsOf(open.scene(), SceneText::Role::MarkLabel).size(), 1);
    QVERIFY(drop(open.chart(), *data));
    QCOMPARE(open.figure().annotations.size(), std::size_t(1));
    open.workspace().document().undoStack()->undo();
    QVERIFY(open.figure().annotations.empty());
}

void FactsWindowTest::aFactIsShownByKeyboard()
{
    OpenWindow open;
    open.action("Facts").trigger();
    open.workspace().document().edit("clear", [](Figure &figure) { figure.annotations.clear(); });
    auto &list = open.child<QListWidget>("facts");
    list.setCurrentItem(list.findItems("for the year", Qt::MatchContains).front());
    QVERIFY(list.actions().size() == 2 && list.actions().last()->text() == "Show on chart");
    list.actions().last()->trigger();
    QCOMPARE(open.figure().annotations.size(), std::size_t(1));
    list.setCurrentRow(0);
    QVERIFY(!list.actions().last()->isEnabled());
}

void FactsWindowTest::aFactThatHasNoPlaceOnTheChartIsDraggedAsText()
{
    OpenWindow open;
    open.action("Facts").trigger();
    const auto &list = open.child<QListWidget>("facts");
    const auto sentence = list.item(0)->text();
    const auto data = dragged(list, sentence);
    QCOMPARE(data->text(), sentence);
    QVERIFY(!drop(open.chart(), *data));
}

void FactsWindowTest::bytesOfOthersAreNotDropped()
{
    OpenWindow open;
    const auto before = open.figure();
    for (const auto *bytes : {"", "{}", "{\"annotations\":[{\"id\":\"a\",\"kind\":\"change\"}]}"}) {
        QMimeData data;
        data.setData("application/x-tickmark-annotation", bytes);
        QVERIFY(!drop(open.chart(), data));
    }
    QVERIFY(open.figure() == before);
}

void FactsWindowTest::anEmptyFigureSaysWhereFactsComeFrom()
{
    OpenWindow open(false);
    open.action("Facts").trigger();
    QVERIFY2(open.child<QLabel>("factsNote").text().startsWith("This figure shows no series yet."),
        qPrintable(open.child<QLabel>("factsNote").text()));
}

void FactsWindowTest::factsThatAnImportChangedAreListed()
{
    OpenWindow open;
    import(open, "first.csv", "Date,RUT\n2024-11-22,2406.67\n2024-11-25,2442.03\n");
    open.workspace().document().edit("latest", [](Figure &figure) { figure.asOf.reset(); });
    QVERIFY(open.workspace().flush());
    import(open, "second.csv", "Date,RUT\n2024-11-26,2424.31\n");
    QTRY_VERIFY(newsIn(open).contains("Last|2,442.03 on Nov. 25, 2024|2,424.31 on Nov. 26, 2024"));
    QVERIFY(newsIn(open).contains("Change of the day|+1.5%|" + QString(QChar(0x2212)) + "0.7%"));
    const auto *tree = open.window().findChild<QTreeWidget *>("changedFacts");
    const auto headline = tree->topLevelItem(0)->text(0);
    QVERIFY2(headline.startsWith("Russell 2000: ") && headline.contains(open.figure().name),
        qPrintable(headline));
}

void FactsWindowTest::aFigureOfAnEarlierDayHasNoNews()
{
    OpenWindow open;
    import(open, "first.csv", "Date,RUT\n2024-11-22,2406.67\n2024-11-25,2442.03\n");
    open.workspace().document().edit(
        "as of", [](Figure &figure) { figure.asOf = timeOf(2024, 11, 25); });
    QVERIFY(open.workspace().flush());
    import(open, "second.csv", "Date,RUT\n2024-11-26,2424.31\n");
    open.workspace().writer()->run([](Cache &) { return true; }).waitForFinished();
    QCoreApplication::processEvents();
    QVERIFY(newsIn(open).isEmpty());
}

QTEST_MAIN(FactsWindowTest)
#include "facts_test.moc"
