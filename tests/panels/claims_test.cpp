// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/facts.h"
#include "panels/articlepanel.h"
#include "panels/factspanel.h"
#include "series/knownseries.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace tickmark;

namespace {

/// Sixty days of the S&P 500 from Dec. 1, 2024, one point up each day but the last.
std::shared_ptr<const LoadedSeries> rising()
{
    auto loaded = std::make_shared<LoadedSeries>();
    loaded->series = findKnownSeries("SPX")->series;
    for (int day = 0; day < 60; ++day)
        loaded->observations.append(
            timeOf(2024, 12, 1) + std::chrono::days(day), {.value = day < 59 ? 1000.0 + day : 990});
    return loaded;
}

Result<SourceRow> source(const std::string &, Time)
{
    return SourceRow{.importId = 3, .fileName = "spx.csv", .sha256 = "abcdef", .line = 7};
}

std::shared_ptr<const ArticleCheck> checked(const QString &text, std::optional<Time> asOf)
{
    const auto series = rising();
    return std::make_shared<const ArticleCheck>(
        checkArticle(text.toStdString(), asOf, {series->series}, {{"SPX", series}}, {}));
}

QPushButton *button(QWidget &panel, const QString &text)
{
    for (auto *one : panel.findChildren<QPushButton *>()) {
        if (one->text().remove(QLatin1Char('&')) == text)
            return one;
    }
    qFatal("There is no button '%s'", qPrintable(text));
}

const auto lastDay = timeOf(2025, 1, 29);
const QString twoClaims = QStringLiteral("“Oh 🎈 dear.” The S&P 500 closed at 990 on Jan. 29. "
                                         "The S&P 500 closed at 991 on Jan. 28.");

} // namespace

class ClaimPanelsTest : public QObject
{
    Q_OBJECT

private slots:
    void factsAreListedAndTheirRowsShown();
    void aSentenceIsCopiedByKeyAndButton();
    void onlyFactsWithAPlaceGoOnTheChart();
    void claimsAreUnderlinedWhereTheyStand();
    void theVerdictIsMarkedWithoutColour();
    void aChosenClaimShowsItsEvidence();
    void theDayIsAskedForWhereTheTextHasNone();
    void theDateInTheTextIsOffered();
    void aChangedVerdictIsASentence();
    void positionsCountCharactersNotBytes();
};

void ClaimPanelsTest::factsAreListedAndTheirRowsShown()
{
    FactsPanel panel(source);
    const auto series = rising();
    panel.setSeries({series->series});
    const auto facts = factsOf(series->series, series->observations, {lastDay});
    panel.setFacts(series, facts, lastDay);
    const auto *list = panel.findChild<QListWidget *>();
    QCOMPARE(list->count(), int(facts.size()));
    QCOMPARE(list->item(0)->text(), QString::fromStdString(facts[0].sentence));
    QCOMPARE(panel.findChild<QLabel *>("factsNote")->text(), QString("As of Jan. 29, 2025"));
    const auto *tree = panel.findChild<SourceTree *>();
    QCOMPARE(tree->topLevelItemCount(), 0);
    button(panel, "Show rows")->click();
    QCOMPARE(tree->topLevelItemCount(), int(facts[0].rows.size()));
    QCOMPARE(tree->topLevelItem(0)->text(3), QString("spx.csv"));
    QCOMPARE(tree->topLevelItem(0)->text(4), QString("7"));
}

void ClaimPanelsTest::aSentenceIsCopiedByKeyAndButton()
{
    FactsPanel panel(source);
    const auto series = rising();
    const auto facts = factsOf(series->series, series->observations, {lastDay});
    panel.setFacts(series, facts, lastDay);
    panel.show();
    button(panel, "Copy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(facts[0].sentence));
    auto *list = panel.findChild<QListWidget *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(facts[1].sentence));
}

void ClaimPanelsTest::onlyFactsWithAPlaceGoOnTheChart()
{
    FactsPanel panel(source);
    Fact high;
    high.kind = FactKind::OffHigh52;
    panel.setFacts(rising(), {Fact(), high}, lastDay);
    QSignalSpy marked(&panel, &FactsPanel::markWanted);
    auto *add = button(panel, "Show on chart");
    QVERIFY(!add->isEnabled());
    panel.findChild<QListWidget *>()->setCurrentRow(1);
    QVERIFY(add->isEnabled());
    add->click();
    QCOMPARE(marked.count(), 1);
    panel.setEditable(false);
    QVERIFY(!add->isEnabled());
}

