// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/marketdata.h"
#include "support/acceptancetable.h"

using namespace tickmark;

/// The article this project began with, in sentences of our own, on the real series.
class AcceptanceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theArticleIsCheckedAsInTheTable_data();
    void theArticleIsCheckedAsInTheTable();
    void theWholeArticleAtOnce();
    void eachStatementHasItsOwnTime();
    void whatIsNoPriceIsNoClaim();
    void aRecordIsNotCalledAllTimeWhereHistoryIsShort();
    void aContradictionComesWithATrueSentence();
    void withoutAnAsOfDateTheTextIsNotChecked();
    void theDatelineIsTakenAndSaid();
    void whatWasAssumedIsSaid();
    void aMissingSeriesIsNamed();
    void nothingAfterTheAsOfDateIsRead();

private:
    CheckedText check(const std::string &text, Time asOf) const
    {
        return checkClaims(text, m_market->asOf(asOf));
    }

    std::unique_ptr<test::Market> m_market;
};

static const Time published = timeOf(2025, 1, 23);

static QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

void AcceptanceTest::initTestCase()
{
    TICKMARK_NEED_SHARED_DATA();
    m_market = std::make_unique<test::Market>();
}

void AcceptanceTest::theArticleIsCheckedAsInTheTable_data()
{
    test::addAcceptanceTable();
}

void AcceptanceTest::theArticleIsCheckedAsInTheTable()
{
    QFETCH(QByteArray, sentence);
    QFETCH(QByteArray, asOf);
    QFETCH(QByteArray, verdict);
    QFETCH(double, value);
    const auto checked = check(sentence.toStdString(), *timeFromIso(asOf.toStdString()));
    QCOMPARE(checked.claims.size(), std::size_t(1));
    const auto &claim = checked.claims.front();
    QCOMPARE(bytes(verdictName(claim.verdict)), verdict);
    QVERIFY2(std::abs(claim.readings.front().value - value) < 0.006,
        qPrintable(QString::number(claim.readings.front().value)));
    QVERIFY(!claim.readings.front().rows.empty());
    QVERIFY(!claim.sentence.empty());
}

void AcceptanceTest::theWholeArticleAtOnce()
{
    const std::string article =
        "Small caps have stalled. The Russell 2000 is down 5% from a 52-week high that it reached "
        "on Nov. 25, while the S&P 500 has gained 4% to start the year and closed at an all-time "
        "high on Jan. 22. The Russell 2000 surged nearly 6% on the day after Nov. 5 and by late "
        "November stood at its highest closing level in three years. Now it is flat since the "
        "election. One reason: the 10-year Treasury yield was recently at a 14-month high.\n\n"
        "The S&P 500's nearly 50% gain over the past two years is more than double the gains in "
        "the Russell 2000. Investors should buy small caps now.";
    QByteArrayList verdicts;
    const auto checked = check(article, published);
    for (const auto &claim : checked.claims)
        verdicts += bytes(verdictName(claim.verdict));
    const QByteArrayList expected{"supported", "supported", "contradicted", "supported",
        "supported", "contradicted", "supported", "contradicted", "depends"};
    QCOMPARE(verdicts, expected);
}

void AcceptanceTest::whatIsNoPriceIsNoClaim()
{
    for (const auto *sentence : {"On Thursday small caps lost their election glow.",
             "In December the Russell 2000 fell out of favor.",
             "The S&P 500 rose to prominence in 2024."}) {
        const auto checked = check(sentence, published);
        QVERIFY2(checked.claims.empty(), sentence);
    }
    QCOMPARE(check("On Thursday the S&P 500 rose.", published).claims.size(), std::size_t(1));
}

void AcceptanceTest::eachStatementHasItsOwnTime()
{
    const auto checked = check("The Russell 2000 surged nearly 6% on the day after Nov. 5, and by "
                               "late November had its highest close in three years.",
        published);
    QCOMPARE(checked.claims.size(), std::size_t(2));
    QCOMPARE(checked.claims[0].verdict, Verdict::Supported);
    QCOMPARE(checked.claims[1].verdict, Verdict::Supported);
    QVERIFY(std::abs(checked.claims[1].readings.front().value - 2442.03) < 0.006);
}

