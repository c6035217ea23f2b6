// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/acceptancetable.h"
#include "support/shareddata.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace tickmark::test;

namespace {

const QByteArray record = "The S&P 500 closed at an all-time high on Jan. 22.";
const QByteArray start = "The S&P 500 has gained 4% to start the year.";

} // namespace

/// The check command from outside, on the real series.
class CheckTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTableHolds_data();
    void theTableHolds();
    void theStatusTellsWhetherSomethingIsContradicted();
    void aClaimCarriesItsPlaceItsRowsAndItsSource();
    void theDateInTheTextIsTakenAndSaid();
    void withoutADateTheDayIsAskedFor();
    void markupIsReadThrough();
    void whatWasNotUnderstoodIsListed();
    void aMissingSeriesIsNamed();
    void thePageStandsAloneAndIsEscaped();

private:
    Run check(const QByteArray &text, const QStringList &options = {}) const
    {
        const auto file = m_program.write("article.txt", text);
        return m_program.withCache(QStringList{"check", file} + options);
    }

    Program m_program;
};

void CheckTest::initTestCase()
{
    TICKMARK_NEED_SHARED_DATA();
    QStringList files;
    for (const auto *name : {"rut_close_1999_2025.csv", "gspc_close_1999_2025.csv",
             "fred_dgs10_observation_date_1999_2025.csv"})
        files.append(sharedFile(QStringLiteral("raw/") + name));
    const auto run = m_program.withCache(QStringList{"--no-sample", "import"} + files);
    QVERIFY2(run.status == 0, run.notes);
}

void CheckTest::theTableHolds_data()
{
    addAcceptanceTable();
}

void CheckTest::theTableHolds()
{
    QFETCH(QByteArray, sentence);
    QFETCH(QByteArray, asOf);
    QFETCH(QByteArray, verdict);
    QFETCH(double, value);
    const auto run = check(sentence, {"--as-of", QString::fromLatin1(asOf), "--json"});
    QCOMPARE(run.status, verdict == "contradicted" ? 1 : 0);
    const auto claims = run.json().array();
    QCOMPARE(claims.size(), 1);
    const auto claim = claims[0].toObject();
    QCOMPARE(claim["verdict"].toString(), QString::fromLatin1(verdict));
    QVERIFY2(std::abs(claim["value"].toDouble() - value) < 0.006, run.output);
    QVERIFY(!claim["sentence"].toString().isEmpty());
    QVERIFY(!claim["rows"].toArray().isEmpty());
}

void CheckTest::theStatusTellsWhetherSomethingIsContradicted()
{
    const auto wrong = check(record + '\n' + start, {"--as-of", "2025-01-23"});
    QCOMPARE(wrong.status, 1);
    QCOMPARE(wrong.notes, QByteArray("tickmark: 1 claim is contradicted by the data.\n"));
    QVERIFY2(wrong.output.contains("2 claims: 1 supported, 1 contradicted."), wrong.output);
    QVERIFY2(wrong.output.contains("gspc_close_1999_2025.csv, line "), wrong.output);
    const auto right = check(start, {"--as-of", "2025-01-23"});
    QCOMPARE(right.status, 0);
    QCOMPARE(right.notes, QByteArray());
}

void CheckTest::aClaimCarriesItsPlaceItsRowsAndItsSource()
{
    const QByteArray before = "Stocks – all of them – were mixed. ";
    const auto run = check(before + start, {"--as-of", "2025-01-23", "--json"});
    const auto claim = run.json().array()[0].toObject();
    const auto from = claim["start"].toInt();
    const auto text = (before + start).mid(from, claim["end"].toInt() - from);
    QCOMPARE(claim["text"].toString().toUtf8(), text);
    QVERIFY2(text.contains("gained 4%"), text);
    QCOMPARE(claim["series"].toString(), QString("SPX"));
    QCOMPARE(claim["unit"].toString(), QString("percent"));
    QCOMPARE(claim["claimed"].toDouble(), 4.0);
    QCOMPARE(claim["readings"].toArray().size(), 1);
    const auto row = claim["rows"].toArray()[0].toObject();
    QCOMPARE(row["date"].toString(), QString("2025-01-23"));
    QCOMPARE(row["file"].toString(), QString("gspc_close_1999_2025.csv"));
    QVERIFY(row["line"].toInt() > 1 && row["import"].toInt() > 0);
}

void CheckTest::theDateInTheTextIsTakenAndSaid()
{
    const auto run = check("NEW YORK, Jan. 23, 2025 – " + start);
    QCOMPARE(run.status, 0);
    QVERIFY2(
        run.output.startsWith("As of Jan. 23, 2025, assumed from 'Jan. 23, 2025'"), run.output);
}

void CheckTest::withoutADateTheDayIsAskedFor()
{
    const auto run = check(start);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.notes.contains("does not say as of when it speaks"), run.notes);
}

void CheckTest::markupIsReadThrough()
{
    const QByteArray page =
        "<p>The <b>S&amp;P&nbsp;500</b> closed at an all-time high on <i>Jan. 22</i>.</p>";
    const auto file = m_program.write("article.HTML", page);
    const auto run = m_program.withCache({"check", file, "--as-of", "2025-01-23", "--json"});
    const auto claim = run.json().array()[0].toObject();
    QCOMPARE(claim["verdict"].toString(), QString("contradicted"));
    QVERIFY2(!claim["text"].toString().contains('<'), run.output);
}

void CheckTest::whatWasNotUnderstoodIsListed()
{
    const auto run = check("The S&P 500 did 17 things by 4%.", {"--as-of", "2025-01-23", "--json"});
    QCOMPARE(run.status, 0);
    const auto claims = run.json().array();
    QVERIFY2(!claims.isEmpty(), run.output);
    QCOMPARE(claims[0].toObject()["verdict"].toString(), QString("not checkable"));
    QCOMPARE(claims[0].toObject()["form"].toString(), QString("not understood"));
}

void CheckTest::aMissingSeriesIsNamed()
{
    const auto run = check("The Dow Jones Industrial Average rose 1% on Thursday.",
        {"--as-of", "2025-01-23", "--json"});
    QCOMPARE(run.status, 0);
    const auto claim = run.json().array()[0].toObject();
    QCOMPARE(claim["verdict"].toString(), QString("unsupported"));
    QVERIFY2(claim["reason"].toString().contains("import"), run.output);
}

void CheckTest::thePageStandsAloneAndIsEscaped()
{
    const auto page = m_program.path("report.html");
    const auto run = check("<script>alert(1)</script> \"a\" & 'b' " + record + " < 1 >",
        {"--as-of", "2025-01-23", "--html", page});
    QCOMPARE(run.status, 1);
    const auto html = contentOf(page);
    QVERIFY2(html.contains("contradicted") && html.contains("6,086.37"), html);
    QVERIFY2(html.contains("gspc_close_1999_2025.csv"), html);
    QVERIFY2(html.contains("S&amp;P 500"), html);
    QVERIFY2(html.contains("href=\"#claim-1\"") && html.contains("href=\"#text-1\""), html);
    QVERIFY2(html.contains("class=\"hash\">"), html);
    for (const auto *bad : {"<script", "src=", "http:", "https:", "url("})
        QVERIFY2(!html.contains(bad), bad);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
