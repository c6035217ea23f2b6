// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/check.h"
#include "claims/reader.h"
#include "series/knownseries.h"

#include <QtTest>

#include <ctime>
#include <limits>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace tickmark;

/// Texts that nobody would publish: no crash, no hang, and time that grows with the length.
class HostileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noTextHangsOrCrashes_data();
    void noTextHangsOrCrashes();
    void timeGrowsWithTheLength_data();
    void timeGrowsWithTheLength();
    void spansLieInTheText_data();
    void spansLieInTheText();
};

namespace {

/// The whole size where the optimizer has been; unoptimized code is ten times slower.
#ifdef NDEBUG
constexpr std::size_t largest = 10'000'000;
#else
constexpr std::size_t largest = 1'000'000;
#endif

std::string repeated(std::string_view text, std::size_t size)
{
    std::string result;
    while (result.size() < size)
        result += text;
    return result;
}

const std::vector<Event> events{{.id = "e", .name = "election", .date = timeOf(2024, 11, 5)}};

std::vector<Claim> read(std::string_view text)
{
    return readClaims(text, {.asOf = timeOf(2025, 1, 23), .events = events});
}

void addTexts(std::size_t size)
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [size](const char *name, std::string_view part) {
        QTest::newRow(name) << QByteArray::fromStdString(repeated(part, size));
    };
    row("an article again and again",
        "The Russell 2000 is down 5% from a 52-week high reached on Nov. 25. The S&P 500's nearly "
        "50% gain over the past two years is more than double the gains in the Russell 2000.\n");
    row("one sentence", "the S&P 500 rose 1% and ");
    row("one sentence of commas", "the S&P 500, ");
    row("only digits", "1234567890");
    row("digits and commas", "123,456,");
    row("dates", "2024-11-05 ");
    row("the", "the ");
    row("the end of", "the end of ");
    row("since", "since the ");
    row("the u.s.", "the u. s. ");
    row("more than", "more than ");
    row("a half", "a half of a ");
    row("highs", "record closing ");
    row("fillers and an amount", "sharply 5% ");
    row("open tags", "<");
    row("open paragraphs", "<p <p ");
    row("open comments", "<!-- ");
    row("scripts", "<script>x");
    row("entities", "&amp;&#8217;&#");
    row("an ampersand at the end", "S&");
    row("bidi", "\u202e5% \u2066S&P 500\u2069 rose\u200f ");
    row("broken UTF-8", "\xff\xc3\xe2\x80 5% rose ");
    row("nulls", std::string_view("\0 5%\0rose", 9));
    row("minus signs", "- \u2212-\u2014");
    row("newlines", "\n \n\r");
    row("full stops", ". ");
}

} // namespace

/// Memory once had is kept: fresh pages cost as much as the reading, and a long text needs them
/// where a short one does not.
void HostileTest::initTestCase()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

void HostileTest::noTextHangsOrCrashes_data()
{
    addTexts(100'000);
    QTest::newRow("a large file") << QByteArray::fromStdString(
        repeated("The S&P 500 has gained 4% to start the year. ", largest));
    QTest::newRow("a sentence as long as a book")
        << QByteArray::fromStdString(repeated("the S&P 500 rose 1% and ", largest / 10));
}

void HostileTest::noTextHangsOrCrashes()
{
    QFETCH(QByteArray, text);
    const auto begin = std::clock();
    const auto claims = read({text.constData(), std::size_t(text.size())});
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    const double perMegabyte = seconds / (double(text.size()) / 1e6);
    QVERIFY2(perMegabyte < 60, qPrintable(QString::number(perMegabyte)));
}

void HostileTest::timeGrowsWithTheLength_data()
{
    addTexts(largest / 25);
}

/// Four times the text takes four times as long, not sixteen; the clock is the processor's.
void HostileTest::timeGrowsWithTheLength()
{
    QFETCH(QByteArray, text);
    const std::string_view whole(text.constData(), std::size_t(text.size()));
    const auto fastest = [](std::string_view part) {
        auto best = std::numeric_limits<std::clock_t>::max();
        for (int round = 0; round < 3; ++round) {
            const auto begin = std::clock();
            (void)read(part);
            best = std::min(best, std::clock() - begin);
        }
        return double(best) / CLOCKS_PER_SEC;
    };
    const double quarter = fastest(whole.substr(0, whole.size() / 4));
    const double full = fastest(whole);
    QVERIFY2(full < 8 * quarter + 0.005, qPrintable(QString::number(full / quarter)));
}

void HostileTest::spansLieInTheText_data()
{
    addTexts(3000);
}

void HostileTest::spansLieInTheText()
{
    QFETCH(QByteArray, text);
    for (const auto &claim : read({text.constData(), std::size_t(text.size())})) {
        QVERIFY(claim.span.start < claim.span.end);
        QVERIFY(claim.span.end <= std::size_t(text.size()));
    }
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