void AcceptanceTest::aRecordIsNotCalledAllTimeWhereHistoryIsShort()
{
    const auto record = check("The S&P 500 closed at a record high on Thursday.", published);
    QCOMPARE(record.claims.front().verdict, Verdict::Supported);
    QVERIFY(record.claims.front().remark.find("since Jan. 4, 1999") != std::string::npos);
}

void AcceptanceTest::aContradictionComesWithATrueSentence()
{
    const auto checked = check("The S&P 500 closed at an all-time high on Jan. 22.", published);
    const auto &claim = checked.claims.front();
    QVERIFY2(claim.sentence.find("6,090.27 on Dec. 6, 2024") != std::string::npos,
        claim.sentence.c_str());
    const auto gain = check("The S&P 500 gained nearly 50% over the past two years.", published);
    QCOMPARE(QByteArray::fromStdString(gain.claims.front().corrected), QByteArray("up 52.2%"));
    QVERIFY(gain.claims.front().remark.find("understated") != std::string::npos);
}

void AcceptanceTest::withoutAnAsOfDateTheTextIsNotChecked()
{
    const auto checked =
        checkClaims("The S&P 500 has gained 4% to start the year.", m_market->withoutDate());
    QVERIFY(checked.needsAsOf());
    QCOMPARE(checked.claims.front().verdict, Verdict::Unsupported);
    QVERIFY(checked.claims.front().reason.find("as-of date") != std::string::npos);
}

void AcceptanceTest::theDatelineIsTakenAndSaid()
{
    const std::string text = "NEW YORK, Jan. 23, 2025 \u2014 The S&P 500 has gained 4% to start "
                             "the year.";
    const auto checked = checkClaims(text, m_market->withoutDate());
    QVERIFY(checked.isAsOfAssumed);
    QVERIFY(*checked.asOf == published);
    QCOMPARE(text.substr(checked.asOfSpan.start, checked.asOfSpan.end - checked.asOfSpan.start),
        std::string("Jan. 23, 2025"));
    QCOMPARE(checked.claims.front().verdict, Verdict::Supported);
}

void AcceptanceTest::whatWasAssumedIsSaid()
{
    const auto checked =
        check("The Russell 2000 ended at 2,314.60. It has lost 5% since Nov. 25.", published);
    const auto &assumed = checked.claims.back().claim.assumed;
    QCOMPARE(assumed.size(), std::size_t(2));
    QVERIFY(assumed[0].find("Russell 2000") != std::string::npos);
    QVERIFY(assumed[1].find("2024-11-25") != std::string::npos);
}

void AcceptanceTest::aMissingSeriesIsNamed()
{
    const auto checked = check("The Dow rose 0.9% on Thursday.", published);
    QCOMPARE(checked.claims.front().verdict, Verdict::Unsupported);
    QVERIFY(checked.claims.front().reason.find("DJI") != std::string::npos);
}

void AcceptanceTest::nothingAfterTheAsOfDateIsRead()
{
    const std::string text = "The S&P 500 closed at a record on Dec. 6. It is up 23% this year, "
                             "the highest close since Dec. 6, and rose for a second straight day.";
    const auto asOf = timeOf(2024, 12, 24);
    const auto before = check(text, asOf);
    for (auto *rows : {&m_market->sp500, &m_market->russell, &m_market->treasury}) {
        for (auto row = *rowAtOrBefore(*rows, asOf) + 1; row < rows->size(); ++row)
            rows->values[row] = 1e9;
    }
    const auto after = check(text, asOf);
    *m_market = test::Market();
    QCOMPARE(before.claims.size(), after.claims.size());
    for (std::size_t at = 0; at < before.claims.size(); ++at) {
        QCOMPARE(after.claims[at].verdict, before.claims[at].verdict);
        QCOMPARE(after.claims[at].sentence, before.claims[at].sentence);
    }
}

QTEST_GUILESS_MAIN(AcceptanceTest)
#include "acceptance_test.moc"
