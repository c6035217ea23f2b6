// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/marketdata.h"

#include <algorithm>
#include <map>

using namespace tickmark;

/// The corpus in tests/data/claims against the verdicts that work_out.py has worked out.
class CorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void theVerdictsAreThoseOfPlainArithmetic();
};

namespace {

struct Row
{
    QByteArray asOf;
    QByteArray sentence;
    QByteArray words; ///< where in the sentence the claim is; "*" is nowhere
    QByteArray verdict;
};

QList<QByteArrayList> table(const char *name)
{
    const auto content = test::contentOf(
        QStringLiteral(TICKMARK_SOURCE_DIR "/tests/data/claims/") + QLatin1String(name));
    QList<QByteArrayList> rows;
    for (const auto &line : content.split('\n').mid(1)) {
        if (!line.isEmpty())
            rows.append(line.split('\t'));
    }
    return rows;
}

std::vector<Row> corpus()
{
    const auto claims = table("corpus.tsv");
    const auto verdicts = table("verdicts.tsv");
    std::vector<Row> rows;
    if (claims.size() != verdicts.size())
        return rows;
    for (qsizetype at = 0; at < claims.size(); ++at) {
        if (claims[at][1] != verdicts[at][0] || claims[at][2] != verdicts[at][1])
            return {};
        rows.push_back({claims[at][0], claims[at][1], claims[at][2], verdicts[at][2]});
    }
    return rows;
}

bool isVerdict(const CheckedClaim &checked)
{
    return checked.verdict != Verdict::NotCheckable;
}

/// The claim with a verdict whose words are nearest around those of the row.
CheckedClaim *claimAt(std::vector<CheckedClaim> &claims, const Row &row)
{
    const auto first = static_cast<std::size_t>(row.sentence.indexOf(row.words));
    const auto end = first + static_cast<std::size_t>(row.words.size());
    CheckedClaim *nearest = nullptr;
    for (auto &checked : claims) {
        const auto &span = checked.claim.span;
        const bool meets = isVerdict(checked) && span.start < end && span.end > first;
        if (meets
            && (!nearest
                || span.end - span.start < nearest->claim.span.end - nearest->claim.span.start))
            nearest = &checked;
    }
    return nearest;
}

struct Score
{
    int given = 0;     ///< verdicts the engine gave
    int right = 0;     ///< of those, the right ones
    int checkable = 0; ///< claims that can be checked
    int found = 0;     ///< of those, the ones with a verdict

    double precision() const { return given > 0 ? 100.0 * right / given : 0; }
    double recall() const { return checkable > 0 ? 100.0 * found / checkable : 0; }
};

/// One sentence with all its rows: every verdict given must be that of a row.
void count(Score &score, const std::vector<Row> &rows, const test::Market &market)
{
    const auto asOf = timeFromIso(rows.front().asOf.toStdString());
    auto checked = checkClaims(rows.front().sentence.toStdString(), market.asOf(*asOf));
    score.given += static_cast<int>(std::ranges::count_if(checked.claims, isVerdict));
    for (const auto &row : rows) {
        if (row.verdict == "none") {
            for (const auto &claim : checked.claims)
                if (isVerdict(claim))
                    qInfo("uncalled for: %s", row.sentence.constData());
            continue;
        }
        ++score.checkable;
        auto *claim = claimAt(checked.claims, row);
        const auto given = claim ? verdictName(claim->verdict) : std::string_view("none");
        score.found += claim != nullptr;
        const bool isRight = row.verdict == QByteArray(given.data(), qsizetype(given.size()));
        score.right += isRight;
        if (!isRight)
            qInfo("%s: \u201c%s\u201d in: %s (%s)", given.data(), row.words.constData(),
                row.sentence.constData(), row.verdict.constData());
        if (claim)
            claim->verdict = Verdict::NotCheckable; // each claim answers one row
    }
    for (const auto &claim : checked.claims)
        if (isVerdict(claim) && rows.front().verdict != "none")
            qInfo("more than was asked: %s", rows.front().sentence.constData());
}

} // namespace

void CorpusTest::theVerdictsAreThoseOfPlainArithmetic()
{
    TICKMARK_NEED_SHARED_DATA();
    const test::Market market;
    const auto rows = corpus();
    QVERIFY2(rows.size() >= 150, "corpus.tsv and verdicts.tsv do not belong together");
    std::map<QByteArray, std::vector<Row>> sentences;
    for (const auto &row : rows)
        sentences[row.asOf + row.sentence].push_back(row);
    QVERIFY(sentences.size() >= 150);
    Score score;
    for (const auto &[key, claims] : sentences)
        count(score, claims, market);
    qInfo("%d sentences: precision %.1f%% of %d verdicts, recall %.1f%% of %d claims",
        int(sentences.size()), score.precision(), score.given, score.recall(), score.checkable);
    QVERIFY(score.precision() >= 98);
    QVERIFY(score.recall() >= 85);
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
