// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include <QtTest>
#include <cmath>
#include <random>

using namespace tickmark;
using namespace tickmark::csv;

/// Damaged files: whatever bytes come, the reader answers with a sentence or with a table that
/// keeps its invariants. The damage is the same on every run.
class MutationTest : public QObject
{
    Q_OBJECT

private slots:
    void damagedFilesKeepTheInvariants_data();
    void damagedFilesKeepTheInvariants();
};

namespace {

constexpr std::string_view scraps[] = {"\"", "\n", "\r", ",", ";", "\t", " ", "-", "(", "%", "e9",
    "99999999999999999999", "2020-02-30", "31/12/99", "\xFF\xFE", "\xC2", "年", "1871.1", "Date",
    "Close", "..", ":", "1e400", "\"\"", "K", "|", "1,234", "1.234.567", "inf"};

class Damager
{
public:
    explicit Damager(unsigned seed)
        : m_random(seed)
    {}

    std::string damage(std::string text)
    {
        for (auto times = 1 + below(10); times > 0 && !text.empty(); --times)
            damageOnce(text);
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }

    void damageOnce(std::string &text)
    {
        const auto at = below(text.size());
        switch (below(4)) {
        case 0:
            text[at] = static_cast<char>(below(256));
            break;
        case 1:
            text.erase(at, 1 + below(20));
            break;
        case 2:
            text.insert(at, scraps[below(std::size(scraps))]);
            break;
        case 3:
            text.insert(at, text.substr(below(text.size()), below(100)));
            break;
        }
    }

    std::mt19937 m_random;
};

bool keepsInvariants(const ReadSeries &series)
{
    const auto &rows = series.observations;
    if (rows.isEmpty() || rows.values.size() != rows.size() || series.lines.size() != rows.size())
        return false;
    for (const auto *const column :
        {&rows.open, &rows.high, &rows.low, &rows.volume, &series.adjustedClose})
        if (!column->empty() && column->size() != rows.size())
            return false;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (!std::isfinite(rows.values[row]) || (row > 0 && rows.times[row] <= rows.times[row - 1]))
            return false;
    return true;
}

} // namespace

void MutationTest::damagedFilesKeepTheInvariants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one value") << QByteArray(
        "DATE,DGS10\n2020-01-01,.\n2020-01-02,1.5\n2020-01-03,1.6\n");
    QTest::newRow("bars") << QByteArray(
        "\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change %\"\n"
        "\"20/04/"
        "2026\",\"10,609.08\",\"10,668.44\",\"10,683.65\",\"10,583.17\",\"878.46M\",\"-0.5%\"\n"
        "\"17/04/"
        "2026\",\"10,667.63\",\"10,590.35\",\"10,667.63\",\"10,548.87\",\"933.61M\",\"0.7%\"\n");
    QTest::newRow("tidy") << QByteArray(
        "Country;Year;Value\nA;1996;2,5\nA;1997;3,5\nB;1996;4\nB;1997;5\n");
    QTest::newRow("turned") << QByteArray(
        "Name,Code,1960,1961,1962\nAruba,ABW,,1.5,2\nAngola,AGO,3,4,5\n");
    QTest::newRow("header rows") << QByteArray(
        "Price,Close,Close,High\nTicker,AAPL,MSFT,AAPL\nDate,,,\n2020-01-02,1.5,2,3\n2020-01-03,2,"
        "3,4\n");
    QTest::newRow("unix times") << QByteArray(
        "time,close\n1271683800,1.5\n1271770200,1.6\n1271856600,1.7\n");
    QTest::newRow("years by months")
        << QByteArray("Year,Jan,Feb,Mar\n2020,1.5,1.6,1.7\n2021,2,,3\n");
    QTest::newRow("two tables") << QByteArray(
        "Week,a\n2004-01-04 - 2004-01-10,1\n\nTitle\nRegion,a\nX,5\n");
}

void MutationTest::damagedFilesKeepTheInvariants()
{
    QFETCH(QByteArray, text);
    Damager damager(4711);
    for (int round = 0; round < 300; ++round) {
        const auto damaged = damager.damage(text.toStdString());
        const auto table = readTable(damaged, "x.csv");
        if (!table) {
            QVERIFY(!table.error().message.empty());
            continue;
        }
        QVERIFY(!table->series.empty());
        for (const auto &series : table->series)
            QVERIFY2(keepsInvariants(series), damaged.c_str());
    }
}

QTEST_GUILESS_MAIN(MutationTest)
#include "mutation_test.moc"
