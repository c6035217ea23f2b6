// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/articlestore.h"
#include "panels/factspanel.h"
#include "window/dropping.h"
#include "window/openwindow.h"

#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace tickmark;
using namespace tickmark::test;

namespace {

const QString sentences =
    QStringLiteral("NEW YORK, Jan. 23, 2025 – The S&P 500 closed at 1,000.00 on Thursday. "
                   "The Russell 2000 is down 50% from its 52-week high.");

QListWidget &claims(OpenWindow &open)
{
    return open.child<QListWidget>("claims");
}

std::vector<Article> storedArticles(const OpenWindow &open)
{
    auto cache = Cache::open(open.cachePath(), Cache::Access::ReadOnly).value();
    return ArticleStore(*cache).list().value();
}

} // namespace

/// Facts and articles in the real window, over the sample data.
class ArticleWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void factsFollowTheAsOfDateOfTheFigure();
    void factsAreNotComputedWhileHidden();
    void aFactIsMarkedInOneUndoableStep();
    void whatIsTypedIsCheckedAndKept();
    void aDroppedArticleIsOpened_data();
    void aDroppedArticleIsOpened();
    void aTextFileBesideThePanelIsImported();
    void aClaimAboutAHighIsShownOnTheChart();
    void aDeletedArticleIsGone();
};

void ArticleWindowTest::factsFollowTheAsOfDateOfTheFigure()
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

void ArticleWindowTest::factsAreNotComputedWhileHidden()
{
    OpenWindow open;
    QCOMPARE(open.child<QListWidget>("facts").count(), 0);
    open.action("Facts").trigger();
    QVERIFY(open.child<QListWidget>("facts").count() > 0);
}

void ArticleWindowTest::aFactIsMarkedInOneUndoableStep()
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

void ArticleWindowTest::whatIsTypedIsCheckedAndKept()
{
    OpenWindow open;
    open.action("Article").trigger();
    open.child<QPlainTextEdit>("articleText").setPlainText(sentences);
    QTRY_COMPARE(claims(open).count(), 2);
    QVERIFY(claims(open).item(0)->text().startsWith(QStringLiteral("✗")));
    QTRY_COMPARE(storedArticles(open).size(), std::size_t(1));
    open.child<QPlainTextEdit>("articleText").appendPlainText("More.");
    open.close();
    open.open();
    QTRY_COMPARE(open.child<QPlainTextEdit>("articleText").toPlainText(), sentences + "\nMore.");
    QTRY_COMPARE(claims(open).count(), 2);
    QCOMPARE(storedArticles(open).size(), std::size_t(1));
}

void ArticleWindowTest::aDroppedArticleIsOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOnPanel");
    QTest::newRow("html, on the chart") << "a.html" << false;
    QTest::newRow("md, on the chart") << "a.md" << false;
    QTest::newRow("txt, on the panel") << "a.txt" << true;
}

void ArticleWindowTest::aDroppedArticleIsOpened()
{
    QFETCH(QString, name);
    QFETCH(bool, isOnPanel);
    OpenWindow open;
    open.action("Article").trigger();
    const auto path = open.filePath(name);
    QVERIFY(writeFile(path, sentences.toUtf8()));
    auto &text = open.child<QPlainTextEdit>("articleText");
    QWidget &target = isOnPanel ? *text.viewport() : static_cast<QWidget &>(open.chart());
    QVERIFY(drop(target, urlsOf({path})));
    QTRY_COMPARE(claims(open).count(), 2);
    QVERIFY(text.toPlainText().endsWith("from its 52-week high."));
}

void ArticleWindowTest::aTextFileBesideThePanelIsImported()
{
    OpenWindow open;
    open.action("Article").trigger();
    const auto path = open.filePath("rut.txt");
    QVERIFY(writeFile(path, "Date,RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n"));
    QVERIFY(drop(open.chart(), urlsOf({path})));
    QTRY_VERIFY(open.window().findChild<QWidget *>("importFiles"));
    QVERIFY(open.child<QPlainTextEdit>("articleText").toPlainText().isEmpty());
}

void ArticleWindowTest::aClaimAboutAHighIsShownOnTheChart()
{
    OpenWindow open;
    open.action("Article").trigger();
    open.child<QPlainTextEdit>("articleText").setPlainText(sentences);
    QTRY_COMPARE(claims(open).count(), 2);
    open.workspace().document().edit("clear", [](Figure &figure) { figure.annotations.clear(); });
    claims(open).setCurrentRow(1);
    for (auto *button : open.window().findChildren<QPushButton *>()) {
        if (button->text() == "&Show on chart")
            button->click();
    }
    QCOMPARE(open.figure().annotations.size(), std::size_t(1));
    QCOMPARE(open.figure().annotations[0].kind, Annotation::Kind::High);
    QCOMPARE(open.figure().annotations[0].code, std::string("RUT"));
}

void ArticleWindowTest::aDeletedArticleIsGone()
{
    OpenWindow open;
    open.action("Article").trigger();
    open.child<QPlainTextEdit>("articleText").setPlainText(sentences);
    QTRY_COMPARE(storedArticles(open).size(), std::size_t(1));
    for (auto *button : open.window().findChildren<QAbstractButton *>()) {
        if (button->text() == "Delete" && button->toolTip().contains("article"))
            button->click();
    }
    QTRY_COMPARE(storedArticles(open).size(), std::size_t(0));
    QVERIFY(open.child<QPlainTextEdit>("articleText").toPlainText().isEmpty());
    QCOMPARE(claims(open).count(), 0);
}

QTEST_MAIN(ArticleWindowTest)
#include "article_test.moc"
