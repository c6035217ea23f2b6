// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/articlestore.h"
#include "window/dropping.h"
#include "window/figurelines.h"
#include "window/openwindow.h"

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

/// Articles in the real window, over the sample data.
class ArticleWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedIsCheckedAndKept();
    void aDroppedArticleIsOpened_data();
    void aDroppedArticleIsOpened();
    void aTextFileBesideThePanelIsImported();
    void aClaimAboutAHighIsShownOnTheChart();
    void aClaimAboutAChangeIsShownWithItsSeriesInOneStep();
    void aDeletedArticleIsGone();
};

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

void ArticleWindowTest::aClaimAboutAChangeIsShownWithItsSeriesInOneStep()
{
    OpenWindow open;
    open.action("Article").trigger();
    open.workspace().document().edit("clear", [](Figure &figure) {
        figure.annotations.clear();
        hideSeries(figure, "SPX");
    });
    const auto steps = open.workspace().document().undoStack()->count();
    open.child<QPlainTextEdit>("articleText")
        .setPlainText("NEW YORK, Jan. 23, 2025 – The S&P 500 is flat since the 2024 election.");
    QTRY_COMPARE(claims(open).count(), 1);
    claims(open).setCurrentRow(0);
    for (auto *button : open.window().findChildren<QPushButton *>()) {
        if (button->text() == "&Show on chart")
            button->click();
    }
    QCOMPARE(open.figure().annotations.size(), std::size_t(1));
    QCOMPARE(open.figure().annotations[0].kind, Annotation::Kind::Change);
    QCOMPARE(open.figure().annotations[0].code, std::string("SPX"));
    QCOMPARE(open.figure().annotations[0].eventId, std::string("us-election-2024"));
    QVERIFY(shownCodes(open.figure()).contains("SPX"));
    QCOMPARE(open.workspace().document().undoStack()->count(), steps + 1);
    open.workspace().document().undoStack()->undo();
    QVERIFY(open.figure().annotations.empty());
    QVERIFY(!shownCodes(open.figure()).contains("SPX"));
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