void ClaimPanelsTest::claimsAreUnderlinedWhereTheyStand()
{
    ArticlePanel panel(source);
    panel.setArticle(twoClaims, lastDay);
    panel.setCheck(checked(twoClaims, lastDay));
    const auto selections = panel.findChild<QPlainTextEdit *>()->extraSelections();
    QCOMPARE(selections.size(), 2);
    QVERIFY(twoClaims.contains(selections[0].cursor.selectedText()));
    QVERIFY2(selections[0].cursor.selectedText().contains("at 990"),
        qPrintable(selections[0].cursor.selectedText()));
    QCOMPARE(selections[0].format.underlineStyle(), QTextCharFormat::SingleUnderline);
    QCOMPARE(selections[1].format.underlineStyle(), QTextCharFormat::WaveUnderline);
}

void ClaimPanelsTest::theVerdictIsMarkedWithoutColour()
{
    ArticlePanel panel(source);
    panel.setArticle(twoClaims, lastDay);
    panel.setCheck(checked(twoClaims, lastDay));
    const auto *list = panel.findChild<QListWidget *>("claims");
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("✓")));
    QVERIFY(list->item(1)->text().startsWith(QStringLiteral("✗")));
    QVERIFY(list->item(1)->data(Qt::AccessibleTextRole).toString().contains("contradicted"));
    QCOMPARE(panel.findChild<QLabel *>("articleSummary")->text(),
        QString("2 claims: 1 supported, 1 contradicted."));
}

void ClaimPanelsTest::aChosenClaimShowsItsEvidence()
{
    ArticlePanel panel(source);
    panel.setArticle(twoClaims, lastDay);
    panel.setCheck(checked(twoClaims, lastDay));
    panel.findChild<QListWidget *>("claims")->setCurrentRow(1);
    QVERIFY(panel.findChild<QLabel *>("claimVerdict")->text().contains("contradicted"));
    QVERIFY2(panel.findChild<QLabel *>("claimReading")->text().contains("1,058.00"),
        qPrintable(panel.findChild<QLabel *>("claimReading")->text()));
    button(panel, "Copy sentence")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QString("The S&P 500 closed at 1,058.00 on Jan. 28, 2025."));
    const auto *tree = panel.findChild<SourceTree *>();
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->text(1), QString("2025-01-28"));
    QCOMPARE(tree->topLevelItem(0)->text(3), QString("spx.csv"));
    for (const auto *label : panel.findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
}

void ClaimPanelsTest::theDayIsAskedForWhereTheTextHasNone()
{
    ArticlePanel panel(source);
    panel.setArticle(twoClaims, std::nullopt);
    panel.setCheck(checked(twoClaims, std::nullopt));
    const auto *assumed = panel.findChild<QLabel *>("articleAssumed");
    QVERIFY2(assumed->text().contains("choose the day"), qPrintable(assumed->text()));
    QVERIFY(!panel.asOf());
    QSignalSpy edited(&panel, &ArticlePanel::edited);
    panel.findChild<QDateEdit *>()->setDate(QDate(2025, 1, 29));
    QCOMPARE(edited.count(), 1);
    QVERIFY(panel.asOf() == lastDay);
}

void ClaimPanelsTest::theDateInTheTextIsOffered()
{
    ArticlePanel panel(source);
    const auto text = QStringLiteral("NEW YORK, Jan. 29, 2025 – ") + twoClaims;
    panel.setArticle(text, std::nullopt);
    panel.setCheck(checked(text, std::nullopt));
    QVERIFY(panel.findChild<QLabel *>("articleAssumed")->text().contains("Jan. 29, 2025"));
    QCOMPARE(panel.findChild<QDateEdit *>()->date(), QDate(2025, 1, 29));
    QVERIFY(!panel.asOf());
    panel.findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(panel.asOf() == lastDay);
}

void ClaimPanelsTest::aChangedVerdictIsASentence()
{
    const auto before = checked(twoClaims, lastDay);
    const auto kept = verdictsOf(*before);
    QVERIFY(changedVerdicts(kept, *before).isEmpty());
    const auto other = std::make_shared<LoadedSeries>(*rising());
    other->observations.values.back() = 1500;
    const auto after =
        checkArticle(twoClaims.toStdString(), lastDay, {other->series}, {{"SPX", other}}, {});
    const auto news = changedVerdicts(kept, after);
    QCOMPARE(news.size(), 1);
    QVERIFY2(news[0].contains("was supported and is now contradicted."), qPrintable(news[0]));
}

void ClaimPanelsTest::positionsCountCharactersNotBytes()
{
    const std::string text = "a“🎈b";
    QCOMPARE(positionsOf(text, {8, 0, 1, 4, 9}), (std::vector<int>{4, 0, 1, 2, 5}));
    QCOMPARE(positionsOf(text, {99}), std::vector<int>{5});
}

QTEST_MAIN(ClaimPanelsTest)
#include "claims_test.moc"
